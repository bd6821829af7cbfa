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
  REPORT_NOT_ASKED: {
    vi: 'Kỳ này không phải báo cáo: lịch báo cáo không yêu cầu báo cáo {kind}. Nếu vẫn cần, hãy đề nghị cán bộ Ban Tổ chức sửa lịch báo cáo.',
    en: 'No report is asked for: the calendar asks for none by {kind}. If one is needed, ask the officer of the organisation board to change the calendar.',
  },
  REPORT_PERIOD_CLOSED: {
    vi: 'Kỳ báo cáo đã khóa, ngày cuối là {closesOn}. Muốn sửa hoặc gửi, hãy đề nghị người duyệt báo cáo ở cấp trên mở lại kỳ này cho đơn vị.',
    en: 'The reporting period is closed, its last day was {closesOn}. To edit or send, ask who accepts reports at the superior to reopen it for the unit.',
  },
  REPORT_RETURN_NEEDS_DAY: {
    vi: 'Kỳ báo cáo đã khóa, ngày cuối là {closesOn}, nên đơn vị chưa sửa được. Hãy ghi ngày đơn vị phải sửa và gửi lại xong; kỳ này được mở lại cho đơn vị đến ngày đó.',
    en: 'The reporting period is closed, its last day was {closesOn}, so the unit cannot correct it. Give the day by which it is to be corrected and sent again; until then the period is reopened for the unit.',
  },
  REPORT_NEVER_CLOSES: {
    vi: 'Kỳ báo cáo này không khóa nên không phải mở lại. Hãy để trống ngày mở lại.',
    en: 'The reporting period never closes and need not be reopened. Leave the day out.',
  },
  REPORT_REOPEN_DAY: {
    vi: 'Chỉ mở lại được đến một ngày từ {earliest} đến {latest}. Hãy chọn ngày khác.',
    en: 'It can be reopened until a day from {earliest} to {latest}. Choose another day.',
  },
  REPORT_NOT_REOPENABLE: {
    vi: 'Báo cáo của đơn vị đang ở trạng thái “{state}” nên mở lại kỳ cũng không sửa được. Báo cáo chờ duyệt thì trả lại; báo cáo đã duyệt thì giữ nguyên.',
    en: 'The unit’s report is “{state}”, so reopening the period would change nothing. Return a report that waits for a decision; an accepted one stays.',
  },
  REPORT_NOTHING_TO_REMIND: {
    vi: 'Báo cáo của đơn vị đang ở trạng thái “{state}” nên không còn gì để nhắc. Hãy xem báo cáo đã gửi.',
    en: 'The unit’s report is “{state}”, so there is nothing to remind of. Look at what was sent.',
  },
  REPORT_REMINDER_CLOSED: {
    vi: 'Kỳ báo cáo đã khóa, ngày cuối là {closesOn}, nên đơn vị có được nhắc cũng không gửi được. Hãy mở lại kỳ này cho đơn vị rồi nhắc.',
    en: 'The reporting period is closed, its last day was {closesOn}: reminded, the unit could not send. Reopen the period for the unit, then remind it.',
  },
  REPORT_REMINDED_TODAY: {
    vi: 'Hôm nay đơn vị đã được nhắc về kỳ này. Mỗi ngày chỉ nhắc một lần; hãy nhắc lại từ ngày {next}.',
    en: 'The unit has been reminded of this period today. Once a day is enough; remind it again from {next}.',
  },
  REPORT_CALENDAR_TOO_EARLY: {
    vi: 'Lịch báo cáo mới áp dụng sớm nhất từ {earliest}, để kỳ đã bắt đầu không đổi hạn. Hãy chọn ngày sau.',
    en: 'A new calendar of reports begins on {earliest} at the earliest, so that periods that have begun keep their days. Choose a later day.',
  },
  REPORT_CALENDAR_DAY: {
    vi: '“{what}” phải là số nguyên từ {least} đến {most}. Hãy nhập lại.',
    en: '“{what}” must be a whole number from {least} to {most}. Enter it again.',
  },
  REPORT_CALENDAR_NOTHING: {
    vi: 'Từ ngày đó lịch báo cáo đã đúng như vậy. Hãy kiểm tra các mục hoặc ngày áp dụng.',
    en: 'From that day the calendar of reports already says so. Check what is asked, or the day.',
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
