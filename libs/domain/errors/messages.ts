import type { Label, Locale } from '../language/label.ts';
import type { ErrorCode } from './codes.ts';
import type { MessageParams } from './fill-message.ts';
import { fillMessage } from './fill-message.ts';

export { fillMessage } from './fill-message.ts';
export type { MessageParam, MessageParams } from './fill-message.ts';
export { formatWarning, warningMessages } from './warning-messages.ts';

/** Each text says what is wrong and what to do about it. */
export const messages = {
  NOT_FOUND: {
    vi: 'Không tìm thấy. Có thể mục này không còn hoặc nằm ngoài phạm vi của đồng chí; hãy kiểm tra lại đường dẫn.',
    en: 'Not found. It may be gone or outside your scope; check the address.',
  },
  NOT_PERMITTED: {
    vi: 'Tài khoản này không được làm việc đó. Hãy nhờ người có quyền hoặc hỏi quản trị tài khoản.',
    en: 'This account may not do that. Ask someone who may, or the account administrator.',
  },
  INVALID_INPUT: {
    vi: 'Chưa đúng hoặc còn thiếu: {what}. Hãy sửa rồi gửi lại.',
    en: 'Wrong or missing: {what}. Correct it and send again.',
  },
  STALE_VERSION: {
    vi: 'Dữ liệu đã được người khác sửa trong lúc đồng chí mở. Hãy tải lại, xem thay đổi rồi làm lại.',
    en: 'Someone else changed this while you had it open. Reload, look at the change, then do it again.',
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
  INTERNAL: {
    vi: 'Có lỗi ngoài dự kiến, chưa có gì được ghi. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã {id}.',
    en: 'Something unexpected failed and nothing was recorded. Try again; if it persists, give the administrator the id {id}.',
  },
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
  TRANSITION_REFUSED: {
    vi: 'Không thể {act} khi hồ sơ đang ở trạng thái “{from}”. Hãy làm việc phù hợp với trạng thái hiện tại.',
    en: 'Cannot {act} while the record is “{from}”. Choose an act that fits the present state.',
  },
  DATE_IN_FUTURE: {
    vi: 'Ngày {date} còn ở tương lai. Hãy nhập ngày việc đã diễn ra.',
    en: '{date} is in the future. Enter the day on which it happened.',
  },
  DATE_OUT_OF_ORDER: {
    vi: 'Ngày {date} trước ngày {earliest} của việc liền trước. Hãy kiểm tra lại ngày hoặc đính chính việc trước.',
    en: '{date} is before {earliest}, the day of what precedes it. Check the date or correct the earlier entry.',
  },
  DATE_INVALID: {
    vi: '“{text}” không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 15/10/2021.',
    en: '“{text}” is not a date. Enter day/month/year, for example 15/10/2021.',
  },
  DECISION_REQUIRED: {
    vi: 'Việc này phải có quyết định. Hãy nhập số và ngày quyết định.',
    en: 'This needs a decision. Enter its number and date.',
  },
  DECISION_NUMBER_TAKEN: {
    vi: 'Số quyết định {number} của cơ quan này trong năm {year} đã dùng. Hãy kiểm tra lại số.',
    en: 'Decision number {number} of this issuer was already used in {year}. Check the number.',
  },
  PERSON_ALREADY_CANDIDATE: {
    vi: 'Người này đang có trong danh sách nguồn. Hãy mở hồ sơ đang có.',
    en: 'This person is already on a candidates’ list. Open the existing record.',
  },
  PERSON_ALREADY_MEMBER: {
    vi: 'Người này đang là đảng viên. Hãy mở hồ sơ đảng viên.',
    en: 'This person is already a member. Open the member’s record.',
  },
  AGE_OUT_OF_RANGE: {
    vi: 'Ngày chi bộ xét, người này {age}; quy định từ đủ {minimum} đến đủ {maximum} tuổi, tính theo tháng. Hãy kiểm tra ngày sinh, ngày xét.',
    en: 'On the day the branch considered, this person was {age} old; the rule is {minimum} to {maximum}, counted in months. Check the birth date and the day.',
  },
  VOTE_COUNTS_INVALID: {
    vi: 'Số phiếu không khớp: tán thành, không tán thành và không biểu quyết cộng lại không được quá số người được tính. Hãy kiểm lại biên bản.',
    en: 'The votes do not add up: for, against and not voting together must not exceed the people counted. Check the minutes.',
  },
  VOTE_BELOW_THRESHOLD: {
    vi: 'Tán thành {votesFor}/{base}, chưa đạt {threshold}. Hãy báo cáo kết quả lên cấp trên; không ban hành quyết định.',
    en: '{votesFor} of {base} in favour, below {threshold}. Report the result upward; no decision may be issued.',
  },
  PROBATION_NOT_OVER: {
    vi: 'Chưa hết {months} tháng dự bị; sớm nhất là ngày {earliest}. Hãy chờ đến ngày đó.',
    en: 'The {months} months of probation are not over; the earliest day is {earliest}. Wait until then.',
  },
  CEREMONY_BEFORE_DECISION: {
    vi: 'Lễ kết nạp ngày {date} trước quyết định ngày {earliest}. Hãy kiểm tra hai ngày này.',
    en: 'The ceremony on {date} is before the decision of {earliest}. Check both dates.',
  },
  CERTIFICATE_EXPIRED: {
    vi: 'Giấy chứng nhận học lớp nhận thức về Đảng chỉ có giá trị đến ngày {lastDay} ({months} tháng). Hãy cho học lại trước khi chi bộ xét.',
    en: 'The awareness-class certificate was valid until {lastDay} ({months} months). The class must be taken again before the branch considers.',
  },
  DOSSIER_EXPIRED: {
    vi: 'Hồ sơ chỉ có giá trị đến ngày {lastDay} ({months} tháng). Hãy làm lại các giấy tờ theo quy định rồi mở lại hồ sơ.',
    en: 'The dossier was valid until {lastDay} ({months} months). Renew the papers the rule names and open it again.',
  },
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
  DISCIPLINE_FORM_NOT_ALLOWED: {
    vi: 'Không được áp dụng hình thức “{act}” với {whom}. Hãy chọn hình thức khác.',
    en: '“{act}” cannot be applied to {whom}. Choose another form.',
  },
  CORRECTION_INVALID: {
    vi: 'Chưa đính chính được: việc phải còn hiệu lực, có lý do, và sau đính chính vẫn khớp với các việc trước và sau. Hãy kiểm tra lại.',
    en: 'The correction is not valid: the entry must be in force, there must be a reason, and the log must still fit together afterwards. Check it.',
  },
  UNIT_NOT_BRANCH: {
    vi: 'Đơn vị này không phải là chi bộ. Hãy chọn một chi bộ.',
    en: 'This unit is not a branch. Choose a branch.',
  },
  UNIT_OUT_OF_SCOPE: {
    vi: 'Đơn vị này ngoài phạm vi được giao. Hãy chọn đơn vị trong phạm vi của đồng chí.',
    en: 'This unit is outside your scope. Choose one within it.',
  },
  UNIT_CLOSED: {
    vi: 'Đơn vị này không hoạt động vào ngày {date}. Hãy chọn đơn vị khác hoặc kiểm tra ngày.',
    en: 'This unit does not exist on {date}. Choose another unit or check the date.',
  },
  PLAN_EXISTS: {
    vi: 'Đơn vị đã có kế hoạch của kỳ này. Hãy mở kế hoạch đó.',
    en: 'The unit already has a plan for this period. Open that plan.',
  },
  PLAN_NOT_DRAFT: {
    vi: 'Kế hoạch đã ban hành. Muốn thay đổi, hãy lập quyết định điều chỉnh.',
    en: 'The plan is published. To change it, record a decision that adjusts it.',
  },
  PLAN_NOT_PUBLISHED: {
    vi: 'Kế hoạch chưa ban hành. Hãy ban hành trước khi điều chỉnh.',
    en: 'The plan is not published yet. Publish it before adjusting it.',
  },
  PLAN_EMPTY: {
    vi: 'Kế hoạch chưa giao chỉ tiêu cho đơn vị nào. Hãy nhập ít nhất một chỉ tiêu.',
    en: 'The plan assigns nothing yet. Enter at least one quota.',
  },
  PLAN_GAP_NEEDS_REMARK: {
    vi: 'Chỉ tiêu {target}, đã giao {assigned}, dự phòng {reserve}: lệch {gap}. Hãy ghi rõ lý do hoặc sửa cho khớp.',
    en: 'Target {target}, assigned {assigned}, reserve {reserve}: a gap of {gap}. Give the reason or make them agree.',
  },
  QUOTA_EXCEEDED: {
    vi: 'Chỉ còn {remaining} chỉ tiêu chưa giao, không đủ cho {requested}. Hãy giảm số giao hoặc xin thêm chỉ tiêu.',
    en: 'Only {remaining} of the quota is left, not enough for {requested}. Assign less or ask for more.',
  },
  QUOTA_NEGATIVE: {
    vi: 'Chỉ tiêu không được âm (sẽ thành {result}). Hãy nhập số từ 0 trở lên.',
    en: 'A quota cannot be negative (it would be {result}). Enter 0 or more.',
  },
  QUOTA_OWN_UNIT: {
    vi: 'Không tự giao chỉ tiêu cho chính đơn vị mình. Chỉ tiêu do cấp trên giao.',
    en: 'A unit does not set its own quota. The superior assigns it.',
  },
  QUOTA_NOT_CHILD: {
    vi: 'Chỉ giao chỉ tiêu cho đơn vị trực thuộc trực tiếp. Hãy chọn đơn vị cấp dưới liền kề.',
    en: 'A quota is assigned only to a unit directly below. Choose one of those.',
  },
  QUOTA_NOT_ASSIGNED: {
    vi: 'Đơn vị này chưa được giao chỉ tiêu trong kỳ. Hãy giao chỉ tiêu trước.',
    en: 'No quota has been assigned to this unit in the period. Assign one first.',
  },
  SPREAD_LOCKED_TOO_MUCH: {
    vi: 'Các ô đã khóa cộng lại {locked}, nhiều hơn {amount} đem phân bổ. Hãy mở khóa bớt ô hoặc giảm dự phòng.',
    en: 'The locked cells add up to {locked}, more than the {amount} to spread. Unlock some, or keep less in reserve.',
  },
  SPREAD_MINIMUM_TOO_MUCH: {
    vi: 'Mức tối thiểu của {units} đơn vị cộng lại {needed}, nhiều hơn {amount} còn để phân bổ. Hãy hạ mức tối thiểu hoặc mở khóa bớt ô.',
    en: 'The minima of {units} units add up to {needed}, more than the {amount} left to spread. Lower them, or unlock some cells.',
  },
  SPREAD_MAXIMUM_TOO_LITTLE: {
    vi: 'Các mức tối đa chỉ nhận được {room} trong {amount} còn để phân bổ, thừa {rest}. Hãy nâng mức tối đa, hoặc chuyển phần thừa vào dự phòng.',
    en: 'The maxima take only {room} of the {amount} left to spread; {rest} remain. Raise them, or let the rest go to the reserve.',
  },
  SPREAD_BOUNDS_CROSSED: {
    vi: 'Mức tối thiểu {minimum} cao hơn mức tối đa {maximum}. Hãy sửa một trong hai.',
    en: 'The minimum {minimum} is above the maximum {maximum}. Correct one of them.',
  },
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
} as const satisfies Record<ErrorCode, Label>;

/** The text of an error in the reader's language. */
export function formatMessage(code: ErrorCode, locale: Locale, params: MessageParams = {}): string {
  return fillMessage(messages[code], locale, params);
}
