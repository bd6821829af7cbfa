import type { LocalDate } from '../calendar/local-date.ts';
import { formatDate } from '../calendar/local-date.ts';
import type { Label, Locale } from '../language/label.ts';
import type { Rule, RuleParam } from '../rulebook/rules.ts';
import { ruleOn } from '../rulebook/rules.ts';
import { resultTold } from './admission-guards.ts';
import { paperRules } from './dossier-papers.ts';
import type { EventLine } from './event-details.ts';
import type { LifeGroup } from './life-groups.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import { transitions } from './lifecycle-table.ts';
import { longestTemporary } from './temporary-activity.ts';
import type { TemporaryReason } from './temporary-reasons.ts';
import { VoteBody, voteParamOf } from './votes.ts';
import { officeClause } from './offices.ts';
import { supplementClause } from './particulars.ts';
import { mentorClause } from './probation.ts';
import { correctionClause } from './record-corrections.ts';

/** Where an entry of a life comes from: an act of the lifecycle, or what is noted beside it. */
export const LifeEntryKind = {
  ACT: 'ACT',
  SUPPORTER_ASSIGNED: 'SUPPORTER_ASSIGNED',
  SUPPORTER_ENDED: 'SUPPORTER_ENDED',
  MENTOR_ASSIGNED: 'MENTOR_ASSIGNED',
  MENTOR_ENDED: 'MENTOR_ENDED',
  SOURCE_REVIEWED: 'SOURCE_REVIEWED',
  CLASS_ENROLLED: 'CLASS_ENROLLED',
  CLASS_CLOSED: 'CLASS_CLOSED',
  PAPER_LAID: 'PAPER_LAID',
  INQUIRY_SENT: 'INQUIRY_SENT',
  INQUIRY_ANSWERED: 'INQUIRY_ANSWERED',
  SCAN_ATTACHED: 'SCAN_ATTACHED',
  DEPARTURE_EXPECTED: 'DEPARTURE_EXPECTED',
  DEPARTURE_CLOSED: 'DEPARTURE_CLOSED',
  ABSENT_REMINDED: 'ABSENT_REMINDED',
  MONTH_MISSED: 'MONTH_MISSED',
  SUPPLEMENT_FILED: 'SUPPLEMENT_FILED',
  REFUSAL_TOLD: 'REFUSAL_TOLD',
  RECORD_CORRECTED: 'RECORD_CORRECTED',
  OFFICE_TAKEN: 'OFFICE_TAKEN',
  OFFICE_LEFT: 'OFFICE_LEFT',
  RECORDS_MERGED: 'RECORDS_MERGED',
} as const;
export type LifeEntryKind = (typeof LifeEntryKind)[keyof typeof LifeEntryKind];

export const lifeKindLabels = {
  ACT: { vi: 'Việc trong quá trình', en: 'Act' },
  SUPPORTER_ASSIGNED: { vi: 'Phân công người giới thiệu, giúp đỡ', en: 'Introducer or mentor assigned' },
  SUPPORTER_ENDED: { vi: 'Thôi giới thiệu, giúp đỡ', en: 'Introducer or mentor ended' },
  MENTOR_ASSIGNED: { vi: 'Phân công đảng viên giúp đỡ trong thời gian dự bị', en: 'Mentor in probation assigned' },
  MENTOR_ENDED: { vi: 'Thôi giúp đỡ đảng viên dự bị', en: 'Mentor in probation ended' },
  SOURCE_REVIEWED: { vi: 'Chi bộ rà soát danh sách nguồn', en: 'List reviewed by the branch' },
  CLASS_ENROLLED: { vi: 'Cử đi học lớp', en: 'Sent to a class' },
  CLASS_CLOSED: { vi: 'Kết quả lớp học', en: 'Result of the class' },
  PAPER_LAID: { vi: 'Giấy tờ trong hồ sơ', en: 'Paper of the dossier' },
  INQUIRY_SENT: { vi: 'Gửi thẩm tra, lấy ý kiến', en: 'Inquiry sent' },
  INQUIRY_ANSWERED: { vi: 'Trả lời thẩm tra, lấy ý kiến', en: 'Inquiry answered' },
  SCAN_ATTACHED: { vi: 'Đính kèm bản chụp', en: 'Scan attached' },
  DEPARTURE_EXPECTED: { vi: 'Dự kiến chuyển đi', en: 'Departure expected' },
  DEPARTURE_CLOSED: { vi: 'Kết thúc dự kiến chuyển đi', en: 'Expected departure closed' },
  ABSENT_REMINDED: { vi: 'Nhắc người vắng mặt', en: 'Absent member reminded' },
  MONTH_MISSED: { vi: 'Không đóng đảng phí, bỏ sinh hoạt trong tháng', en: 'Dues or activity missed in a month' },
  SUPPLEMENT_FILED: { vi: 'Bổ sung lý lịch', en: 'Particulars supplemented' },
  REFUSAL_TOLD: { vi: 'Báo chi bộ kết quả không kết nạp', en: 'Branch told of the refusal' },
  RECORD_CORRECTED: { vi: 'Đính chính hồ sơ theo quyết định', en: 'Record corrected by a decision' },
  OFFICE_TAKEN: { vi: 'Nhận chức vụ', en: 'Office taken' },
  OFFICE_LEFT: { vi: 'Thôi giữ chức vụ', en: 'Office left' },
  RECORDS_MERGED: { vi: 'Gộp hồ sơ ghi hai lần', en: 'Records of one person merged' },
} as const satisfies Record<LifeEntryKind, Label>;

/** Every act belongs to one group; an entry that corrects another belongs to the corrections as well. */
export const groupOfAct: Readonly<Record<LifecycleAct, LifeGroup>> = {
  CANDIDACY_OPEN: 'SOURCE', AWARENESS_CLASS_COMPLETE: 'SOURCE', CANDIDACY_DROP: 'SOURCE',
  DOSSIER_PERMIT: 'DOSSIER', DOSSIER_OPEN: 'DOSSIER',
  BRANCH_VOTE_RECORD: 'ADMISSION', COMMITTEE_VOTE_RECORD: 'ADMISSION', STANDING_COMMITTEE_VOTE_RECORD: 'ADMISSION', ADMISSION_DECISION_EXTEND: 'ADMISSION', ADMISSION_DECIDE: 'ADMISSION', ADMISSION_REFUSE: 'ADMISSION', DECISION_RECEIVE: 'ADMISSION',
  CEREMONY_HOLD: 'ADMISSION', RECOGNITION_VOTE_RECORD: 'ADMISSION', RECOGNITION_DECISION_EXTEND: 'ADMISSION', RECOGNISE: 'ADMISSION', REGISTER: 'ADMISSION',
  ARRIVE: 'MOVE', TRANSFER_REQUEST: 'MOVE', TRANSFER_REFER: 'MOVE', TRANSFER_ACCEPT: 'MOVE', TRANSFER_RETURN: 'MOVE', TRANSFER_CANCEL: 'MOVE', MOVE_OUT: 'MOVE', COLLECTIVE_TRANSFER: 'MOVE',
  REORGANISATION_CARRY: 'MOVE', CANDIDACY_CARRY: 'SOURCE',
  CANDIDACY_MOVE_REQUEST: 'MOVE', CANDIDACY_MOVE_FORWARD: 'MOVE', CANDIDACY_MOVE_ACCEPT: 'MOVE', CANDIDACY_MOVE_RETURN: 'MOVE', CANDIDACY_MOVE_CANCEL: 'MOVE', CANDIDACY_MOVE_OUT: 'MOVE',
  TEMPORARY_ACTIVITY_BEGIN: 'MOVE', TEMPORARY_ACTIVITY_EXTEND: 'MOVE', TEMPORARY_ACTIVITY_END: 'MOVE',
  REPRIMAND: 'STANDING', WARN: 'STANDING', REMOVE_FROM_OFFICE: 'STANDING', DISCIPLINE_CHANGE: 'STANDING', DISCIPLINE_REVOKE: 'STANDING', APPEAL_FILE: 'STANDING', APPEAL_REJECT: 'STANDING', DISCIPLINE_PUBLISH: 'STANDING',
  SUSPEND_ACTIVITY: 'STANDING', SUSPENSION_END: 'STANDING', INSPECTION_OPEN: 'STANDING', INSPECTION_CLOSE: 'STANDING', EXEMPT: 'STANDING', EXEMPTION_RENEW: 'STANDING', EXEMPTION_END: 'STANDING',
  CARD_ISSUE: 'CARD', CARD_RENEW: 'CARD', CARD_WITHDRAW: 'CARD', DOSSIER_NUMBER_ASSIGN: 'CARD', BADGE_AWARD: 'CARD', BADGE_WITHDRAW: 'CARD',
  EXPEL: 'EXIT', STRIKE_OFF_VOTE_RECORD: 'EXIT', STRIKE_OFF: 'EXIT', RESIGN: 'EXIT', RECORD_DEATH: 'EXIT', ADMISSION_ANNUL: 'EXIT', COMPLAINT_FILE: 'EXIT', COMPLAINT_REJECT: 'EXIT', RESTORE: 'EXIT',
  EVENT_CORRECT: 'CORRECTION',
};

/** What is noted beside the acts; ACT is told apart by `groupOfAct`. */
export const groupOfKind: Readonly<Record<Exclude<LifeEntryKind, 'ACT'>, LifeGroup>> = {
  SUPPORTER_ASSIGNED: 'SOURCE', SUPPORTER_ENDED: 'SOURCE', SOURCE_REVIEWED: 'SOURCE', CLASS_ENROLLED: 'SOURCE', CLASS_CLOSED: 'SOURCE',
  MENTOR_ASSIGNED: 'ADMISSION', MENTOR_ENDED: 'ADMISSION',
  PAPER_LAID: 'DOSSIER', INQUIRY_SENT: 'DOSSIER', INQUIRY_ANSWERED: 'DOSSIER', SCAN_ATTACHED: 'DOSSIER',
  REFUSAL_TOLD: 'ADMISSION',
  DEPARTURE_EXPECTED: 'MOVE', DEPARTURE_CLOSED: 'MOVE', ABSENT_REMINDED: 'MOVE',
  MONTH_MISSED: 'STANDING',
  SUPPLEMENT_FILED: 'RECORD', OFFICE_TAKEN: 'RECORD', OFFICE_LEFT: 'RECORD',
  RECORD_CORRECTED: 'CORRECTION', RECORDS_MERGED: 'CORRECTION',
};

/** Acts that have a row of the rulebook of their own; the others stand on the clauses of their row in the table of transitions. */
const paramOfAct: Partial<Record<LifecycleAct, RuleParam>> = {
  AWARENESS_CLASS_COMPLETE: 'CERTIFICATE_VALIDITY', DOSSIER_OPEN: 'DOSSIER_VALIDITY', BRANCH_VOTE_RECORD: 'BRANCH_VOTE', COMMITTEE_VOTE_RECORD: 'COMMITTEE_VOTE',
  STANDING_COMMITTEE_VOTE_RECORD: 'STANDING_COMMITTEE_VOTE', ADMISSION_DECIDE: 'ADMISSION_DECISION_DEADLINE', ADMISSION_REFUSE: 'ADMISSION_DECISION_DEADLINE', DECISION_RECEIVE: 'CEREMONY_DEADLINE', CEREMONY_HOLD: 'CEREMONY_DEADLINE',
  RECOGNITION_VOTE_RECORD: 'RECOGNITION_VOTE_ROUNDS', RECOGNISE: 'PROBATION', TRANSFER_REQUEST: 'TRANSFER_START_DEADLINE', TRANSFER_REFER: 'TRANSFER_PRESENTATION_DEADLINE',
  CANDIDACY_MOVE_FORWARD: 'MOVED_DOSSIER_FORWARD', ADMISSION_DECISION_EXTEND: 'ADMISSION_DECISION_EXTENSION', RECOGNITION_DECISION_EXTEND: 'RECOGNITION_DECISION_EXTENSION',
  TRANSFER_ACCEPT: 'TRANSFER_PRESENTATION_DEADLINE', 
  REPRIMAND: 'DISCIPLINE_LAPSE', WARN: 'DISCIPLINE_LAPSE', REMOVE_FROM_OFFICE: 'DISCIPLINE_LAPSE', APPEAL_FILE: 'APPEAL_DEADLINE', DISCIPLINE_PUBLISH: 'DISCIPLINE_PUBLICATION', COMPLAINT_FILE: 'APPEAL_DEADLINE', EXEMPT: 'EXEMPTION_MAXIMUM', EXEMPTION_RENEW: 'EXEMPTION_MAXIMUM',
};
/** Of temporary activity by its reason; one that has no term has no row. An extension does not repeat the reason and stands on its clause. */
const paramOfTemporary = (act: LifecycleAct, details: Readonly<Record<string, unknown>>): RuleParam | null =>
  act === 'TEMPORARY_ACTIVITY_BEGIN' ? (longestTemporary[details['temporary'] as TemporaryReason] ?? null) : null;
const paramOfKind: Partial<Record<LifeEntryKind, RuleParam>> = {
  SUPPORTER_ASSIGNED: 'INTRODUCER_ACQUAINTANCE', INQUIRY_SENT: 'VERIFICATION_REPLY', INQUIRY_ANSWERED: 'VERIFICATION_REPLY', ABSENT_REMINDED: 'STRIKE_OFF_ABSENCE', MONTH_MISSED: 'STRIKE_OFF_ABSENCE',
};
const clauseOfKind: Partial<Record<LifeEntryKind, string>> = {
  SUPPORTER_ENDED: '294-QĐ/TW 3.2.2', SOURCE_REVIEWED: '38-HD/BTCTW I.1.1d', CLASS_ENROLLED: '06-HD/TW 3.1', CLASS_CLOSED: '06-HD/TW 3.1',
  DEPARTURE_EXPECTED: '294-QĐ/TW 6.3', DEPARTURE_CLOSED: '294-QĐ/TW 6.3', RECORDS_MERGED: correctionClause, RECORD_CORRECTED: correctionClause, REFUSAL_TOLD: resultTold,
  MENTOR_ASSIGNED: mentorClause, MENTOR_ENDED: mentorClause,
  SUPPLEMENT_FILED: supplementClause, OFFICE_TAKEN: officeClause, OFFICE_LEFT: officeClause,
};

/** An entry, as far as its rule asks about it. */
export interface LifeEntryFacts {
  readonly kind: LifeEntryKind;
  readonly act: LifecycleAct | null;
  readonly on: LocalDate;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The row of the rulebook an entry stands on, as it was on the day of the entry; null where no row of its own rules it. */
export function ruleOfEntry({ kind, act, on, details }: LifeEntryFacts): Rule | null {
  const voter = act === 'STRIKE_OFF_VOTE_RECORD' ? Object.values(VoteBody).find((body) => body === details['voteBody']) : undefined;
  if (voter) return ruleOn(voteParamOf(voter, 'STRIKE_OFF'), on);
  const param = act ? (paramOfAct[act] ?? paramOfTemporary(act, details)) : paramOfKind[kind];
  return param === undefined || param === null ? null : ruleOn(param, on);
}

/** The clauses an entry stands on where it has no row of the rulebook. */
export function clauseOfEntry({ kind, act, details }: LifeEntryFacts): string | null {
  if (act) return transitions.find((transition) => transition.act === act)?.clauses.join('; ') ?? null;
  if (kind === 'PAPER_LAID' || kind === 'SCAN_ATTACHED') return paperRules.find(({ paper }) => paper === details['paper'])?.clause ?? null;
  return clauseOfKind[kind] ?? null;
}

/** What a correction changed: the value before and the value after, ready to be read. */
export interface LifeChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The entry before and after a correction: its day, or that it never happened. Nothing for an entry that corrects none. */
export function changesOf(before: { readonly on: LocalDate } | null, after: { readonly on: LocalDate; readonly voided: boolean }, locale: Locale): readonly LifeChange[] {
  if (!before) return [];
  if (after.voided)
    return [{ label: { vi: 'Việc này', en: 'The entry' }[locale], before: { vi: `có, ngày ${formatDate(before.on)}`, en: `on ${formatDate(before.on)}` }[locale], after: { vi: 'không xảy ra', en: 'did not happen' }[locale] }];
  return before.on === after.on ? [] : [{ label: { vi: 'Ngày', en: 'Day' }[locale], before: formatDate(before.on), after: formatDate(after.on) }];
}

/** What the changes above say already is not said again among the details. */
export const besidesChanges = (lines: readonly EventLine[], details: Readonly<Record<string, unknown>>, changes: readonly LifeChange[]): readonly EventLine[] => {
  const before = details['correctedFrom'];
  return changes.length === 0 || typeof before !== 'string' ? lines : lines.filter(({ value }) => value !== formatDate(before));
};
