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
} as const satisfies Record<string, Label>;
