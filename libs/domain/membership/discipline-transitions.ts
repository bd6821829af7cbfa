import * as discipline from './discipline-guards.ts';
import * as exemption from './exemption-guards.ts';
import * as member from './membership-guards.ts';
import * as publication from './discipline-publication.ts';
import { MembershipStatus as Status } from './states.ts';
import type { Transition } from './transition.ts';
import { byDecision, row } from './transition.ts';

const membersOnly = [Status.PROBATIONARY, Status.OFFICIAL] as const;
const notForProbationers = { PROBATIONARY: 'DISCIPLINE_FORM_NOT_ALLOWED' } as const;
const forms = { permission: 'MEMBERSHIP_RECORD', clauses: ['69-QĐ/TW, Đ7', 'Điều lệ Đảng, Đ36'], ...byDecision } as const;

/** Discipline by its four forms, what becomes of a decision, inspection, suspension and exemption. */
export const disciplineTransitions: readonly Transition[] = [
  row({
    act: 'REPRIMAND',
    from: membersOnly,
    to: 'SAME',
    ...forms,
    inputs: [discipline.decidedByAuthority('REPRIMAND'), publication.violatedBefore],
    notices: [publication.limitationOver('REPRIMAND')],
  }),
  row({
    act: 'WARN',
    from: membersOnly,
    to: 'SAME',
    ...forms,
    inputs: [discipline.decidedByAuthority('WARNING'), publication.violatedBefore],
    notices: [publication.limitationOver('WARNING')],
  }),
  row({
    act: 'REMOVE_FROM_OFFICE',
    from: [Status.OFFICIAL],
    to: 'SAME',
    ...forms,
    guards: [member.holdsOffice],
    inputs: [discipline.decidedByAuthority('REMOVAL_FROM_OFFICE'), publication.violatedBefore],
    notices: [publication.limitationOver('REMOVAL_FROM_OFFICE')],
    refusedIn: notForProbationers,
  }),
  row({
    act: 'EXPEL',
    from: [Status.OFFICIAL],
    to: [Status.EXPELLED],
    ...forms,
    inputs: [discipline.decidedByAuthority('EXPULSION'), publication.violatedBefore],
    refusedIn: notForProbationers,
  }),
  row({
    act: 'DISCIPLINE_CHANGE',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [discipline.disciplineToLift],
    inputs: [discipline.namesDiscipline, discipline.changesForm, discipline.byWhoDecidedOrAbove('DISCIPLINE_CHANGE')],
    clauses: ['69-QĐ/TW, Đ2 k5'],
  }),
  row({
    act: 'DISCIPLINE_REVOKE',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [discipline.disciplineToLift],
    inputs: [discipline.namesDiscipline, discipline.byWhoDecidedOrAbove('DISCIPLINE_REVOKE')],
    clauses: ['69-QĐ/TW, Đ2 k5'],
  }),
  row({
    // Who was expelled appeals too: that the membership is over is what the appeal is about.
    act: 'APPEAL_FILE',
    from: [...membersOnly, Status.EXPELLED],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [discipline.disciplineToAppeal],
    inputs: [discipline.namesAppealable, discipline.appealReceiptFits],
    notices: [discipline.appealLate],
    clauses: ['294-QĐ/TW 8.2', 'Điều lệ Đảng, Đ39'],
  }),
  row({
    act: 'APPEAL_REJECT',
    from: [...membersOnly, Status.EXPELLED],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [discipline.appealOpen],
    inputs: [discipline.byWhoDecidedOrAbove('APPEAL_REJECT')],
    clauses: ['294-QĐ/TW 8.2', 'Điều lệ Đảng, Đ39'],
  }),
  row({
    // Typed when the branch has told it, which may be after something else was recorded; also of who was expelled by it.
    act: 'DISCIPLINE_PUBLISH',
    from: [...membersOnly, Status.EXPELLED],
    to: 'SAME',
    order: 'ANY',
    permission: 'MEMBERSHIP_RECORD',
    guards: [publication.disciplineToPublish],
    inputs: [publication.namesUnpublished],
    notices: [publication.publishedLate],
    clauses: ['69-QĐ/TW'],
  }),
  row({
    act: 'SUSPEND_ACTIVITY',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    ...byDecision,
    guards: [discipline.notSuspended],
    inputs: [discipline.endsLater],
    clauses: ['Điều lệ Đảng, Đ40'],
  }),
  row({
    act: 'SUSPENSION_END',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [discipline.suspended],
    clauses: ['Điều lệ Đảng, Đ40'],
  }),
  row({
    act: 'INSPECTION_OPEN',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [discipline.notUnderInspection('Điều lệ Đảng, Đ32')],
    clauses: ['Điều lệ Đảng, Đ32'],
  }),
  row({
    act: 'INSPECTION_CLOSE',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [discipline.underInspection],
    clauses: ['Điều lệ Đảng, Đ32'],
  }),
  row({
    act: 'EXEMPT',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'REQUIRED',
    guards: [exemption.notExempt],
    inputs: [exemption.exemptionTerms],
    clauses: ['294-QĐ/TW 7.1', '06-HD/TW 10.3a'],
  }),
  row({
    act: 'EXEMPTION_RENEW',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'REQUIRED',
    guards: [exemption.exempt],
    inputs: [exemption.renewalTerms],
    clauses: ['06-HD/TW 10.3a'],
  }),
  row({
    act: 'EXEMPTION_END',
    from: membersOnly,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'OPTIONAL',
    guards: [exemption.exempt],
    clauses: ['294-QĐ/TW 7.1'],
  }),
];
