// Whose record said something wrong that no supplement may change: a decision put it right, and the life keeps what it was.
import { addDays } from '@dangvu/domain/calendar/local-date';
import type { LocalDate } from '@dangvu/domain/calendar/local-date';
import { correctionsOf } from '@dangvu/domain/membership/record-corrections';
import type { RecordValues } from '@dangvu/domain/membership/record-corrections';
import { unitNamed } from '../units/tree.ts';
import { workday } from './admission.ts';
import { isOpen } from './model.ts';
import type { Decision, Membership, World } from './model.ts';
import { committeeOf, issue } from './record.ts';

/** A record that was put right. */
export interface RecordCorrection {
  readonly member: Membership;
  readonly decision: Decision;
  readonly reason: string;
  readonly changed: ReturnType<typeof correctionsOf>;
}

/** A name without the word in its middle, as somebody has typed who was in a hurry. */
const withoutMiddle = (name: string): string => name.split(' ').filter((_, index, words) => index === 0 || index === words.length - 1).join(' ');

/** Where, days ago, why, and what the record had said before. */
const stories: readonly (readonly [branch: string, daysAgo: number, reason: string, before: (member: Membership) => RecordValues])[] = [
  ['Khối Tân Thành', 47, 'Thiếu tên đệm so với giấy khai sinh', ({ person }) => ({ FULL_NAME: withoutMiddle(person.fullName) })],
  ['Khối Đồng Tâm', 120, 'Nhập nhầm giới tính khi chuyển từ sổ sang', ({ person }) => ({ SEX: person.sex === 'FEMALE' ? 'MALE' : 'FEMALE' })],
  ['Xóm Mỹ Hòa', 300, 'Ghi quê quán theo nơi ở, không theo giấy khai sinh', () => ({ HOME_TOWN: 'Nghĩa Mỹ, Thái Hòa, Nghệ An' })],
];

/** Puts the records right of a few members who have been in their branch for long. */
export function correctRecords(world: World): readonly RecordCorrection[] {
  return stories.flatMap(([name, daysAgo, reason, before]) => {
    const branch = unitNamed(world.tree, name);
    const on: LocalDate = workday(addDays(world.today, -daysAgo));
    const member = world.memberships.find((one) => one.branch === branch && isOpen(one) && one.officialOn !== null && one.officialOn < on && one.person.fullName.split(' ').length > 2);
    if (!member) return [];
    const { fullName, sex, homeTown } = member.person;
    const wrong = before(member);
    const right: RecordValues = { FULL_NAME: fullName, SEX: sex, HOME_TOWN: homeTown };
    const changed = correctionsOf({ ...right, ...wrong }, right);
    return [{ member, reason, changed, decision: issue(world, committeeOf(world, branch), 'CORRECTION', on, 'Đính chính hồ sơ đảng viên') }];
  });
}
