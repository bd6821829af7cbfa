import type { Label } from '../../language/label.ts';

/** Failures of changing the rulebook and the working-day calendar. */
export const rulebookMessages = {
  RULE_IS_SURE: {
    vi: '“{what}” lấy đúng theo văn bản nên không sửa được. Khi có văn bản mới, giá trị mới được bổ sung cùng điều khoản của văn bản đó.',
    en: '“{what}” stands in the text of the document and cannot be changed. A new document brings a new row with its clause.',
  },
  RULE_CHANGE_TOO_EARLY: {
    vi: 'Giá trị mới áp dụng sớm nhất từ {earliest}, để việc đã làm và hồ sơ đã đóng không đổi. Hãy chọn ngày sau.',
    en: 'A new value begins on {earliest} at the earliest, so that what is done and closed does not change. Choose a later day.',
  },
  RULE_VALUE_INVALID: {
    vi: 'Giá trị của “{what}” không hợp lệ. Hãy nhập số nguyên từ 1 đến 1000, hoặc phân số như 2/3 đối với tỷ lệ biểu quyết.',
    en: 'The value of “{what}” is not valid. Enter a whole number from 1 to 1000, or a fraction such as 2/3 for a vote.',
  },
  RULE_CHANGE_NOTHING: {
    vi: '“{what}” từ ngày đó đã có giá trị này. Hãy kiểm tra giá trị hoặc ngày áp dụng.',
    en: '“{what}” already has this value from that day. Check the value or the day.',
  },
  CALENDAR_YEAR_PAST: {
    vi: 'Lịch năm {year} đã qua nên không sửa được. Hãy chọn năm nay hoặc năm sau.',
    en: 'The calendar of {year} is past and stays as it is. Choose this year or a later one.',
  },
  CALENDAR_DAY_INVALID: {
    vi: 'Ngày {date} không hợp lệ: ngày nghỉ thêm phải là ngày làm việc trong năm, ngày làm bù phải là thứ bảy hoặc chủ nhật không phải ngày lễ.',
    en: '{date} is not valid: a further day off is a working day of the year, a day made up is a Saturday or Sunday that is no holiday.',
  },
} as const satisfies Record<string, Label>;
