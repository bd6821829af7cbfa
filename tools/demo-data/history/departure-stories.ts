// Members who will go and whose branches know it: before they go, after they have gone without papers, and one whose papers were begun.
import { addDays } from '@dangvu/domain/calendar/local-date';
import type { DepartureKind } from '@dangvu/domain/membership/departure-kinds';
import { isFree, type Departure, type World } from './model.ts';
import { recordedAfter } from './record.ts';
import { requestTransfer } from './transfers.ts';

interface Going {
  readonly from: string;
  readonly kind: DepartureKind;
  /** Days from today to the day expected; below 0 it has passed. */
  readonly inDays: number;
  readonly toldDaysAgo: number;
  readonly to: string | null;
  readonly note: string | null;
  /** Days before today on which the transfer was begun, or on which the branch said that nobody goes. */
  readonly begunDaysAgo?: number;
  readonly withdrawnDaysAgo?: number;
}

const goings: readonly Going[] = [
  { from: 'Khối Tân Thành', kind: 'WORK_AWAY', inDays: 24, toldDaysAgo: 20, to: 'Đảng bộ tỉnh Bình Dương', note: 'Đã ký hợp đồng lao động không thời hạn' },
  { from: 'Khối Tân Tiến', kind: 'WORK_AWAY', inDays: 81, toldDaysAgo: 33, to: 'Đảng bộ tỉnh Đồng Nai', note: 'Sang Tết thì đi' },
  { from: 'Khối Kim Tân', kind: 'GRADUATION', inDays: 38, toldDaysAgo: 60, to: null, note: 'Chờ phân công công tác' },
  { from: 'Xóm Mỹ Hòa', kind: 'ENLISTMENT', inDays: 81, toldDaysAgo: 15, to: 'Đảng bộ Quân khu 4', note: 'Đợt tuyển quân tháng 2' },
  { from: 'Khối Đồng Tâm', kind: 'GRADUATION', inDays: 214, toldDaysAgo: 10, to: 'Đảng bộ thành phố Vinh, Nghệ An', note: null },
  { from: 'Khối Tân Mai', kind: 'WORK_AWAY', inDays: -26, toldDaysAgo: 75, to: 'Đảng bộ tỉnh Bắc Ninh', note: 'Gia đình cho biết đã đi làm' },
  { from: 'Khối Hồng Tiến', kind: 'DISCHARGE', inDays: -12, toldDaysAgo: 90, to: null, note: null, withdrawnDaysAgo: 40 },
  { from: 'Khối Phú Thuận', kind: 'GRADUATION', inDays: -20, toldDaysAgo: 95, to: 'Đảng bộ thành phố Hà Nội', note: null, begunDaysAgo: 18 },
];

/** Puts them on the agenda. */
export function departureStories(world: World): void {
  for (const going of goings) {
    const on = addDays(world.today, -going.toldDaysAgo);
    world.agenda.on(on, () => tell(world, going, on));
  }
}

function tell(world: World, { from, kind, inDays, to, note, begunDaysAgo, withdrawnDaysAgo }: Going, on: string): void {
  // The youngest branches have somebody young; in the others it is whoever is youngest.
  const suits = world.memberships.filter((one) => one.branch.shortName === from && one.status === 'OFFICIAL' && isFree(one, on) && one.bornIn > 1970 && one.history.length === 0);
  const [member] = suits.sort((a, b) => b.bornIn - a.bornIn || (a.id < b.id ? -1 : 1));
  if (!member) throw new Error(`The demo finds nobody in ${from} who will go`);
  member.busyUntil = '9999-12-31';
  const departure: Departure = {
    id: world.chance.uuid(on), member, kind, expectedOn: addDays(world.today, inDays), destination: to, note, state: 'EXPECTED', closedOn: null, closeReason: null, transfer: null,
    recordedAt: recordedAfter(world.chance, on, world.today),
  };
  world.departures.push(departure);
  const later = (ago: number, act: (day: string) => void): void => world.agenda.on(addDays(world.today, -ago), () => act(addDays(world.today, -ago)));
  if (withdrawnDaysAgo !== undefined) later(withdrawnDaysAgo, (closedOn) => Object.assign(departure, { state: 'WITHDRAWN', closedOn, closeReason: 'Ở lại đơn vị công tác' }));
  if (begunDaysAgo !== undefined)
    later(begunDaysAgo, (closedOn) => Object.assign(departure, { state: 'TRANSFER_BEGUN', closedOn, transfer: requestTransfer(world, member, to ?? '', closedOn, { movedOn: departure.expectedOn }) }));
}
