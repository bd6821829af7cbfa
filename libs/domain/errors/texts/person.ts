import type { Label } from '../../language/label.ts';

/** Failures about people as such: one recorded twice, and the numbers that name one. */
export const personMessages = {
  MERGE_BOTH_MEMBERS: {
    vi: 'Cả hai hồ sơ đều đang là đảng viên. Mỗi người chỉ có một tư cách đảng viên: hãy đính chính hoặc kết thúc hồ sơ ghi sai trước, rồi gộp.',
    en: 'Both records are of a member. Nobody is a member twice: correct or end the wrong record first, then merge.',
  },
  MERGE_MEMBERSHIPS_OVERLAP: {
    vi: 'Hai hồ sơ ghi thời gian là đảng viên chồng lên nhau. Hãy đính chính hồ sơ ghi sai trước, rồi gộp.',
    en: 'The two records tell of memberships at the same time. Correct the wrong one first, then merge.',
  },
  MERGE_BOTH_CANDIDATES: {
    vi: 'Cả hai hồ sơ đều đang trong danh sách nguồn. Hãy đưa một hồ sơ ra khỏi danh sách trước, rồi gộp.',
    en: 'Both records are on a candidates’ list. Take one off the list first, then merge.',
  },
  MERGE_MEMBER_AND_CANDIDATE: {
    vi: 'Một hồ sơ là đảng viên, hồ sơ kia đang trong danh sách nguồn. Hãy đưa hồ sơ nguồn ra khỏi danh sách trước, rồi gộp.',
    en: 'One record is of a member, the other is on a candidates’ list. Take it off the list first, then merge.',
  },
  MERGE_WITHOUT_READMISSION: {
    vi: 'Gộp lại thì sau lần là đảng viên đã kết thúc ngày {left} có lần là đảng viên từ ngày {began}, mà {why}. Hãy đính chính ngày ghi sai ở một trong hai hồ sơ rồi gộp; nếu là hai người, hãy ghi là hai người khác nhau.',
    en: 'Merged, the membership that ended on {left} would be followed by the one that began on {began}, and {why}. Correct the wrong day in one of the records, then merge; if they are two people, say so.',
  },
  MERGE_UNDONE: {
    vi: 'Lần gộp này đã được tách lại. Hãy tải lại trang.',
    en: 'This merge has been undone already. Load the page again.',
  },
  MERGE_LATER_FIRST: {
    vi: 'Hồ sơ này sau đó lại được gộp vào hồ sơ khác. Hãy tách lần gộp sau trước.',
    en: 'This record was merged into another one later. Undo the later merge first.',
  },
  PEOPLE_ALREADY_DISTINCT: {
    vi: 'Hai hồ sơ này đã được ghi là hai người khác nhau.',
    en: 'These two records have been marked as two different people already.',
  },
  SUPPLEMENT_NOT_FOLLOWED: {
    vi: 'Chỉ bổ sung lý lịch của người đang trong danh sách nguồn hoặc đang là đảng viên. Người này hiện không còn được theo dõi.',
    en: 'Only who is on a list of candidates or a member files a supplement. This person is not followed at present.',
  },
  SUPPLEMENT_AHEAD: {
    vi: 'Thay đổi từ ngày {date} chưa xảy ra khi nộp phiếu ngày {filedOn}. Hãy ghi ngày thay đổi không muộn hơn ngày nộp phiếu.',
    en: 'The change of {date} had not come to be when the supplement was filed on {filedOn}. Give a day no later than that.',
  },
  CORRECTION_CHANGES_NOTHING: {
    vi: 'Hồ sơ đã ghi đúng như vậy. Hãy ghi giá trị mới theo quyết định.',
    en: 'The record says so already. Give the new value, as the decision has it.',
  },
  PERSON_ERASED: {
    vi: 'Dữ liệu cá nhân của người này đã được xóa, không ghi thêm được. Nếu người này trở lại, hãy lập hồ sơ mới.',
    en: 'The personal data of this person were erased, and nothing more is recorded. If he comes back, make a new record.',
  },
  ERASURE_OF_MEMBER: {
    vi: 'Hồ sơ của người đang là hoặc đã là đảng viên được lưu theo quy định của Đảng, không xóa. Hãy trả lời người yêu cầu rằng dữ liệu được giữ theo quy định.',
    en: 'The file of who is or was a member is kept by the rules of the Party and not erased. Answer whoever asked that the data are kept by these rules.',
  },
  ERASURE_WHILE_CANDIDATE: {
    vi: 'Người này còn trong danh sách nguồn. Hãy đưa ra khỏi danh sách trước, rồi xóa dữ liệu.',
    en: 'This person is still on a list of candidates. Take him off first, then erase the data.',
  },
  ERASURE_TOO_EARLY: {
    vi: 'Hồ sơ còn trong thời hạn lưu đến hết ngày {until}. Nếu chính người đó yêu cầu xóa, hãy chọn xóa theo yêu cầu và ghi ngày nhận yêu cầu.',
    en: 'The record is kept until {until}. If the person asked for it, choose that and give the day the request came.',
  },
  PERSONAL_ID_STANDS: {
    vi: 'Hồ sơ đã có số định danh cá nhân khác. Số đã ghi không tự sửa bằng phiếu bổ sung; hãy đối chiếu giấy tờ và trình cấp có thẩm quyền quyết định.',
    en: 'Another personal identification number stands in the record. It is not put right by a supplement; compare the papers and ask for a decision.',
  },
} as const satisfies Record<string, Label>;
