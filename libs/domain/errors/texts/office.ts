import type { Label } from '../../language/label.ts';

/** Failures of taking and leaving an office. */
export const officeMessages = {
  OFFICE_NOT_OFFICIAL: {
    vi: 'Chỉ đảng viên chính thức được bầu vào chức vụ; vào ngày đó người này chưa là (hoặc không còn là) đảng viên chính thức. Hãy kiểm tra lại ngày hoặc chọn người khác.',
    en: 'Only official members hold an office; on that day this person was not one. Check the day or choose somebody else.',
  },
  OFFICE_ELSEWHERE: {
    vi: 'Người này không sinh hoạt ở đơn vị đó vào ngày nhận chức vụ hoặc hiện nay. Hãy chọn đơn vị khác, hoặc ghi chuyển sinh hoạt trước.',
    en: 'This person is not in that unit on the day of taking the office, or is not there now. Choose another unit, or record the transfer first.',
  },
  OFFICE_HELD: {
    vi: 'Người này đang giữ một chức vụ ở đơn vị đó. Hãy ghi thôi chức vụ cũ trước, rồi ghi chức vụ mới.',
    en: 'This person holds an office in that unit already. Record that it is left first, then the new one.',
  },
  OFFICE_SECRETARY_HELD: {
    vi: 'Đơn vị đã có bí thư từ ngày đó hoặc sau đó. Hãy ghi người trước thôi giữ chức vụ trước.',
    en: 'The unit has a secretary on that day or later. Record first that the present one leaves the office.',
  },
  OFFICE_DEPUTY_HELD: {
    vi: 'Chi bộ có nhiều nhất {most} phó bí thư. Hãy ghi người trước thôi giữ chức vụ trước.',
    en: 'A branch has at most {most} deputy secretary. Record first that the present one leaves the office.',
  },
  OFFICE_BRANCH_TOO_SMALL: {
    vi: 'Chi bộ có {officials} đảng viên chính thức; từ {least} trở lên mới bầu chi ủy. Chi bộ chỉ bầu bí thư và nếu cần phó bí thư.',
    en: 'The branch has {officials} official members; a committee is elected from {least} on. Such a branch elects a secretary and, if needed, a deputy.',
  },
  OFFICE_COMMITTEE_FULL: {
    vi: 'Chi ủy có nhiều nhất {most} người. Hãy ghi người thôi giữ chức vụ trước.',
    en: 'A branch committee has at most {most} people. Record first who leaves it.',
  },
  OFFICE_LEFT: {
    vi: 'Chức vụ này đã ghi thôi giữ từ ngày {date}. Hãy tải lại để xem trạng thái mới.',
    en: 'This office has been left since {date}. Reload to see the present state.',
  },
} as const satisfies Record<string, Label>;
