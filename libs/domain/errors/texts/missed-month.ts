import type { Label } from '../../language/label.ts';

/** Failures of notes on months in which dues or activity were missed. */
export const missedMonthMessages = {
  MISSED_MONTH_NOT_HERE: {
    vi: 'Trong tháng đó đảng viên chưa (hoặc không còn) sinh hoạt ở chi bộ. Hãy kiểm tra lại tháng.',
    en: 'In that month the member did not take part in the branch. Check the month.',
  },
  MISSED_MONTH_EXCUSED: {
    vi: 'Không ghi được tháng này: {why}. Hãy bỏ người này khỏi danh sách của tháng.',
    en: 'The month cannot be noted: {why}. Leave the member out of the list of the month.',
  },
  MISSED_MONTH_NOTED: {
    vi: 'Tháng {month} đã được ghi cho đảng viên này. Hãy rút lại lần ghi trước nếu cần ghi khác.',
    en: 'The month {month} is noted already. Take the earlier note back to write another one.',
  },
  MISSED_MONTH_WITHDRAWN: {
    vi: 'Lần ghi này đã được rút lại. Hãy tải lại để xem trạng thái mới.',
    en: 'This note has been taken back. Reload to see the present state.',
  },
} as const satisfies Record<string, Label>;
