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
  absenceRemind: [8, 3],
  admissionAnnul: [9, 3],
  admissionDecide: [8, 3],
  admissionDecisionExtend: [7, 2],
  admissionRefuse: [9, 3],
  admissionRefusalTell: [7, 2],
  appealFile: [7, 2],
  appealReject: [7, 2],
  awarenessClassComplete: [7, 3],
  badgeAward: [7, 2],
  badgesAward: [7, 2],
  badgeWithdraw: [7, 2],
  branchVoteRecord: [7, 3],
  calendarYearEnter: [9, 3],
  candidaciesAdmit: [7, 2],
  candidacyDrop: [8, 3],
  candidacyMoveAccept: [10, 4],
  candidacyMoveCancel: [7, 2],
  candidacyMoveForward: [7, 2],
  candidacyMoveRequest: [8, 3],
  candidacyMoveReturn: [7, 2],
  candidacyOpen: [10, 4],
  candidacySupporterAssign: [9, 4],
  candidacySupporterEnd: [7, 2],
  cardIssue: [9, 4],
  cardRenew: [9, 4],
  cardWithdraw: [7, 2],
  ceremonyHold: [7, 3],
  committeeVoteRecord: [7, 3],
  complaintFile: [7, 2],
  complaintReject: [7, 2],
  departureExpect: [8, 3],
  departureWithdraw: [9, 4],
  disciplineChange: [7, 2],
  disciplinePublish: [7, 2],
  disciplineRevoke: [7, 2],
  dossierNumberAssign: [9, 4],
  dossierOpen: [7, 3],
  dossierPaperRecord: [8, 2],
  eventCorrect: [17, 9],
  exemptionEnd: [7, 2],
  exemptionRenew: [7, 2],
  indicatorAdd: [7, 2],
  indicatorClose: [6, 3],
  inquiryAnswer: [9, 3],
  inquirySend: [7, 2],
  inspectionClose: [7, 2],
  inspectionOpen: [7, 3],
  memberDeathRecord: [11, 3],
  membershipArrive: [11, 5],
  membershipDiscipline: [9, 3],
  membershipExempt: [7, 3],
  membershipMentorAssign: [9, 4],
  membershipMentorEnd: [7, 2],
  membershipRecognise: [7, 3],
  membershipResign: [9, 3],
  membershipRestore: [10, 4],
  membershipResume: [7, 2],
  membershipStrikeOff: [12, 4],
  membershipSuspend: [7, 3],
  membershipTransferRequest: [9, 3],
  membershipsRecognise: [7, 3],
  membershipsTransfer: [10, 3],
  planApprove: [13, 8],
  planClose: [11, 6],
  planCreate: [12, 7],
  planDiscard: [9, 7],
  planPropose: [14, 9],
  planPublish: [22, 16],
  planTargetSet: [11, 8],
  planWithdraw: [12, 7],
  quotaCarryOver: [23, 17],
  quotaCounter: [18, 13],
  quotaCounterAnswer: [17, 12],
  quotaDraftSet: [14, 9],
  quotaImportApply: [16, 11],
  quotaImportUndo: [16, 11],
  quotaLimitsSet: [14, 9],
  quotaRevise: [21, 15],
  quotaSpreadApply: [15, 10],
  recognitionDecisionExtend: [7, 2],
  recognitionVoteRecord: [7, 3],
  reportAccept: [15, 11],
  reportOpen: [14, 9],
  reportReturn: [14, 10],
  reportSave: [14, 12],
  reportSubmit: [16, 12],
  ruleChange: [6, 3],
  scenarioAdopt: [17, 12],
  scenarioDiscard: [12, 9],
  scenarioSave: [12, 7],
  peopleDistinct: [20, 12],
  missedMonthNote: [7, 2],
  missedMonthWithdraw: [9, 4],
  personMerge: [24, 16],
  officeLeave: [9, 5],
  officeTake: [10, 5],
  personCorrect: [8, 6],
  personSupplement: [9, 6],
  personMergeUndo: [22, 14],
  sourceReviewRecord: [9, 4],
  standingCommitteeVoteRecord: [7, 3],
  strikeOffVoteRecord: [7, 3],
  targetDraftSet: [18, 13],
  targetRevise: [18, 13],
  temporaryActivityBegin: [8, 3],
  temporaryActivityEnd: [7, 2],
  temporaryActivityExtend: [7, 2],
  trainingAttendanceRecord: [9, 3],
  trainingClassChange: [8, 3],
  trainingClassOpen: [7, 2],
  trainingEnrol: [9, 4],
  trainingEnrolmentCancel: [9, 3],
  trainingResultsRecord: [11, 4],
  transferAccept: [12, 5],
  transferCancel: [8, 2],
  transferDeletionPropose: [9, 3],
  transferRefer: [8, 3],
  transferReturn: [8, 3],
  // A reorganisation goes through the whole tree and every plan; the town has a handful a year.
  unitClose: [22, 17],
  unitEstablish: [20, 15],
  unitMerge: [54, 49],
  unitMove: [43, 38],
  unitRename: [22, 17],
  unitSplit: [57, 52],
};

/** Acts about the caller's own session: they set cookies, which only a server over HTTP has. Tests of sign-in and of accounts do them. */
export const overHttp: readonly string[] = ['signIn', 'signOut', 'passwordChange'];

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
