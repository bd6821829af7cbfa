// Who led what and when: a secretary for every unit at each time, deputies where there is a committee.
import { addDays, addMonths, addYears, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { amountOn } from '@dangvu/domain/rulebook/rules';
import { stream, type Stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import { historyFrom } from './budget.ts';
import type { Membership, World } from './model.ts';

export interface Office {
  unit: Unit;
  member: Membership;
  role: 'SECRETARY' | 'DEPUTY_SECRETARY' | 'COMMITTEE_MEMBER';
  /** null: since before the records. */
  from: LocalDate | null;
  /** First day no longer in office; null while in office. */
  to: LocalDate | null;
}

/** Official members per branch on the last day, which is what decides whether a branch elects a committee. */
export function officialCounts(world: World): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const member of world.memberships)
    if (member.status === 'OFFICIAL') counts.set(member.branch, (counts.get(member.branch) ?? 0) + 1);
  return counts;
}

/** Whether a unit has a committee: party organisations do, a branch from nine official members on (23.2). */
function hasCommittee(unit: Unit, officials: ReadonlyMap<Unit, number>, today: LocalDate): boolean {
  return unit.size === 0 || (officials.get(unit) ?? 0) >= amountOn('BRANCH_COMMITTEE_MINIMUM', today);
}

/** Fills the offices of every unit from before the records to today. */
export function fillOffices(world: World): Office[] {
  const stays = staysByBranch(world);
  const officials = officialCounts(world);
  const offices: Office[] = [];
  for (const unit of world.tree.all) {
    const chance = stream(`offices ${unit.code}`);
    const pool = poolOf(world, unit, stays);
    const removed = world.removals.filter((removal) => removal.unit === unit);
    // Whoever is removed was the deputy, and is not the secretary beside it.
    const secretaries = succession(world, unit, 'SECRETARY', pool, chance, (member) => !removed.some((removal) => removal.member === member));
    offices.push(...secretaries);
    // Where somebody was removed there was an office, whether or not there is a committee today.
    if (removed.length === 0 && (!hasCommittee(unit, officials, world.today) || (unit.size > 0 && chance.chance(0.35))))
      continue;
    const isSecretary = (member: Membership) => secretaries.some((office) => office.member === member);
    offices.push(
      ...succession(world, unit, 'DEPUTY_SECRETARY', pool, chance, (member) => !isSecretary(member), removed),
    );
  }
  return offices;
}

/**
 * Who sits on the committees of branches today besides secretary and deputy: one to three, where there is a deputy and the branch is large
 * enough (23.2). Only of who has been in the branch for two years and stays.
 */
export function committeeSeats(world: World, offices: readonly Office[]): Office[] {
  const officials = officialCounts(world);
  const here = Map.groupBy(world.memberships.filter((one) => one.status === 'OFFICIAL' && one.transfer === null), ({ branch }) => branch);
  const since = addMonths(world.today, -24);
  return offices.filter(({ role, to, unit }) => role === 'DEPUTY_SECRETARY' && to === null && unit.size > 0 && hasCommittee(unit, officials, world.today)).flatMap(({ unit }) => {
    const chance = stream(`committee ${unit.code}`);
    const held = new Set(offices.filter((one) => one.unit === unit && (one.to === null || one.to > since)).map(({ member }) => member));
    const free = (here.get(unit) ?? []).filter((one) => !held.has(one) && (one.officialOn ?? never) < since && (one.postings.at(-1)?.from ?? never) < since);
    const seats = Array.from({ length: chance.between(1, 3) }, () => free.splice(chance.between(0, Math.max(0, free.length - 1)), 1)[0]);
    return seats.flatMap((member): Office[] => (member ? [{ unit, member, role: 'COMMITTEE_MEMBER', from: addMonths(world.today, -chance.between(4, 22)), to: null }] : []));
  });
}

interface Stay {
  member: Membership;
  from: LocalDate;
  to: LocalDate;
}

const never: LocalDate = '9999-12-31';

/** When each member was an official member of each branch. */
function staysByBranch(world: World): Map<Unit, Stay[]> {
  const stays = new Map<Unit, Stay[]>();
  for (const member of world.memberships) {
    if (member.officialOn === null) continue;
    for (const posting of member.postings) {
      const from = posting.from > member.officialOn ? posting.from : member.officialOn;
      const to = posting.to ?? never;
      if (from >= to) continue;
      const list = stays.get(posting.branch);
      if (list) list.push({ member, from, to });
      else stays.set(posting.branch, [{ member, from, to }]);
    }
  }
  return stays;
}

/** A committee above branches is led from the office of its seat. */
function poolOf(world: World, unit: Unit, stays: ReadonlyMap<Unit, Stay[]>): Stay[] {
  if (unit.size > 0) return stays.get(unit) ?? [];
  const seats =
    unit === world.tree.town
      ? world.tree.branches.filter(
          (branch) => branch.shortName === 'Các ban xây dựng Đảng' || branch.shortName === 'Văn phòng Thị ủy',
        )
      : unit.children
          .filter((branch) => branch.sector === 'AGENCY')
          .concat(unit.children)
          .slice(0, 1);
  return seats.flatMap((seat) => stays.get(seat) ?? []);
}

function succession(
  world: World,
  unit: Unit,
  role: Office['role'],
  pool: readonly Stay[],
  chance: Stream,
  suits: (member: Membership) => boolean,
  removed: World['removals'] = [],
): Office[] {
  const offices: Office[] = [];
  let day = historyFrom;
  while (day <= world.today) {
    const on = day;
    const next = removed.find((removal) => removal.on > on);
    // Whoever will be removed from this office is the one who holds it until then.
    const stay =
      (next &&
        pool.find(
          (candidate) => candidate.member === next.member && candidate.from <= on && candidate.to >= next.on,
        )) ??
      choose(pool, on, unit, chance, (member) => suits(member) && !removed.some((removal) => removal.member === member && removal.on <= on));
    if (!stay) {
      day = addMonths(day, 1);
      continue;
    }
    const heldBy = next?.member === stay.member;
    const served = addYears(on, chance.pick([2, 5, 5, 5, 7]));
    const end = heldBy
      ? next.on
      : ([stay.to, served, next && next.on > addDays(on, 30) ? addDays(next.on, -30) : never].sort()[0] ?? never);
    offices.push({
      unit,
      member: stay.member,
      role,
      from: offices.length === 0 && on === historyFrom && stay.from <= on ? null : on,
      to: end > world.today ? null : end,
    });
    day = end;
  }
  return offices;
}

function choose(
  pool: readonly Stay[],
  on: LocalDate,
  unit: Unit,
  chance: Stream,
  suits: (member: Membership) => boolean,
): Stay | null {
  const oldest = unit.sector === 'RESIDENTIAL' ? 70 : 58;
  const present = pool.filter((stay) => stay.from <= on && stay.to > addDays(on, 90) && suits(stay.member));
  if (present.length === 0) return null;
  return chance.weighted(present, ({ member }) => {
    const age = Number(on.slice(0, 4)) - Number(member.person.bornOn.slice(0, 4));
    // Anybody rather than nobody; but someone of the right age where there is one.
    return age < 28 || age > oldest ? 0.001 : age < 36 ? 1 : 4;
  });
}
