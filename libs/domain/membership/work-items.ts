import type { Label } from '../language/label.ts';

/** What waits for somebody. */
export const WorkItemKind = {
  PROBATION_ENDED: 'PROBATION_ENDED',
  ADMISSION_DECISION_DUE: 'ADMISSION_DECISION_DUE',
  CEREMONY_DUE: 'CEREMONY_DUE',
  RECOGNITION_GOES_UP: 'RECOGNITION_GOES_UP',
  TRANSFER_TO_REFER: 'TRANSFER_TO_REFER',
  TRANSFER_TO_ACCEPT: 'TRANSFER_TO_ACCEPT',
  TRANSFER_OVERDUE: 'TRANSFER_OVERDUE',
  CERTIFICATE_EXPIRES: 'CERTIFICATE_EXPIRES',
  DOSSIER_EXPIRES: 'DOSSIER_EXPIRES',
  EXEMPTION_EXPIRES: 'EXEMPTION_EXPIRES',
  TEMPORARY_ACTIVITY_ENDS: 'TEMPORARY_ACTIVITY_ENDS',
  DEPARTURE_EXPECTED: 'DEPARTURE_EXPECTED',
  SUPPORTER_NOT_ELIGIBLE: 'SUPPORTER_NOT_ELIGIBLE',
  TRAINING_RESULT_DUE: 'TRAINING_RESULT_DUE',
  VERIFICATION_UNANSWERED: 'VERIFICATION_UNANSWERED',
  REPORT_DUE: 'REPORT_DUE',
  REPORT_RETURNED: 'REPORT_RETURNED',
  REPORT_TO_DECIDE: 'REPORT_TO_DECIDE',
} as const;
export type WorkItemKind = (typeof WorkItemKind)[keyof typeof WorkItemKind];

export const workItemLabels = {
  PROBATION_ENDED: {
    vi: 'Hết thời gian dự bị, chờ xét công nhận chính thức',
    en: 'Probation over, recognition to be considered',
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
  CERTIFICATE_EXPIRES: {
    vi: 'Giấy chứng nhận lớp nhận thức về Đảng sắp hết giá trị',
    en: 'Awareness-class certificate about to expire',
  },
  SUPPORTER_NOT_ELIGIBLE: {
    vi: 'Người giới thiệu hoặc giúp đỡ không còn đủ điều kiện, cần phân công lại',
    en: 'An introducer or mentor is no longer eligible, to be replaced',
  },
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
  REPORT_DUE: { vi: 'Báo cáo đến hạn', en: 'Report due' },
  REPORT_RETURNED: { vi: 'Báo cáo bị trả lại', en: 'Report returned' },
  REPORT_TO_DECIDE: { vi: 'Báo cáo chờ duyệt', en: 'Report to decide on' },
} as const satisfies Record<WorkItemKind, Label>;

/** How many months before paper runs out it is brought up. A default of the product: no document fixes it. */
export const noticeMonths = 3;
