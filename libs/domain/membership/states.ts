import type { Label } from '../language/label.ts';

/** Where a person stands before admission. */
export const CandidacyStage = {
  LISTED: 'LISTED',
  CLASS_DONE: 'CLASS_DONE',
  DOSSIER_OPEN: 'DOSSIER_OPEN',
  BRANCH_RESOLVED: 'BRANCH_RESOLVED',
  COMMITTEE_RESOLVED: 'COMMITTEE_RESOLVED',
  ADMITTED: 'ADMITTED',
  DROPPED: 'DROPPED',
  /** The competent committee decided not to admit. */
  REFUSED: 'REFUSED',
} as const;
export type CandidacyStage = (typeof CandidacyStage)[keyof typeof CandidacyStage];

/** Where a member stands from the admission decision on. */
export const MembershipStatus = {
  /** The decision is issued, the ceremony is awaited. */
  DECIDED: 'DECIDED',
  PROBATIONARY: 'PROBATIONARY',
  OFFICIAL: 'OFFICIAL',
  MOVED: 'MOVED',
  STRUCK_OFF: 'STRUCK_OFF',
  RESIGNED: 'RESIGNED',
  EXPELLED: 'EXPELLED',
  DECEASED: 'DECEASED',
  ANNULLED: 'ANNULLED',
} as const;
export type MembershipStatus = (typeof MembershipStatus)[keyof typeof MembershipStatus];

/** No record yet: what the acts that open one start from. */
export const NONE = 'NONE';
export type LifecycleState = typeof NONE | CandidacyStage | MembershipStatus;

export const stateLabels = {
  NONE: { vi: 'Chưa có hồ sơ', en: 'No record' },
  LISTED: { vi: 'Trong danh sách nguồn', en: 'Listed' },
  CLASS_DONE: { vi: 'Đã học lớp nhận thức về Đảng', en: 'Awareness class done' },
  DOSSIER_OPEN: { vi: 'Đang làm hồ sơ', en: 'Dossier open' },
  BRANCH_RESOLVED: { vi: 'Chi bộ đã nghị quyết', en: 'Branch resolved' },
  COMMITTEE_RESOLVED: { vi: 'Cơ sở đã nghị quyết', en: 'Grassroots resolved' },
  ADMITTED: { vi: 'Đã có quyết định kết nạp', en: 'Admitted' },
  DROPPED: { vi: 'Đã đưa ra khỏi danh sách', en: 'Dropped' },
  REFUSED: { vi: 'Không được kết nạp', en: 'Admission refused' },
  DECIDED: { vi: 'Chờ lễ kết nạp', en: 'Ceremony awaited' },
  PROBATIONARY: { vi: 'Đảng viên dự bị', en: 'Probationary member' },
  OFFICIAL: { vi: 'Đảng viên chính thức', en: 'Official member' },
  MOVED: { vi: 'Đã chuyển đi', en: 'Moved away' },
  STRUCK_OFF: { vi: 'Đã xóa tên', en: 'Struck off' },
  RESIGNED: { vi: 'Đã ra khỏi Đảng theo đơn', en: 'Resigned' },
  EXPELLED: { vi: 'Đã bị khai trừ', en: 'Expelled' },
  DECEASED: { vi: 'Đã từ trần', en: 'Deceased' },
  ANNULLED: { vi: 'Đã hủy quyết định kết nạp', en: 'Admission annulled' },
} as const satisfies Record<LifecycleState, Label>;

/** Stages in which a candidacy is still going on. */
export const openStages: readonly CandidacyStage[] = [
  CandidacyStage.LISTED,
  CandidacyStage.CLASS_DONE,
  CandidacyStage.DOSSIER_OPEN,
  CandidacyStage.BRANCH_RESOLVED,
  CandidacyStage.COMMITTEE_RESOLVED,
];

/** Stages in which a candidacy is over. */
export const closedStages: readonly CandidacyStage[] = Object.values(CandidacyStage).filter((stage) => !openStages.includes(stage));

/** Statuses counted in the headcount: from the admission decision until an exit. */
export const livingStatuses: readonly MembershipStatus[] = [
  MembershipStatus.DECIDED,
  MembershipStatus.PROBATIONARY,
  MembershipStatus.OFFICIAL,
];

/** Statuses after which the membership is over. */
export const endedStatuses: readonly MembershipStatus[] = Object.values(MembershipStatus).filter(
  (status) => !livingStatuses.includes(status),
);

/** What a state is a state of. */
export type Subject = 'CANDIDACY' | 'MEMBERSHIP';

/** Whether the state belongs to a candidacy or to a membership; null for NONE. */
export function subjectOf(state: LifecycleState): Subject | null {
  if (Object.hasOwn(CandidacyStage, state)) return 'CANDIDACY';
  return Object.hasOwn(MembershipStatus, state) ? 'MEMBERSHIP' : null;
}
