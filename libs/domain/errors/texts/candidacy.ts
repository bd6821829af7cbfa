import type { Label } from '../../language/label.ts';

/** Failures of the way to admission and its votes. */
export const candidacyMessages = {
  PERSON_ALREADY_CANDIDATE: {
    vi: 'Người này đang có trong danh sách nguồn. Hãy mở hồ sơ đang có.',
    en: 'This person is already on a candidates’ list. Open the existing record.',
  },
  AGE_OUT_OF_RANGE: {
    vi: 'Ngày chi bộ xét, người này {age}; quy định từ đủ {minimum} đến đủ {maximum} tuổi, tính theo tháng. Hãy kiểm tra ngày sinh, ngày xét.',
    en: 'On the day the branch considered, this person was {age} old; the rule is {minimum} to {maximum}, counted in months. Check the birth date and the day.',
  },
  VOTE_COUNTS_INVALID: {
    vi: 'Số phiếu không khớp: tán thành, không tán thành và không biểu quyết cộng lại không được quá số người được tính. Hãy kiểm lại biên bản.',
    en: 'The votes do not add up: for, against and not voting together must not exceed the people counted. Check the minutes.',
  },
  VOTE_BASE_INVALID: {
    vi: 'Số người được tính phải bằng số triệu tập trừ số không tính theo từng lý do (294-QĐ/TW 9.3.2): {summoned} − {excluded} không phải là {eligible}. Hãy kiểm lại biên bản.',
    en: 'Those counted are those summoned less those left out by reason (294-QĐ/TW 9.3.2): {summoned} − {excluded} is not {eligible}. Check the minutes.',
  },
  VOTE_NOT_CARRIED: {
    vi: 'Lần biểu quyết gần nhất chưa đạt tỷ lệ. Hãy báo cáo kết quả lên cấp trên, biểu quyết lại và ghi kết quả mới trước.',
    en: 'The latest vote did not carry. Report it upward, vote again and record the new result first.',
  },
  VOTE_CARRIED: {
    vi: 'Ban thường vụ đã biểu quyết đạt tỷ lệ kết nạp. Nếu không kết nạp, hãy ghi lần biểu quyết lại trước.',
    en: 'The standing committee’s latest vote carries the admission. If it is refused, record the new vote first.',
  },
  DECISION_EXTENDED_ALREADY: {
    vi: 'Thời hạn quyết định đã được gia hạn ngày {day}; chỉ gia hạn một lần (294-QĐ/TW 4.3.1).',
    en: 'The time to decide was extended on {day}; it is extended once only (294-QĐ/TW 4.3.1).',
  },
  EXTENSION_TOO_LATE: {
    vi: 'Thời hạn quyết định đã hết ngày {deadline}: chỉ gia hạn khi chưa hết hạn. Hãy kiểm lại ngày gia hạn hoặc ra quyết định và ghi lý do chậm.',
    en: 'The time to decide ended on {deadline}: it is extended only before it ends. Check the day, or decide and record why it is late.',
  },
  DECISION_NOT_EXTENDABLE: {
    vi: 'Hồ sơ chuyển đến từ nơi khác có thời hạn riêng (06-HD/TW 3.9), không gia hạn. Hãy ra quyết định trong thời hạn đó.',
    en: 'A dossier forwarded from elsewhere has a time of its own (06-HD/TW 3.9), which is not extended. Decide within it.',
  },
  ADMISSION_NOT_REFUSED: {
    vi: 'Chưa có quyết định không kết nạp người này (294-QĐ/TW 4.3.1). Hãy tải lại trang.',
    en: 'There is no decision not to admit this person (294-QĐ/TW 4.3.1). Load the page again.',
  },
  REFUSAL_TOLD_ALREADY: {
    vi: 'Đã báo cho chi bộ ngày {date} (294-QĐ/TW 4.3.1). Ngày báo chỉ ghi một lần.',
    en: 'The branch was told on {date} (294-QĐ/TW 4.3.1). The day is recorded once.',
  },
  BRANCH_TOLD_ON: {
    vi: 'Ngày báo cho chi bộ phải từ ngày ký quyết định ({earliest}) đến hôm nay. Hãy kiểm lại ngày.',
    en: 'The branch is told from the day of the decision ({earliest}) on, and not after today. Check the day.',
  },
  VOTE_ROUNDS_EXHAUSTED: {
    vi: 'Chi bộ đã biểu quyết {rounds} lần không đạt. Hãy báo cáo lên cấp ủy có thẩm quyền để xem xét, quyết định.',
    en: 'The branch has voted {rounds} times without carrying it. Report it to the competent committee, which decides.',
  },
  VOTE_BELOW_THRESHOLD: {
    vi: 'Tán thành {votesFor}/{base}, chưa đạt {threshold}. Hãy báo cáo kết quả lên cấp trên; không ban hành quyết định.',
    en: '{votesFor} of {base} in favour, below {threshold}. Report the result upward; no decision may be issued.',
  },
  SUPPORTER_NOT_OFFICIAL: {
    vi: '{role} phải là đảng viên chính thức (294-QĐ/TW 3.2.1). Hãy phân công người khác.',
    en: '{role}: only an official member (294-QĐ/TW 3.2.1). Assign somebody else.',
  },
  SUPPORTER_ELSEWHERE: {
    vi: '{role} phải sinh hoạt cùng tổ chức cơ sở đảng với người được giới thiệu (294-QĐ/TW 3.2.1). Hãy phân công người khác.',
    en: '{role}: only a member of the grassroots organisation that follows the person (294-QĐ/TW 3.2.1). Assign somebody else.',
  },
  NO_COMMITTEE_OVER_BRANCH: {
    vi: 'Chi bộ này là tổ chức cơ sở đảng, không có đảng ủy cơ sở ở giữa (06-HD/TW 3.6c). Hãy ghi biểu quyết của chi bộ nơi đến.',
    en: 'This branch is itself the grassroots organisation, with no committee over it (06-HD/TW 3.6c). Record the vote of the branch that took him in.',
  },
  INTRODUCER_NOT_TOGETHER: {
    vi: 'Mới cùng công tác hoặc cư trú {together} tháng, cần ít nhất {months} tháng. Hãy phân công người khác; chỉ người thay thế mới không cần đủ thời gian.',
    en: 'Together for {together} months only, at least {months} are needed. Assign somebody else; only a replacement need not have them.',
  },
  INTRODUCER_DISCIPLINED: {
    vi: 'Người giới thiệu đang bị kỷ luật (294-QĐ/TW 3.2.2). Hãy phân công người thay thế.',
    en: 'The introducer is under discipline (294-QĐ/TW 3.2.2). Assign a replacement.',
  },
  INTRODUCERS_COMPLETE: {
    vi: 'Đã đủ người giới thiệu: nhiều nhất {most} (294-QĐ/TW 3.1). Hãy kết thúc phân công cũ trước khi thay.',
    en: 'The introducers are complete: at most {most} (294-QĐ/TW 3.1). End an assignment before replacing it.',
  },
  SUPPORTER_ALREADY: {
    vi: '{role} này đã được phân công. Không cần ghi lại.',
    en: '{role}: already assigned. Nothing need be recorded.',
  },
  MENTOR_NOT_OFFICIAL: {
    vi: 'Người giúp đỡ đảng viên dự bị phải là đảng viên chính thức (Điều lệ Đảng, Đ5). Hãy phân công người khác.',
    en: 'Only an official member helps a probationer (Điều lệ Đảng, Đ5). Assign somebody else.',
  },
  MENTOR_OF_ANOTHER_BRANCH: {
    vi: 'Chi bộ phân công đảng viên của mình giúp đỡ đảng viên dự bị (Điều lệ Đảng, Đ5); người này sinh hoạt ở chi bộ khác. Hãy phân công người khác.',
    en: 'The branch assigns a member of its own to help a probationer (Điều lệ Đảng, Đ5); this one belongs to another branch. Assign somebody else.',
  },
  MENTOR_NOT_IN_PROBATION: {
    vi: 'Chi bộ chỉ phân công đảng viên giúp đỡ trong thời gian dự bị, sau lễ kết nạp (Điều lệ Đảng, Đ5). Hãy kiểm tra lại trong quá trình đảng viên.',
    en: 'A member is assigned to help in probation only, after the ceremony (Điều lệ Đảng, Đ5). Look it up in the record.',
  },
  SOURCE_REVIEW_EXISTS: {
    vi: 'Tháng này chi bộ đã rà soát danh sách (38-HD/BTCTW I.1.1d: mỗi tháng một lần). Thay đổi sau đó ghi ở từng người.',
    en: 'The branch has reviewed its list this month (38-HD/BTCTW I.1.1d: once a month). What changes afterwards is recorded with the person.',
  },
  TRAINING_NOT_FOR_CANDIDATES: {
    vi: 'Lớp này dành cho người đang trong danh sách nguồn, trước khi chi bộ xét (06-HD/TW 3.1). Hãy bỏ người này khỏi danh sách ghi.',
    en: 'The class is for those on the list, before the branch considers (06-HD/TW 3.1). Leave this person out.',
  },
  TRAINING_NOT_FOR_NEW_MEMBERS: {
    vi: 'Lớp này dành cho đảng viên dự bị (06-HD/TW 4.1). Hãy bỏ người này khỏi danh sách ghi.',
    en: 'The class is for probationary members (06-HD/TW 4.1). Leave this person out.',
  },
  TRAINING_NOT_NEEDED: {
    vi: 'Người này đã có giấy chứng nhận còn giá trị đến ngày {lastDay}. Chỉ học lại khi giấy hết giá trị trước khi lớp kết thúc.',
    en: 'There is a certificate valid until {lastDay}. The class is taken again only when it will have run out.',
  },
  TRAINING_ENROLLED_ALREADY: {
    vi: 'Người này đã ghi học một lớp cùng loại chưa có kết quả. Hãy ghi kết quả hoặc rút tên ở lớp đó trước.',
    en: 'Already enrolled in a class of this kind without a result. Record the result or take the name out there first.',
  },
  TRAINING_ELSEWHERE: {
    vi: 'Chi bộ của người này không thuộc đơn vị mở lớp. Hãy ghi vào lớp của đơn vị cấp trên của chi bộ.',
    en: 'The branch does not lie below the unit that holds the class. Enrol in a class of a unit above the branch.',
  },
  TRAINING_NOT_OVER: {
    vi: 'Lớp học đến hết ngày {lastOn}. Chỉ cấp giấy chứng nhận từ ngày đó.',
    en: 'The class goes on until {lastOn}. Certificates are issued from that day on.',
  },
  TRAINING_NOT_ATTENDED: {
    vi: 'Người này vắng cả {days} buổi đã điểm danh. Hãy sửa điểm danh hoặc ghi không đạt.',
    en: 'Absent on all {days} days noted. Correct the attendance or record that the class was not passed.',
  },
  TRAINING_RESULT_GIVEN: {
    vi: 'Đã có kết quả của người này ở lớp. Kết quả ghi sai thì đính chính ở lịch sử của người đó.',
    en: 'The result of this person is recorded. Correct a wrong one in the person’s history.',
  },
  TRAINING_DAY_UNKNOWN: {
    vi: 'Ngày {date} không phải buổi học đã qua của lớp. Hãy chọn một buổi của lớp.',
    en: '{date} is not a past day of the class. Choose one of its days.',
  },
  TRAINING_DAY_NOTED: {
    vi: 'Ngày {date} đã điểm danh nên không bỏ khỏi lớp được. Hãy giữ ngày này.',
    en: 'Attendance is noted for {date}, so it cannot be taken out. Keep the day.',
  },
  DOSSIER_NOT_PERMITTED: {
    vi: 'Đảng ủy chưa cho phép lập hồ sơ (38-HD/BTCTW I.1.1c–d). Hãy ghi việc cho phép trước khi mở hồ sơ.',
    en: 'The committee has not permitted a dossier (38-HD/BTCTW I.1.1c–d). Record the permission first.',
  },
  DOSSIER_PERMITTED_ALREADY: {
    vi: 'Đã được cho phép lập hồ sơ ngày {day} (38-HD/BTCTW I.1.1c–d). Ngày ghi sai thì đính chính.',
    en: 'A dossier was permitted on {day} (38-HD/BTCTW I.1.1c–d). Correct the day if it is wrong.',
  },
  DOSSIER_PAPERS_MISSING: {
    vi: 'Hồ sơ còn thiếu: {papers} (06-HD/TW 3). Hãy bổ sung và ghi vào hồ sơ trước.',
    en: 'The dossier lacks: {papers} (06-HD/TW 3). Complete it and record the papers first.',
  },
  INQUIRY_ANSWERED: {
    vi: 'Đã ghi trả lời ngày {answeredOn}. Nếu hỏi lại, hãy ghi một lần gửi mới.',
    en: 'The answer of {answeredOn} is recorded. If it was asked again, record it as sent again.',
  },
  DECISION_RECEIVED_ALREADY: {
    vi: 'Đã ghi nhận được quyết định ngày {day}. Ngày ghi sai thì đính chính.',
    en: 'The decision was received on {day}. Correct the day if it is wrong.',
  },
  SCAN_NOT_ACCEPTED: {
    vi: 'Chỉ nhận bản chụp PDF, JPEG hoặc PNG, không quá {megabytes} MB. Hãy chọn tệp khác.',
    en: 'Only a scan in PDF, JPEG or PNG of at most {megabytes} MB is taken. Choose another file.',
  },
  SCANS_TOO_MANY: {
    vi: 'Đã gửi {most} tệp chưa gắn vào giấy tờ, quyết định nào. Hãy gắn các tệp đó hoặc chờ đến ngày mai.',
    en: '{most} files were sent that no paper and no decision has. Attach them or wait until tomorrow.',
  },
  CANDIDACY_MOVE_PENDING: {
    vi: 'Đang có việc chuyển nơi chưa xong của người này. Hãy chờ nơi đến tiếp nhận, hoặc hủy việc chuyển trước.',
    en: 'A move of this candidate is still open. Wait until the new place takes him in, or call it off first.',
  },
  CANDIDACY_MOVE_NOT_PENDING: {
    vi: 'Không có việc chuyển nơi nào của người vào Đảng này đang chờ. Hãy tải lại để xem trạng thái mới.',
    en: 'No move of this candidate is waiting. Reload to see the present state.',
  },
  CANDIDACY_MOVE_NOT_FORWARDED: {
    vi: 'Hồ sơ đã gửi cấp trên nơi cũ, chưa được chuyển đến. Hãy chờ cấp ủy nơi cũ chuyển hồ sơ rồi mới tiếp nhận hoặc trả lại.',
    en: 'The dossier had been sent up at the old place and has not been forwarded. Wait for it before taking the candidate in or sending him back.',
  },
  CANDIDACY_MOVE_FORWARDED: {
    vi: 'Hồ sơ không phải chuyển, hoặc đã được chuyển. Hãy chờ nơi đến tiếp nhận.',
    en: 'The dossier is forwarded already, or none has to be. Wait for the new place.',
  },
  ADMISSION_AFTER_MOVE: {
    vi: 'Người này đã chuyển nơi ngày {movedOn}; nơi cũ chỉ ban hành quyết định kết nạp đến hết ngày {lastDay}. Quyết định ban hành sau ngày đó phải hủy; hãy chuyển hồ sơ để nơi mới xem xét, đề nghị lại.',
    en: 'This person moved on {movedOn}; the old place decides on the admission until {lastDay}. A later decision is annulled: send the dossier to the new place as a new proposal.',
  },
  CERTIFICATE_EXPIRED: {
    vi: 'Giấy chứng nhận học lớp nhận thức về Đảng chỉ có giá trị đến ngày {lastDay} ({months} tháng). Hãy cho học lại trước khi chi bộ xét.',
    en: 'The awareness-class certificate was valid until {lastDay} ({months} months). The class must be taken again before the branch considers.',
  },
  DOSSIER_EXPIRED: {
    vi: 'Hồ sơ chỉ có giá trị đến ngày {lastDay} ({months} tháng). Hãy làm lại các giấy tờ theo quy định rồi mở lại hồ sơ.',
    en: 'The dossier was valid until {lastDay} ({months} months). Renew the papers the rule names and open it again.',
  },
} as const satisfies Record<string, Label>;
