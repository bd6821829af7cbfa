// Members who take part elsewhere for a time: students, workers, one who waits for his pension; some back, one whose last day is past.
import { addDays, addMonths } from '@dangvu/domain/calendar/local-date';
import type { TemporaryReason } from '@dangvu/domain/membership/temporary-reasons';
import { unitNamed } from '../units/tree.ts';
import { isFree, type Membership, type World } from './model.ts';
import { actOnMembership } from './record.ts';

interface Stay {
  /** The branch he belongs to, and where he goes: a branch of the town, or a place that says so itself. */
  readonly from: string;
  readonly to: string;
  readonly reason: TemporaryReason;
  readonly daysAgo: number;
  readonly months: number;
  /** Days before today on which it was extended, and by how many months. */
  readonly extended?: readonly [daysAgo: number, months: number];
  readonly backDaysAgo?: number;
}

const stays: readonly Stay[] = [
  { from: 'Khối Tân Thành', to: 'Khối Quyết Thắng', reason: 'WORK', daysAgo: 150, months: 6 },
  { from: 'Khối Tân Mai', to: 'Khối Kim Tân', reason: 'WORK', daysAgo: 205, months: 6 },
  { from: 'Khối Kim Tân', to: 'Khối Tân Thành', reason: 'WORK', daysAgo: 300, months: 6, extended: [125, 5] },
  { from: 'Khối Đồng Tâm', to: 'Đảng bộ thành phố Hà Nội', reason: 'STUDY', daysAgo: 440, months: 22 },
  { from: 'Khối Tân Tiến', to: 'Trường Chính trị tỉnh Nghệ An', reason: 'STUDY', daysAgo: 80, months: 18 },
  { from: 'Khối Hồng Tiến', to: 'Xóm Hưng Tây', reason: 'RETIREMENT', daysAgo: 60, months: 10 },
  { from: 'Xóm Mỹ Hòa', to: 'Đảng bộ tỉnh Bắc Ninh', reason: 'WORK', daysAgo: 420, months: 9, backDaysAgo: 150 },
];

/** Puts them on the agenda. Nothing else happens to them meanwhile. */
export function temporaryStories(world: World): void {
  for (const stay of stays) {
    const on = addDays(world.today, -stay.daysAgo);
    world.agenda.on(on, () => begin(world, stay, on));
  }
}

const outside = (to: string): boolean => to.startsWith('Đảng bộ') || to.startsWith('Trường');

function begin(world: World, { from, to, reason, daysAgo, months, extended, backDaysAgo }: Stay, on: string): void {
  const grown = ({ bornIn }: Membership): boolean => (reason === 'RETIREMENT' ? bornIn > 1962 && bornIn < 1968 : bornIn > 1975 && bornIn < 1999);
  const member = world.memberships.find((one) => one.status === 'OFFICIAL' && isFree(one, on) && one.history.length === 0 && one.branch.shortName === from && grown(one));
  if (!member) throw new Error(`The demo finds nobody in ${from} to go elsewhere ${daysAgo} days ago`);
  member.busyUntil = '9999-12-31';
  const until = addDays(addMonths(on, months), -1);
  const toBranch = outside(to) ? null : unitNamed(world.tree, to);
  const destination = { outside: toBranch === null, branchId: toBranch?.id ?? null, isBranch: true };
  const begun = actOnMembership(world, member, 'TEMPORARY_ACTIVITY_BEGIN', {
    on,
    facts: { temporary: reason, until, destination },
    details: { temporary: reason, until, ...(toBranch ? {} : { destination: to }) },
    ...(toBranch ? { toBranch } : {}),
  });
  const goOn = (ago: number, act: () => void) => world.agenda.on(addDays(world.today, -ago), act);
  if (extended) {
    const [ago, further] = extended;
    const later = addDays(addMonths(on, months + further), -1);
    goOn(ago, () => actOnMembership(world, member, 'TEMPORARY_ACTIVITY_EXTEND', { on: addDays(world.today, -ago), facts: { until: later }, details: { case: begun.id, until: later } }));
  }
  if (backDaysAgo !== undefined) {
    goOn(backDaysAgo, () => {
      actOnMembership(world, member, 'TEMPORARY_ACTIVITY_END', { on: addDays(world.today, -backDaysAgo), details: { case: begun.id, reason: 'Đã trở về địa phương' } });
      member.busyUntil = addDays(world.today, -backDaysAgo + 30);
    });
  }
}
