// The ways out, kept apart as the rules keep them apart: death, move, striking off, resignation, expulsion, annulment.
import { addDays, addMonths, dayNumber, daysBetween, type LocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import type { StrikeOffGrounds } from '@dangvu/domain/membership/discipline';
import { awardBeforeExit } from './badge-stories.ts';
import { placesElsewhere, moveOut, requestTransfer } from './transfers.ts';
import { isOpen, type Membership, type World } from './model.ts';
import { actOnMembership, issue } from './record.ts';

/** Number of the last day on which nothing can be begun (model.ts: isFree). Reckoned once for each day it is set to: days that are compared as texts by the million take longer than everything else. */
function freeAfter(member: Membership): number {
  if (member.reckoned?.from !== member.busyUntil) {
    const { busyUntil, decidedOn } = member;
    member.reckoned = { from: busyUntil, day: dayNumber(busyUntil > decidedOn ? busyUntil : decidedOn) };
  }
  return member.reckoned.day;
}

/** Picks a free member by weight on a day. No branch is brought below what a branch needs to meet. */
export function pickMember(
  world: World,
  on: LocalDate,
  weightOf: (member: Membership, age: number) => number,
): Membership {
  const { memberships } = world;
  const { year } = partsOf(on);
  const day = dayNumber(on);
  const small = new Set([...world.headcount].flatMap(([branch, members]) => (members <= 5 ? [branch] : [])));
  const weights = new Float64Array(memberships.length);
  let sum = 0;
  // Every exit looks at every member there ever was: a plain loop, and the cheapest question first, because this is most of what the
  // history costs. What weighs nothing is not added: the sum, and so the choice, is the same.
  for (let index = 0; index < memberships.length; index++) {
    const member = memberships[index] as Membership;
    if (member.endedOn !== null || member.transfer !== null || freeAfter(member) >= day) continue;
    const weight = weightOf(member, year - member.bornIn);
    if (weight <= 0 || small.has(member.branch)) continue;
    weights[index] = weight;
    sum += weight;
  }
  let left = world.chance.next() * sum;
  for (let index = 0; index < memberships.length; index++) {
    const weight = weights[index] as number;
    if (weight > 0 && (left -= weight) < 0) return memberships[index] as Membership;
  }
  throw new Error(`The demo finds nobody on ${on}`);
}

/** Mortality by age: it about doubles every seven or eight years. */
const mortality = Array.from({ length: 120 }, (_, age) => 2 ** ((age - 60) / 7.5));

export function die(world: World, on: LocalDate): void {
  const member = pickMember(world, on, (_, age) => mortality[age] ?? 2 ** ((age - 60) / 7.5));
  actOnMembership(world, member, 'RECORD_DEATH', { on });
  member.person.diedOn = on;
}

const groundsForStrikeOff: readonly (readonly [StrikeOffGrounds, number, string | null])[] = [
  ['ABSENT_OR_DUES_UNPAID', 5, 'Đi làm ăn xa, không làm thủ tục chuyển sinh hoạt đảng'],
  ['ABSENT_OR_DUES_UNPAID', 3, 'Bỏ sinh hoạt đảng ba tháng trong năm không có lý do chính đáng'],
  ['WILL_LOST', 2, null],
  ['CARD_HANDED_BACK', 1, null],
];

/** Mostly the young of the streets and hamlets, who leave for work and are not heard of. */
export function strikeOff(world: World, on: LocalDate): Membership {
  const member = pickMember(world, on, (candidate, age) =>
    candidate.status === 'DECIDED' || age > 55
      ? 0
      : (candidate.branch.sector === 'RESIDENTIAL' ? 4 : 0.4) *
        (age <= 32 ? 6 : 1) *
        (candidate.status === 'PROBATIONARY' ? 2 : 1),
  );
  const decision = issue(world, world.tree.town, 'STRIKE_OFF', on, 'Xóa tên trong danh sách đảng viên');
  const [ground, , reason] = world.chance.weighted(groundsForStrikeOff, ([, weight]) => weight);
  actOnMembership(world, member, 'STRIKE_OFF', { on, decision, facts: { strikeOff: ground }, details: reason ? { ground, reason } : { ground } });
  return member;
}

export function resign(world: World, on: LocalDate): void {
  const member = pickMember(world, on, (candidate, age) =>
    candidate.status !== 'OFFICIAL' ? 0 : age <= 45 || age > 70 ? 2 : 1,
  );
  const decision = issue(world, world.tree.town, 'RESIGNATION', on, 'Cho ra khỏi Đảng theo nguyện vọng');
  const ground = world.chance.pick([
    'Sức khỏe yếu, không tham gia sinh hoạt được',
    'Hoàn cảnh gia đình khó khăn',
    'Đi làm ăn xa dài ngày',
  ]);
  // In time as it was: the badge of the last award day came before the wish to leave.
  awardBeforeExit(world, member, on);
  actOnMembership(world, member, 'RESIGN', { on, decision, details: { ground } });
}

/** An admission found to have been decided without the conditions. */
export function annul(world: World, on: LocalDate): void {
  const member = pickMember(world, on, (candidate) =>
    candidate.status === 'PROBATIONARY' && candidate.ordinal === 1 && addMonths(candidate.decidedOn, 2) < on ? 1 : 0,
  );
  const decision = issue(world, world.tree.town, 'ANNULMENT', on, 'Hủy quyết định kết nạp đảng viên');
  actOnMembership(world, member, 'ADMISSION_ANNUL', {
    on,
    decision,
    details: { annulment: 'STANDARD', reason: 'Không bảo đảm tiêu chuẩn tại thời điểm xét' },
  });
}

/** Leaves the town for good: asked for some weeks before the other side takes the member in on `on`. */
export function planDeparture(world: World, on: LocalDate, departed: Membership[]): void {
  const askedOn = addDays(on, -world.chance.between(12, 38));
  world.agenda.on(askedOn, () => {
    const member = pickMember(world, askedOn, (candidate, age) => {
      if (age > 62 || !settled(candidate, on)) return 0;
      return (age <= 28 ? 8 : age <= 40 ? 3 : 1) * (candidate.branch.sector === 'RESIDENTIAL' ? 1.3 : 1);
    });
    const transfer = requestTransfer(world, member, world.chance.pick(placesElsewhere), askedOn);
    world.agenda.on(on, () => {
      moveOut(world, transfer, on);
      departed.push(member);
    });
  });
}

/** Official, or so early in probation that recognition cannot come due before the move is over. */
export function settled(member: Membership, movedOn: LocalDate): boolean {
  if (!isOpen(member) || member.ordinal > 1) return false;
  if (member.status === 'OFFICIAL') return true;
  return (
    member.status === 'PROBATIONARY' && member.ceremonyOn !== null && daysBetween(member.ceremonyOn, movedOn) < 240
  );
}
