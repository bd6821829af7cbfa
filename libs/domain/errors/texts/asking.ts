import type { Label } from '../../language/label.ts';

/** Failures of asking for something, and of the product itself. */
export const askingMessages = {
  NOT_FOUND: {
    vi: 'Không tìm thấy. Có thể mục này không còn hoặc nằm ngoài phạm vi của đồng chí; hãy kiểm tra lại đường dẫn.',
    en: 'Not found. It may be gone or outside your scope; check the address.',
  },
  NOT_PERMITTED: {
    vi: 'Tài khoản này không được làm việc đó. Hãy nhờ người có quyền hoặc hỏi quản trị tài khoản.',
    en: 'This account may not do that. Ask someone who may, or the account administrator.',
  },
  STALE_VERSION: {
    vi: 'Dữ liệu đã được người khác sửa trong lúc đồng chí mở. Hãy tải lại, xem thay đổi rồi làm lại.',
    en: 'Someone else changed this while you had it open. Reload, look at the change, then do it again.',
  },
  RECORD_BUSY: {
    vi: 'Có người khác đang ghi vào cùng chỗ này và chưa xong. Chưa có gì được ghi; đồng chí chờ một chút rồi gửi lại.',
    en: 'Somebody else is writing to the same place and has not finished. Nothing was recorded; wait a moment and send it again.',
  },
  TOO_MANY_MEMBERS: {
    vi: 'Phạm vi này có hơn {most} đảng viên, không xem từng hồ sơ một lần được. Hãy chọn một đảng bộ bên dưới.',
    en: 'More than {most} members belong here, too many to go through at once. Choose one of the organisations below.',
  },
  IDEMPOTENCY_CONFLICT: {
    vi: 'Mã chống gửi trùng này đã dùng cho một nội dung khác. Hãy gửi lại với mã mới.',
    en: 'This idempotency key was already used with other content. Send again with a new key.',
  },
  ROWS_REFUSED: {
    vi: 'Chưa ghi gì: {refused}/{rows} dòng không được chấp nhận. Hãy xem lý do ở từng dòng rồi gửi lại những dòng còn lại.',
    en: 'Nothing was written: {refused} of {rows} rows are refused. See the reason at each and send the others again.',
  },
  RATE_LIMITED: {
    vi: 'Quá nhiều yêu cầu. Hãy chờ {seconds} giây rồi thử lại.',
    en: 'Too many requests. Wait {seconds} seconds and try again.',
  },
  OVERLOADED: {
    vi: 'Máy chủ đang quá tải, hãy thử lại sau giây lát.',
    en: 'The server is overloaded, try again in a moment.',
  },
  INTERNAL: {
    vi: 'Có lỗi ngoài dự kiến, chưa có gì được ghi. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã {id}.',
    en: 'Something unexpected failed and nothing was recorded. Try again; if it persists, give the administrator the id {id}.',
  },
} as const satisfies Record<string, Label>;
