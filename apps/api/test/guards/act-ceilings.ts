import { appendFileSync } from 'node:fs';
import { Kind, OperationTypeNode, getOperationAST, parse } from 'graphql';
import type { ExecutionResult } from 'graphql';

/** What one act may cost the database: statements with begin and commit, and how often it waits for an answer. */
export interface ActCost {
  readonly statements: number;
  readonly roundTrips: number;
}

/**
 * What each mutation may cost, however many rows it is about: the most that any test of it needed when it was measured. Every test that acts through
 * the harness is held to it, so that each way an act can go is measured where it is told. A number goes up only with a reason in the
 * commit. The rows as measured now: `MEASURED_ACTS=<file>` before a run of the tests appends them, a line an act.
 */
export const actCeilings: Readonly<Record<string, readonly [statements: number, roundTrips: number]>> = {
  absenceRemind: [7, 3],
  accountSecondFactorReset: [10, 8],
  admissionAnnul: [8, 3],
  admissionDecide: [7, 3],
  admissionDecisionExtend: [6, 2],
  admissionRefuse: [8, 3],
  admissionRefusalTell: [6, 2],
  appealFile: [7, 3],
  appealReject: [7, 3],
  awarenessClassComplete: [6, 3],
  badgeAward: [7, 3],
  badgesAward: [6, 2],
  badgeWithdraw: [7, 3],
  branchVoteRecord: [6, 3],
  calendarYearEnter: [8, 3],
  candidaciesAdmit: [6, 2],
  candidacyDrop: [7, 3],
  candidacyMoveAccept: [9, 4],
  candidacyMoveCancel: [6, 2],
  candidacyMoveForward: [6, 2],
  candidacyMoveRequest: [7, 3],
  candidacyMoveReturn: [6, 2],
  candidacyOpen: [9, 4],
  candidacySupporterAssign: [8, 4],
  candidacySupporterEnd: [6, 2],
  cardIssue: [8, 4],
  cardRenew: [8, 4],
  cardWithdraw: [7, 3],
  ceremonyHold: [6, 3],
  committeeVoteRecord: [6, 3],
  complaintFile: [7, 3],
  complaintReject: [7, 3],
  departureExpect: [7, 3],
  departureWithdraw: [8, 4],
  disciplineChange: [6, 2],
  disciplinePublish: [7, 3],
  disciplineRevoke: [6, 2],
  dossierNumberAssign: [8, 4],
  dossierOpen: [6, 3],
  dossierPaperRecord: [7, 2],
  eventCorrect: [20, 11],
  exemptionEnd: [6, 2],
  exemptionRenew: [6, 2],
  indicatorAdd: [6, 2],
  indicatorClose: [5, 3],
  inquiryAnswer: [8, 3],
  inquirySend: [6, 2],
  inspectionClose: [6, 2],
  inspectionOpen: [6, 3],
  memberDeathRecord: [10, 3],
  membershipArrive: [10, 5],
  membershipDiscipline: [8, 3],
  membershipExempt: [6, 3],
  membershipMentorAssign: [8, 4],
  membershipMentorEnd: [6, 2],
  membershipRecognise: [6, 3],
  membershipResign: [8, 3],
  membershipRestore: [10, 5],
  membershipResume: [6, 2],
  membershipStrikeOff: [11, 4],
  membershipSuspend: [6, 3],
  membershipTransferRequest: [8, 3],
  membershipsRecognise: [6, 3],
  membershipsTransfer: [9, 3],
  planApprove: [12, 8],
  planClose: [10, 6],
  planCreate: [11, 7],
  planDiscard: [8, 7],
  planPropose: [13, 9],
  planPublish: [21, 16],
  planTargetSet: [10, 8],
  planWithdraw: [11, 7],
  quotaCarryOver: [22, 17],
  quotaCounter: [17, 13],
  quotaCounterAnswer: [16, 12],
  quotaDraftSet: [13, 9],
  memberImportApply: [10, 6],
  memberImportUndo: [9, 5],
  quotaImportApply: [15, 11],
  quotaImportUndo: [15, 11],
  quotaLimitsSet: [13, 9],
  quotaRevise: [20, 15],
  quotaSpreadApply: [14, 10],
  recognitionDecisionExtend: [6, 2],
  recognitionVoteRecord: [6, 3],
  reportAccept: [14, 11],
  reportCalendarSet: [8, 3],
  reportOpen: [13, 9],
  reportReopen: [9, 5],
  reportsRemind: [6, 2],
  reportReturn: [13, 10],
  reportSave: [13, 12],
  reportSubmit: [15, 12],
  ruleChange: [5, 3],
  scenarioAdopt: [16, 12],
  scenarioDiscard: [11, 9],
  scenarioSave: [11, 7],
  peopleDistinct: [19, 12],
  missedMonthNote: [6, 2],
  missedMonthWithdraw: [8, 4],
  personMerge: [23, 16],
  officeLeave: [8, 5],
  officeTake: [9, 5],
  personCorrect: [8, 7],
  personErase: [8, 7],
  peopleErase: [9, 7],
  personSupplement: [8, 6],
  personMergeUndo: [21, 14],
  savedViewChange: [6, 4],
  savedViewCreate: [7, 4],
  savedViewDefaultSet: [5, 3],
  savedViewRemove: [6, 4],
  savedViewRoleDefaultSet: [5, 3],
  secondFactorRequire: [5, 3],
  sourceReviewRecord: [8, 4],
  standingCommitteeVoteRecord: [6, 3],
  strikeOffVoteRecord: [6, 3],
  targetDraftSet: [17, 13],
  targetRevise: [17, 13],
  temporaryActivityBegin: [7, 3],
  temporaryActivityEnd: [6, 2],
  temporaryActivityExtend: [6, 2],
  trainingAttendanceRecord: [8, 3],
  trainingClassChange: [7, 3],
  trainingClassOpen: [6, 2],
  trainingEnrol: [8, 4],
  trainingEnrolmentCancel: [8, 3],
  trainingResultsRecord: [10, 4],
  transferAccept: [11, 5],
  transferCancel: [7, 2],
  transferDeletionPropose: [8, 3],
  transferRefer: [7, 3],
  transferReturn: [7, 3],
  // A reorganisation goes through the whole tree and every plan; the town has a handful a year.
  unitClose: [21, 17],
  unitEstablish: [19, 15],
  unitMerge: [53, 49],
  unitMove: [42, 38],
  unitRename: [21, 17],
  unitSplit: [56, 52],
};

/** Acts about the caller's own session: they set cookies, which only a server over HTTP has. Tests of sign-in and of accounts do them. */
export const overHttp: readonly string[] = ['signIn', 'signInConfirm', 'signOut', 'passwordChange', 'secondFactorStart', 'secondFactorConfirm', 'secondFactorRemove', 'recoveryCodesRenew'];

/** New acts whose row is still to be measured; each leaves this list with its row, and nothing else comes onto it. */
export const unmeasured: readonly string[] = ['accountCreate', 'accountDisable', 'accountEnable', 'accountPasswordReset', 'apiClientCreate', 'apiClientDisable', 'apiKeyIssue', 'apiKeyRevoke', 'decisionReceive', 'decisionScanAttach', 'dossierPermit', 'localeSet', 'paperScanAttach', 'roleGrant', 'roleRevoke'];

/** The mutation an operation consists of, when it is one mutation that was done; null for anything else. */
export function actDone(source: string, { data, errors }: ExecutionResult): string | null {
  const operation = getOperationAST(parse(source));
  if (operation?.operation !== OperationTypeNode.MUTATION || errors || !data) return null;
  const [field, ...others] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || others.length > 0) return null;
  const payload = data[field.alias?.value ?? field.name.value] as { userErrors?: unknown[] } | null;
  return payload?.userErrors?.length === 0 ? field.name.value : null;
}

/** What an act may take beyond its row: a case that was not met when it was measured asks for one thing more. */
export const slack = 3;

/** What is wrong with what an act cost; null when nothing is. */
export function judgeAct(name: string, { statements, roundTrips }: ActCost, [most, longest]: readonly [statements: number, roundTrips: number]): string | null {
  if (statements <= most + slack && roundTrips <= longest + slack) return null;
  return `${name}: ${statements} statements in ${roundTrips} round trips, at most ${most} in ${longest} (guards/act-ceilings.ts)`;
}

/** @throws Error when an act that went through cost more than its row says; that there is a row, acts.int.test.ts asks */
export function holdToCeiling(source: string, result: ExecutionResult, cost: ActCost): void {
  const name = actDone(source, result);
  if (!name) return;
  const file = process.env['MEASURED_ACTS'];
  if (file) {
    appendFileSync(file, `${name} ${cost.statements} ${cost.roundTrips}\n`);
    return;
  }
  const row = actCeilings[name];
  const wrong = row ? judgeAct(name, cost, row) : null;
  if (wrong) throw new Error(wrong);
}
