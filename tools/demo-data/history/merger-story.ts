// Two branches of a ward became one at mid-year: people, quota and what was done by then went with the smaller one.
import { addDays, type LocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import type { Plan, Plans, QuotaLine } from '../plans/plans.ts';
import { stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import { workday } from './admission.ts';
import type { Decision, LifecycleEvent, Membership, World } from './model.ts';
import type { Office } from './offices.ts';
import { issue } from './record.ts';

/** A branch that is no more, and what it became a part of. */
export interface Merger {
  id: string;
  gone: Unit;
  into: Unit;
  /** First day on which they are one. */
  on: LocalDate;
  decision: Decision;
  reason: string;
}

/** How many of its members came from the branch that is no more. */
const cameAlong = 7;

/**
 * Tells part of a branch's history as that of a neighbour which went into it on the first of July: whoever nothing has been recorded of
 * since came from there, some of them admitted that very year. Last of all, so that nothing else in the demo moves; null where no branch suits.
 */
export function mergeBranches(world: World, plans: Plans, offices: readonly Office[]): Merger | null {
  const { year: thisYear } = partsOf(world.today);
  const year = `${thisYear}-07-15` <= world.today ? thisYear : thisYear - 1;
  const on: LocalDate = `${year}-07-01`;
  const holders = new Set(offices.map(({ member }) => member.person));
  const eventsOf = Map.groupBy(world.events, ({ person }) => person);
  const suits = (member: Membership): boolean => {
    const events = eventsOf.get(member.person) ?? [];
    return member.endedOn === null && member.postings.length === 1 && member.ordinal === 1 && member.history.length === 0 && member.transfer === null
      && member.decidedOn < addDays(on, -45) && !holders.has(member.person)
      && events.every((event) => event.effectiveOn < on && event.corrects === null && !event.voided && event.toBranch === null && event.branch === member.branch && (event.membership ?? member) === member);
  };
  for (const plan of plans.plans) {
    if (plan.state !== 'PUBLISHED' || plan.periodKind !== 'YEAR' || plan.startsOn !== `${year}-01-01` || plan.unit === world.tree.town || plan.unit.shortName === 'Phường Hòa Hiếu') continue;
    for (const assigned of plans.lines.filter((line) => line.plan === plan && line.kind === 'ASSIGNED' && line.amount >= 1 && line.unit.sector === 'RESIDENTIAL')) {
      if (plans.lines.some((line) => line !== assigned && line.plan === plan && line.unit === assigned.unit)) continue;
      const fit = world.memberships.filter((member) => member.branch === assigned.unit && suits(member));
      const lately = fit.filter(({ decidedOn }) => decidedOn >= plan.startsOn).slice(0, 2);
      const members = [...lately, ...fit.filter(({ decidedOn }) => decidedOn < plan.startsOn)].slice(0, cameAlong);
      if (lately.length > 0 && members.length >= 4) return merge(world, plans, { plan, assigned, members, on, eventsOf });
    }
  }
  return null;
}

interface Chosen {
  plan: Plan;
  assigned: QuotaLine;
  members: readonly Membership[];
  on: LocalDate;
  eventsOf: ReadonlyMap<unknown, readonly LifecycleEvent[]>;
}

function merge(world: World, plans: Plans, { plan, assigned, members, on, eventsOf }: Chosen): Merger {
  const chance = stream('a merger');
  const into = assigned.unit;
  const gone: Unit = {
    ...into, id: chance.uuid('2007-11-15'), name: 'Chi bộ khối Phong Lan', shortName: 'Khối Phong Lan', code: `${into.code.slice(0, -3)}900`, position: into.position, size: 0, children: [],
  };
  const reason = 'Sáp nhập hai khối dân cư';
  const decision = issue(world, world.tree.town, 'REORGANISATION', workday(addDays(on, -12)), 'Hợp nhất hai chi bộ');
  for (const member of members) {
    for (const event of eventsOf.get(member.person) ?? []) event.branch = gone;
    if (member.candidacy) member.candidacy.branch = gone;
    const [posting] = member.postings;
    member.postings = [{ branch: gone, from: posting?.from ?? member.decidedOn, to: on }, { branch: into, from: on, to: null }];
    world.events.push({
      id: chance.uuid(on), person: member.person, candidacy: null, membership: member, transfer: null, act: 'REORGANISATION_CARRY', fromState: member.status, toState: member.status,
      branch: gone, toBranch: into, effectiveOn: on, recordedAt: `${on}T02:00:00.000Z`, decision, measure: 'MOVED', details: {}, corrects: null, voided: false,
    });
  }
  // Of the quota one was for the branch that is no more, all of it where there was but one; with it goes what has been done of it.
  if (assigned.amount === 1) assigned.unit = gone;
  else {
    assigned.amount -= 1;
    const line = { plan, kind: 'ASSIGNED' as const, amount: 1, effectiveOn: assigned.effectiveOn, decision: assigned.decision, reason: null, unit: gone };
    plans.lines.splice(plans.lines.indexOf(assigned) + 1, 0, { ...line, id: chance.uuid(assigned.effectiveOn) });
  }
  const carried = { plan, kind: 'CARRIED' as const, effectiveOn: on, decision, reason };
  plans.lines.push({ ...carried, id: chance.uuid(on), unit: gone, counterpart: into, amount: -1 }, { ...carried, id: chance.uuid(on), unit: into, counterpart: gone, amount: 1 });
  return { id: chance.uuid(on), gone, into, on, decision, reason };
}
