import { addMonths } from '@dangvu/domain/calendar/local-date';
import type { World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import { unitNamed } from '../units/tree.ts';
import { tableRows, type TableRows } from './insert.ts';

const columns = { membership_id: 'uuid', month: 'date', dues: 'boolean', activity: 'boolean', withdrawn_on: 'date', withdraw_reason: 'text' } as const;

/** Of whom, by the branch: how many months back, and what was missed. Three of one kind in the year, two, one taken back. */
const stories: readonly (readonly [branch: string, ago: readonly number[], dues: boolean, activity: boolean, back?: string])[] = [
  ['Khối Tân Thành', [2, 4, 5], true, true],
  ['Khối Tân Mai', [1, 3], true, false],
  ['Xóm Hưng Tây', [2], false, true, 'Đã có đơn xin phép, chi bộ chưa nhận được'],
];

/** What branches noted this year. Only of months since January, so that a year has what it is said to have. */
export function missedMonthRows(world: World): TableRows {
  const chance = stream('missed months');
  const first = `${world.today.slice(0, 7)}-01`;
  const year = world.today.slice(0, 4);
  const rows = stories.flatMap(([name, ago, dues, activity, back]) => {
    const branch = unitNamed(world.tree, name);
    const staying = world.memberships.filter((one) => one.branch === branch && one.endedOn === null && one.officialOn !== null && one.transfer === null && one.history.length === 0 && (one.postings.at(-1)?.from ?? '') < addMonths(first, -12));
    // Records that begin a year ago know nobody who was here for longer.
    if (staying.length === 0) return [];
    const member = chance.pick(staying);
    return ago.map((months) => addMonths(first, -months)).filter((month) => month.startsWith(year)).map((month) => ({
      membership_id: member.id, month, dues, activity, withdrawn_on: back ? world.today : null, withdraw_reason: back ?? null,
    }));
  });
  return tableRows('missed_month', columns, rows);
}
