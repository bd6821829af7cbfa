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
} as const satisfies Record<string, Label>;
