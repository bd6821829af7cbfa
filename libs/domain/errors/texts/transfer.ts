import type { Label } from '../../language/label.ts';

/** Failures of transfers between branches. */
export const transferMessages = {
  TRANSFER_PENDING: {
    vi: 'Đang có một việc chuyển sinh hoạt chưa xong. Hãy chờ bên nhận tiếp nhận, hoặc hủy việc chuyển trước.',
    en: 'A transfer is still open. Wait until the other side accepts, or cancel it first.',
  },
  TRANSFER_NOT_PENDING: {
    vi: 'Không có việc chuyển sinh hoạt nào đang chờ. Hãy tải lại để xem trạng thái mới.',
    en: 'No transfer is waiting. Reload to see the present state.',
  },
  TRANSFER_SAME_BRANCH: {
    vi: 'Nơi chuyển đến trùng với chi bộ hiện tại. Hãy chọn chi bộ khác.',
    en: 'The destination is the present branch. Choose another branch.',
  },
  TRANSFER_NOT_REFERRED: {
    vi: 'Chưa có giấy giới thiệu sinh hoạt. Hãy chờ cấp có thẩm quyền cấp giấy rồi mới tiếp nhận hoặc trả lại.',
    en: 'The papers have not been issued. Wait for the referral before the member is taken in or sent back.',
  },
  TRANSFER_ALREADY_REFERRED: {
    vi: 'Giấy giới thiệu đã được cấp. Hãy chờ nơi đến tiếp nhận, hoặc hủy việc chuyển.',
    en: 'The papers are issued already. Wait for the other side, or cancel the transfer.',
  },
  TRANSFER_REFERRED_ABOVE: {
    vi: 'Chuyển ra ngoài đảng bộ cấp trên trực tiếp thì {whose} giới thiệu. Hãy gửi đề nghị để cấp đó cấp giấy.',
    en: 'Whoever leaves the organisation of the direct superior is referred by {whose}. Ask for the referral instead.',
  },
  COMMENT_NOT_IN_PROBATION: {
    vi: 'Nhận xét gửi kèm chỉ dành cho đảng viên dự bị (06-HD/TW 3.10). Hãy bỏ trống hai mục nhận xét.',
    en: 'Comments go with a probationer only (06-HD/TW 3.10). Leave both out.',
  },
  TRANSFER_ABSENCE_TOO_SHORT: {
    vi: 'Chưa quá thời hạn không nộp giấy giới thiệu; sớm nhất là ngày {earliest}. Hãy nhắc đảng viên và ghi lại lần nhắc.',
    en: 'The papers are not missing long enough; the earliest day is {earliest}. Remind the member and record it.',
  },
  TEMPORARY_ACTIVITY_IN_FORCE: {
    vi: 'Đang sinh hoạt tạm thời ở nơi khác từ ngày {date}. Hãy ghi kết thúc sinh hoạt tạm thời trước.',
    en: 'Taking part elsewhere for a time since {date}. Record the end of it first.',
  },
  TEMPORARY_ACTIVITY_NOT_IN_FORCE: {
    vi: 'Hiện không sinh hoạt tạm thời ở nơi khác. Hãy tải lại để xem trạng thái mới.',
    en: 'Not taking part elsewhere at present. Reload to see the present state.',
  },
  TEMPORARY_ACTIVITY_TERM: {
    vi: 'Sinh hoạt tạm thời ({reason}) phải kết thúc từ ngày {earliest} đến ngày {latest}, kể cả gia hạn. Ngắn hơn thì không cần giấy giới thiệu, dài hơn thì chuyển sinh hoạt chính thức.',
    en: 'Temporary activity ({reason}) ends between {earliest} and {latest}, with its extensions. What is shorter needs no papers, what is longer is an official transfer.',
  },
  DEPARTURE_NOT_MEMBER: {
    vi: 'Chỉ ghi dự kiến chuyển đi cho người đang là đảng viên ở đây.',
    en: 'A departure is expected only of somebody who is a member here.',
  },
  DEPARTURE_ALREADY_EXPECTED: {
    vi: 'Đã ghi dự kiến chuyển đi ngày {date}. Hãy ghi không đi nữa trước khi ghi dự kiến khác.',
    en: 'A departure is expected already, on {date}. Withdraw it before recording another one.',
  },
  DEPARTURE_IN_PAST: {
    vi: 'Ngày {date} đã qua. Người đã đi thì làm thủ tục chuyển sinh hoạt ngay.',
    en: '{date} has passed. For somebody who has gone, begin the transfer.',
  },
  DEPARTURE_CLOSED: {
    vi: 'Dự kiến chuyển đi này đã khép lại. Hãy tải lại để xem trạng thái mới.',
    en: 'This expected departure is closed. Reload to see the present state.',
  },
  REMINDER_REQUIRED: {
    vi: 'Chưa ghi lần nhắc nào từ ngày {since}. Hãy nhắc đảng viên và ghi lại, hoặc nêu lý do không nhắc được.',
    en: 'No reminder since {since} is recorded. Remind the member and record it, or say why that was not possible.',
  },
} as const satisfies Record<string, Label>;
