import type { Label } from '../../language/label.ts';

/** Failures of signing in, accounts and clients. */
export const accessMessages = {
  SIGN_IN_FAILED: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại.',
    en: 'The login or the password is wrong. Enter them again.',
  },
  SIGN_IN_REQUIRED: {
    vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập.',
    en: 'You are not signed in or the session has ended. Sign in.',
  },
  TOO_MANY_ATTEMPTS: {
    vi: 'Đã thử quá nhiều lần. Hãy chờ {minutes} phút rồi thử lại.',
    en: 'Too many attempts. Wait {minutes} minutes and try again.',
  },
  PASSWORD_TOO_WEAK: {
    vi: 'Mật khẩu còn yếu. Hãy dùng ít nhất {minimum} ký tự và không trùng tên đăng nhập.',
    en: 'The password is too weak. Use at least {minimum} characters and not the login.',
  },
  LOGIN_TAKEN: {
    vi: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    en: 'This login is taken. Choose another.',
  },
  KEY_LIMIT_REACHED: {
    vi: 'Ứng dụng này đã có {maximum} khóa còn hiệu lực. Hãy thu hồi một khóa trước khi cấp khóa mới.',
    en: 'This client already has {maximum} live keys. Revoke one before issuing another.',
  },
  GRANT_INVALID: {
    vi: 'Không cấp được quyền này: vai trò, đơn vị hoặc thời hạn chưa hợp lệ. Hãy kiểm tra lại.',
    en: 'This grant is not valid: check the role, the unit and the period.',
  },
  OWN_ACCOUNT: {
    vi: 'Không tự thay đổi tài khoản của chính mình. Hãy nhờ quản trị khác.',
    en: 'You cannot change your own account. Ask another administrator.',
  },
  ONE_TIME_CODE_WRONG: {
    vi: 'Mã không đúng, đã dùng rồi hoặc đã hết hạn. Hãy chờ ứng dụng hiện mã mới rồi nhập lại, hoặc dùng một mã khôi phục chưa dùng.',
    en: 'The code is wrong, was used already or has run out. Wait for the next one and enter it, or use a recovery code that is still unused.',
  },
  SIGN_IN_STEP_OVER: {
    vi: 'Bước nhập mã đã quá {minutes} phút hoặc không còn hiệu lực. Hãy nhập lại tên đăng nhập và mật khẩu.',
    en: 'The time for the code ({minutes} minutes) is over, or the step holds no more. Enter the login and the password again.',
  },
  SECOND_FACTOR_NOT_STARTED: {
    vi: 'Chưa bắt đầu đặt xác thực hai bước, hoặc mã QR đã hiện quá {minutes} phút. Hãy bắt đầu lại.',
    en: 'Setting up the second factor was not begun, or the QR code was shown more than {minutes} minutes ago. Begin again.',
  },
  SECOND_FACTOR_OFF: {
    vi: 'Tài khoản này chưa bật xác thực hai bước. Hãy tải lại trang để xem hiện trạng.',
    en: 'This account has no second factor. Load the page again to see how things are.',
  },
  SECOND_FACTOR_REQUIRED: {
    vi: 'Vai trò của tài khoản này phải có xác thực hai bước nên không tắt được. Nếu đổi điện thoại, hãy chọn đổi sang thiết bị mới.',
    en: 'A role of this account requires the second factor, so it cannot be turned off. For another telephone choose to move it to a new device.',
  },
  SECOND_FACTOR_UNREADABLE: {
    vi: 'Máy chủ không đọc được khóa xác thực hai bước của tài khoản này. Hãy dùng một mã khôi phục, hoặc nhờ quản trị đặt lại.',
    en: 'The server cannot read the second factor of this account. Use a recovery code, or ask an administrator to reset it.',
  },
  SAVED_VIEW_NAME_TAKEN: {
    vi: 'Bạn đã có một chế độ xem tên này trong danh sách. Hãy đặt tên khác, hoặc cập nhật chế độ xem đã có.',
    en: 'You already have a view of this name in the list. Choose another name, or update the one you have.',
  },
  SAVED_VIEW_LIMIT_REACHED: {
    vi: 'Bạn đã lưu {maximum} chế độ xem, là số nhiều nhất. Hãy xóa một chế độ xem không dùng nữa.',
    en: 'You have saved {maximum} views, which is the most there can be. Delete one that is no longer used.',
  },
  SAVED_VIEW_HOLDS_WORDS: {
    vi: 'Chế độ xem này có từ tìm kiếm, thường là họ tên, nên chỉ để riêng. Hãy xóa từ tìm kiếm rồi lưu lại để chia sẻ.',
    en: 'This view holds words typed into the search, mostly a name, and stays your own. Clear the search and save again to share it.',
  },
  SAVED_VIEW_NOT_FOR_EVERYONE: {
    vi: 'Chỉ chế độ xem dành cho mọi người mới đặt làm mặc định của vai trò. Hãy chia sẻ cho mọi người trước.',
    en: 'Only a view for everyone can be the default of a role. Share it with everyone first.',
  },
} as const satisfies Record<string, Label>;
