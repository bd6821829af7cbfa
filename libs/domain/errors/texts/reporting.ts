import type { Label } from '../../language/label.ts';

/** Failures of reports. */
export const reportingMessages = {
  REPORT_NOT_EDITABLE: {
    vi: 'Báo cáo đang ở trạng thái “{state}” nên không sửa hay gửi lại được. Nếu cần sửa, hãy đề nghị cấp trên trả lại.',
    en: 'The report is “{state}” and cannot be edited or sent again. If it must change, ask the superior to return it.',
  },
  REPORT_NOT_SUBMITTED: {
    vi: 'Báo cáo đang ở trạng thái “{state}”, chưa gửi lên để duyệt. Hãy chờ đơn vị gửi.',
    en: 'The report is “{state}”, not waiting for a decision. Wait until the unit submits it.',
  },
  REPORT_PERIOD_NOT_OPEN: {
    vi: 'Kỳ báo cáo mở từ ngày {opensOn}. Hãy quay lại từ ngày đó.',
    en: 'The reporting period opens on {opensOn}. Come back from that day.',
  },
  REPORT_REASON_REQUIRED: {
    vi: 'Số báo cáo của “{cell}” là {declared}, khác số tính từ hồ sơ là {derived}. Hãy chọn lý do hoặc sửa hồ sơ.',
    en: 'The declared figure of “{cell}” is {declared}, the records give {derived}. Give a reason or correct the records.',
  },
  REPORT_ALREADY_EXISTS: {
    vi: 'Đơn vị đã có báo cáo của kỳ này. Hãy mở báo cáo đó.',
    en: 'The unit already has a report for this period. Open that report.',
  },
  RETURN_REASON_REQUIRED: {
    vi: 'Trả lại báo cáo phải ghi lý do. Hãy ghi rõ số nào cần xem lại và vì sao.',
    en: 'Returning a report needs a reason. Say which figure to look at and why.',
  },
} as const satisfies Record<string, Label>;
