import * as admission from './admission-guards.ts';
import * as dossier from './dossier-guards.ts';
import * as moves from './candidacy-moves.ts';
import { admissionExtendable } from './decision-time.ts';
import { actLabels } from './lifecycle-acts.ts';
import { afterBirth } from './lifecycle-guards.ts';
import { decidedByCommittee, destinationGiven, movedBefore } from './membership-guards.ts';
import { schoolingTold } from './schooling.ts';
import { mayReturn } from './readmission-guards.ts';
import { CandidacyStage, MembershipStatus as Status, openStages } from './states.ts';
import { introducersMissing } from './supporters.ts';
import type { Transition } from './transition.ts';
import { byDecision, row } from './transition.ts';
import { carriesOn } from './votes.ts';

const repeatClass = admission.onlyWhenExpired(admission.certificateValid, actLabels.AWARENESS_CLASS_COMPLETE, {
  vi: 'giấy chứng nhận còn giá trị',
  en: 'certificate still valid',
}, '06-HD/TW 5.4b');
const repeatDossier = admission.onlyWhenExpired(admission.dossierValid, actLabels.DOSSIER_OPEN, {
  vi: 'hồ sơ còn giá trị',
  en: 'dossier still valid',
}, '06-HD/TW 5.4a');

/** From the first listing to the admission decision. */
export const candidacyTransitions: readonly Transition[] = [
  row({
    act: 'CANDIDACY_OPEN',
    from: ['NONE'],
    to: [CandidacyStage.LISTED],
    permission: 'CANDIDACY_RECORD',
    guards: [admission.notYetMember, admission.notYetCandidate, mayReturn],
    inputs: [afterBirth],
    clauses: ['38-HD/BTCTW I.1.1d', '294-QĐ/TW 3.5'],
  }),
  row({
    act: 'AWARENESS_CLASS_COMPLETE',
    from: [CandidacyStage.LISTED],
    to: [CandidacyStage.CLASS_DONE],
    permission: 'CANDIDACY_RECORD',
    clauses: ['06-HD/TW 3.1'],
  }),
  row({
    act: 'AWARENESS_CLASS_COMPLETE',
    from: [CandidacyStage.CLASS_DONE, CandidacyStage.DOSSIER_OPEN],
    to: 'SAME',
    permission: 'CANDIDACY_RECORD',
    guards: [repeatClass],
    clauses: ['06-HD/TW 5.4b'],
  }),
  row({
    // The committee's act, not the branch's: who may have a dossier made.
    act: 'DOSSIER_PERMIT',
    from: [CandidacyStage.CLASS_DONE],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [dossier.notYetPermitted],
    clauses: ['38-HD/BTCTW I.1.1c', '38-HD/BTCTW I.1.1d'],
  }),
  row({
    act: 'DOSSIER_OPEN',
    from: [CandidacyStage.CLASS_DONE],
    to: [CandidacyStage.DOSSIER_OPEN],
    decision: 'OPTIONAL',
    permission: 'CANDIDACY_RECORD',
    guards: [dossier.dossierPermitted],
    clauses: ['38-HD/BTCTW I.1.1c'],
  }),
  row({
    act: 'DOSSIER_OPEN',
    from: [CandidacyStage.DOSSIER_OPEN],
    to: 'SAME',
    decision: 'OPTIONAL',
    permission: 'CANDIDACY_RECORD',
    guards: [repeatDossier],
    clauses: ['06-HD/TW 5.4a'],
  }),
  row({
    act: 'BRANCH_VOTE_RECORD',
    from: [CandidacyStage.DOSSIER_OPEN],
    to: [CandidacyStage.BRANCH_RESOLVED, CandidacyStage.COMMITTEE_RESOLVED, CandidacyStage.DOSSIER_OPEN],
    // A vote that fails is recorded and reported upward all the same (06-HD/TW 5.1); the stage stays. One of a branch that is itself the
    // grassroots organisation is that organisation's resolution: no committee votes between it and the decision (06-HD/TW 3.6c).
    choose: (facts, on) => {
      if (!facts.ballot || !carriesOn(facts.ballot, 'BRANCH_VOTE', on)) return CandidacyStage.DOSSIER_OPEN;
      return facts.ownGrassroots ? CandidacyStage.COMMITTEE_RESOLVED : CandidacyStage.BRANCH_RESOLVED;
    },
    permission: 'CANDIDACY_RECORD',
    decision: 'OPTIONAL',
    guards: [admission.ageInRange, admission.certificateValid, admission.dossierValid, dossier.papersThere('BRANCH_VOTE_RECORD')],
    inputs: [admission.ballotGiven, admission.placeKnown],
    notices: [admission.ageOnBoundary, schoolingTold, introducersMissing],
    clauses: ['294-QĐ/TW 1.1.1', '294-QĐ/TW 1.2.1', '06-HD/TW 3.6b', '06-HD/TW 5.4'],
  }),
  row({
    // Taken in, after the old branch had resolved, by a branch that is itself the grassroots organisation: no committee votes there, the
    // branch does in its place (06-HD/TW 3.6c). The decision is timed from the day the dossier was taken in (3.9).
    act: 'BRANCH_VOTE_RECORD',
    from: [CandidacyStage.BRANCH_RESOLVED],
    to: [CandidacyStage.COMMITTEE_RESOLVED, CandidacyStage.BRANCH_RESOLVED],
    choose: (facts, on) => (facts.ballot && carriesOn(facts.ballot, 'BRANCH_VOTE', on) ? CandidacyStage.COMMITTEE_RESOLVED : CandidacyStage.BRANCH_RESOLVED),
    permission: 'CANDIDACY_RECORD',
    decision: 'OPTIONAL',
    guards: [admission.resolvesForGrassroots, dossier.papersThere('BRANCH_VOTE_RECORD')],
    inputs: [admission.ballotGiven, admission.placeKnown],
    clauses: ['06-HD/TW 3.6c', '06-HD/TW 3.9'],
  }),
  row({
    act: 'COMMITTEE_VOTE_RECORD',
    from: [CandidacyStage.BRANCH_RESOLVED],
    to: [CandidacyStage.COMMITTEE_RESOLVED, CandidacyStage.BRANCH_RESOLVED],
    choose: (facts, on) =>
      facts.ballot && carriesOn(facts.ballot, 'COMMITTEE_VOTE', on)
        ? CandidacyStage.COMMITTEE_RESOLVED
        : CandidacyStage.BRANCH_RESOLVED,
    // The committee's minutes are not the branch secretary's to record.
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [admission.committeeOverBranch, dossier.papersThere('COMMITTEE_VOTE_RECORD')],
    inputs: [admission.ballotGiven, admission.placeKnown],
    clauses: ['06-HD/TW 3.6c'],
  }),
  row({
    // Carried or not, the record waits for the decision; what failed may be voted on again.
    act: 'STANDING_COMMITTEE_VOTE_RECORD',
    from: [CandidacyStage.COMMITTEE_RESOLVED],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    inputs: [admission.ballotGiven],
    clauses: ['06-HD/TW 3.7a', '294-QĐ/TW 4.3.2'],
  }),
  row({
    // Who decides may give himself more time, once (4.3.1).
    act: 'ADMISSION_DECISION_EXTEND',
    from: [CandidacyStage.BRANCH_RESOLVED, CandidacyStage.COMMITTEE_RESOLVED],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [admissionExtendable],
    clauses: ['294-QĐ/TW 4.3.1'],
  }),
  row({
    act: 'ADMISSION_DECIDE',
    from: [CandidacyStage.COMMITTEE_RESOLVED],
    to: [CandidacyStage.ADMITTED],
    opens: Status.DECIDED,
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [admission.notYetMember, admission.standingVoteNotLost, dossier.papersThere('ADMISSION_DECIDE'), moves.decidedInTimeOfMove],
    inputs: [afterBirth, decidedByCommittee('ADMISSION_DECIDE', '294-QĐ/TW 4.3.1'), admission.ballotCarries('STANDING_COMMITTEE_VOTE')],
    notices: [admission.decisionLate, moves.ceremonyAtNewPlace],
    clauses: ['294-QĐ/TW 4.3.1', '294-QĐ/TW 4.5.1', '06-HD/TW 3.7a', '06-HD/TW 3.9'],
  }),
  row({
    // Of a dossier that was sent up; also one whose vote did not reach its share, which is reported in full all the same (06-HD/TW 5.1).
    act: 'ADMISSION_REFUSE',
    from: [CandidacyStage.BRANCH_RESOLVED, CandidacyStage.COMMITTEE_RESOLVED],
    to: [CandidacyStage.REFUSED],
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [admission.standingVoteNotWon],
    inputs: [decidedByCommittee('ADMISSION_REFUSE', '294-QĐ/TW 4.3.1'), admission.branchToldAfterDecision],
    notices: [admission.decisionLate, admission.branchToBeTold],
    clauses: ['294-QĐ/TW 4.3.1', '06-HD/TW 3.7a'],
  }),
  row({
    act: 'CANDIDACY_DROP',
    from: openStages,
    to: [CandidacyStage.DROPPED],
    decision: 'OPTIONAL',
    permission: 'CANDIDACY_RECORD',
    clauses: ['38-HD/BTCTW I.1.1d'],
  }),
  row({
    // In the old branch: who is followed goes to live, work or study elsewhere while it is considered.
    act: 'CANDIDACY_MOVE_REQUEST',
    from: openStages,
    to: 'SAME',
    permission: 'CANDIDACY_RECORD',
    guards: [moves.noOpenMove],
    inputs: [destinationGiven, movedBefore],
    clauses: ['06-HD/TW 3.9'],
  }),
  row({
    // The committee has the dossier, not the branch.
    act: 'CANDIDACY_MOVE_FORWARD',
    from: [CandidacyStage.BRANCH_RESOLVED, CandidacyStage.COMMITTEE_RESOLVED],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [moves.forwardingAwaited],
    notices: [moves.forwardedLate],
    clauses: ['06-HD/TW 3.9'],
  }),
  row({
    act: 'CANDIDACY_MOVE_ACCEPT',
    from: openStages,
    to: 'SAME',
    permission: 'CANDIDACY_RECORD',
    permissionAt: 'DESTINATION',
    guards: [moves.moveInsideOpen],
    clauses: ['06-HD/TW 3.9'],
  }),
  row({
    act: 'CANDIDACY_MOVE_RETURN',
    from: openStages,
    to: 'SAME',
    permission: 'CANDIDACY_RECORD',
    permissionAt: 'DESTINATION',
    guards: [moves.moveInsideOpen],
    clauses: ['06-HD/TW 3.9'],
  }),
  row({
    act: 'CANDIDACY_MOVE_CANCEL',
    from: openStages,
    to: 'SAME',
    permission: 'CANDIDACY_RECORD',
    guards: [moves.moveOpen],
    clauses: ['06-HD/TW 3.9'],
  }),
  row({
    act: 'CANDIDACY_MOVE_OUT',
    from: openStages,
    to: [CandidacyStage.DROPPED],
    permission: 'CANDIDACY_RECORD',
    guards: [moves.moveOutsideOpen],
    clauses: ['06-HD/TW 3.9'],
  }),
];
