import type { Label } from '../../language/label.ts';

/** Failures of acts on a membership, their dates and decisions. */
export const membershipMessages = {
  CEREMONY_CONSENT_INCOMPLETE: {
    vi: 'Đồng ý tổ chức lễ sau thời hạn cần cả số văn bản và ngày (294-QĐ/TW 4.1). Hãy ghi đủ hai mục hoặc để trống cả hai.',
    en: 'A consent to a late ceremony needs its number and its day (294-QĐ/TW 4.1). Give both or neither.',
  },
  CEREMONY_CONSENT_DAY: {
    vi: 'Ngày đồng ý phải từ ngày ký quyết định kết nạp ({earliest}) đến ngày tổ chức lễ ({latest}). Hãy kiểm lại ngày.',
    en: 'The consent lies between the admission decision ({earliest}) and the ceremony ({latest}). Check the day.',
  },
  TRANSITION_REFUSED: {
    vi: 'Không thể {act} khi hồ sơ đang ở trạng thái “{from}”. Hãy làm việc phù hợp với trạng thái hiện tại.',
    en: 'Cannot {act} while the record is “{from}”. Choose an act that fits the present state.',
  },
  ISSUER_NOT_COMPETENT: {
    vi: 'Việc “{act}” phải do {whose} quyết định. Hãy chọn đúng cơ quan ban hành.',
    en: '“{act}” is decided by {whose}. Choose the issuer accordingly.',
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
  DATE_BEFORE_PARTY: {
    vi: 'Ngày {date} trước ngày thành lập Đảng ({earliest}). Hãy kiểm tra lại năm.',
    en: '{date} is before the Party was founded ({earliest}). Check the year.',
  },
  DATE_BEFORE_BIRTH: {
    vi: 'Ngày {date} trước ngày sinh {earliest}. Hãy kiểm tra lại ngày này và ngày sinh.',
    en: '{date} is before the birth on {earliest}. Check this day and the date of birth.',
  },
  ADMITTED_UNDER_AGE: {
    vi: 'Ngày quyết định kết nạp {date}, người này mới {age}; quy định từ đủ {minimum} tuổi. Hãy kiểm tra ngày quyết định và ngày sinh.',
    en: 'When the admission was decided on {date}, this person was {age} old; the rule is {minimum} years. Check that day and the date of birth.',
  },
  ARRIVED_AFTER_EXIT: {
    vi: 'Người này đã ra khỏi Đảng ngày {date}; thời gian ngoài Đảng không tính. Hãy ghi khôi phục quyền đảng viên, hoặc nhập ngày quyết định kết nạp lại sau ngày đó.',
    en: 'This person left the Party on {date}, and the time outside does not count. Record the restoration, or give the day of the decision to readmit, which is later.',
  },
  DECISION_REQUIRED: {
    vi: 'Việc này phải có quyết định. Hãy nhập số và ngày quyết định.',
    en: 'This needs a decision. Enter its number and date.',
  },
  DECISION_NUMBER_TAKEN: {
    vi: 'Số quyết định {number} của cơ quan này trong năm {year} đã dùng. Hãy kiểm tra lại số.',
    en: 'Decision number {number} of this issuer was already used in {year}. Check the number.',
  },
  PERSON_ALREADY_MEMBER: {
    vi: 'Người này đang là đảng viên. Hãy mở hồ sơ đảng viên.',
    en: 'This person is already a member. Open the member’s record.',
  },
  PROBATION_NOT_OVER: {
    vi: 'Chưa hết {months} tháng dự bị; sớm nhất là ngày {earliest}. Hãy chờ đến ngày đó.',
    en: 'The {months} months of probation are not over; the earliest day is {earliest}. Wait until then.',
  },
  CEREMONY_BEFORE_DECISION: {
    vi: 'Lễ kết nạp ngày {date} trước quyết định ngày {earliest}. Hãy kiểm tra hai ngày này.',
    en: 'The ceremony on {date} is before the decision of {earliest}. Check both dates.',
  },
  DISCIPLINE_FORM_NOT_ALLOWED: {
    vi: 'Không được áp dụng hình thức “{act}” với {whom}. Hãy chọn hình thức khác.',
    en: '“{act}” cannot be applied to {whom}. Choose another form.',
  },
  CORRECTION_INVALID: {
    vi: 'Chưa đính chính được: {why}.',
    en: 'The correction cannot be made: {why}.',
  },
  CARD_ALREADY_ISSUED: {
    vi: 'Đã có thẻ đảng viên số {number}. Hãy dùng đổi, cấp lại thẻ, hoặc thu hồi thẻ trước.',
    en: 'There is a card already, {number}. Exchange or replace it, or withdraw it first.',
  },
  CARD_NOT_ISSUED: {
    vi: 'Chưa có thẻ đảng viên. Hãy ghi phát thẻ trước.',
    en: 'There is no card. Record that it is issued first.',
  },
  CARD_NUMBER_INVALID: {
    vi: '“{text}” không phải số thẻ đảng viên. Hãy nhập 8 chữ số của thẻ cũ, hoặc 12 chữ số định danh cá nhân của thẻ mới.',
    en: '“{text}” is no card number. Enter the 8 digits of an old card, or the 12 digits of the personal identification number.',
  },
  CARD_NUMBER_NOT_PERSONAL: {
    vi: 'Số thẻ mới phải trùng số định danh cá nhân của đảng viên. Hãy kiểm tra lại số thẻ.',
    en: 'The number of a new card is the member’s own personal identification number. Check the number.',
  },
  CARD_AUTHORITY: {
    vi: 'Thẻ đảng viên do {whose} quyết định phát. Hãy chọn đúng cơ quan ban hành.',
    en: 'Cards are issued by {whose}. Choose the issuer accordingly.',
  },
  BADGE_NOT_REACHED: {
    vi: 'Chưa đủ tuổi đảng để tặng Huy hiệu {years} năm trước ngày {earliest}. Hãy chọn đợt trao tặng sau ngày ấy, hoặc căn cứ xét tặng sớm nếu bị bệnh nặng.',
    en: 'The badge of {years} years cannot be awarded before {earliest}. Choose a later award day, or the ground for an early award of who is gravely ill.',
  },
  BADGE_AWARDED_ALREADY: {
    vi: 'Đã được tặng Huy hiệu {years} năm hoặc cao hơn. Hãy kiểm tra lại trong quá trình đảng viên.',
    en: 'The badge of {years} years, or a higher one, was awarded already. Look it up in the record.',
  },
  BADGE_GROUND: {
    vi: 'Căn cứ không hợp: truy tặng chỉ cho người đã từ trần, xét tặng sớm chỉ cho người còn sống. Hãy chọn căn cứ khác.',
    en: 'The ground does not fit: posthumous is for who has died, early for who lives. Choose another one.',
  },
  BADGE_AWARD_DAY: {
    vi: 'Huy hiệu Đảng được trao tặng vào 3/2, 19/5, 2/9 và 7/11, từ ngày quyết định trở đi. Đợt gần nhất là {day}.',
    en: 'Badges are awarded on 3 February, 19 May, 2 September and 7 November, from the decision on. The next of these is {day}.',
  },
  BADGE_BLOCKED: {
    vi: 'Chưa xét tặng Huy hiệu Đảng trước ngày {until} do đang trong thời hạn sau kỷ luật. Hãy chờ đến ngày đó.',
    en: 'No badge is considered before {until} because of a discipline. Wait until then.',
  },
  BADGE_NOT_HELD: {
    vi: 'Không có Huy hiệu Đảng nào đã ghi để thu hồi. Hãy kiểm tra lại trong quá trình đảng viên.',
    en: 'No badge is on record that could be withdrawn. Look it up in the record.',
  },
  DOSSIER_NUMBER_INVALID: {
    vi: '“{text}” không phải số lý lịch. Hãy nhập sáu chữ số, từ 000001, và chữ viết tắt của tỉnh.',
    en: '“{text}” is no dossier number. Enter six digits, from 000001, and the letters of the province.',
  },
  NUMBER_TAKEN: {
    vi: 'Số {number} đã thuộc về đảng viên khác. Hãy kiểm tra lại.',
    en: 'The number {number} is another member’s. Check it.',
  },
  EXEMPTION_IN_FORCE: {
    vi: 'Đang được miễn công tác và sinh hoạt đảng từ ngày {date}. Hãy gia hạn hoặc chấm dứt việc miễn đang có.',
    en: 'Exempt since {date}. Renew or end the exemption there is.',
  },
  EXEMPTION_NOT_IN_FORCE: {
    vi: 'Hiện không được miễn công tác và sinh hoạt đảng. Hãy ghi quyết định miễn trước.',
    en: 'Not exempt at present. Record the exemption first.',
  },
  EXEMPTION_AUTHORITY: {
    vi: 'Miễn vì “{ground}” do {whose} quyết định. Hãy chọn đúng cơ quan ban hành.',
    en: 'An exemption because of “{ground}” is decided by {whose}. Choose the issuer accordingly.',
  },
  EXEMPTION_TOO_LONG: {
    vi: 'Miễn vì “{ground}” phải có thời hạn, chậm nhất đến ngày {latest}; hết hạn thì gia hạn. Hãy nhập lại ngày hết hạn.',
    en: 'An exemption because of “{ground}” has a last day, {latest} at the latest, and is renewed then. Enter the last day.',
  },
  STRIKE_OFF_GROUND: {
    vi: 'Căn cứ “dự bị không đủ tư cách” chỉ dùng cho đảng viên dự bị. Hãy chọn căn cứ khác.',
    en: '“Probation not passed” is a ground for probationary members only. Choose another ground.',
  },
  READMISSION_ONCE: {
    vi: 'Người này đã được kết nạp lại một lần; chỉ kết nạp lại một lần. Không đưa vào danh sách nguồn nữa.',
    en: 'This person was readmitted once, and that is the only time. He cannot be listed again.',
  },
  READMISSION_BARRED: {
    vi: 'Người này đã tự bỏ sinh hoạt hoặc xin ra khỏi Đảng nên không thuộc diện xét kết nạp lại. Nếu thuộc trường hợp đặc biệt, hãy báo cáo cấp ủy tỉnh.',
    en: 'This person quit party activity or resigned and is not considered for readmission. Report a special case to the province.',
  },
  READMISSION_TOO_EARLY: {
    vi: 'Chưa đủ thời gian để xét kết nạp lại; sớm nhất là ngày {earliest}. Hãy chờ đến ngày đó.',
    en: 'The waiting time before a readmission is not over; the earliest day is {earliest}. Wait until then.',
  },
} as const satisfies Record<string, Label>;
