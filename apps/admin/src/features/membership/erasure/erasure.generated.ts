// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why the personal data of somebody were erased. */
export type ErasureBasis =
  /** Theo yêu cầu của người đó — The person asked for it */
  | 'REQUEST'
  /** Đã hết thời hạn lưu — The time of keeping is over */
  | 'RETENTION';

/** Why something is refused. A closed list; each has a text in both languages. */
export type ErrorCode =
  /** Người này đã chuyển nơi ngày {movedOn}; nơi cũ chỉ ban hành quyết định kết nạp đến hết ngày {lastDay}. Quyết định ban hành sau ngày đó phải hủy; hãy chuyển hồ sơ để nơi mới xem xét, đề nghị lại. — This person moved on {movedOn}; the old place decides on the admission until {lastDay}. A later decision is annulled: send the dossier to the new place as a new proposal. */
  | 'ADMISSION_AFTER_MOVE'
  /** Chưa có quyết định không kết nạp người này (294-QĐ/TW 4.3.1). Hãy tải lại trang. — There is no decision not to admit this person (294-QĐ/TW 4.3.1). Load the page again. */
  | 'ADMISSION_NOT_REFUSED'
  /** Ngày quyết định kết nạp {date}, người này mới {age}; quy định từ đủ {minimum} tuổi. Hãy kiểm tra ngày quyết định và ngày sinh. — When the admission was decided on {date}, this person was {age} old; the rule is {minimum} years. Check that day and the date of birth. */
  | 'ADMITTED_UNDER_AGE'
  /** Ngày chi bộ xét, người này {age}; quy định từ đủ {minimum} đến đủ {maximum} tuổi, tính theo tháng. Hãy kiểm tra ngày sinh, ngày xét. — On the day the branch considered, this person was {age} old; the rule is {minimum} to {maximum}, counted in months. Check the birth date and the day. */
  | 'AGE_OUT_OF_RANGE'
  /** Đã có khiếu nại ngày {date} đang chờ giải quyết. Hãy ghi kết quả giải quyết trước. — An appeal of {date} still waits. Record its outcome first. */
  | 'APPEAL_ALREADY_OPEN'
  /** Không có khiếu nại nào đang chờ giải quyết. Hãy ghi khiếu nại trước. — No appeal waits for an answer. Record the appeal first. */
  | 'APPEAL_NOT_OPEN'
  /** Người này đã ra khỏi Đảng ngày {date}; thời gian ngoài Đảng không tính. Hãy ghi khôi phục quyền đảng viên, hoặc nhập ngày quyết định kết nạp lại sau ngày đó. — This person left the Party on {date}, and the time outside does not count. Record the restoration, or give the day of the decision to readmit, which is later. */
  | 'ARRIVED_AFTER_EXIT'
  /** Đã được tặng Huy hiệu {years} năm hoặc cao hơn. Hãy kiểm tra lại trong quá trình đảng viên. — The badge of {years} years, or a higher one, was awarded already. Look it up in the record. */
  | 'BADGE_AWARDED_ALREADY'
  /** Huy hiệu Đảng được trao tặng vào 3/2, 19/5, 2/9 và 7/11, từ ngày quyết định trở đi. Đợt gần nhất là {day}. — Badges are awarded on 3 February, 19 May, 2 September and 7 November, from the decision on. The next of these is {day}. */
  | 'BADGE_AWARD_DAY'
  /** Chưa xét tặng Huy hiệu Đảng trước ngày {until} do đang trong thời hạn sau kỷ luật. Hãy chờ đến ngày đó. — No badge is considered before {until} because of a discipline. Wait until then. */
  | 'BADGE_BLOCKED'
  /** Căn cứ không hợp: truy tặng chỉ cho người đã từ trần, xét tặng sớm chỉ cho người còn sống. Hãy chọn căn cứ khác. — The ground does not fit: posthumous is for who has died, early for who lives. Choose another one. */
  | 'BADGE_GROUND'
  /** Không có Huy hiệu Đảng nào đã ghi để thu hồi. Hãy kiểm tra lại trong quá trình đảng viên. — No badge is on record that could be withdrawn. Look it up in the record. */
  | 'BADGE_NOT_HELD'
  /** Chưa đủ tuổi đảng để tặng Huy hiệu {years} năm trước ngày {earliest}. Hãy chọn đợt trao tặng sau ngày ấy, hoặc căn cứ xét tặng sớm nếu bị bệnh nặng. — The badge of {years} years cannot be awarded before {earliest}. Choose a later award day, or the ground for an early award of who is gravely ill. */
  | 'BADGE_NOT_REACHED'
  /** Ngày {date} “{unit}” chưa có trong hệ thống (có từ ngày {from}). Hãy ghi “Ngày vào chi bộ” từ ngày {from} trở đi và “Chuyển đến từ”. — On {date} “{unit}” was not there (it is from {from} on). Give a day “In the branch since” from {from} on, and “Came from”. */
  | 'BRANCH_NOT_YET'
  /** Ngày báo cho chi bộ phải từ ngày ký quyết định ({earliest}) đến hôm nay. Hãy kiểm lại ngày. — The branch is told from the day of the decision ({earliest}) on, and not after today. Check the day. */
  | 'BRANCH_TOLD_ON'
  /** Ngày {date} không hợp lệ: ngày nghỉ thêm phải là ngày làm việc trong năm, ngày làm bù phải là thứ bảy hoặc chủ nhật không phải ngày lễ. — {date} is not valid: a further day off is a working day of the year, a day made up is a Saturday or Sunday that is no holiday. */
  | 'CALENDAR_DAY_INVALID'
  /** Lịch năm {year} đã qua nên không sửa được. Hãy chọn năm nay hoặc năm sau. — The calendar of {year} is past and stays as it is. Choose this year or a later one. */
  | 'CALENDAR_YEAR_PAST'
  /** Hồ sơ không phải chuyển, hoặc đã được chuyển. Hãy chờ nơi đến tiếp nhận. — The dossier is forwarded already, or none has to be. Wait for the new place. */
  | 'CANDIDACY_MOVE_FORWARDED'
  /** Hồ sơ đã gửi cấp trên nơi cũ, chưa được chuyển đến. Hãy chờ cấp ủy nơi cũ chuyển hồ sơ rồi mới tiếp nhận hoặc trả lại. — The dossier had been sent up at the old place and has not been forwarded. Wait for it before taking the candidate in or sending him back. */
  | 'CANDIDACY_MOVE_NOT_FORWARDED'
  /** Không có việc chuyển nơi nào của người vào Đảng này đang chờ. Hãy tải lại để xem trạng thái mới. — No move of this candidate is waiting. Reload to see the present state. */
  | 'CANDIDACY_MOVE_NOT_PENDING'
  /** Đang có việc chuyển nơi chưa xong của người này. Hãy chờ nơi đến tiếp nhận, hoặc hủy việc chuyển trước. — A move of this candidate is still open. Wait until the new place takes him in, or call it off first. */
  | 'CANDIDACY_MOVE_PENDING'
  /** Đã có thẻ đảng viên số {number}. Hãy dùng đổi, cấp lại thẻ, hoặc thu hồi thẻ trước. — There is a card already, {number}. Exchange or replace it, or withdraw it first. */
  | 'CARD_ALREADY_ISSUED'
  /** Thẻ đảng viên do {whose} quyết định phát. Hãy chọn đúng cơ quan ban hành. — Cards are issued by {whose}. Choose the issuer accordingly. */
  | 'CARD_AUTHORITY'
  /** Chưa có thẻ đảng viên. Hãy ghi phát thẻ trước. — There is no card. Record that it is issued first. */
  | 'CARD_NOT_ISSUED'
  /** “{text}” không phải số thẻ đảng viên. Hãy nhập 8 chữ số của thẻ cũ, hoặc 12 chữ số định danh cá nhân của thẻ mới. — “{text}” is no card number. Enter the 8 digits of an old card, or the 12 digits of the personal identification number. */
  | 'CARD_NUMBER_INVALID'
  /** Số thẻ mới phải trùng số định danh cá nhân của đảng viên. Hãy kiểm tra lại số thẻ. — The number of a new card is the member’s own personal identification number. Check the number. */
  | 'CARD_NUMBER_NOT_PERSONAL'
  /** Đảng viên, nguồn kết nạp chỉ chuyển theo khi chính chi bộ được sắp xếp lại. Muốn chuyển riêng một người, hãy làm thủ tục chuyển sinh hoạt. — Nobody is carried alone: people go with their branch when it is reorganised. To move one person, request a transfer. */
  | 'CARRIED_WITH_UNIT'
  /** Nhiệm kỳ kết thúc ngày {date}, không chuyển chỉ tiêu sang nhiệm kỳ sau. Hãy giao chỉ tiêu mới. — The term ends on {date}; nothing is carried into the next term. Assign a new quota. */
  | 'CARRY_ACROSS_TERMS'
  /** Chỉ chuyển từ kế hoạch năm đã ban hành sang kế hoạch của năm liền sau. Hãy chọn đúng hai kế hoạch. — A quota is carried only from a published plan of a year into the plan of the next one. Choose these two. */
  | 'CARRY_NOT_NEXT_YEAR'
  /** Năm trước chỉ còn {left} chỉ tiêu chưa thực hiện để chuyển, không đủ cho {requested}. Hãy giảm số chuyển. — Only {left} of the year before is left to carry, not enough for {requested}. Carry less. */
  | 'CARRY_TOO_MUCH'
  /** Lễ kết nạp ngày {date} trước quyết định ngày {earliest}. Hãy kiểm tra hai ngày này. — The ceremony on {date} is before the decision of {earliest}. Check both dates. */
  | 'CEREMONY_BEFORE_DECISION'
  /** Ngày đồng ý phải từ ngày ký quyết định kết nạp ({earliest}) đến ngày tổ chức lễ ({latest}). Hãy kiểm lại ngày. — The consent lies between the admission decision ({earliest}) and the ceremony ({latest}). Check the day. */
  | 'CEREMONY_CONSENT_DAY'
  /** Đồng ý tổ chức lễ sau thời hạn cần cả số văn bản và ngày (294-QĐ/TW 4.1). Hãy ghi đủ hai mục hoặc để trống cả hai. — A consent to a late ceremony needs its number and its day (294-QĐ/TW 4.1). Give both or neither. */
  | 'CEREMONY_CONSENT_INCOMPLETE'
  /** Giấy chứng nhận học lớp nhận thức về Đảng chỉ có giá trị đến ngày {lastDay} ({months} tháng). Hãy cho học lại trước khi chi bộ xét. — The awareness-class certificate was valid until {lastDay} ({months} months). The class must be taken again before the branch considers. */
  | 'CERTIFICATE_EXPIRED'
  /** Nhận xét gửi kèm chỉ dành cho đảng viên dự bị (06-HD/TW 3.10). Hãy bỏ trống hai mục nhận xét. — Comments go with a probationer only (06-HD/TW 3.10). Leave both out. */
  | 'COMMENT_NOT_IN_PROBATION'
  /** Hồ sơ đã ghi đúng như vậy. Hãy ghi giá trị mới theo quyết định. — The record says so already. Give the new value, as the decision has it. */
  | 'CORRECTION_CHANGES_NOTHING'
  /** Chưa đính chính được: {why}. — The correction cannot be made: {why}. */
  | 'CORRECTION_INVALID'
  /** Đề nghị này đã được trả lời. Hãy tải lại để xem. — This counter-proposal has been answered. Reload to see it. */
  | 'COUNTER_ANSWERED'
  /** Ngày {date} trước ngày sinh {earliest}. Hãy kiểm tra lại ngày này và ngày sinh. — {date} is before the birth on {earliest}. Check this day and the date of birth. */
  | 'DATE_BEFORE_BIRTH'
  /** Ngày {date} trước ngày thành lập Đảng ({earliest}). Hãy kiểm tra lại năm. — {date} is before the Party was founded ({earliest}). Check the year. */
  | 'DATE_BEFORE_PARTY'
  /** “{text}” không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 15/10/2021. — “{text}” is not a date. Enter day/month/year, for example 15/10/2021. */
  | 'DATE_INVALID'
  /** Ngày {date} còn ở tương lai. Hãy nhập ngày việc đã diễn ra. — {date} is in the future. Enter the day on which it happened. */
  | 'DATE_IN_FUTURE'
  /** Ngày {date} trước ngày {earliest} của việc liền trước. Hãy kiểm tra lại ngày hoặc đính chính việc trước. — {date} is before {earliest}, the day of what precedes it. Check the date or correct the earlier entry. */
  | 'DATE_OUT_OF_ORDER'
  /** Thời hạn quyết định đã được gia hạn ngày {day}; chỉ gia hạn một lần (294-QĐ/TW 4.3.1). — The time to decide was extended on {day}; it is extended once only (294-QĐ/TW 4.3.1). */
  | 'DECISION_EXTENDED_ALREADY'
  /** Hồ sơ chuyển đến từ nơi khác có thời hạn riêng (06-HD/TW 3.9), không gia hạn. Hãy ra quyết định trong thời hạn đó. — A dossier forwarded from elsewhere has a time of its own (06-HD/TW 3.9), which is not extended. Decide within it. */
  | 'DECISION_NOT_EXTENDABLE'
  /** Số quyết định {number} của cơ quan này trong năm {year} đã dùng. Hãy kiểm tra lại số. — Decision number {number} of this issuer was already used in {year}. Check the number. */
  | 'DECISION_NUMBER_TAKEN'
  /** Đã ghi nhận được quyết định ngày {day}. Ngày ghi sai thì đính chính. — The decision was received on {day}. Correct the day if it is wrong. */
  | 'DECISION_RECEIVED_ALREADY'
  /** Việc này phải có quyết định. Hãy nhập số và ngày quyết định. — This needs a decision. Enter its number and date. */
  | 'DECISION_REQUIRED'
  /** Đã ghi dự kiến chuyển đi ngày {date}. Hãy ghi không đi nữa trước khi ghi dự kiến khác. — A departure is expected already, on {date}. Withdraw it before recording another one. */
  | 'DEPARTURE_ALREADY_EXPECTED'
  /** Dự kiến chuyển đi này đã khép lại. Hãy tải lại để xem trạng thái mới. — This expected departure is closed. Reload to see the present state. */
  | 'DEPARTURE_CLOSED'
  /** Ngày {date} đã qua. Người đã đi thì làm thủ tục chuyển sinh hoạt ngay. — {date} has passed. For somebody who has gone, begin the transfer. */
  | 'DEPARTURE_IN_PAST'
  /** Chỉ ghi dự kiến chuyển đi cho người đang là đảng viên ở đây. — A departure is expected only of somebody who is a member here. */
  | 'DEPARTURE_NOT_MEMBER'
  /** Hình thức kỷ luật “{form}” phải do {whose} quyết định. Hãy chọn đúng cơ quan ban hành. — The discipline “{form}” is decided by {whose}. Choose the issuer accordingly. */
  | 'DISCIPLINE_AUTHORITY'
  /** Không được áp dụng hình thức “{act}” với {whom}. Hãy chọn hình thức khác. — “{act}” cannot be applied to {whom}. Choose another form. */
  | 'DISCIPLINE_FORM_NOT_ALLOWED'
  /** Không có kỷ luật nào còn hiệu lực để làm việc này. Hãy tải lại để xem các quyết định kỷ luật. — No discipline is in force to which this could apply. Reload to see the decisions. */
  | 'DISCIPLINE_NOT_IN_FORCE'
  /** Quyết định kỷ luật đã được công bố ngày {day}. Nếu ngày ấy sai, hãy đính chính. — The discipline was made known on {day}. If that day is wrong, correct the entry. */
  | 'DISCIPLINE_PUBLISHED_ALREADY'
  /** Hồ sơ chỉ có giá trị đến ngày {lastDay} ({months} tháng). Hãy làm lại các giấy tờ theo quy định rồi mở lại hồ sơ. — The dossier was valid until {lastDay} ({months} months). Renew the papers the rule names and open it again. */
  | 'DOSSIER_EXPIRED'
  /** Đảng ủy chưa cho phép lập hồ sơ (38-HD/BTCTW I.1.1c–d). Hãy ghi việc cho phép trước khi mở hồ sơ. — The committee has not permitted a dossier (38-HD/BTCTW I.1.1c–d). Record the permission first. */
  | 'DOSSIER_NOT_PERMITTED'
  /** “{text}” không phải số lý lịch. Hãy nhập sáu chữ số, từ 000001, và chữ viết tắt của tỉnh. — “{text}” is no dossier number. Enter six digits, from 000001, and the letters of the province. */
  | 'DOSSIER_NUMBER_INVALID'
  /** Hồ sơ còn thiếu: {papers} (06-HD/TW 3). Hãy bổ sung và ghi vào hồ sơ trước. — The dossier lacks: {papers} (06-HD/TW 3). Complete it and record the papers first. */
  | 'DOSSIER_PAPERS_MISSING'
  /** Đã được cho phép lập hồ sơ ngày {day} (38-HD/BTCTW I.1.1c–d). Ngày ghi sai thì đính chính. — A dossier was permitted on {day} (38-HD/BTCTW I.1.1c–d). Correct the day if it is wrong. */
  | 'DOSSIER_PERMITTED_ALREADY'
  /** Hồ sơ của người đang là hoặc đã là đảng viên được lưu theo quy định của Đảng, không xóa. Hãy trả lời người yêu cầu rằng dữ liệu được giữ theo quy định. — The file of who is or was a member is kept by the rules of the Party and not erased. Answer whoever asked that the data are kept by these rules. */
  | 'ERASURE_OF_MEMBER'
  /** Hồ sơ còn trong thời hạn lưu đến hết ngày {until}. Nếu chính người đó yêu cầu xóa, hãy chọn xóa theo yêu cầu và ghi ngày nhận yêu cầu. — The record is kept until {until}. If the person asked for it, choose that and give the day the request came. */
  | 'ERASURE_TOO_EARLY'
  /** Người này còn trong danh sách nguồn. Hãy đưa ra khỏi danh sách trước, rồi xóa dữ liệu. — This person is still on a list of candidates. Take him off first, then erase the data. */
  | 'ERASURE_WHILE_CANDIDATE'
  /** Miễn vì “{ground}” do {whose} quyết định. Hãy chọn đúng cơ quan ban hành. — An exemption because of “{ground}” is decided by {whose}. Choose the issuer accordingly. */
  | 'EXEMPTION_AUTHORITY'
  /** Đang được miễn công tác và sinh hoạt đảng từ ngày {date}. Hãy gia hạn hoặc chấm dứt việc miễn đang có. — Exempt since {date}. Renew or end the exemption there is. */
  | 'EXEMPTION_IN_FORCE'
  /** Hiện không được miễn công tác và sinh hoạt đảng. Hãy ghi quyết định miễn trước. — Not exempt at present. Record the exemption first. */
  | 'EXEMPTION_NOT_IN_FORCE'
  /** Miễn vì “{ground}” phải có thời hạn, chậm nhất đến ngày {latest}; hết hạn thì gia hạn. Hãy nhập lại ngày hết hạn. — An exemption because of “{ground}” has a last day, {latest} at the latest, and is renewed then. Enter the last day. */
  | 'EXEMPTION_TOO_LONG'
  /** Thời hạn quyết định đã hết ngày {deadline}: chỉ gia hạn khi chưa hết hạn. Hãy kiểm lại ngày gia hạn hoặc ra quyết định và ghi lý do chậm. — The time to decide ended on {deadline}: it is extended only before it ends. Check the day, or decide and record why it is late. */
  | 'EXTENSION_TOO_LATE'
  /** Không cấp được quyền này: vai trò, đơn vị hoặc thời hạn chưa hợp lệ. Hãy kiểm tra lại. — This grant is not valid: check the role, the unit and the period. */
  | 'GRANT_INVALID'
  /** Mã chống gửi trùng này đã dùng cho một nội dung khác. Hãy gửi lại với mã mới. — This idempotency key was already used with other content. Send again with a new key. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Số người ghi được đã khác lúc xem trước: lúc ấy {seen}, bây giờ {now}. Hãy xem lại rồi ghi. — How many can be entered has changed since it was looked at: then {seen}, now {now}. Look again before you enter them. */
  | 'IMPORT_CHANGED'
  /** Đơn vị này có hơn {branches} chi bộ. Hãy chọn một đảng bộ cấp dưới rồi nhập danh sách của đảng bộ ấy. — More than {branches} branches stand below this unit. Choose a committee below it and import its list. */
  | 'IMPORT_TOO_WIDE'
  /** Chỉ tiêu thống kê này đã ngừng dùng. Hãy chọn chỉ tiêu khác. — This indicator is no longer used. Choose another one. */
  | 'INDICATOR_CLOSED'
  /** Mã “{code}” đã dùng cho chỉ tiêu thống kê khác. Hãy chọn mã khác. — The code “{code}” belongs to another indicator. Choose another one. */
  | 'INDICATOR_CODE_TAKEN'
  /** Đã ghi trả lời ngày {answeredOn}. Nếu hỏi lại, hãy ghi một lần gửi mới. — The answer of {answeredOn} is recorded. If it was asked again, record it as sent again. */
  | 'INQUIRY_ANSWERED'
  /** Đang được kiểm tra dấu hiệu vi phạm từ ngày {date}. Hãy kết thúc kiểm tra trước: vi phạm phải được xem xét kỷ luật, không thay bằng cách khác. — Under inspection since {date}. Close it first: a violation is dealt with as discipline, not by another way out. */
  | 'INSPECTION_IN_PROGRESS'
  /** Hiện không có cuộc kiểm tra nào. Hãy tải lại để xem tình trạng mới. — No inspection goes on. Reload to see how it stands. */
  | 'INSPECTION_NOT_IN_PROGRESS'
  /** Có lỗi ngoài dự kiến, chưa có gì được ghi. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã {id}. — Something unexpected failed and nothing was recorded. Try again; if it persists, give the administrator the id {id}. */
  | 'INTERNAL'
  /** Đã đủ người giới thiệu: nhiều nhất {most} (294-QĐ/TW 3.1). Hãy kết thúc phân công cũ trước khi thay. — The introducers are complete: at most {most} (294-QĐ/TW 3.1). End an assignment before replacing it. */
  | 'INTRODUCERS_COMPLETE'
  /** Người giới thiệu đang bị kỷ luật (294-QĐ/TW 3.2.2). Hãy phân công người thay thế. — The introducer is under discipline (294-QĐ/TW 3.2.2). Assign a replacement. */
  | 'INTRODUCER_DISCIPLINED'
  /** Mới cùng công tác hoặc cư trú {together} tháng, cần ít nhất {months} tháng. Hãy phân công người khác; chỉ người thay thế mới không cần đủ thời gian. — Together for {together} months only, at least {months} are needed. Assign somebody else; only a replacement need not have them. */
  | 'INTRODUCER_NOT_TOGETHER'
  /** Chưa đúng hoặc còn thiếu: {what}. Hãy sửa rồi gửi lại. — Wrong or missing: {what}. Correct it and send again. */
  | 'INVALID_INPUT'
  /** Việc “{act}” phải do {whose} quyết định. Hãy chọn đúng cơ quan ban hành. — “{act}” is decided by {whose}. Choose the issuer accordingly. */
  | 'ISSUER_NOT_COMPETENT'
  /** Ứng dụng này đã có {maximum} khóa còn hiệu lực. Hãy thu hồi một khóa trước khi cấp khóa mới. — This client already has {maximum} live keys. Revoke one before issuing another. */
  | 'KEY_LIMIT_REACHED'
  /** Tên đăng nhập này đã có người dùng. Hãy chọn tên khác. — This login is taken. Choose another. */
  | 'LOGIN_TAKEN'
  /** Chi bộ chỉ phân công đảng viên giúp đỡ trong thời gian dự bị, sau lễ kết nạp (Điều lệ Đảng, Đ5). Hãy kiểm tra lại trong quá trình đảng viên. — A member is assigned to help in probation only, after the ceremony (Điều lệ Đảng, Đ5). Look it up in the record. */
  | 'MENTOR_NOT_IN_PROBATION'
  /** Người giúp đỡ đảng viên dự bị phải là đảng viên chính thức (Điều lệ Đảng, Đ5). Hãy phân công người khác. — Only an official member helps a probationer (Điều lệ Đảng, Đ5). Assign somebody else. */
  | 'MENTOR_NOT_OFFICIAL'
  /** Chi bộ phân công đảng viên của mình giúp đỡ đảng viên dự bị (Điều lệ Đảng, Đ5); người này sinh hoạt ở chi bộ khác. Hãy phân công người khác. — The branch assigns a member of its own to help a probationer (Điều lệ Đảng, Đ5); this one belongs to another branch. Assign somebody else. */
  | 'MENTOR_OF_ANOTHER_BRANCH'
  /** Cả hai hồ sơ đều đang trong danh sách nguồn. Hãy đưa một hồ sơ ra khỏi danh sách trước, rồi gộp. — Both records are on a candidates’ list. Take one off the list first, then merge. */
  | 'MERGE_BOTH_CANDIDATES'
  /** Cả hai hồ sơ đều đang là đảng viên. Mỗi người chỉ có một tư cách đảng viên: hãy đính chính hoặc kết thúc hồ sơ ghi sai trước, rồi gộp. — Both records are of a member. Nobody is a member twice: correct or end the wrong record first, then merge. */
  | 'MERGE_BOTH_MEMBERS'
  /** Hồ sơ này sau đó lại được gộp vào hồ sơ khác. Hãy tách lần gộp sau trước. — This record was merged into another one later. Undo the later merge first. */
  | 'MERGE_LATER_FIRST'
  /** Hai hồ sơ ghi thời gian là đảng viên chồng lên nhau. Hãy đính chính hồ sơ ghi sai trước, rồi gộp. — The two records tell of memberships at the same time. Correct the wrong one first, then merge. */
  | 'MERGE_MEMBERSHIPS_OVERLAP'
  /** Một hồ sơ là đảng viên, hồ sơ kia đang trong danh sách nguồn. Hãy đưa hồ sơ nguồn ra khỏi danh sách trước, rồi gộp. — One record is of a member, the other is on a candidates’ list. Take it off the list first, then merge. */
  | 'MERGE_MEMBER_AND_CANDIDATE'
  /** Lần gộp này đã được tách lại. Hãy tải lại trang. — This merge has been undone already. Load the page again. */
  | 'MERGE_UNDONE'
  /** Gộp lại thì sau lần là đảng viên đã kết thúc ngày {left} có lần là đảng viên từ ngày {began}, mà {why}. Hãy đính chính ngày ghi sai ở một trong hai hồ sơ rồi gộp; nếu là hai người, hãy ghi là hai người khác nhau. — Merged, the membership that ended on {left} would be followed by the one that began on {began}, and {why}. Correct the wrong day in one of the records, then merge; if they are two people, say so. */
  | 'MERGE_WITHOUT_READMISSION'
  /** Không ghi được tháng này: {why}. Hãy bỏ người này khỏi danh sách của tháng. — The month cannot be noted: {why}. Leave the member out of the list of the month. */
  | 'MISSED_MONTH_EXCUSED'
  /** Tháng {month} đã được ghi cho đảng viên này. Hãy rút lại lần ghi trước nếu cần ghi khác. — The month {month} is noted already. Take the earlier note back to write another one. */
  | 'MISSED_MONTH_NOTED'
  /** Trong tháng đó đảng viên chưa (hoặc không còn) sinh hoạt ở chi bộ. Hãy kiểm tra lại tháng. — In that month the member did not take part in the branch. Check the month. */
  | 'MISSED_MONTH_NOT_HERE'
  /** Lần ghi này đã được rút lại. Hãy tải lại để xem trạng thái mới. — This note has been taken back. Reload to see the present state. */
  | 'MISSED_MONTH_WITHDRAWN'
  /** Không tìm thấy. Có thể mục này không còn hoặc nằm ngoài phạm vi của đồng chí; hãy kiểm tra lại đường dẫn. — Not found. It may be gone or outside your scope; check the address. */
  | 'NOT_FOUND'
  /** Tài khoản này không được làm việc đó. Hãy nhờ người có quyền hoặc hỏi quản trị tài khoản. — This account may not do that. Ask someone who may, or the account administrator. */
  | 'NOT_PERMITTED'
  /** Chi bộ này là tổ chức cơ sở đảng, không có đảng ủy cơ sở ở giữa (06-HD/TW 3.6c). Hãy ghi biểu quyết của chi bộ nơi đến. — This branch is itself the grassroots organisation, with no committee over it (06-HD/TW 3.6c). Record the vote of the branch that took him in. */
  | 'NO_COMMITTEE_OVER_BRANCH'
  /** Số {number} đã thuộc về đảng viên khác. Hãy kiểm tra lại. — The number {number} is another member’s. Check it. */
  | 'NUMBER_TAKEN'
  /** Chi bộ có {officials} đảng viên chính thức; từ {least} trở lên mới bầu chi ủy. Chi bộ chỉ bầu bí thư và nếu cần phó bí thư. — The branch has {officials} official members; a committee is elected from {least} on. Such a branch elects a secretary and, if needed, a deputy. */
  | 'OFFICE_BRANCH_TOO_SMALL'
  /** Chi ủy có nhiều nhất {most} người. Hãy ghi người thôi giữ chức vụ trước. — A branch committee has at most {most} people. Record first who leaves it. */
  | 'OFFICE_COMMITTEE_FULL'
  /** Chi bộ có nhiều nhất {most} phó bí thư. Hãy ghi người trước thôi giữ chức vụ trước. — A branch has at most {most} deputy secretary. Record first that the present one leaves the office. */
  | 'OFFICE_DEPUTY_HELD'
  /** Người này không sinh hoạt ở đơn vị đó vào ngày nhận chức vụ hoặc hiện nay. Hãy chọn đơn vị khác, hoặc ghi chuyển sinh hoạt trước. — This person is not in that unit on the day of taking the office, or is not there now. Choose another unit, or record the transfer first. */
  | 'OFFICE_ELSEWHERE'
  /** Người này đang giữ một chức vụ ở đơn vị đó. Hãy ghi thôi chức vụ cũ trước, rồi ghi chức vụ mới. — This person holds an office in that unit already. Record that it is left first, then the new one. */
  | 'OFFICE_HELD'
  /** Chức vụ này đã ghi thôi giữ từ ngày {date}. Hãy tải lại để xem trạng thái mới. — This office has been left since {date}. Reload to see the present state. */
  | 'OFFICE_LEFT'
  /** Chỉ đảng viên chính thức được bầu vào chức vụ; vào ngày đó người này chưa là (hoặc không còn là) đảng viên chính thức. Hãy kiểm tra lại ngày hoặc chọn người khác. — Only official members hold an office; on that day this person was not one. Check the day or choose somebody else. */
  | 'OFFICE_NOT_OFFICIAL'
  /** Đơn vị đã có bí thư từ ngày đó hoặc sau đó. Hãy ghi người trước thôi giữ chức vụ trước. — The unit has a secretary on that day or later. Record first that the present one leaves the office. */
  | 'OFFICE_SECRETARY_HELD'
  /** Mã không đúng, đã dùng rồi hoặc đã hết hạn. Hãy chờ ứng dụng hiện mã mới rồi nhập lại, hoặc dùng một mã khôi phục chưa dùng. — The code is wrong, was used already or has run out. Wait for the next one and enter it, or use a recovery code that is still unused. */
  | 'ONE_TIME_CODE_WRONG'
  /** Máy chủ đang quá tải, hãy thử lại sau giây lát. — The server is overloaded, try again in a moment. */
  | 'OVERLOADED'
  /** Không tự thay đổi tài khoản của chính mình. Hãy nhờ quản trị khác. — You cannot change your own account. Ask another administrator. */
  | 'OWN_ACCOUNT'
  /** Mật khẩu còn yếu. Hãy dùng ít nhất {minimum} ký tự và không trùng tên đăng nhập. — The password is too weak. Use at least {minimum} characters and not the login. */
  | 'PASSWORD_TOO_WEAK'
  /** Hai hồ sơ này đã được ghi là hai người khác nhau. — These two records have been marked as two different people already. */
  | 'PEOPLE_ALREADY_DISTINCT'
  /** Hồ sơ đã có số định danh cá nhân khác. Số đã ghi không tự sửa bằng phiếu bổ sung; hãy đối chiếu giấy tờ và trình cấp có thẩm quyền quyết định. — Another personal identification number stands in the record. It is not put right by a supplement; compare the papers and ask for a decision. */
  | 'PERSONAL_ID_STANDS'
  /** Người này đang có trong danh sách nguồn. Hãy mở hồ sơ đang có. — This person is already on a candidates’ list. Open the existing record. */
  | 'PERSON_ALREADY_CANDIDATE'
  /** Người này đang là đảng viên. Hãy mở hồ sơ đảng viên. — This person is already a member. Open the member’s record. */
  | 'PERSON_ALREADY_MEMBER'
  /** Dữ liệu cá nhân của người này đã được xóa, không ghi thêm được. Nếu người này trở lại, hãy lập hồ sơ mới. — The personal data of this person were erased, and nothing more is recorded. If he comes back, make a new record. */
  | 'PERSON_ERASED'
  /** Đã có hồ sơ của {name}, sinh ngày {bornOn}, ở {branch}. Nếu là một người thì bỏ dòng này; nếu là người khác thì đánh dấu “Là người khác”. — {name}, born on {bornOn}, is on record already, in {branch}. Where it is the same person take the row out; else tick “Somebody else”. */
  | 'PERSON_ON_RECORD'
  /** Kế hoạch chưa giao chỉ tiêu cho đơn vị nào. Hãy nhập ít nhất một chỉ tiêu. — The plan assigns nothing yet. Enter at least one quota. */
  | 'PLAN_EMPTY'
  /** Đơn vị đã có kế hoạch của kỳ này. Hãy mở kế hoạch đó. — The unit already has a plan for this period. Open that plan. */
  | 'PLAN_EXISTS'
  /** Chỉ tiêu {target}, đã giao {assigned}, dự phòng {reserve}: lệch {gap}. Hãy ghi rõ lý do hoặc sửa cho khớp. — Target {target}, assigned {assigned}, reserve {reserve}: a gap of {gap}. Give the reason or make them agree. */
  | 'PLAN_GAP_NEEDS_REMARK'
  /** Kế hoạch đã ban hành. Muốn thay đổi, hãy lập quyết định điều chỉnh. — The plan is published. To change it, record a decision that adjusts it. */
  | 'PLAN_NOT_DRAFT'
  /** Kỳ của kế hoạch còn đến {date}. Hãy khép lại sau ngày đó. — The period of the plan runs until {date}. Close it after that day. */
  | 'PLAN_NOT_OVER'
  /** Kế hoạch chưa ban hành. Hãy ban hành trước khi điều chỉnh. — The plan is not published yet. Publish it before adjusting it. */
  | 'PLAN_NOT_PUBLISHED'
  /** Người gửi kế hoạch không tự duyệt. Hãy nhờ người khác có quyền ban hành của đơn vị duyệt. — Who proposed a plan does not approve it. Ask somebody else who may publish for the unit. */
  | 'PLAN_SELF_APPROVAL'
  /** Kế hoạch đang ở bước “{stage}” nên chưa {act} được. Việc làm được lúc này: {allowed}. — The plan is at “{stage}”, so one cannot {act}. What can be done now: {allowed}. */
  | 'PLAN_STAGE_REFUSED'
  /** Dự thảo còn chỉ tiêu của đơn vị không còn trực thuộc: {units}. Hãy xóa chỉ tiêu của các đơn vị này (rút kế hoạch về trước, nếu đã gửi đơn vị). — The draft still has figures for units that are not below any more: {units}. Clear them (first take the plan back if it was proposed to the units). */
  | 'PLAN_UNITS_GONE'
  /** Kế hoạch đã gửi đơn vị rồi rút về nên không {act} được nữa. Hãy sửa, gửi lại đơn vị và duyệt trước khi ban hành. — The plan was proposed to the units and taken back, so one cannot {act}. Edit it, propose it again and have it approved before publishing. */
  | 'PLAN_WAS_PROPOSED'
  /** Chưa hết {months} tháng dự bị; sớm nhất là ngày {earliest}. Hãy chờ đến ngày đó. — The {months} months of probation are not over; the earliest day is {earliest}. Wait until then. */
  | 'PROBATION_NOT_OVER'
  /** Chỉ tiêu cao hơn số người có thể kết nạp đúng thời hạn trong kỳ: {units}. Hãy ghi lý do cho các đơn vị này hoặc giảm số giao. — More than can lawfully be admitted within the period: {units}. Give the reason for these units or assign less. */
  | 'QUOTA_BEYOND_FEASIBLE'
  /** Chỉ còn {remaining} chỉ tiêu chưa giao, không đủ cho {requested}. Hãy giảm số giao hoặc xin thêm chỉ tiêu. — Only {remaining} of the quota is left, not enough for {requested}. Assign less or ask for more. */
  | 'QUOTA_EXCEEDED'
  /** Ngày {date} chỉ còn {remaining} chỉ tiêu chưa giao, không đủ cho {requested}. Hãy chọn ngày muộn hơn hoặc giảm số giao. — On {date} only {remaining} of the quota was left, not enough for {requested}. Choose a later day or assign less. */
  | 'QUOTA_EXCEEDED_ON_DAY'
  /** Chỉ tiêu không được âm (sẽ thành {result}). Hãy nhập số từ 0 trở lên. — A quota cannot be negative (it would be {result}). Enter 0 or more. */
  | 'QUOTA_NEGATIVE'
  /** Đơn vị này chưa được giao chỉ tiêu trong kỳ. Hãy giao chỉ tiêu trước. — No quota has been assigned to this unit in the period. Assign one first. */
  | 'QUOTA_NOT_ASSIGNED'
  /** Chỉ giao chỉ tiêu cho đơn vị trực thuộc trực tiếp. Hãy chọn đơn vị cấp dưới liền kề. — A quota is assigned only to a unit directly below. Choose one of those. */
  | 'QUOTA_NOT_CHILD'
  /** Không tự giao chỉ tiêu cho chính đơn vị mình. Chỉ tiêu do cấp trên giao. — A unit does not set its own quota. The superior assigns it. */
  | 'QUOTA_OWN_UNIT'
  /** “{unit}” chỉ hoạt động đến hết ngày {date}{now}. Hãy để trống ô này và giao cho đơn vị đang hoạt động. — “{unit}” was there until {date}{now}. Leave this cell empty and assign to a unit that is there. */
  | 'QUOTA_UNIT_ENDED'
  /** Quá nhiều yêu cầu. Hãy chờ {seconds} giây rồi thử lại. — Too many requests. Wait {seconds} seconds and try again. */
  | 'RATE_LIMITED'
  /** Người này đã tự bỏ sinh hoạt hoặc xin ra khỏi Đảng nên không thuộc diện xét kết nạp lại. Nếu thuộc trường hợp đặc biệt, hãy báo cáo cấp ủy tỉnh. — This person quit party activity or resigned and is not considered for readmission. Report a special case to the province. */
  | 'READMISSION_BARRED'
  /** Người này đã được kết nạp lại một lần; chỉ kết nạp lại một lần. Không đưa vào danh sách nguồn nữa. — This person was readmitted once, and that is the only time. He cannot be listed again. */
  | 'READMISSION_ONCE'
  /** Chưa đủ thời gian để xét kết nạp lại; sớm nhất là ngày {earliest}. Hãy chờ đến ngày đó. — The waiting time before a readmission is not over; the earliest day is {earliest}. Wait until then. */
  | 'READMISSION_TOO_EARLY'
  /** Có người khác đang ghi vào cùng chỗ này và chưa xong. Chưa có gì được ghi; đồng chí chờ một chút rồi gửi lại. — Somebody else is writing to the same place and has not finished. Nothing was recorded; wait a moment and send it again. */
  | 'RECORD_BUSY'
  /** Đã báo cho chi bộ ngày {date} (294-QĐ/TW 4.3.1). Ngày báo chỉ ghi một lần. — The branch was told on {date} (294-QĐ/TW 4.3.1). The day is recorded once. */
  | 'REFUSAL_TOLD_ALREADY'
  /** Chưa ghi lần nhắc nào từ ngày {since}. Hãy nhắc đảng viên và ghi lại, hoặc nêu lý do không nhắc được. — No reminder since {since} is recorded. Remind the member and record it, or say why that was not possible. */
  | 'REMINDER_REQUIRED'
  /** Còn {count} lớp do đơn vị mở chưa có kết quả. Hãy ghi kết quả trước. — {count} classes held by the unit have no result yet. Record the results first. */
  | 'REORGANISATION_CLASSES_OPEN'
  /** Còn {count} đề nghị của đơn vị về chỉ tiêu chưa được trả lời. Hãy trả lời trước. — {count} counter-proposals of the units are not answered. Answer them first. */
  | 'REORGANISATION_COUNTERS_OPEN'
  /** Còn {count} đảng viên nơi khác sinh hoạt tạm thời ở đây. Hãy ghi kết thúc trước. — {count} members of other branches take part here for a time. Record the end of it first. */
  | 'REORGANISATION_HOSTING'
  /** Chỉ hợp nhất các đơn vị cùng bậc: {kinds}. Hãy chọn đơn vị cùng loại hình hoặc đổi loại hình trước. — Only units of one level are merged: {kinds}. Choose units of one kind, or change the kind first. */
  | 'REORGANISATION_KINDS_DIFFER'
  /** Đơn vị nhận nằm bên dưới đơn vị được sắp xếp. Hãy chọn đơn vị khác. — The receiving unit lies below the unit that is reorganised. Choose another one. */
  | 'REORGANISATION_NESTED'
  /** Việc này không thay đổi gì. Hãy chọn cấp trên, tên hoặc loại hình khác. — This would change nothing. Choose another superior, name or kind. */
  | 'REORGANISATION_NOTHING'
  /** Đã có việc ghi tại các đơn vị này từ ngày {latest}, nên không sắp xếp lại được từ ngày {date}. Hãy chọn ngày hiệu lực muộn hơn. — Something is recorded at these units since {latest}, so they cannot be reorganised from {date} on. Choose a later effective day. */
  | 'REORGANISATION_OVERTAKEN'
  /** Đơn vị trên cùng của cây không sắp xếp lại ở đây. Hãy chọn đơn vị bên dưới. — The root of the tree is not reorganised here. Choose a unit below it. */
  | 'REORGANISATION_ROOT'
  /** Một đơn vị được nêu hai lần. Hãy bỏ bớt. — One unit is named twice. Leave it out once. */
  | 'REORGANISATION_SAME_UNIT'
  /** Chỉ tiêu “{indicator}” của các đơn vị giao theo cách khác nhau nên không cộng được. Hãy điều chỉnh hoặc hủy một chỉ tiêu trong kế hoạch trước. — The targets of the units on “{indicator}” are set in different ways and cannot be added. Revise or cancel one of them in the plan first. */
  | 'REORGANISATION_TARGETS_DIFFER'
  /** Còn {count} việc chuyển sinh hoạt đến hoặc đi chưa xong. Hãy tiếp nhận, trả lại hoặc hủy trước. — {count} transfers to or from here are still open. Accept, return or cancel them first. */
  | 'REORGANISATION_TRANSFERS_OPEN'
  /** Chưa chia hết: còn {members} đảng viên, {candidates} nguồn, {units} đơn vị trực thuộc chưa thuộc đơn vị mới nào. Hãy xếp đủ. — Not everything is assigned: {members} members, {candidates} candidates and {units} units below belong to no part yet. Assign all. */
  | 'REORGANISATION_UNFINISHED'
  /** Đơn vị đã có báo cáo của kỳ này. Hãy mở báo cáo đó. — The unit already has a report for this period. Open that report. */
  | 'REPORT_ALREADY_EXISTS'
  /** “{what}” phải là số nguyên từ {least} đến {most}. Hãy nhập lại. — “{what}” must be a whole number from {least} to {most}. Enter it again. */
  | 'REPORT_CALENDAR_DAY'
  /** Từ ngày đó lịch báo cáo đã đúng như vậy. Hãy kiểm tra các mục hoặc ngày áp dụng. — From that day the calendar of reports already says so. Check what is asked, or the day. */
  | 'REPORT_CALENDAR_NOTHING'
  /** Lịch báo cáo mới áp dụng sớm nhất từ {earliest}, để kỳ đã bắt đầu không đổi hạn. Hãy chọn ngày sau. — A new calendar of reports begins on {earliest} at the earliest, so that periods that have begun keep their days. Choose a later day. */
  | 'REPORT_CALENDAR_TOO_EARLY'
  /** Kỳ báo cáo này không khóa nên không phải mở lại. Hãy để trống ngày mở lại. — The reporting period never closes and need not be reopened. Leave the day out. */
  | 'REPORT_NEVER_CLOSES'
  /** Báo cáo của đơn vị đang ở trạng thái “{state}” nên không còn gì để nhắc. Hãy xem báo cáo đã gửi. — The unit’s report is “{state}”, so there is nothing to remind of. Look at what was sent. */
  | 'REPORT_NOTHING_TO_REMIND'
  /** Kỳ này không phải báo cáo: lịch báo cáo không yêu cầu báo cáo {kind}. Nếu vẫn cần, hãy đề nghị cán bộ Ban Tổ chức sửa lịch báo cáo. — No report is asked for: the calendar asks for none by {kind}. If one is needed, ask the officer of the organisation board to change the calendar. */
  | 'REPORT_NOT_ASKED'
  /** Báo cáo đang ở trạng thái “{state}” nên không sửa hay gửi lại được. Nếu cần sửa, hãy đề nghị cấp trên trả lại. — The report is “{state}” and cannot be edited or sent again. If it must change, ask the superior to return it. */
  | 'REPORT_NOT_EDITABLE'
  /** Báo cáo của đơn vị đang ở trạng thái “{state}” nên mở lại kỳ cũng không sửa được. Báo cáo chờ duyệt thì trả lại; báo cáo đã duyệt thì giữ nguyên. — The unit’s report is “{state}”, so reopening the period would change nothing. Return a report that waits for a decision; an accepted one stays. */
  | 'REPORT_NOT_REOPENABLE'
  /** Báo cáo đang ở trạng thái “{state}”, chưa gửi lên để duyệt. Hãy chờ đơn vị gửi. — The report is “{state}”, not waiting for a decision. Wait until the unit submits it. */
  | 'REPORT_NOT_SUBMITTED'
  /** Kỳ báo cáo đã khóa, ngày cuối là {closesOn}. Muốn sửa hoặc gửi, hãy đề nghị người duyệt báo cáo ở cấp trên mở lại kỳ này cho đơn vị. — The reporting period is closed, its last day was {closesOn}. To edit or send, ask who accepts reports at the superior to reopen it for the unit. */
  | 'REPORT_PERIOD_CLOSED'
  /** Kỳ báo cáo mở từ ngày {opensOn}. Hãy quay lại từ ngày đó. — The reporting period opens on {opensOn}. Come back from that day. */
  | 'REPORT_PERIOD_NOT_OPEN'
  /** Số báo cáo của “{cell}” là {declared}, khác số tính từ hồ sơ là {derived}. Hãy chọn lý do hoặc sửa hồ sơ. — The declared figure of “{cell}” is {declared}, the records give {derived}. Give a reason or correct the records. */
  | 'REPORT_REASON_REQUIRED'
  /** Hôm nay đơn vị đã được nhắc về kỳ này. Mỗi ngày chỉ nhắc một lần; hãy nhắc lại từ ngày {next}. — The unit has been reminded of this period today. Once a day is enough; remind it again from {next}. */
  | 'REPORT_REMINDED_TODAY'
  /** Kỳ báo cáo đã khóa, ngày cuối là {closesOn}, nên đơn vị có được nhắc cũng không gửi được. Hãy mở lại kỳ này cho đơn vị rồi nhắc. — The reporting period is closed, its last day was {closesOn}: reminded, the unit could not send. Reopen the period for the unit, then remind it. */
  | 'REPORT_REMINDER_CLOSED'
  /** Chỉ mở lại được đến một ngày từ {earliest} đến {latest}. Hãy chọn ngày khác. — It can be reopened until a day from {earliest} to {latest}. Choose another day. */
  | 'REPORT_REOPEN_DAY'
  /** Kỳ báo cáo đã khóa, ngày cuối là {closesOn}, nên đơn vị chưa sửa được. Hãy ghi ngày đơn vị phải sửa và gửi lại xong; kỳ này được mở lại cho đơn vị đến ngày đó. — The reporting period is closed, its last day was {closesOn}, so the unit cannot correct it. Give the day by which it is to be corrected and sent again; until then the period is reopened for the unit. */
  | 'REPORT_RETURN_NEEDS_DAY'
  /** Trả lại báo cáo phải ghi lý do. Hãy ghi rõ số nào cần xem lại và vì sao. — Returning a report needs a reason. Say which figure to look at and why. */
  | 'RETURN_REASON_REQUIRED'
  /** Chưa ghi gì: {refused}/{rows} dòng không được chấp nhận. Hãy xem lý do ở từng dòng rồi gửi lại những dòng còn lại. — Nothing was written: {refused} of {rows} rows are refused. See the reason at each and send the others again. */
  | 'ROWS_REFUSED'
  /** “{what}” từ ngày đó đã có giá trị này. Hãy kiểm tra giá trị hoặc ngày áp dụng. — “{what}” already has this value from that day. Check the value or the day. */
  | 'RULE_CHANGE_NOTHING'
  /** Giá trị mới áp dụng sớm nhất từ {earliest}, để việc đã làm và hồ sơ đã đóng không đổi. Hãy chọn ngày sau. — A new value begins on {earliest} at the earliest, so that what is done and closed does not change. Choose a later day. */
  | 'RULE_CHANGE_TOO_EARLY'
  /** “{what}” lấy đúng theo văn bản nên không sửa được. Khi có văn bản mới, giá trị mới được bổ sung cùng điều khoản của văn bản đó. — “{what}” stands in the text of the document and cannot be changed. A new document brings a new row with its clause. */
  | 'RULE_IS_SURE'
  /** Giá trị của “{what}” không hợp lệ. Hãy nhập số nguyên từ 1 đến 1000, hoặc phân số như 2/3 đối với tỷ lệ biểu quyết. — The value of “{what}” is not valid. Enter a whole number from 1 to 1000, or a fraction such as 2/3 for a vote. */
  | 'RULE_VALUE_INVALID'
  /** Chế độ xem này có từ tìm kiếm, thường là họ tên, nên chỉ để riêng. Hãy xóa từ tìm kiếm rồi lưu lại để chia sẻ. — This view holds words typed into the search, mostly a name, and stays your own. Clear the search and save again to share it. */
  | 'SAVED_VIEW_HOLDS_WORDS'
  /** Bạn đã lưu {maximum} chế độ xem, là số nhiều nhất. Hãy xóa một chế độ xem không dùng nữa. — You have saved {maximum} views, which is the most there can be. Delete one that is no longer used. */
  | 'SAVED_VIEW_LIMIT_REACHED'
  /** Bạn đã có một chế độ xem tên này trong danh sách. Hãy đặt tên khác, hoặc cập nhật chế độ xem đã có. — You already have a view of this name in the list. Choose another name, or update the one you have. */
  | 'SAVED_VIEW_NAME_TAKEN'
  /** Chỉ chế độ xem dành cho mọi người mới đặt làm mặc định của vai trò. Hãy chia sẻ cho mọi người trước. — Only a view for everyone can be the default of a role. Share it with everyone first. */
  | 'SAVED_VIEW_NOT_FOR_EVERYONE'
  /** Đã gửi {most} tệp chưa gắn vào giấy tờ, quyết định nào. Hãy gắn các tệp đó hoặc chờ đến ngày mai. — {most} files were sent that no paper and no decision has. Attach them or wait until tomorrow. */
  | 'SCANS_TOO_MANY'
  /** Chỉ nhận bản chụp PDF, JPEG hoặc PNG, không quá {megabytes} MB. Hãy chọn tệp khác. — Only a scan in PDF, JPEG or PNG of at most {megabytes} MB is taken. Choose another file. */
  | 'SCAN_NOT_ACCEPTED'
  /** Kế hoạch đã có phương án “{name}”. Hãy đặt tên khác. — The plan already has a scenario “{name}”. Choose another name. */
  | 'SCENARIO_NAME_TAKEN'
  /** Mỗi kế hoạch giữ tối đa {most} phương án. Hãy bỏ bớt một phương án. — A plan keeps {most} scenarios at most. Throw one away first. */
  | 'SCENARIO_TOO_MANY'
  /** Chưa bắt đầu đặt xác thực hai bước, hoặc mã QR đã hiện quá {minutes} phút. Hãy bắt đầu lại. — Setting up the second factor was not begun, or the QR code was shown more than {minutes} minutes ago. Begin again. */
  | 'SECOND_FACTOR_NOT_STARTED'
  /** Tài khoản này chưa bật xác thực hai bước. Hãy tải lại trang để xem hiện trạng. — This account has no second factor. Load the page again to see how things are. */
  | 'SECOND_FACTOR_OFF'
  /** Vai trò của tài khoản này phải có xác thực hai bước nên không tắt được. Nếu đổi điện thoại, hãy chọn đổi sang thiết bị mới. — A role of this account requires the second factor, so it cannot be turned off. For another telephone choose to move it to a new device. */
  | 'SECOND_FACTOR_REQUIRED'
  /** Máy chủ không đọc được khóa xác thực hai bước của tài khoản này. Hãy dùng một mã khôi phục, hoặc nhờ quản trị đặt lại. — The server cannot read the second factor of this account. Use a recovery code, or ask an administrator to reset it. */
  | 'SECOND_FACTOR_UNREADABLE'
  /** Dòng này không ghi chi bộ. Hãy ghi mã hoặc tên chi bộ. — The row names no branch. Write its code or its name. */
  | 'SHEET_BRANCH_MISSING'
  /** Trong đơn vị đang nhập không có chi bộ nào là “{unit}”. Hãy ghi đúng mã hoặc tên đầy đủ, hoặc chọn chi bộ tương ứng. — No branch below the unit is “{unit}”. Write its code or its full name, or choose which branch is meant. */
  | 'SHEET_BRANCH_UNKNOWN'
  /** Cột “{column}” để trống. Hãy điền vào. — The column “{column}” is empty. Fill it in. */
  | 'SHEET_CELL_EMPTY'
  /** Cột “{column}” là công thức “{text}”. Hãy dán giá trị thay cho công thức. — The column “{column}” holds a formula “{text}”. Paste its value instead. */
  | 'SHEET_CELL_FORMULA'
  /** Cột “{column}” dài quá {most} chữ. Hãy viết gọn lại. — The column “{column}” has more than {most} letters. Shorten it. */
  | 'SHEET_CELL_LONG'
  /** Hàng tiêu đề thiếu cột: {columns}. Hãy thêm vào rồi chạy lại. — The headings lack these columns: {columns}. Add them and try again. */
  | 'SHEET_COLUMNS_MISSING'
  /** Cột “{column}” ghi “{text}”. Hãy ghi đủ ngày, tháng, năm theo dạng dd/MM/yyyy. — The column “{column}” says “{text}”. Write day, month and year as dd/MM/yyyy. */
  | 'SHEET_DATE'
  /** Cột “{column}” có ô ghi tháng trước ngày (“{example}”), nên không rõ “{text}” là ngày nào. Hãy ghi cả cột theo ngày/tháng/năm. — In the column “{column}” a cell has the month first (“{example}”), so nobody knows which day “{text}” is. Write the whole column day first. */
  | 'SHEET_DATE_ORDER'
  /** Chữ trong tệp không phải Unicode (có thể là TCVN3 hoặc VNI). Hãy lưu lại dạng CSV UTF-8 hoặc .xlsx. — The text of the file is not Unicode (maybe TCVN3 or VNI). Save it as CSV UTF-8 or .xlsx. */
  | 'SHEET_ENCODING'
  /** Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi chọn lại. — The file is protected by a password. Take the password off and choose it again. */
  | 'SHEET_ENCRYPTED'
  /** Ô là công thức “{text}”. Hãy dán giá trị thay cho công thức. — The cell is a formula “{text}”. Paste its value instead. */
  | 'SHEET_FORMULA'
  /** Tệp không đúng mẫu: {what}. Hãy tải “Bảng chỉ tiêu (Excel)” về, điền vào đó rồi nhập lại. — The file has another layout: {what}. Download “Table of quotas (Excel)”, fill it in and import it. */
  | 'SHEET_LAYOUT'
  /** Tệp có macro nên không được nhận. Hãy lưu lại dạng .xlsx (không macro) rồi chọn lại. — The file holds macros and is not taken. Save it as .xlsx (without macros) and choose it again. */
  | 'SHEET_MACROS'
  /** Không thấy dòng nào dưới hàng tiêu đề. Hãy chọn trang tính khác, hoặc chọn đúng hàng tiêu đề. — There is no row below the headings. Choose another sheet, or the row of the headings. */
  | 'SHEET_NO_ROWS'
  /** Có {number} đơn vị không ghi cấp trên. Phải có đúng một: đơn vị đứng đầu. — {number} units have no unit above them. There must be exactly one: the one at the top. */
  | 'SHEET_ONE_TOP'
  /** Người này còn ở dòng {line} (cùng họ tên và ngày sinh, hoặc cùng một số). Hãy giữ lại một dòng. — This person is in row {line}, too (the same name and birth date, or a number of one person). Keep one of the rows. */
  | 'SHEET_PERSON_TWICE'
  /** Tình trạng ghi là dự bị, nhưng có ngày chính thức {date}. Hãy sửa một trong hai. — The status says probationary, but there is an official date {date}. Correct one of them. */
  | 'SHEET_PROBATIONER_OFFICIAL'
  /** Đơn vị cấp trên “{unit}” có từ ngày {from}. Hãy ghi ngày thành lập của đơn vị này từ ngày ấy trở đi. — The unit above, “{unit}”, is from {from} on. Give a day from then on for this one. */
  | 'SHEET_SUPERIOR_LATER'
  /** Không có dòng nào có mã “{code}” để làm đơn vị cấp trên. Hãy sửa mã hoặc thêm dòng. — No row has the code “{code}” for the unit above. Correct the code or add the row. */
  | 'SHEET_SUPERIOR_UNKNOWN'
  /** Tệp quá lớn: không quá {kilobytes} kB, và {rows} dòng. Hãy chỉ giữ lại trang tính cần nhập, hoặc chia làm nhiều tệp. — The file is too large: at most {kilobytes} kB and {rows} rows. Keep only the sheet to be imported, or make several files of it. */
  | 'SHEET_TOO_LARGE'
  /** Danh sách có hơn {rows} người. Hãy chia thành nhiều tệp, mỗi tệp không quá {rows} người. — The list holds more than {rows} people. Make several files of it, of {rows} people at most each. */
  | 'SHEET_TOO_MANY_PEOPLE'
  /** Có nhiều đơn vị tên “{unit}”: {candidates}. Hãy ghi mã đơn vị. — Several units are called “{unit}”: {candidates}. Write the code. */
  | 'SHEET_UNIT_AMBIGUOUS'
  /** “{unit}” không trực thuộc đơn vị giao chỉ tiêu mà ở cấp dưới nữa: {paths}. Hãy giao trong kế hoạch của đơn vị cấp trên trực tiếp của nó. — “{unit}” is not directly below the unit that assigns but further down: {paths}. Assign it in the plan of the unit directly above it. */
  | 'SHEET_UNIT_BELOW'
  /** “{unit}” đã kết thúc hoạt động nên không giao chỉ tiêu được. Hãy bỏ dòng này. — “{unit}” is closed and gets no quota. Take the row out. */
  | 'SHEET_UNIT_CLOSED'
  /** Mã {code} là của “{unit}”, nhưng dòng ghi “{written}”. Hãy sửa một trong hai. — The code {code} belongs to “{unit}”, but the row says “{written}”. Correct one of them. */
  | 'SHEET_UNIT_MISMATCH'
  /** Đơn vị này còn ở dòng {line}. Hãy giữ lại một dòng. — This unit is in row {line}, too. Keep one of the rows. */
  | 'SHEET_UNIT_TWICE'
  /** Không có đơn vị trực thuộc nào là “{unit}”. Hãy ghi đúng mã hoặc tên đầy đủ. — No unit directly below is “{unit}”. Write its code or its full name. */
  | 'SHEET_UNIT_UNKNOWN'
  /** Không đọc được tệp. Hãy lưu lại dạng .xlsx hoặc .csv rồi chọn lại. — The file cannot be read. Save it as .xlsx or .csv and choose it again. */
  | 'SHEET_UNREADABLE'
  /** Cột “{column}” ghi “{text}”. Hãy ghi: {wanted}. — The column “{column}” says “{text}”. Write: {wanted}. */
  | 'SHEET_VALUE'
  /** Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại. — The login or the password is wrong. Enter them again. */
  | 'SIGN_IN_FAILED'
  /** Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập. — You are not signed in or the session has ended. Sign in. */
  | 'SIGN_IN_REQUIRED'
  /** Bước nhập mã đã quá {minutes} phút hoặc không còn hiệu lực. Hãy nhập lại tên đăng nhập và mật khẩu. — The time for the code ({minutes} minutes) is over, or the step holds no more. Enter the login and the password again. */
  | 'SIGN_IN_STEP_OVER'
  /** Tháng này chi bộ đã rà soát danh sách (38-HD/BTCTW I.1.1d: mỗi tháng một lần). Thay đổi sau đó ghi ở từng người. — The branch has reviewed its list this month (38-HD/BTCTW I.1.1d: once a month). What changes afterwards is recorded with the person. */
  | 'SOURCE_REVIEW_EXISTS'
  /** Mức tối thiểu {minimum} cao hơn mức tối đa {maximum}. Hãy sửa một trong hai. — The minimum {minimum} is above the maximum {maximum}. Correct one of them. */
  | 'SPREAD_BOUNDS_CROSSED'
  /** Các ô đã khóa cộng lại {locked}, nhiều hơn {amount} đem phân bổ. Hãy mở khóa bớt ô hoặc giảm dự phòng. — The locked cells add up to {locked}, more than the {amount} to spread. Unlock some, or keep less in reserve. */
  | 'SPREAD_LOCKED_TOO_MUCH'
  /** Các mức tối đa chỉ nhận được {room} trong {amount} còn để phân bổ, thừa {rest}. Hãy nâng mức tối đa, hoặc chuyển phần thừa vào dự phòng. — The maxima take only {room} of the {amount} left to spread; {rest} remain. Raise them, or let the rest go to the reserve. */
  | 'SPREAD_MAXIMUM_TOO_LITTLE'
  /** Mức tối thiểu của {units} đơn vị cộng lại {needed}, nhiều hơn {amount} còn để phân bổ. Hãy hạ mức tối thiểu hoặc mở khóa bớt ô. — The minima of {units} units add up to {needed}, more than the {amount} left to spread. Lower them, or unlock some cells. */
  | 'SPREAD_MINIMUM_TOO_MUCH'
  /** Dữ liệu đã được người khác sửa trong lúc đồng chí mở. Hãy tải lại, xem thay đổi rồi làm lại. — Someone else changed this while you had it open. Reload, look at the change, then do it again. */
  | 'STALE_VERSION'
  /** Căn cứ “dự bị không đủ tư cách” chỉ dùng cho đảng viên dự bị. Hãy chọn căn cứ khác. — “Probation not passed” is a ground for probationary members only. Choose another ground. */
  | 'STRIKE_OFF_GROUND'
  /** Thay đổi từ ngày {date} chưa xảy ra khi nộp phiếu ngày {filedOn}. Hãy ghi ngày thay đổi không muộn hơn ngày nộp phiếu. — The change of {date} had not come to be when the supplement was filed on {filedOn}. Give a day no later than that. */
  | 'SUPPLEMENT_AHEAD'
  /** Chỉ bổ sung lý lịch của người đang trong danh sách nguồn hoặc đang là đảng viên. Người này hiện không còn được theo dõi. — Only who is on a list of candidates or a member files a supplement. This person is not followed at present. */
  | 'SUPPLEMENT_NOT_FOLLOWED'
  /** {role} này đã được phân công. Không cần ghi lại. — {role}: already assigned. Nothing need be recorded. */
  | 'SUPPORTER_ALREADY'
  /** {role} phải sinh hoạt cùng tổ chức cơ sở đảng với người được giới thiệu (294-QĐ/TW 3.2.1). Hãy phân công người khác. — {role}: only a member of the grassroots organisation that follows the person (294-QĐ/TW 3.2.1). Assign somebody else. */
  | 'SUPPORTER_ELSEWHERE'
  /** {role} phải là đảng viên chính thức (294-QĐ/TW 3.2.1). Hãy phân công người khác. — {role}: only an official member (294-QĐ/TW 3.2.1). Assign somebody else. */
  | 'SUPPORTER_NOT_OFFICIAL'
  /** Đang bị đình chỉ sinh hoạt đảng từ ngày {date}. Hãy chấm dứt đình chỉ trước. — Suspended from party activity since {date}. End the suspension first. */
  | 'SUSPENSION_IN_FORCE'
  /** Hiện không bị đình chỉ sinh hoạt đảng. Hãy tải lại để xem tình trạng mới. — Not suspended at present. Reload to see how it stands. */
  | 'SUSPENSION_NOT_IN_FORCE'
  /** Chỉ tiêu thống kê này không giao theo loại “{kind}”. Hãy chọn loại khác. — This indicator cannot have a target of the kind “{kind}”. Choose another kind. */
  | 'TARGET_KIND_UNFIT'
  /** Đơn vị chưa được giao chỉ tiêu này nên không có gì để hủy. Hãy giao trước. — The unit has no such target, so there is nothing to cancel. Assign it first. */
  | 'TARGET_NOT_ASSIGNED'
  /** Chỉ tiêu chưa hợp lệ: {what}. Hãy sửa rồi gửi lại. — The target is not valid: {what}. Correct it and send it again. */
  | 'TARGET_TERMS_INVALID'
  /** Đang sinh hoạt tạm thời ở nơi khác từ ngày {date}. Hãy ghi kết thúc sinh hoạt tạm thời trước. — Taking part elsewhere for a time since {date}. Record the end of it first. */
  | 'TEMPORARY_ACTIVITY_IN_FORCE'
  /** Hiện không sinh hoạt tạm thời ở nơi khác. Hãy tải lại để xem trạng thái mới. — Not taking part elsewhere at present. Reload to see the present state. */
  | 'TEMPORARY_ACTIVITY_NOT_IN_FORCE'
  /** Sinh hoạt tạm thời ({reason}) phải kết thúc từ ngày {earliest} đến ngày {latest}, kể cả gia hạn. Ngắn hơn thì không cần giấy giới thiệu, dài hơn thì chuyển sinh hoạt chính thức. — Temporary activity ({reason}) ends between {earliest} and {latest}, with its extensions. What is shorter needs no papers, what is longer is an official transfer. */
  | 'TEMPORARY_ACTIVITY_TERM'
  /** Đã thử quá nhiều lần. Hãy chờ {minutes} phút rồi thử lại. — Too many attempts. Wait {minutes} minutes and try again. */
  | 'TOO_MANY_ATTEMPTS'
  /** Phạm vi này có hơn {most} đảng viên, không xem từng hồ sơ một lần được. Hãy chọn một đảng bộ bên dưới. — More than {most} members belong here, too many to go through at once. Choose one of the organisations below. */
  | 'TOO_MANY_MEMBERS'
  /** Ngày {date} đã điểm danh nên không bỏ khỏi lớp được. Hãy giữ ngày này. — Attendance is noted for {date}, so it cannot be taken out. Keep the day. */
  | 'TRAINING_DAY_NOTED'
  /** Ngày {date} không phải buổi học đã qua của lớp. Hãy chọn một buổi của lớp. — {date} is not a past day of the class. Choose one of its days. */
  | 'TRAINING_DAY_UNKNOWN'
  /** Chi bộ của người này không thuộc đơn vị mở lớp. Hãy ghi vào lớp của đơn vị cấp trên của chi bộ. — The branch does not lie below the unit that holds the class. Enrol in a class of a unit above the branch. */
  | 'TRAINING_ELSEWHERE'
  /** Người này đã ghi học một lớp cùng loại chưa có kết quả. Hãy ghi kết quả hoặc rút tên ở lớp đó trước. — Already enrolled in a class of this kind without a result. Record the result or take the name out there first. */
  | 'TRAINING_ENROLLED_ALREADY'
  /** Người này vắng cả {days} buổi đã điểm danh. Hãy sửa điểm danh hoặc ghi không đạt. — Absent on all {days} days noted. Correct the attendance or record that the class was not passed. */
  | 'TRAINING_NOT_ATTENDED'
  /** Lớp này dành cho người đang trong danh sách nguồn, trước khi chi bộ xét (06-HD/TW 3.1). Hãy bỏ người này khỏi danh sách ghi. — The class is for those on the list, before the branch considers (06-HD/TW 3.1). Leave this person out. */
  | 'TRAINING_NOT_FOR_CANDIDATES'
  /** Lớp này dành cho đảng viên dự bị (06-HD/TW 4.1). Hãy bỏ người này khỏi danh sách ghi. — The class is for probationary members (06-HD/TW 4.1). Leave this person out. */
  | 'TRAINING_NOT_FOR_NEW_MEMBERS'
  /** Người này đã có giấy chứng nhận còn giá trị đến ngày {lastDay}. Chỉ học lại khi giấy hết giá trị trước khi lớp kết thúc. — There is a certificate valid until {lastDay}. The class is taken again only when it will have run out. */
  | 'TRAINING_NOT_NEEDED'
  /** Lớp học đến hết ngày {lastOn}. Chỉ cấp giấy chứng nhận từ ngày đó. — The class goes on until {lastOn}. Certificates are issued from that day on. */
  | 'TRAINING_NOT_OVER'
  /** Đã có kết quả của người này ở lớp. Kết quả ghi sai thì đính chính ở lịch sử của người đó. — The result of this person is recorded. Correct a wrong one in the person’s history. */
  | 'TRAINING_RESULT_GIVEN'
  /** Chưa quá thời hạn không nộp giấy giới thiệu; sớm nhất là ngày {earliest}. Hãy nhắc đảng viên và ghi lại lần nhắc. — The papers are not missing long enough; the earliest day is {earliest}. Remind the member and record it. */
  | 'TRANSFER_ABSENCE_TOO_SHORT'
  /** Giấy giới thiệu đã được cấp. Hãy chờ nơi đến tiếp nhận, hoặc hủy việc chuyển. — The papers are issued already. Wait for the other side, or cancel the transfer. */
  | 'TRANSFER_ALREADY_REFERRED'
  /** Không có việc chuyển sinh hoạt nào đang chờ. Hãy tải lại để xem trạng thái mới. — No transfer is waiting. Reload to see the present state. */
  | 'TRANSFER_NOT_PENDING'
  /** Chưa có giấy giới thiệu sinh hoạt. Hãy chờ cấp có thẩm quyền cấp giấy rồi mới tiếp nhận hoặc trả lại. — The papers have not been issued. Wait for the referral before the member is taken in or sent back. */
  | 'TRANSFER_NOT_REFERRED'
  /** Đang có một việc chuyển sinh hoạt chưa xong. Hãy chờ bên nhận tiếp nhận, hoặc hủy việc chuyển trước. — A transfer is still open. Wait until the other side accepts, or cancel it first. */
  | 'TRANSFER_PENDING'
  /** Chuyển ra ngoài đảng bộ cấp trên trực tiếp thì {whose} giới thiệu. Hãy gửi đề nghị để cấp đó cấp giấy. — Whoever leaves the organisation of the direct superior is referred by {whose}. Ask for the referral instead. */
  | 'TRANSFER_REFERRED_ABOVE'
  /** Nơi chuyển đến trùng với chi bộ hiện tại. Hãy chọn chi bộ khác. — The destination is the present branch. Choose another branch. */
  | 'TRANSFER_SAME_BRANCH'
  /** Không thể {act} khi hồ sơ đang ở trạng thái “{from}”. Hãy làm việc phù hợp với trạng thái hiện tại. — Cannot {act} while the record is “{from}”. Choose an act that fits the present state. */
  | 'TRANSITION_REFUSED'
  /** Đơn vị này không hoạt động vào ngày {date}. Hãy chọn đơn vị khác hoặc kiểm tra ngày. — This unit does not exist on {date}. Choose another unit or check the date. */
  | 'UNIT_CLOSED'
  /** Mã {code} đang được một đơn vị khác dùng. Hãy nhập mã khác. — Another unit bears the code {code}. Enter another one. */
  | 'UNIT_CODE_TAKEN'
  /** Đơn vị còn chỉ tiêu {amount} của kế hoạch đang thực hiện. Hãy điều chuyển hoặc hủy chỉ tiêu trước khi giải thể. — The unit still has a quota of {amount} in a plan under way. Move or cancel it before the unit is dissolved. */
  | 'UNIT_HAS_QUOTA'
  /** Đơn vị còn {count} chỉ tiêu theo chỉ báo. Hãy hủy các chỉ tiêu đó trong kế hoạch, hoặc hợp nhất đơn vị. — The unit still has {count} targets by indicator. Cancel them in the plan, or merge the unit. */
  | 'UNIT_HAS_TARGETS'
  /** Chi bộ có đảng viên, tổ chức khác thì không: không đổi loại hình từ {from} sang {to}. Hãy thành lập đơn vị mới rồi chuyển sang. — Branches hold members and other units do not: {from} cannot become {to}. Establish a new unit and merge into it. */
  | 'UNIT_KIND_CHANGES_MEMBERS'
  /** {child} không đứng trực tiếp dưới {parent}. Hãy chọn cấp trên hoặc loại hình khác. — {child}: does not stand directly under this: {parent}. Choose another superior or another kind. */
  | 'UNIT_KIND_NOT_BELOW'
  /** Đơn vị này không phải là chi bộ. Hãy chọn một chi bộ. — This unit is not a branch. Choose a branch. */
  | 'UNIT_NOT_BRANCH'
  /** Đơn vị còn {members} đảng viên, {candidates} nguồn, {units} đơn vị trực thuộc. Hãy hợp nhất vào đơn vị khác hoặc chuyển hết trước khi giải thể. — The unit still has {members} members, {candidates} candidates and {units} units below it. Merge it into another unit, or move them first. */
  | 'UNIT_NOT_EMPTY'
  /** Đơn vị này ngoài phạm vi được giao. Hãy chọn đơn vị trong phạm vi của đồng chí. — This unit is outside your scope. Choose one within it. */
  | 'UNIT_OUT_OF_SCOPE'
  /** Ngày vi phạm {violatedOn} sau ngày quyết định {day}. Hãy kiểm tra lại ngày vi phạm. — The violation of {violatedOn} is after the decision of {day}. Check the day of the violation. */
  | 'VIOLATION_AFTER_DECISION'
  /** Số người được tính phải bằng số triệu tập trừ số không tính theo từng lý do (294-QĐ/TW 9.3.2): {summoned} − {excluded} không phải là {eligible}. Hãy kiểm lại biên bản. — Those counted are those summoned less those left out by reason (294-QĐ/TW 9.3.2): {summoned} − {excluded} is not {eligible}. Check the minutes. */
  | 'VOTE_BASE_INVALID'
  /** Tán thành {votesFor}/{base}, chưa đạt {threshold}. Hãy báo cáo kết quả lên cấp trên; không ban hành quyết định. — {votesFor} of {base} in favour, below {threshold}. Report the result upward; no decision may be issued. */
  | 'VOTE_BELOW_THRESHOLD'
  /** Ban thường vụ đã biểu quyết đạt tỷ lệ kết nạp. Nếu không kết nạp, hãy ghi lần biểu quyết lại trước. — The standing committee’s latest vote carries the admission. If it is refused, record the new vote first. */
  | 'VOTE_CARRIED'
  /** Số phiếu không khớp: tán thành, không tán thành và không biểu quyết cộng lại không được quá số người được tính. Hãy kiểm lại biên bản. — The votes do not add up: for, against and not voting together must not exceed the people counted. Check the minutes. */
  | 'VOTE_COUNTS_INVALID'
  /** Lần biểu quyết gần nhất chưa đạt tỷ lệ. Hãy báo cáo kết quả lên cấp trên, biểu quyết lại và ghi kết quả mới trước. — The latest vote did not carry. Report it upward, vote again and record the new result first. */
  | 'VOTE_NOT_CARRIED'
  /** Chi bộ đã biểu quyết {rounds} lần không đạt. Hãy báo cáo lên cấp ủy có thẩm quyền để xem xét, quyết định. — The branch has voted {rounds} times without carrying it. Report it to the competent committee, which decides. */
  | 'VOTE_ROUNDS_EXHAUSTED';

/** Those whose time of keeping is over. */
export type PeopleEraseInput = {
  /** true: nothing is written unless every row passes. Left out: rows that pass are written, the others are told. */
  allOrNothing?: boolean | null | undefined;
  /** Made once per intent, 8 to 200 characters; the same key again gets the same answer. */
  idempotencyKey: string;
  /** true: nothing is written; the answer tells what would become of each row. */
  preview?: boolean | null | undefined;
  /** The people, at most 2,000. */
  rows: Array<RecordVersionInput>;
};

/** Whose personal data to erase, and why. */
export type PersonEraseInput = {
  /** Why. */
  basis: ErasureBasis;
  /** Version of the record the caller has read; refused when somebody has changed it since. */
  expectedVersion: number;
  /** The person. */
  id: string;
  /** Made once per intent, 8 to 200 characters; the same key again gets the same answer. */
  idempotencyKey: string;
  /** The day the request came; only where there was one. */
  requestedOn?: string | null | undefined;
};

/** A record as the caller has read it. */
export type RecordVersionInput = {
  /** Version of the record the caller has read; refused when somebody has changed it since. */
  expectedVersion: number;
  /** Id of the record. */
  id: string;
};

type EraseRefusal_InputError_Fragment = { __typename: 'InputError', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null };

type EraseRefusal_QuotaBeyondFeasible_Fragment = { __typename: 'QuotaBeyondFeasible', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null };

type EraseRefusal_QuotaExceeded_Fragment = { __typename: 'QuotaExceeded', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null };

type EraseRefusal_StaleVersion_Fragment = { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null };

type EraseRefusal_TransitionRefused_Fragment = { __typename: 'TransitionRefused', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null };

export type EraseRefusalFragment =
  | EraseRefusal_InputError_Fragment
  | EraseRefusal_QuotaBeyondFeasible_Fragment
  | EraseRefusal_QuotaExceeded_Fragment
  | EraseRefusal_StaleVersion_Fragment
  | EraseRefusal_TransitionRefused_Fragment
;

export type FormerCandidatesQueryVariables = Exact<{
  unitId: string;
}>;


export type FormerCandidatesQuery = { __typename: 'Query', formerCandidates: { __typename: 'FormerCandidateConnection', totalCount: number, nodes: Array<{ __typename: 'FormerCandidate', closedOn: string, keptUntil: string, branch: { __typename: 'Unit', id: string, shortName: string }, person: { __typename: 'Person', id: string, version: number, fullName: string } | null }> } };

export type ErasePeopleMutationVariables = Exact<{
  input: PeopleEraseInput;
}>;


export type ErasePeopleMutation = { __typename: 'Mutation', peopleErase: { __typename: 'PeopleErasePayload', accepted: number | null, refused: number | null, written: boolean | null, outcomes: Array<{ __typename: 'PeopleEraseOutcome', row: number, userErrors: Array<
        | { __typename: 'InputError', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
        | { __typename: 'QuotaBeyondFeasible', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
        | { __typename: 'QuotaExceeded', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
        | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
        | { __typename: 'TransitionRefused', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      > }> | null, userErrors: Array<
      | { __typename: 'InputError', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'QuotaBeyondFeasible', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'QuotaExceeded', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'TransitionRefused', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
    > } | null };

export type ErasePersonMutationVariables = Exact<{
  input: PersonEraseInput;
}>;


export type ErasePersonMutation = { __typename: 'Mutation', personErase: { __typename: 'PersonErasePayload', person: { __typename: 'Person', id: string, version: number } | null, warnings: Array<{ __typename: 'TransitionWarning', message: string }> | null, userErrors: Array<
      | { __typename: 'InputError', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'QuotaBeyondFeasible', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'QuotaExceeded', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
      | { __typename: 'TransitionRefused', code: ErrorCode, message: string, path: Array<string> | null, clause: string | null, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null }
    > } | null };

export const EraseRefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EraseRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<EraseRefusalFragment, unknown>;
export const FormerCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FormerCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formerCandidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FormerCandidatesQuery, FormerCandidatesQueryVariables>;
export const ErasePeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasePeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeopleEraseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peopleErase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"written"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EraseRefusal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EraseRefusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EraseRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<ErasePeopleMutation, ErasePeopleMutationVariables>;
export const ErasePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonEraseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personErase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EraseRefusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EraseRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<ErasePersonMutation, ErasePersonMutationVariables>;
