import type { Label } from '../language/label.ts';

/** What waits for somebody. */
export const WorkItemKind = {
  PROBATION_ENDED: 'PROBATION_ENDED',
  NEW_MEMBER_CLASS_DUE: 'NEW_MEMBER_CLASS_DUE',
  ADMISSION_DECISION_DUE: 'ADMISSION_DECISION_DUE',
  CEREMONY_DUE: 'CEREMONY_DUE',
  RECOGNITION_GOES_UP: 'RECOGNITION_GOES_UP',
  TRANSFER_TO_REFER: 'TRANSFER_TO_REFER',
  TRANSFER_TO_ACCEPT: 'TRANSFER_TO_ACCEPT',
  TRANSFER_OVERDUE: 'TRANSFER_OVERDUE',
  TRANSFER_NO_SHOW: 'TRANSFER_NO_SHOW',
  CERTIFICATE_EXPIRES: 'CERTIFICATE_EXPIRES',
  DOSSIER_EXPIRES: 'DOSSIER_EXPIRES',
  EXEMPTION_EXPIRES: 'EXEMPTION_EXPIRES',
  TEMPORARY_ACTIVITY_ENDS: 'TEMPORARY_ACTIVITY_ENDS',
  DEPARTURE_EXPECTED: 'DEPARTURE_EXPECTED',
  CARD_NOT_ISSUED: 'CARD_NOT_ISSUED',
  CARD_NOT_RETURNED: 'CARD_NOT_RETURNED',
  DUES_MISSING: 'DUES_MISSING',
  BADGE_DUE: 'BADGE_DUE',
  BADGE_NOT_RETURNED: 'BADGE_NOT_RETURNED',
  COMPLAINT_TO_ANSWER: 'COMPLAINT_TO_ANSWER',
  SUPPORTER_NOT_ELIGIBLE: 'SUPPORTER_NOT_ELIGIBLE',
  CANDIDATE_WITHOUT_MENTOR: 'CANDIDATE_WITHOUT_MENTOR',
  CANDIDATE_WITHOUT_INTRODUCERS: 'CANDIDATE_WITHOUT_INTRODUCERS',
  PROBATIONER_WITHOUT_MENTOR: 'PROBATIONER_WITHOUT_MENTOR',
  CANDIDATE_TO_FORWARD: 'CANDIDATE_TO_FORWARD',
  CANDIDATE_TO_TAKE_IN: 'CANDIDATE_TO_TAKE_IN',
  TRAINING_RESULT_DUE: 'TRAINING_RESULT_DUE',
  VERIFICATION_UNANSWERED: 'VERIFICATION_UNANSWERED',
  AGE_CEILING: 'AGE_CEILING',
  RECOGNITION_TO_DECIDE: 'RECOGNITION_TO_DECIDE',
  REPORT_DUE: 'REPORT_DUE',
  REPORT_RETURNED: 'REPORT_RETURNED',
  REPORT_TO_DECIDE: 'REPORT_TO_DECIDE',
  REPORT_MISMATCH: 'REPORT_MISMATCH',
  QUOTA_BEHIND: 'QUOTA_BEHIND',
  DISCIPLINE_TO_PUBLISH: 'DISCIPLINE_TO_PUBLISH',
  DISCIPLINE_LAPSES: 'DISCIPLINE_LAPSES',
  BADGE_UNLOCKS: 'BADGE_UNLOCKS',
  BRANCH_DORMANT: 'BRANCH_DORMANT',
  BRANCH_WITHOUT_COMMITTEE: 'BRANCH_WITHOUT_COMMITTEE',
  BRANCH_TOO_SMALL: 'BRANCH_TOO_SMALL',
  BRANCH_TO_BECOME_PARTY_ORG: 'BRANCH_TO_BECOME_PARTY_ORG',
  BRANCH_TO_DIVIDE: 'BRANCH_TO_DIVIDE',
} as const;
export type WorkItemKind = (typeof WorkItemKind)[keyof typeof WorkItemKind];

export const workItemLabels = {
  PROBATION_ENDED: {
    vi: 'Hết thời gian dự bị, chờ xét công nhận chính thức',
    en: 'Probation over, recognition to be considered',
  },
  NEW_MEMBER_CLASS_DUE: {
    vi: 'Sắp hết hoặc đã hết thời gian dự bị, chưa có giấy chứng nhận lớp đảng viên mới',
    en: 'Probation ends or has ended, no certificate of the new-member class',
  },
  RECOGNITION_GOES_UP: {
    vi: 'Chi bộ biểu quyết công nhận ba lần không đạt, cấp ủy có thẩm quyền quyết định',
    en: 'Three votes of the branch on the recognition failed, the competent committee decides',
  },
  ADMISSION_DECISION_DUE: { vi: 'Chi bộ đã nghị quyết, chờ quyết định kết nạp', en: 'The branch has resolved, the admission to be decided' },
  CEREMONY_DUE: { vi: 'Có quyết định kết nạp, chờ tổ chức lễ', en: 'Admission decided, ceremony to be held' },
  TRANSFER_TO_REFER: { vi: 'Chuyển sinh hoạt đi, chờ cấp giấy giới thiệu', en: 'Transfer papers to be issued' },
  TRANSFER_TO_ACCEPT: { vi: 'Chuyển sinh hoạt đến, chờ tiếp nhận', en: 'Transfer to be accepted' },
  TRANSFER_OVERDUE: { vi: 'Chuyển sinh hoạt quá hạn', en: 'Transfer overdue' },
  TRANSFER_NO_SHOW: {
    vi: 'Quá ba tháng không nộp giấy giới thiệu sinh hoạt, xem xét đề nghị xóa tên',
    en: 'Transfer papers not presented for three months, striking off to be considered',
  },
  CERTIFICATE_EXPIRES: {
    vi: 'Giấy chứng nhận lớp nhận thức về Đảng sắp hết giá trị',
    en: 'Awareness-class certificate about to expire',
  },
  SUPPORTER_NOT_ELIGIBLE: {
    vi: 'Người giới thiệu hoặc giúp đỡ không còn đủ điều kiện, cần phân công lại',
    en: 'An introducer or mentor is no longer eligible, to be replaced',
  },
  CANDIDATE_WITHOUT_MENTOR: { vi: 'Người trong danh sách nguồn chưa có đảng viên giúp đỡ', en: 'A candidate without a mentor' },
  CANDIDATE_WITHOUT_INTRODUCERS: {
    vi: 'Đã lập hồ sơ, chưa đủ hai người giới thiệu',
    en: 'Dossier open, fewer than two introducers',
  },
  PROBATIONER_WITHOUT_MENTOR: { vi: 'Đảng viên dự bị chưa có đảng viên giúp đỡ', en: 'A probationer without a mentor' },
  CANDIDATE_TO_FORWARD: { vi: 'Người vào Đảng chuyển nơi, chờ chuyển hồ sơ', en: 'A candidate moves, the dossier to be forwarded' },
  CANDIDATE_TO_TAKE_IN: { vi: 'Người vào Đảng chuyển đến, chờ tiếp nhận', en: 'A candidate comes from elsewhere, to be taken in' },
  VERIFICATION_UNANSWERED: { vi: 'Thẩm tra lý lịch chưa được trả lời', en: 'Verification not answered' },
  TRAINING_RESULT_DUE: { vi: 'Lớp đã học xong, chưa ghi hết kết quả', en: 'A class is over, results still to be recorded' },
  DOSSIER_EXPIRES: { vi: 'Hồ sơ xin vào Đảng sắp hết giá trị', en: 'Admission dossier about to expire' },
  EXEMPTION_EXPIRES: { vi: 'Sắp hết hạn miễn công tác và sinh hoạt đảng', en: 'Exemption about to run out' },
  TEMPORARY_ACTIVITY_ENDS: {
    vi: 'Sinh hoạt tạm thời sắp hết hạn hoặc quá hạn, cần gia hạn hoặc về lại chi bộ',
    en: 'Temporary activity about to end or past its end: extend it or record the return',
  },
  DEPARTURE_EXPECTED: {
    vi: 'Dự kiến chuyển đi, cần làm thủ tục chuyển sinh hoạt',
    en: 'Departure expected, the transfer to be begun',
  },
  CARD_NOT_ISSUED: { vi: 'Đảng viên chính thức chưa có thẻ', en: 'Official member without a card' },
  CARD_NOT_RETURNED: { vi: 'Đã ra khỏi Đảng, chưa thu hồi thẻ đảng viên', en: 'No longer a member, card not returned' },
  BADGE_NOT_RETURNED: { vi: 'Đã ra khỏi Đảng, chưa thu hồi Huy hiệu Đảng', en: 'No longer a member, badge not returned' },
  DUES_MISSING: {
    vi: 'Ba tháng trong năm không đóng đảng phí hoặc bỏ sinh hoạt, xem xét xóa tên',
    en: 'Three months of the year without dues or activity, striking off to be considered',
  },
  BADGE_DUE: { vi: 'Đủ tuổi đảng trong đợt tới, chờ tặng Huy hiệu Đảng', en: 'Party age reached by the coming award day, badge to be awarded' },
  COMPLAINT_TO_ANSWER: { vi: 'Khiếu nại việc xóa tên, chờ giải quyết', en: 'Complaint about a striking off, to be answered' },
  REPORT_DUE: { vi: 'Báo cáo đến hạn', en: 'Report due' },
  REPORT_RETURNED: { vi: 'Báo cáo bị trả lại', en: 'Report returned' },
  REPORT_TO_DECIDE: { vi: 'Báo cáo chờ duyệt', en: 'Report to decide on' },
  AGE_CEILING: { vi: 'Nguồn kết nạp sắp quá tuổi', en: 'Candidate about to pass the highest age of admission' },
  RECOGNITION_TO_DECIDE: {
    vi: 'Chi bộ đã tán thành công nhận chính thức, chờ quyết định',
    en: 'Recognition carried by the branch, to be decided',
  },
  REPORT_MISMATCH: {
    vi: 'Số liệu báo cáo không khớp: đầu kỳ + tăng − giảm ≠ cuối kỳ, hoặc khác cuối kỳ trước',
    en: 'Figures of a report do not agree: opening + increases − decreases ≠ closing, or opening ≠ closing before',
  },
  QUOTA_BEHIND: { vi: 'Kết nạp chậm so với nhịp thời gian', en: 'Admissions behind the pace of time' },
  DISCIPLINE_TO_PUBLISH: { vi: 'Quyết định kỷ luật chưa công bố', en: 'Discipline to be made known' },
  DISCIPLINE_LAPSES: { vi: 'Kỷ luật sắp hết hiệu lực', en: 'Discipline about to lapse' },
  BADGE_UNLOCKS: {
    vi: 'Sắp hết thời gian chưa xét tặng Huy hiệu Đảng do kỷ luật',
    en: 'A badge kept away by discipline may soon be considered',
  },
  BRANCH_DORMANT: { vi: 'Chi bộ lâu không kết nạp được đảng viên', en: 'Branch without admission for years' },
  BRANCH_WITHOUT_COMMITTEE: {
    vi: 'Chi bộ đủ đảng viên chính thức để bầu chi ủy mà chưa có',
    en: 'Branch with members enough for a committee, and none',
  },
  BRANCH_TOO_SMALL: {
    vi: 'Chi bộ chưa đủ số đảng viên chính thức tối thiểu',
    en: 'Branch with fewer official members than an organisation needs',
  },
  BRANCH_TO_BECOME_PARTY_ORG: {
    vi: 'Chi bộ cơ sở đủ số đảng viên để lập đảng bộ cơ sở',
    en: 'Grassroots branch with members enough for a party organisation',
  },
  BRANCH_TO_DIVIDE: {
    vi: 'Chi bộ đông đảng viên, cần chia tổ đảng',
    en: 'Branch with so many members that it is divided into groups',
  },
} as const satisfies Record<WorkItemKind, Label>;

/** How many months before paper runs out it is brought up. A default of the product: no document fixes it. */
export const noticeMonths = 3;

/** How many months before temporary activity ends it is brought up. A default of the product. */
export const temporaryNoticeMonths = 1;

/**
 * DEADLINE: somebody must act by a day. NOTICE: something to know and to plan for; nothing is late, and no act alone settles it.
 */
export const WorkNature = { DEADLINE: 'DEADLINE', NOTICE: 'NOTICE' } as const;
export type WorkNature = (typeof WorkNature)[keyof typeof WorkNature];

export const workNatureLabels = {
  DEADLINE: { vi: 'Việc có hạn', en: 'To be done by a day' },
  NOTICE: { vi: 'Cần để ý', en: 'To know of' },
} as const satisfies Record<WorkNature, Label>;

const notices: ReadonlySet<WorkItemKind> = new Set([
  'REPORT_MISMATCH',
  'QUOTA_BEHIND',
  'DISCIPLINE_LAPSES',
  'BADGE_UNLOCKS',
  'BRANCH_DORMANT',
  'BRANCH_WITHOUT_COMMITTEE',
  'BRANCH_TOO_SMALL',
  'BRANCH_TO_BECOME_PARTY_ORG',
  'BRANCH_TO_DIVIDE',
  'CARD_NOT_ISSUED',
  'CARD_NOT_RETURNED',
  'BADGE_NOT_RETURNED',
  'CANDIDATE_WITHOUT_MENTOR',
  'CANDIDATE_WITHOUT_INTRODUCERS',
  'PROBATIONER_WITHOUT_MENTOR',
  'DUES_MISSING',
]);

/** Whether a kind is a deadline or a notice. */
export const natureOf = (kind: WorkItemKind): WorkNature => (notices.has(kind) ? WorkNature.NOTICE : WorkNature.DEADLINE);

/** Kinds of one nature, in the order in which they are shown. */
export const kindsOf = (nature: WorkNature): readonly WorkItemKind[] =>
  Object.values(WorkItemKind).filter((kind) => natureOf(kind) === nature);

const undated: ReadonlySet<WorkItemKind> = new Set([
  'SUPPORTER_NOT_ELIGIBLE',
  'CANDIDATE_TO_TAKE_IN',
  'BRANCH_WITHOUT_COMMITTEE',
  'BRANCH_TOO_SMALL',
  'BRANCH_TO_BECOME_PARTY_ORG',
  'BRANCH_TO_DIVIDE',
  'CARD_NOT_ISSUED',
  'CARD_NOT_RETURNED',
  'BADGE_NOT_RETURNED',
  'CANDIDATE_WITHOUT_MENTOR',
  'CANDIDATE_WITHOUT_INTRODUCERS',
  'PROBATIONER_WITHOUT_MENTOR',
  'DUES_MISSING',
]);

/** Whether the rule behind a kind fixes a day; where it fixes none, the thing holds from the moment it is seen. */
export const hasDay = (kind: WorkItemKind): boolean => !undated.has(kind);

/** Kinds without a day. */
export const undatedKinds: readonly WorkItemKind[] = [...undated];

/** How pressing a deadline is: past, within seven days, or later. */
export const WorkUrgency = { OVERDUE: 'OVERDUE', WEEK: 'WEEK', LATER: 'LATER' } as const;
export type WorkUrgency = (typeof WorkUrgency)[keyof typeof WorkUrgency];

export const workUrgencyLabels = {
  OVERDUE: { vi: 'Quá hạn', en: 'Overdue' },
  WEEK: { vi: 'Trong bảy ngày tới', en: 'Within seven days' },
  LATER: { vi: 'Sau đó', en: 'Later' },
} as const satisfies Record<WorkUrgency, Label>;

/** Days within which a deadline counts as of this week. */
export const weekDays = 7;

/**
 * How many months before the highest age a candidate is brought up: the way from the list to the branch's consideration takes most of a
 * year. A default of the product: no document fixes it.
 */
export const ageNoticeMonths = 12;
