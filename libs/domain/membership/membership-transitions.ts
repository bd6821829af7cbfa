import * as admission from './admission-guards.ts';
import { badgeTransitions } from './badge-transitions.ts';
import { cardTransitions } from './card-transitions.ts';
import { transferredInTimeOfMove } from './candidacy-moves.ts';
import { recognitionExtendable } from './decision-time.ts';
import * as discipline from './discipline-guards.ts';
import { disciplineTransitions } from './discipline-transitions.ts';
import * as member from './membership-guards.ts';
import * as probation from './probation.ts';
import { MembershipStatus as Status } from './states.ts';
import * as restoration from './restoration.ts';
import * as temporary from './temporary-activity-guards.ts';
import type { Transition } from './transition.ts';
import { byDecision, row } from './transition.ts';

const membersOnly = [Status.PROBATIONARY, Status.OFFICIAL] as const;
const living = [Status.DECIDED, ...membersOnly] as const;

/** From the admission decision, or an arrival from outside, to the exit. */
export const membershipTransitions: readonly Transition[] = [
  row({
    act: 'ARRIVE',
    from: ['NONE'],
    to: membersOnly,
    choose: (facts) => facts.arrivesAs ?? Status.PROBATIONARY,
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [admission.notYetMember],
    inputs: [admission.arrivalDates, admission.admittedSinceExit],
    clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    // Comes with a list of members, and nobody is offered it on a record: who was admitted here before records were kept here.
    act: 'REGISTER',
    from: ['NONE'],
    to: membersOnly,
    choose: (facts) => facts.arrivesAs ?? Status.PROBATIONARY,
    permission: 'MEMBERSHIP_RECORD',
    effectiveOn: 'ADMISSION',
    order: 'ANY',
    offered: false,
    guards: [admission.notYetMember],
    inputs: [admission.registeredDates, admission.admittedSinceExit],
    clauses: ['06-HD/TW 8.2'],
  }),
  row({
    // Kept apart from the day of the decision: under older rules the time of the ceremony runs from it.
    act: 'DECISION_RECEIVE',
    from: [Status.DECIDED],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [member.notYetReceived],
    inputs: [member.receivedAfterDecision],
    clauses: ['294-QĐ/TW 4.1'],
  }),
  row({
    act: 'CEREMONY_HOLD',
    from: [Status.DECIDED],
    to: [Status.PROBATIONARY],
    permission: 'MEMBERSHIP_RECORD',
    guards: [member.ceremonyAfterDecision],
    inputs: [member.ceremonyConsentFits],
    notices: [member.ceremonyLate],
    clauses: ['294-QĐ/TW 4.1', '06-HD/TW 3.8'],
  }),
  row({
    // Of the branch, the grassroots committee or the standing committee; recorded whether it carries or not (06-HD/TW 5.1).
    act: 'RECOGNITION_VOTE_RECORD',
    from: [Status.PROBATIONARY],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [member.probationOver],
    inputs: [admission.ballotGiven, member.heldAfterProbation, member.recognitionVoteRoundLeft],
    clauses: ['294-QĐ/TW 4.2.1', '294-QĐ/TW 4.2.3', '06-HD/TW 5.1'],
  }),
  row({
    act: 'RECOGNITION_DECISION_EXTEND',
    from: [Status.PROBATIONARY],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [recognitionExtendable],
    clauses: ['294-QĐ/TW 4.3.1'],
  }),
  row({
    act: 'RECOGNISE',
    from: [Status.PROBATIONARY],
    to: [Status.OFFICIAL],
    permission: 'MEMBERSHIP_RECORD',
    decision: 'REQUIRED',
    effectiveOn: 'PROBATION_END',
    order: 'ANY',
    guards: [member.probationOver, member.noOpenTransfer, member.recognitionVoteNotLost],
    inputs: [member.decidedByCommittee('RECOGNISE', '294-QĐ/TW 4.3.1'), admission.ballotCarries('STANDING_COMMITTEE_VOTE')],
    notices: [member.recognitionLate, member.newMemberClassMissing],
    clauses: ['294-QĐ/TW 4.2.1', '294-QĐ/TW 4.2.2', '294-QĐ/TW 4.3.1'],
  }),
  row({
    act: 'ADMISSION_ANNUL',
    from: living,
    to: [Status.ANNULLED],
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    inputs: [member.decidedByCommittee('ADMISSION_ANNUL', '294-QĐ/TW 4.4')],
    clauses: ['294-QĐ/TW 4.4', '06-HD/TW 3.9'],
  }),
  row({
    // Also between decision and ceremony: the ceremony is then held at the new place (06-HD/TW 3.9).
    act: 'TRANSFER_REQUEST',
    from: living,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [member.noOpenTransfer, temporary.notTemporarilyElsewhere, discipline.notUnderInspection('294-QĐ/TW 6.3.1đ'), discipline.noAppealOpen('294-QĐ/TW 6.3.1đ')],
    inputs: [member.destinationGiven, member.requestRefersByWhoMay, member.movedBefore, transferredInTimeOfMove, probation.commentsOnProbation],
    notices: [member.transferBegunLate, probation.commentsMissing],
    clauses: ['294-QĐ/TW 6.3.1', '06-HD/TW 3.9'],
  }),
  row({
    act: 'TRANSFER_REFER',
    from: living,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [member.referralAwaited, discipline.notUnderInspection('294-QĐ/TW 6.3.1đ'), discipline.noAppealOpen('294-QĐ/TW 6.3.1đ'), member.referredByWhoMay],
    inputs: [probation.commentsOnProbation],
    notices: [member.transferBegunLate, probation.commentsMissing],
    clauses: ['294-QĐ/TW 6.3.1b', '294-QĐ/TW 6.3.6'],
  }),
  row({
    act: 'TRANSFER_ACCEPT',
    from: living,
    to: 'SAME',
    permission: 'TRANSFER_DECIDE',
    permissionAt: 'DESTINATION',
    guards: [member.transferInsideOpen],
    clauses: ['294-QĐ/TW 6.3.1c'],
  }),
  row({
    act: 'TRANSFER_RETURN',
    from: living,
    to: 'SAME',
    permission: 'TRANSFER_DECIDE',
    permissionAt: 'DESTINATION',
    guards: [member.transferInsideOpen],
    clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    act: 'TRANSFER_CANCEL',
    from: living,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [member.transferOpen],
    clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    act: 'MOVE_OUT',
    from: living,
    to: [Status.MOVED],
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [member.noTransferInside],
    clauses: ['294-QĐ/TW 6.3.1'],
  }),
  row({
    // Several members of a branch by one decision of a committee over both branches: handed over and taken in at once.
    act: 'COLLECTIVE_TRANSFER',
    from: living,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [member.noOpenTransfer, temporary.notTemporarilyElsewhere, discipline.notUnderInspection('294-QĐ/TW 6.3.1đ'), discipline.noAppealOpen('294-QĐ/TW 6.3.1đ')],
    inputs: [member.destinationGiven],
    clauses: ['294-QĐ/TW 6.3.4'],
  }),
  row({
    act: 'TEMPORARY_ACTIVITY_BEGIN',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [member.noOpenTransfer, temporary.notTemporarilyElsewhere],
    inputs: [member.destinationGiven, temporary.temporaryTerms, member.requestRefersByWhoMay],
    clauses: ['294-QĐ/TW 6.3.2', '06-HD/TW 10.3b'],
  }),
  row({
    act: 'TEMPORARY_ACTIVITY_EXTEND',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [temporary.temporarilyElsewhere],
    inputs: [temporary.extensionTerms],
    clauses: ['294-QĐ/TW 6.3.2a–b'],
  }),
  row({
    act: 'TEMPORARY_ACTIVITY_END',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [temporary.temporarilyElsewhere],
    clauses: ['294-QĐ/TW 6.3.2'],
  }),
  ...cardTransitions,
  ...badgeTransitions,
  ...disciplineTransitions,
  row({
    // Of the branch, the grassroots committee or the standing committee; recorded whether it carries or not (06-HD/TW 5.1).
    act: 'STRIKE_OFF_VOTE_RECORD',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    inputs: [admission.ballotGiven, member.voterGiven],
    clauses: ['06-HD/TW 4.6', '06-HD/TW 5.1'],
  }),
  row({
    // Not stopped by an open transfer: not presenting the papers is itself a ground.
    act: 'STRIKE_OFF',
    from: membersOnly,
    to: [Status.STRUCK_OFF],
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [discipline.notUnderInspection('30-QĐ/TW')],
    inputs: [member.strikeOffGroundFits, member.decidedByCommittee('STRIKE_OFF', '06-HD/TW 4.6'), member.strikeOffVotesNotLost],
    clauses: ['294-QĐ/TW 8.1', '06-HD/TW 4.6'],
  }),
  row({
    act: 'RESIGN',
    from: membersOnly,
    to: [Status.RESIGNED],
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [member.noOpenTransfer, discipline.notUnderInspection('06-HD/TW 11.2')],
    inputs: [member.decidedByCommittee('RESIGN', '06-HD/TW 11.2')],
    clauses: ['06-HD/TW 11.2'],
  }),
  row({
    act: 'RECORD_DEATH',
    from: living,
    to: [Status.DECEASED],
    permission: 'MEMBERSHIP_RECORD',
    clauses: ['06-HD/TW 8.3b'],
  }),
  row({
    // Well founded, it leads to a restoration; else the striking off is upheld.
    act: 'COMPLAINT_FILE',
    from: [Status.STRUCK_OFF],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [restoration.noComplaintOpen],
    inputs: [restoration.complaintReceiptFits],
    notices: [restoration.complaintLate],
    clauses: ['294-QĐ/TW 8.2'],
  }),
  row({
    act: 'COMPLAINT_REJECT',
    from: [Status.STRUCK_OFF],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [restoration.complaintOpen],
    inputs: [restoration.complaintAnsweredAbove],
    clauses: ['294-QĐ/TW 8.2'],
  }),
  row({
    // The one way back without a new admission: who was put out wrongly had never left (5.2.2).
    act: 'RESTORE',
    from: [Status.EXPELLED, Status.STRUCK_OFF, Status.RESIGNED],
    to: membersOnly,
    choose: (facts) => (facts.officialOn ? Status.OFFICIAL : Status.PROBATIONARY),
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [admission.notYetMember, admission.notYetCandidate],
    inputs: [restoration.restoredByAuthority],
    clauses: ['294-QĐ/TW 5.2.2', '06-HD/TW 5.3'],
  }),
];
