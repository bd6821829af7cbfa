import type { Label, Locale } from '../language/label.ts';
import type { WarningCode } from './codes.ts';
import type { MessageParams } from './fill-message.ts';
import { fillMessage } from './fill-message.ts';

/** Texts of what goes through but is told. */
export const warningMessages = {
  TRANSFER_BEGUN_LATE: {
    vi: 'Làm thủ tục chuyển sau hạn ngày {deadline} kể từ ngày chuyển. Hãy ghi lý do chậm.',
    en: 'The transfer is begun after {deadline}, counted from the move. Record why it is late.',
  },
  AGE_ON_BOUNDARY: {
    vi: 'Tuổi đúng vào tháng giới hạn ({age}); quy định chỉ nói tính theo tháng. Người có thẩm quyền cần quyết định.',
    en: 'The age falls in the limiting month ({age}); the rule only says counted in months. A person must decide.',
  },
  CEREMONY_LATE: {
    vi: 'Lễ kết nạp sau hạn ngày {deadline}. Cần có đồng ý của cấp ủy cấp trên trực tiếp.',
    en: 'The ceremony is after the deadline of {deadline}. The direct superior must have consented.',
  },
  ADMISSION_DECISION_LATE: {
    vi: 'Quyết định sau hạn ngày {deadline} kể từ nghị quyết chi bộ. Hãy ghi lý do chậm.',
    en: 'The decision is after {deadline}, counted from the branch resolution. Record why it is late.',
  },
  REFUSAL_TO_BE_TOLD: {
    vi: 'Kết quả không kết nạp phải được thông báo cho chi bộ (294-QĐ/TW 4.3.1). Hãy báo cho chi bộ.',
    en: 'The branch must be told that the admission is refused (294-QĐ/TW 4.3.1). Tell the branch.',
  },
  RECOGNITION_LATE: {
    vi: 'Công nhận chậm so với hạn ngày {deadline}; ngày chính thức vẫn là ngày {officialOn}.',
    en: 'Recognition is later than {deadline}; the official date remains {officialOn}.',
  },
  APPEAL_LATE: {
    vi: 'Khiếu nại sau hạn ngày {deadline}, tính từ ngày quyết định vì chưa ghi ngày nhận được quyết định. Hãy kiểm tra ngày ấy.',
    en: 'The appeal is after {deadline}, counted from the decision because its receipt is not recorded. Check when it was received.',
  },
  APPEAL_LATE_AFTER_RECEIPT: {
    vi: 'Khiếu nại sau hạn ngày {deadline}, tính từ ngày nhận được quyết định {receivedOn}. Cấp giải quyết xem xét lý do quá hạn.',
    en: 'The appeal is after {deadline}, counted from {receivedOn}, when the decision was received. Whoever answers it looks at why.',
  },
  NEW_MEMBER_CLASS_MISSING: {
    vi: 'Chưa có giấy chứng nhận lớp bồi dưỡng đảng viên mới (06-HD/TW 4.1). Hãy kiểm tra trước khi công nhận.',
    en: 'No certificate of the new-member class is recorded (06-HD/TW 4.1). Check before recognising.',
  },
  INTRODUCERS_MISSING: {
    vi: 'Mới ghi {introducers} trong {needed} người giới thiệu (294-QĐ/TW 3.1). Hãy ghi đủ trước khi chi bộ xét.',
    en: 'Only {introducers} of {needed} introducers are recorded (294-QĐ/TW 3.1). Record them before the branch considers.',
  },
  PROBATION_COMMENT_MISSING: {
    vi: 'Đảng viên dự bị chuyển sinh hoạt, còn thiếu {what} gửi kèm (06-HD/TW 3.10). Hãy bổ sung khi cấp giấy hoặc gửi bản giấy cho nơi đến.',
    en: 'A probationer is transferred without {what} (06-HD/TW 3.10). Add it with the referral, or send it on paper.',
  },
  LIMITATION_OVER: {
    vi: 'Thời hiệu xử lý bằng hình thức này đã hết ngày {deadline}, tính từ ngày vi phạm. Hãy kiểm tra vi phạm có thuộc loại không tính thời hiệu.',
    en: 'The limitation of this form ended on {deadline}, counted from the violation. Check whether the violation has none.',
  },
  PUBLISHED_LATE: {
    vi: 'Công bố sau hạn ngày {deadline} kể từ ngày ký quyết định. Hãy ghi lý do chậm.',
    en: 'Made known after {deadline}, counted from the signing. Record why it is late.',
  },
  DOSSIER_FORWARDED_LATE: {
    vi: 'Chuyển hồ sơ sau hạn ngày {deadline} kể từ ngày chuyển nơi. Hãy ghi lý do chậm.',
    en: 'The dossier is forwarded after {deadline}, counted from the move. Record why it is late.',
  },
  CEREMONY_AT_NEW_PLACE: {
    vi: 'Người này đang chuyển nơi: quyết định trong thời hạn thì lễ kết nạp tổ chức ở nơi mới. Hãy giới thiệu chuyển sinh hoạt đến đó.',
    en: 'This person is moving: with a decision in time the ceremony is held at the new place. Refer the transfer there.',
  },
  SCHOOLING_BELOW_RULE: {
    vi: 'Học vấn ghi trong hồ sơ là “{education}”, dưới trung học cơ sở (294-QĐ/TW 1.2; 06-HD/TW 1.2). Chỉ kết nạp theo diện ngoại lệ (vùng đặc biệt khó khăn, biên giới, ngư dân: tiểu học; già làng: biết đọc, biết viết và cấp ủy tỉnh đồng ý); hãy kiểm tra căn cứ trong hồ sơ.',
    en: 'The record says “{education}”, below lower secondary (294-QĐ/TW 1.2; 06-HD/TW 1.2). Admission is by exception only (remote and border areas and fishermen: primary; village elders: literate, with the consent of the province); check its ground in the dossier.',
  },
  OFFICE_GOES_ON: {
    vi: 'Sau đính chính, chức vụ “{office}” tại {unit} được giữ tiếp. Hãy ghi thôi giữ chức vụ nếu không đúng như vậy.',
    en: 'After the correction the office “{office}” in {unit} goes on. Record that it was left if that is not so.',
  },
  OFFICE_ENDS_ON: {
    vi: 'Sau đính chính, chức vụ “{office}” tại {unit} kết thúc ngày {on}.',
    en: 'After the correction the office “{office}” in {unit} ends on {on}.',
  },
  OFFICE_NEVER_HELD: {
    vi: 'Chức vụ “{office}” tại {unit} nhận ngày {on} không còn trong hồ sơ: khi ấy người này không phải là đảng viên chính thức ở đó. Hãy ghi lại nếu được bầu sau.',
    en: 'The office “{office}” in {unit} taken on {on} no longer stands: the person was no official member there then. Record it anew if he was elected later.',
  },
  OFFICE_STAYS_ENDED: {
    vi: 'Chức vụ “{office}” tại {unit} vẫn kết thúc ngày {on}: {why}.',
    en: 'The office “{office}” in {unit} stays ended on {on}: {why}.',
  },
  DEPARTURE_EXPECTED_AGAIN: {
    vi: 'Việc dự kiến chuyển đi ngày {on} lại còn chờ. Hãy rút lại nếu người này không đi nữa.',
    en: 'The departure expected for {on} waits again. Withdraw it if the person does not go.',
  },
  TRAINING_RESULT_OPEN_AGAIN: {
    vi: 'Kết quả lớp “{training}” của người này được bỏ. Hãy ghi lại kết quả đúng ở lớp đó.',
    en: 'The result of the class “{training}” is taken back for this person. Record the right one in the class.',
  },
} as const satisfies Record<WarningCode, Label>;

/** The text of a warning in the reader's language. */
export function formatWarning(code: WarningCode, locale: Locale, params: MessageParams = {}): string {
  return fillMessage(warningMessages[code], locale, params);
}
