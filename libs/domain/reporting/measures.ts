import { laterOf, type LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import { LifecycleAct } from '../membership/lifecycle-acts.ts';

/** What the counters per unit and month count. */
export const Measure = {
  ADMITTED: 'ADMITTED',
  CEREMONY: 'CEREMONY',
  RECOGNISED: 'RECOGNISED',
  ARRIVED: 'ARRIVED',
  DEPARTED: 'DEPARTED',
  MOVED_IN: 'MOVED_IN',
  MOVED_OUT: 'MOVED_OUT',
  RESTORED: 'RESTORED',
  DIED: 'DIED',
  EXPELLED: 'EXPELLED',
  STRUCK_OFF: 'STRUCK_OFF',
  RESIGNED: 'RESIGNED',
  ANNULLED: 'ANNULLED',
  REPRIMANDED: 'REPRIMANDED',
  WARNED: 'WARNED',
  REMOVED_FROM_OFFICE: 'REMOVED_FROM_OFFICE',
  DISCIPLINE_REVOKED: 'DISCIPLINE_REVOKED',
} as const;
export type Measure = (typeof Measure)[keyof typeof Measure];

/** What one counted act does to the headcount of the branch it is counted at. */
export type HeadcountSign = -1 | 0 | 1;

export const measureLabels = {
  ADMITTED: { vi: 'Kết nạp', en: 'Admitted' },
  CEREMONY: { vi: 'Lễ kết nạp', en: 'Ceremonies' },
  RECOGNISED: { vi: 'Công nhận chính thức', en: 'Recognised' },
  ARRIVED: { vi: 'Từ ngoài thị xã chuyển đến', en: 'Arrived from outside the town' },
  DEPARTED: { vi: 'Chuyển ra ngoài thị xã', en: 'Departed to outside the town' },
  MOVED_IN: { vi: 'Chuyển đến trong thị xã', en: 'Moved in within the town' },
  MOVED_OUT: { vi: 'Chuyển đi trong thị xã', en: 'Moved out within the town' },
  RESTORED: { vi: 'Khôi phục quyền đảng viên', en: 'Restored' },
  DIED: { vi: 'Từ trần', en: 'Died' },
  EXPELLED: { vi: 'Khai trừ', en: 'Expelled' },
  STRUCK_OFF: { vi: 'Xóa tên', en: 'Struck off' },
  RESIGNED: { vi: 'Xin ra khỏi Đảng', en: 'Resigned' },
  ANNULLED: { vi: 'Hủy quyết định kết nạp', en: 'Admissions annulled' },
  REPRIMANDED: { vi: 'Khiển trách', en: 'Reprimanded' },
  WARNED: { vi: 'Cảnh cáo', en: 'Warned' },
  REMOVED_FROM_OFFICE: { vi: 'Cách chức', en: 'Removed from office' },
  DISCIPLINE_REVOKED: { vi: 'Quyết định kỷ luật bị hủy', en: 'Disciplines revoked' },
} as const satisfies Record<Measure, Label>;

/**
 * Admission counts from the decision, not from the ceremony: from then on the person is on the list of members.
 * Discipline and recognition change nobody's presence.
 */
export const headcountSign: Readonly<Record<Measure, HeadcountSign>> = {
  ADMITTED: 1,
  CEREMONY: 0,
  RECOGNISED: 0,
  ARRIVED: 1,
  DEPARTED: -1,
  MOVED_IN: 1,
  MOVED_OUT: -1,
  RESTORED: 1,
  DIED: -1,
  EXPELLED: -1,
  STRUCK_OFF: -1,
  RESIGNED: -1,
  ANNULLED: -1,
  REPRIMANDED: 0,
  WARNED: 0,
  REMOVED_FROM_OFFICE: 0,
  DISCIPLINE_REVOKED: 0,
};

/** What moved the headcount or a member's standing: all but discipline. */
export const flowMeasures: readonly Measure[] = Object.values(Measure).filter((measure) => headcountSign[measure] !== 0 || measure === 'CEREMONY' || measure === 'RECOGNISED');

/**
 * The four forms of discipline of a member. Striking off, resignation and death are exits and never among them. A discipline counts once,
 * in the period of its decision and by the form decided then: a change of form is no second discipline and moves no figure of a month that
 * has been accepted. Which form somebody is under stands with him (`disciplineInForce`).
 */
export const disciplineMeasures: readonly Measure[] = [
  Measure.REPRIMANDED,
  Measure.WARNED,
  Measure.REMOVED_FROM_OFFICE,
  Measure.EXPELLED,
];

/** One line an act adds to the counters, and the branch at which it is counted. */
export interface Counted {
  readonly measure: Measure;
  /** BRANCH: where the member is that day. ORIGIN and DESTINATION: the two sides of a transfer. */
  readonly at: 'BRANCH' | 'ORIGIN' | 'DESTINATION';
}

const counted: Readonly<Record<LifecycleAct, readonly Counted[]>> = {
  CANDIDACY_OPEN: [],
  AWARENESS_CLASS_COMPLETE: [],
  DOSSIER_PERMIT: [],
  DOSSIER_OPEN: [],
  BRANCH_VOTE_RECORD: [],
  COMMITTEE_VOTE_RECORD: [],
  STANDING_COMMITTEE_VOTE_RECORD: [],
  ADMISSION_DECIDE: [{ measure: Measure.ADMITTED, at: 'BRANCH' }],
  ADMISSION_DECISION_EXTEND: [],
  ADMISSION_REFUSE: [],
  CANDIDACY_DROP: [],
  CANDIDACY_MOVE_REQUEST: [],
  CANDIDACY_MOVE_FORWARD: [],
  CANDIDACY_MOVE_ACCEPT: [],
  CANDIDACY_MOVE_RETURN: [],
  CANDIDACY_MOVE_CANCEL: [],
  CANDIDACY_MOVE_OUT: [],
  ARRIVE: [{ measure: Measure.ARRIVED, at: 'BRANCH' }],
  // Of who was admitted here before records were kept here: the admission counts in its year, or a branch would seem to have admitted nobody.
  REGISTER: [{ measure: Measure.ADMITTED, at: 'BRANCH' }],
  DECISION_RECEIVE: [],
  CEREMONY_HOLD: [{ measure: Measure.CEREMONY, at: 'BRANCH' }],
  RECOGNITION_VOTE_RECORD: [],
  RECOGNITION_DECISION_EXTEND: [],
  RECOGNISE: [{ measure: Measure.RECOGNISED, at: 'BRANCH' }],
  ADMISSION_ANNUL: [{ measure: Measure.ANNULLED, at: 'BRANCH' }],
  TRANSFER_REQUEST: [],
  TRANSFER_ACCEPT: [
    { measure: Measure.MOVED_OUT, at: 'ORIGIN' },
    { measure: Measure.MOVED_IN, at: 'DESTINATION' },
  ],
  TRANSFER_REFER: [],
  TRANSFER_RETURN: [],
  TRANSFER_CANCEL: [],
  COLLECTIVE_TRANSFER: [
    { measure: Measure.MOVED_OUT, at: 'ORIGIN' },
    { measure: Measure.MOVED_IN, at: 'DESTINATION' },
  ],
  MOVE_OUT: [{ measure: Measure.DEPARTED, at: 'BRANCH' }],
  REPRIMAND: [{ measure: Measure.REPRIMANDED, at: 'BRANCH' }],
  WARN: [{ measure: Measure.WARNED, at: 'BRANCH' }],
  REMOVE_FROM_OFFICE: [{ measure: Measure.REMOVED_FROM_OFFICE, at: 'BRANCH' }],
  EXPEL: [{ measure: Measure.EXPELLED, at: 'BRANCH' }],
  DISCIPLINE_CHANGE: [],
  DISCIPLINE_REVOKE: [{ measure: Measure.DISCIPLINE_REVOKED, at: 'BRANCH' }],
  APPEAL_FILE: [],
  APPEAL_REJECT: [],
  DISCIPLINE_PUBLISH: [],
  SUSPEND_ACTIVITY: [],
  SUSPENSION_END: [],
  INSPECTION_OPEN: [],
  INSPECTION_CLOSE: [],
  TEMPORARY_ACTIVITY_BEGIN: [],
  TEMPORARY_ACTIVITY_EXTEND: [],
  TEMPORARY_ACTIVITY_END: [],
  EXEMPT: [],
  EXEMPTION_RENEW: [],
  EXEMPTION_END: [],
  CARD_ISSUE: [],
  CARD_RENEW: [],
  CARD_WITHDRAW: [],
  DOSSIER_NUMBER_ASSIGN: [],
  BADGE_AWARD: [],
  BADGE_WITHDRAW: [],
  STRIKE_OFF_VOTE_RECORD: [],
  STRIKE_OFF: [{ measure: Measure.STRUCK_OFF, at: 'BRANCH' }],
  RESIGN: [{ measure: Measure.RESIGNED, at: 'BRANCH' }],
  COMPLAINT_FILE: [],
  COMPLAINT_REJECT: [],
  RESTORE: [{ measure: Measure.RESTORED, at: 'BRANCH' }],
  RECORD_DEATH: [{ measure: Measure.DIED, at: 'BRANCH' }],
  // As a transfer counts: out of the branch that gives, into the one that takes; nothing where both stand under one unit.
  REORGANISATION_CARRY: [
    { measure: Measure.MOVED_OUT, at: 'ORIGIN' },
    { measure: Measure.MOVED_IN, at: 'DESTINATION' },
  ],
  CANDIDACY_CARRY: [],
  EVENT_CORRECT: [],
};

/** Every line an act adds to the counters; two for an accepted transfer, none for most acts before admission. */
export function measuresOf(act: LifecycleAct): readonly Counted[] {
  return counted[act];
}

/** The measure under which an act counts where the member is after it; null when it counts nowhere. */
export function measureOf(act: LifecycleAct): Measure | null {
  return counted[act].findLast(({ at }) => at !== 'ORIGIN')?.measure ?? null;
}

/**
 * The day an act counts towards the figures of a period: the day it is true from, with one exception. A recognition is true
 * from the end of the twelve months however late it is decided (4.2.2); counted on that day it would change the report of a
 * month that has been accepted, so it counts when it is decided.
 */
export function countedOn(act: LifecycleAct, effectiveOn: LocalDate, decidedOn: LocalDate | null): LocalDate {
  return act === LifecycleAct.RECOGNISE && decidedOn !== null ? laterOf(effectiveOn, decidedOn) : effectiveOn;
}

/** The acts that a measure counts: one, and for moves within the town also what goes with a reorganised branch. */
export function actsOf(measure: Measure): readonly LifecycleAct[] {
  return Object.values(LifecycleAct).filter((act) => counted[act].some((line) => line.measure === measure));
}
