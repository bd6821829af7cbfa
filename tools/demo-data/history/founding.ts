// The members of 1 January 2015: their admissions stand in the log at their true dates, decades back.
import { addDays, dayFromNumber, dayNumber, type LocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import type { PersonMaker } from '../people/person.ts';
import { sourceFor } from '../people/walks-of-life.ts';
import { stream } from '../seeded.ts';
import { type Admission, openMembership, planAfterDecision } from './admission.ts';
import { branchWeight } from './allocation.ts';
import { decisionDays, historyFrom, toldYears } from './budget.ts';
import type { World } from './model.ts';
import { actOnMembershipOpening, issue } from './record.ts';

/** Ages on 1 January 2015 with their share: streets are old, offices are not. */
const residentialAges = [
  [26, 34, 10],
  [35, 49, 22],
  [50, 59, 20],
  [60, 69, 27],
  [70, 79, 14],
  [80, 87, 6],
] as const;
const workplaceAges = [
  [27, 34, 24],
  [35, 44, 42],
  [45, 54, 34],
] as const;

/** Everybody before the told years was admitted by then. */
const untoldUntil: LocalDate = '2009-12-31';

/**
 * Plans the admissions of all who are members when the history begins.
 * @param count how many there are on 1 January 2015; the years from 2010 on have exactly the admissions of their budget
 */
export function planFounding(
  world: World,
  people: PersonMaker,
  count: number,
  toldAdmissions: Readonly<Record<number, number>>,
): void {
  const chance = stream('founding');
  const plans: Admission[] = [];
  for (const year of toldYears) {
    const days = decisionDays(`told ${year}`, `${year}-01-01`, `${year}-12-31`, toldAdmissions[year] ?? 0);
    for (const decidedOn of days) {
      const branch = chance.weighted(world.tree.branches, branchWeight);
      const person = people.candidate(branch, sourceFor(branch, chance), addDays(decidedOn, -40), decidedOn);
      plans.push({
        person,
        branch,
        decidedOn,
        ceremonyAfter: chance.between(8, 32),
        recognisedAfter: chance.between(18, 45),
      });
    }
  }
  while (plans.length < count) {
    const branch = chance.weighted(world.tree.branches, (unit) => unit.size);
    const [youngest, oldest] = chance.weighted<readonly [number, number, number]>(
      branch.sector === 'RESIDENTIAL' ? residentialAges : workplaceAges,
      ([, , share]) => share,
    );
    const person = people.make(branch, people.birthday(historyFrom, youngest, oldest), historyFrom);
    plans.push({
      person,
      branch,
      decidedOn: admittedYoung(person.bornOn, chance.next()),
      ceremonyAfter: chance.between(8, 32),
      recognisedAfter: chance.between(18, 60),
    });
  }
  for (const plan of plans) {
    world.agenda.on(plan.decidedOn, () => {
      const member = openMembership(world, plan, null);
      const decision = issue(world, world.tree.town, 'ADMISSION', plan.decidedOn);
      actOnMembershipOpening(world, member, decision);
      planAfterDecision(world, member, plan);
    });
  }
}

/** Between 19 and 40, most before 30; never later than the years that are told one by one. */
function admittedYoung(bornOn: LocalDate, chance: number): LocalDate {
  const first = dayNumber(bornOn) + Math.round(19.2 * 365.25);
  const last = Math.min(dayNumber(bornOn) + 40 * 365, dayNumber(untoldUntil));
  // Squared, so that youth is likelier.
  const day = dayFromNumber(first + Math.floor(Math.max(0, last - first) * chance ** 1.6));
  // Meetings are not held in the days of Tết.
  return partsOf(day).day > 28 ? addDays(day, -3) : day;
}
