// The history of the town from its members on 1 January 2015 to today.
import { addDays, addMonths, earlierOf, type LocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import { personalNumbers, type PersonMaker, personMaker } from '../people/person.ts';
import { retiresOn, sourceFor } from '../people/walks-of-life.ts';
import { stream } from '../seeded.ts';
import { buildTree, type Unit } from '../units/tree.ts';
import { admit, daysBefore, liveCandidacy } from './admission.ts';
import { Agenda } from './agenda.ts';
import { branchFor, dormantBranches, paceOf, unitsFor, unitWeight } from './allocation.ts';
import { anyDays, type YearBudget, budgetOf, decisionDays, historyFrom, membersEnd2015, toldYears } from './budget.ts';
import { discipline, planPublishedDiscipline } from './discipline.ts';
import { annul, die, planDeparture, resign, strikeOff } from './exits.ts';
import { planFounding } from './founding.ts';
import { type Membership, room, type World } from './model.ts';
import { publishDisciplines } from './publications.ts';
import { receiveDecisions } from './receipts.ts';
import { permitDossiers } from './permits.ts';
import { dropCandidate, livePipeline } from './pipeline.ts';
import { refuseSome } from './refusals.ts';
import { openStories } from './stories.ts';
import { proposeStrikingOff } from './strike-off-votes.ts';
import { leaveSchool, planInternalMove, planRetirements } from './moves.ts';
import { arrive, placesElsewhere } from './transfers.ts';

/** Quota of each unit under the town for a year; null for a year or a unit without one. */
export type QuotaOf = (year: number, unit: Unit) => number | null;

/**
 * Lives the whole history.
 * @param today the last day; not before 2022, because the published figures of 2021 must have happened
 */
export function simulate(today: LocalDate, quotaOf: QuotaOf): World {
  if (today < '2022-01-01')
    throw new Error('The demo town needs a today of 2022 or later: its published figures reach to October 2021');
  const tree = buildTree();
  const world: World = {
    tree,
    today,
    chance: stream('life'),
    agenda: new Agenda(),
    candidacies: [],
    memberships: [],
    numbers: new Set(),
    transfers: [],
    returning: [],
    reminders: [],
    departures: [],
    decisions: [],
    events: [],
    removals: [],
    lastAdmission: new Map(),
    headcount: new Map(),
  };
  const numbers = personalNumbers();
  const people = (topic: string) => personMaker(topic, numbers);
  const budgets = new Map<number, YearBudget>();
  for (let year = 2015; year <= partsOf(today).year; year++) budgets.set(year, budgetOf(year, today));

  const first = budgets.get(2015);
  if (!first) throw new Error('The history begins in 2015');
  const founders = membersEnd2015 - first.admissions - first.arrivals + exitsOf(first);
  const told = Object.fromEntries(toldYears.map((year) => [year, budgetOf(year, `${year}-12-31`).admissions]));
  planFounding(world, people('founders'), founders, told);

  const dormant = dormantBranches(tree, today);
  const departed: Membership[] = [];
  const owed = new Map<Unit, number>();
  for (const [year, budget] of budgets) {
    planAdmissions(world, people(`admitted ${year}`), year, budget, { dormant, owed, quotaOf });
    planYear(world, people(`others ${year}`), year, budget, departed);
  }
  planPublishedDiscipline(world);
  planRetirements(world, historyFrom);
  openStories(world);
  world.agenda.live(today);
  livePipeline(world, people('pipeline'), dormant);
  refuseSome(world, people('refused'));
  permitDossiers(world);
  receiveDecisions(world);
  proposeStrikingOff(world);
  publishDisciplines(world);
  for (const { person } of [...world.memberships, ...world.candidacies]) {
    if (addMonths(person.bornOn, 31 * 12) <= today) person.youthUnionMember = false;
  }
  return world;
}

function exitsOf(budget: YearBudget): number {
  return budget.departures + budget.deaths + budget.struckOff + budget.resigned + budget.expelled + budget.annulled;
}

/** What decides who admits: branches that stand still, what units are short of, and what they were asked for. */
interface Shares {
  dormant: ReadonlyMap<Unit, LocalDate>;
  owed: Map<Unit, number>;
  quotaOf: QuotaOf;
}

function planAdmissions(world: World, people: PersonMaker, year: number, budget: YearBudget, shares: Shares): void {
  const { tree, today } = world;
  const { dormant, owed, quotaOf } = shares;
  const current = year === partsOf(today).year;
  const last = earlierOf(today, `${year}-12-31`);
  // Published: 100 in 2021 up to 15 October.
  const spans: [LocalDate, LocalDate, number][] =
    year === 2021
      ? [
          [`${year}-01-01`, '2021-10-15', 100],
          ['2021-10-16', last, budget.admissions - 100],
        ]
      : [[`${year}-01-01`, last, budget.admissions]];
  const chance = stream(`admissions ${year}`);
  for (const [from, to, count] of spans) {
    const weight = (unit: Unit) => (quotaOf(year, unit) ?? unitWeight(unit) / 40) * (current ? paceOf(unit) : 1);
    const units = unitsFor(tree, `${year} ${from}`, count, weight, owed);
    decisionDays(`admissions ${from}`, from, to, count).forEach((decidedOn, index) => {
      const unit = units[index];
      if (!unit) throw new Error(`No unit for an admission of ${year}`);
      world.agenda.on(decidedOn, () => {
        const branch = branchFor(world, dormant, unit, decidedOn, chance);
        const source = sourceFor(branch, chance);
        const days = daysBefore(decidedOn, chance, source.group === 'PUPIL');
        const person = people.candidate(branch, source, days.branchOn, days.listedOn);
        const candidacy = liveCandidacy(world, person, branch, source.group, days);
        const member = admit(world, candidacy, {
          person,
          branch,
          decidedOn,
          ceremonyAfter: chance.between(8, 30),
          recognisedAfter: chance.between(16, 44),
        });
        if (source.group === 'PUPIL') leaveSchool(world, member, addDays(decidedOn, chance.between(75, 120)));
      });
    });
  }
}

/** Everything of a year but its admissions, each on its own days. */
function planYear(world: World, people: PersonMaker, year: number, budget: YearBudget, departed: Membership[]): void {
  const from = `${year}-01-01`;
  const last = earlierOf(world.today, `${year}-12-31`);
  const plan = (days: LocalDate[], happen: (on: LocalDate) => void) =>
    days.forEach((on) => world.agenda.on(on, () => happen(on)));
  const free = (what: keyof YearBudget, happen: (on: LocalDate) => void, since = from) =>
    plan(anyDays(`${what} ${year}`, since, last, budget[what]), happen);
  const official = (what: keyof YearBudget, happen: (on: LocalDate) => void, since = from) =>
    plan(decisionDays(`${what} ${year}`, since, last, budget[what]), happen);

  free('deaths', (on) => die(world, on));
  anyDays(`departures ${year}`, from, last, budget.departures).forEach((on) => planDeparture(world, on, departed));
  official('struckOff', (on) => void strikeOff(world, on));
  official('resigned', (on) => resign(world, on));
  official('annulled', (on) => annul(world, on));
  // The published nine months of 2021 are told elsewhere, to the person.
  const disciplined = year === 2021 ? '2021-10-01' : from;
  official('expelled', (on) => void discipline(world, 'EXPEL', on), disciplined);
  official('warned', (on) => void discipline(world, 'WARN', on), disciplined);
  official('reprimanded', (on) => void discipline(world, 'REPRIMAND', on), disciplined);
  official('removed', (on) => void discipline(world, 'REMOVE_FROM_OFFICE', on), disciplined);
  free('internalMoves', (on) => planInternalMove(world, on));
  free('dropped', (on) => dropCandidate(world, people, on));
  free('arrivals', (on) => {
    // Some come back to where they left from two years or more ago.
    const back = departed.find((member) => member.endedOn !== null && addDays(member.endedOn, 730) < on);
    if (back && world.chance.chance(1 / 14)) {
      departed.splice(departed.indexOf(back), 1);
      arrive(world, back.person, back.branch, on, world.chance.pick(placesElsewhere), back);
      return;
    }
    const branch = world.chance.weighted(world.tree.branches, (unit) => room(world, unit));
    const person = people.make(branch, people.birthday(on, 23, branch.sector === 'RESIDENTIAL' ? 61 : 45), on);
    if (branch.sector === 'RESIDENTIAL' && retiresOn(person.sex, person.bornOn) > on && world.chance.chance(0.3))
      person.occupation = 'Bộ đội xuất ngũ';
    arrive(world, person, branch, on, world.chance.pick(placesElsewhere));
  });
}
