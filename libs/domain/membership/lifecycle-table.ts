import type { Permission } from '../access/roles.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Label } from '../language/label.ts';
import * as admission from './admission-guards.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import { actLabels } from './lifecycle-acts.ts';
import type { LifecycleFacts } from './lifecycle-facts.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import * as member from './membership-guards.ts';
import type { LifecycleState, MembershipStatus } from './states.ts';
import { CandidacyStage, MembershipStatus as Status, openStages, stateLabels } from './states.ts';
import { validateTransitions } from './validate-transitions.ts';
import { carriesOn } from './votes.ts';

/** One row of the table: in these states, by whoever holds the permission, this act leads there. */
export interface Transition {
  readonly act: LifecycleAct;
  readonly from: readonly LifecycleState[];
  /** SAME: the state does not change. Several: `choose` says which, from the facts. */
  readonly to: readonly LifecycleState[] | 'SAME';
  readonly choose?: (facts: LifecycleFacts, on: string) => LifecycleState;
  /** The membership an act on a candidacy opens. */
  readonly opens?: MembershipStatus;
  readonly permission: Permission;
  /** Where the permission is needed; DESTINATION is the branch to which an open transfer leads. */
  readonly permissionAt: 'UNIT' | 'DESTINATION';
  readonly decision: 'REQUIRED' | 'OPTIONAL' | 'NONE';
  /** Which day counts: the one typed, the day of the decision, or the day on which probation ends. */
  readonly effectiveOn: 'TYPED' | 'DECISION' | 'PROBATION_END';
  /** ANY: may lie before the previous act (an official date, a correction). */
  readonly order: 'AFTER_PREVIOUS' | 'ANY';
  /** About the record: asked by the screen as well, before anything is typed. */
  readonly guards: readonly Guard[];
  /** About what is typed: asked only when the act is attempted. */
  readonly inputs: readonly Guard[];
  readonly notices: readonly Notice[];
  /** States in which another code than TRANSITION_REFUSED explains better. */
  readonly refusedIn?: Partial<Record<LifecycleState, ErrorCode>>;
  /** Where the row comes from. */
  readonly clauses: readonly string[];
  readonly label: Label;
}

type Given = Pick<Transition, 'act' | 'from' | 'to' | 'permission' | 'clauses'> & Partial<Transition>;

function row(given: Given): Transition {
  return {
    permissionAt: 'UNIT',
    decision: 'NONE',
    effectiveOn: 'TYPED',
    order: 'AFTER_PREVIOUS',
    guards: [],
    inputs: [],
    notices: [],
    label: actLabels[given.act],
    ...given,
  };
}

const membersOnly = [Status.PROBATIONARY, Status.OFFICIAL] as const;
const living = [Status.DECIDED, ...membersOnly] as const;
const byDecision = { decision: 'REQUIRED', effectiveOn: 'DECISION' } as const;
const notForProbationers = { PROBATIONARY: 'DISCIPLINE_FORM_NOT_ALLOWED' } as const;
const repeatClass = admission.onlyWhenExpired(
  admission.certificateValid, actLabels.AWARENESS_CLASS_COMPLETE, { vi: 'giấy chứng nhận còn giá trị', en: 'certificate still valid' },
);
const repeatDossier = admission.onlyWhenExpired(
  admission.dossierValid, actLabels.DOSSIER_OPEN, { vi: 'hồ sơ còn giá trị', en: 'dossier still valid' },
);

/** The whole life of a candidacy and of a membership. Checked when the module loads. */
export const transitions: readonly Transition[] = validateTransitions([
  row({
    act: 'CANDIDACY_OPEN', from: ['NONE'], to: [CandidacyStage.LISTED], permission: 'CANDIDACY_RECORD',
    guards: [admission.notYetMember, admission.notYetCandidate], clauses: ['38-HD/BTCTW I.1.1d'],
  }),
  row({
    act: 'AWARENESS_CLASS_COMPLETE', from: [CandidacyStage.LISTED], to: [CandidacyStage.CLASS_DONE],
    permission: 'CANDIDACY_RECORD', clauses: ['06-HD/TW 3.1'],
  }),
  row({
    act: 'AWARENESS_CLASS_COMPLETE', from: [CandidacyStage.CLASS_DONE, CandidacyStage.DOSSIER_OPEN], to: 'SAME',
    permission: 'CANDIDACY_RECORD', guards: [repeatClass], clauses: ['06-HD/TW 5.4b'],
  }),
  row({
    act: 'DOSSIER_OPEN', from: [CandidacyStage.CLASS_DONE], to: [CandidacyStage.DOSSIER_OPEN], decision: 'OPTIONAL',
    permission: 'CANDIDACY_RECORD', clauses: ['38-HD/BTCTW I.1.1c'],
  }),
  row({
    act: 'DOSSIER_OPEN', from: [CandidacyStage.DOSSIER_OPEN], to: 'SAME', decision: 'OPTIONAL',
    permission: 'CANDIDACY_RECORD', guards: [repeatDossier], clauses: ['06-HD/TW 5.4a'],
  }),
  row({
    act: 'BRANCH_VOTE_RECORD', from: [CandidacyStage.DOSSIER_OPEN],
    to: [CandidacyStage.BRANCH_RESOLVED, CandidacyStage.DOSSIER_OPEN],
    // A vote that fails is recorded and reported upward all the same (06-HD/TW 5.1); the stage stays.
    choose: (facts, on) =>
      facts.ballot && carriesOn(facts.ballot, 'BRANCH_VOTE', on) ? CandidacyStage.BRANCH_RESOLVED : CandidacyStage.DOSSIER_OPEN,
    permission: 'CANDIDACY_RECORD', decision: 'OPTIONAL',
    guards: [admission.ageInRange, admission.certificateValid, admission.dossierValid], inputs: [admission.ballotGiven],
    notices: [admission.ageOnBoundary], clauses: ['294-QĐ/TW 1.1.1', '06-HD/TW 3.6b', '06-HD/TW 5.4'],
  }),
  row({
    act: 'COMMITTEE_VOTE_RECORD', from: [CandidacyStage.BRANCH_RESOLVED],
    to: [CandidacyStage.COMMITTEE_RESOLVED, CandidacyStage.BRANCH_RESOLVED],
    choose: (facts, on) =>
      facts.ballot && carriesOn(facts.ballot, 'COMMITTEE_VOTE', on) ? CandidacyStage.COMMITTEE_RESOLVED : CandidacyStage.BRANCH_RESOLVED,
    // The committee's minutes are not the branch secretary's to record.
    permission: 'MEMBERSHIP_RECORD', decision: 'OPTIONAL', inputs: [admission.ballotGiven], clauses: ['06-HD/TW 3.6c'],
  }),
  row({
    act: 'ADMISSION_DECIDE', from: [CandidacyStage.COMMITTEE_RESOLVED], to: [CandidacyStage.ADMITTED], opens: Status.DECIDED,
    permission: 'MEMBERSHIP_RECORD', ...byDecision, guards: [admission.notYetMember],
    inputs: [admission.ballotCarries('STANDING_COMMITTEE_VOTE')], notices: [admission.decisionLate],
    clauses: ['294-QĐ/TW 4.3.1', '294-QĐ/TW 4.5.1', '06-HD/TW 3.7a'],
  }),
  row({
    act: 'CANDIDACY_DROP', from: openStages, to: [CandidacyStage.DROPPED], decision: 'OPTIONAL',
    permission: 'CANDIDACY_RECORD', clauses: ['38-HD/BTCTW I.1.1d'],
  }),
  row({
    act: 'ARRIVE', from: ['NONE'], to: membersOnly, choose: (facts) => facts.arrivesAs ?? Status.PROBATIONARY,
    permission: 'MEMBERSHIP_RECORD', decision: 'OPTIONAL', guards: [admission.notYetMember], inputs: [admission.arrivalDates],
    clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    act: 'CEREMONY_HOLD', from: [Status.DECIDED], to: [Status.PROBATIONARY], permission: 'MEMBERSHIP_RECORD',
    guards: [member.ceremonyAfterDecision], notices: [member.ceremonyLate], clauses: ['294-QĐ/TW 4.1', '06-HD/TW 3.8'],
  }),
  row({
    act: 'RECOGNISE', from: [Status.PROBATIONARY], to: [Status.OFFICIAL], permission: 'MEMBERSHIP_RECORD',
    decision: 'REQUIRED', effectiveOn: 'PROBATION_END', order: 'ANY', guards: [member.probationOver, member.noOpenTransfer],
    inputs: [admission.ballotCarries('STANDING_COMMITTEE_VOTE')], notices: [member.recognitionLate],
    clauses: ['294-QĐ/TW 4.2.1', '294-QĐ/TW 4.2.2', '294-QĐ/TW 4.3.1'],
  }),
  row({
    act: 'ADMISSION_ANNUL', from: living, to: [Status.ANNULLED], permission: 'MEMBERSHIP_RECORD', ...byDecision,
    clauses: ['294-QĐ/TW 4.4', '06-HD/TW 3.9'],
  }),
  row({
    // Also between decision and ceremony: the ceremony is then held at the new place (06-HD/TW 3.9).
    act: 'TRANSFER_REQUEST', from: living, to: 'SAME', permission: 'MEMBERSHIP_RECORD', decision: 'OPTIONAL',
    guards: [member.noOpenTransfer], inputs: [member.destinationGiven], clauses: ['294-QĐ/TW 6.3.1', '06-HD/TW 3.9'],
  }),
  row({
    act: 'TRANSFER_ACCEPT', from: living, to: 'SAME', permission: 'TRANSFER_DECIDE', permissionAt: 'DESTINATION',
    guards: [member.transferInsideOpen], clauses: ['294-QĐ/TW 6.3.1c'],
  }),
  row({
    act: 'TRANSFER_RETURN', from: living, to: 'SAME', permission: 'TRANSFER_DECIDE', permissionAt: 'DESTINATION',
    guards: [member.transferInsideOpen], clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    act: 'TRANSFER_CANCEL', from: living, to: 'SAME', permission: 'MEMBERSHIP_RECORD',
    guards: [member.transferOpen], clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    act: 'MOVE_OUT', from: living, to: [Status.MOVED], permission: 'MEMBERSHIP_RECORD', decision: 'OPTIONAL',
    guards: [member.noTransferInside], clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    act: 'REPRIMAND', from: membersOnly, to: 'SAME', permission: 'MEMBERSHIP_RECORD', ...byDecision, clauses: ['69-QĐ/TW, Đ7'],
  }),
  row({
    act: 'WARN', from: membersOnly, to: 'SAME', permission: 'MEMBERSHIP_RECORD', ...byDecision, clauses: ['69-QĐ/TW, Đ7'],
  }),
  row({
    act: 'REMOVE_FROM_OFFICE', from: [Status.OFFICIAL], to: 'SAME', permission: 'MEMBERSHIP_RECORD', ...byDecision,
    guards: [member.holdsOffice], refusedIn: notForProbationers, clauses: ['69-QĐ/TW, Đ7'],
  }),
  row({
    act: 'EXPEL', from: [Status.OFFICIAL], to: [Status.EXPELLED], permission: 'MEMBERSHIP_RECORD', ...byDecision,
    refusedIn: notForProbationers, clauses: ['69-QĐ/TW, Đ7'],
  }),
  row({
    // Not stopped by an open transfer: not presenting the papers is itself a ground.
    act: 'STRIKE_OFF', from: membersOnly, to: [Status.STRUCK_OFF], permission: 'MEMBERSHIP_RECORD', ...byDecision,
    inputs: [admission.ballotCarries('STANDING_COMMITTEE_VOTE')], clauses: ['294-QĐ/TW 8.1', '06-HD/TW 4.6'],
  }),
  row({
    act: 'RESIGN', from: membersOnly, to: [Status.RESIGNED], permission: 'MEMBERSHIP_RECORD', ...byDecision,
    guards: [member.noOpenTransfer], clauses: ['06-HD/TW 11.2'],
  }),
  row({
    act: 'RECORD_DEATH', from: living, to: [Status.DECEASED], permission: 'MEMBERSHIP_RECORD', clauses: ['06-HD/TW 8.3b'],
  }),
  row({
    act: 'EVENT_CORRECT', from: (Object.keys(stateLabels) as LifecycleState[]).filter((state) => state !== 'NONE'), to: 'SAME',
    permission: 'MEMBERSHIP_RECORD', decision: 'REQUIRED', order: 'ANY', inputs: [member.correctionGiven],
    clauses: ['294-QĐ/TW 6.2.4'],
  }),
]);
