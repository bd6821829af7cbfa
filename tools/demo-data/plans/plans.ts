// Plans and the ledger of quotas: what the town was given, what it gave, and what a further decision changed.
import { addDays, type LocalDate, partsOf, weekday } from '@dangvu/domain/calendar/local-date';
import { stream } from '../seeded.ts';
import type { Tree, Unit } from '../units/tree.ts';
import { grassrootsOf, unitNamed } from '../units/tree.ts';
import { targetOf, yearTarget } from '../history/budget.ts';
import type { Decision, World } from '../history/model.ts';
import { issue } from '../history/record.ts';
import { makeTargets } from './targets.ts';
import type { DemoTarget } from './targets.ts';
import { compareDrafts } from './scenarios.ts';
import { nextTerm } from './next-term.ts';
import { branchQuotas, firstDividedYear, townQuotas } from './quotas.ts';

export interface Plan {
  id: string;
  unit: Unit;
  periodKind: 'YEAR' | 'TERM';
  startsOn: LocalDate;
  endsOn: LocalDate;
  state: 'DRAFT' | 'PUBLISHED';
  /** How far a draft has come; what is published needs none. */
  negotiation?: 'PROPOSED' | 'COUNTERED';
  decision: Decision | null;
  gapRemark: string | null;
}

export interface QuotaLine {
  id: string;
  plan: Plan;
  unit: Unit;
  kind: 'ASSIGNED' | 'RAISED' | 'LOWERED' | 'CARRIED' | 'CARRIED_OVER';
  amount: number;
  effectiveOn: LocalDate;
  decision: Decision;
  reason: string | null;
  /** Of what is carried over: the plan of the year before. */
  fromPlan?: Plan;
  /** Of what a merger carries: the unit on the other side. */
  counterpart?: Unit;
}

export interface Plans {
  plans: Plan[];
  lines: QuotaLine[];
  counters: { plan: Plan; unit: Unit; proposed: number; amount: number; grounds: string; madeAt: string; declined: string | null }[];
  drafts: { plan: Plan; unit: Unit; amount: number; remark: string | null }[];
  targets: DemoTarget[];
  scenarios: { id: string; plan: Plan; name: string; note: string; savedAt: string; quotas: readonly { unit: Unit; amount: number }[] }[];
}

/** Target of the term, inferred from 639 = 107 %; its own record, not the sum of the years. */
const termTarget = 597;

export function makePlans(world: World): Plans {
  const { tree, today } = world;
  const made: Plans = { plans: [], lines: [], drafts: [], counters: [], targets: [], scenarios: [] };
  const year = partsOf(today).year;

  // The years of the term have a figure for the town alone; 2021 has no plan, because none is known.
  const term = publish(world, made, {
    unit: tree.town,
    periodKind: 'TERM',
    startsOn: '2015-01-01',
    endsOn: '2020-12-31',
    decidedOn: '2015-01-05',
    remark: null,
  });
  assign(world, made, term, tree.town, termTarget);
  for (const [text, target] of Object.entries(targetOf)) {
    if (target === null || Number(text) >= firstDividedYear) continue;
    const plan = publish(world, made, {
      ...yearSpan(Number(text)),
      unit: tree.town,
      decidedOn: decisionDay(`${text}-01-14`),
      remark: null,
    });
    assign(world, made, plan, tree.town, target);
  }
  for (let of = firstDividedYear; of <= year; of++) {
    const decidedOn = decisionDay(`${of}-01-${12 + (of % 7)}`);
    if (decidedOn <= today) planOfYear(world, made, tree, of, decidedOn);
  }
  adjust(world, made, year);
  carryOver(world, made, year);
  for (const each of [year - 1, year]) lowerLate(world, made, each);
  // In the first days of January the plan of the year itself is still being drawn up.
  const published = made.plans.some((plan) => plan.unit === tree.town && plan.startsOn === `${year}-01-01`);
  draftPlan(world, made, published ? year + 1 : year);
  nextTerm(world, made, year);
  made.targets = makeTargets(world, made);
  compareDrafts(world, made);
  return made;
}

function yearSpan(year: number) {
  return { periodKind: 'YEAR' as const, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
}

/** Decisions are signed on days of work. */
function decisionDay(day: LocalDate): LocalDate {
  return weekday(day) > 5 ? addDays(day, 2) : day;
}

function publish(
  world: World,
  made: Plans,
  plan: {
    unit: Unit;
    periodKind: Plan['periodKind'];
    startsOn: LocalDate;
    endsOn: LocalDate;
    decidedOn: LocalDate;
    remark: string | null;
  },
): Plan & { decision: Decision } {
  const what =
    plan.periodKind === 'TERM'
      ? `nhiệm kỳ ${plan.startsOn.slice(0, 4)}-${plan.endsOn.slice(0, 4)}`
      : `năm ${plan.startsOn.slice(0, 4)}`;
  const decision = issue(world, plan.unit, 'QUOTA', plan.decidedOn, `Giao chỉ tiêu kết nạp đảng viên ${what}`);
  const published = {
    id: world.chance.uuid(plan.decidedOn),
    unit: plan.unit,
    periodKind: plan.periodKind,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    state: 'PUBLISHED' as const,
    decision,
    gapRemark: plan.remark,
  };
  made.plans.push(published);
  return published;
}

function assign(world: World, made: Plans, plan: Plan & { decision: Decision }, unit: Unit, amount: number): void {
  line(world, made, plan, unit, 'ASSIGNED', amount, plan.decision, null);
}

function line(
  world: World,
  made: Plans,
  plan: Plan,
  unit: Unit,
  kind: QuotaLine['kind'],
  amount: number,
  decision: Decision,
  reason: string | null,
): void {
  made.lines.push({
    id: world.chance.uuid(decision.decidedOn),
    plan,
    unit,
    kind,
    amount,
    effectiveOn: decision.decidedOn,
    decision,
    reason,
  });
}

/** The town's plan of a year with its units, and the plans by which most party organisations divide theirs. */
function planOfYear(world: World, made: Plans, tree: Tree, year: number, decidedOn: LocalDate): void {
  const division = townQuotas(tree, year);
  if (!division) return;
  const remark = division.reserve > 0 ? `Dự phòng ${division.reserve} chỉ tiêu để điều chỉnh cuối năm` : null;
  const plan = publish(world, made, { ...yearSpan(year), unit: tree.town, decidedOn, remark });
  assign(world, made, plan, tree.town, division.target);
  for (const unit of tree.grassroots) {
    const amount = division.quotas.get(unit);
    if (amount !== undefined) assign(world, made, plan, unit, amount);
  }
  const chance = stream(`plans ${year}`);
  for (const unit of tree.organisations) {
    const amount = division.quotas.get(unit);
    const dividedOn = decisionDay(addDays(decidedOn, chance.between(9, 40)));
    // A few leave it to the course of the year; the ward the demo signs in to divides always.
    if (!amount || dividedOn > world.today || (unit.sector !== 'WARD' && chance.chance(0.2))) continue;
    const below = publish(world, made, { ...yearSpan(year), unit, decidedOn: dividedOn, remark: null });
    for (const [branch, quota] of branchQuotas(unit, amount, year)) assign(world, made, below, branch, quota);
  }
}

/** At mid-year the committee takes from one ward what another can use: a second decision, both lines kept. */
function adjust(world: World, made: Plans, year: number): void {
  const decidedOn = decisionDay(`${year}-07-15`);
  const plan = made.plans.find(
    (candidate) =>
      candidate.unit === world.tree.town && candidate.periodKind === 'YEAR' && candidate.startsOn === `${year}-01-01`,
  );
  if (!plan || decidedOn > world.today) return;
  const decision = issue(
    world,
    world.tree.town,
    'QUOTA',
    decidedOn,
    `Điều chỉnh chỉ tiêu kết nạp đảng viên năm ${year}`,
  );
  line(
    world,
    made,
    plan,
    unitNamed(world.tree, 'Phường Quang Tiến'),
    'RAISED',
    2,
    decision,
    'Nguồn kết nạp dồi dào, đã đạt sớm tiến độ',
  );
  const lowered = unitNamed(world.tree, 'Phường Long Sơn');
  line(world, made, plan, lowered, 'LOWERED', -2, decision, 'Nguồn kết nạp thiếu do đoàn viên đi lao động xa');
  lowerBelow(world, made, lowered, 2, decisionDay(`${year}-07-20`));
}

/** A ward whose quota was lowered takes it back from its branches, one from each that has most, by a decision of its own. */
function lowerBelow(world: World, made: Plans, unit: Unit, people: number, decidedOn: LocalDate): void {
  const plan = made.plans.find(
    (candidate) => candidate.unit === unit && candidate.startsOn.slice(0, 4) === decidedOn.slice(0, 4),
  );
  if (!plan) return;
  const year = decidedOn.slice(0, 4);
  const decision = issue(world, unit, 'QUOTA', decidedOn, `Điều chỉnh chỉ tiêu kết nạp đảng viên năm ${year}`);
  const most = made.lines.filter((given) => given.plan === plan && given.amount > 0).sort((a, b) => b.amount - a.amount);
  for (const given of most.slice(0, people)) {
    line(world, made, plan, given.unit, 'LOWERED', -1, decision, 'Thị ủy điều chỉnh giảm chỉ tiêu của phường');
  }
}

/** In November a small branch is let off one: what it then reaches is of a figure that was moved late. */
function lowerLate(world: World, made: Plans, year: number): void {
  const decidedOn = decisionDay(`${year}-11-16`);
  const plan = made.plans.find(({ unit, periodKind, startsOn }) => unit === world.tree.town && periodKind === 'YEAR' && startsOn === `${year}-01-01`);
  const given = made.lines.findLast((one) => one.plan === plan && one.kind === 'ASSIGNED' && one.unit.children.length === 0 && one.amount > 0);
  if (!plan || !given || decidedOn > world.today) return;
  const decision = issue(world, world.tree.town, 'QUOTA', decidedOn, `Điều chỉnh chỉ tiêu kết nạp đảng viên cuối năm ${year}`);
  line(world, made, plan, given.unit, 'LOWERED', -1, decision, 'Đối tượng kết nạp chuyển công tác trong quý IV');
}

/** In February the town carries one place that a commune did not fill last year into this one, out of its reserve. */
function carryOver(world: World, made: Plans, year: number): void {
  const decidedOn = decisionDay(`${year}-02-10`);
  const planOf = (of: number) => made.plans.find(({ unit, periodKind, startsOn }) => unit === world.tree.town && periodKind === 'YEAR' && startsOn === `${of}-01-01`);
  const [plan, fromPlan] = [planOf(year), planOf(year - 1)];
  if (!plan || !fromPlan || decidedOn > world.today) return;
  const given = (of: Plan, unit: Unit) => made.lines.filter((one) => one.plan === of && one.unit === unit).reduce((sum, one) => sum + one.amount, 0);
  const reserve = given(plan, world.tree.town) - world.tree.grassroots.reduce((sum, unit) => sum + given(plan, unit), 0);
  const admitted = (unit: Unit) => world.events.filter((event) => event.act === 'ADMISSION_DECIDE' && grassrootsOf(event.branch) === unit && event.effectiveOn.startsWith(String(year - 1))).length;
  const left = world.tree.grassroots.find((unit) => unit.sector === 'COMMUNE' && given(plan, unit) > 0 && given(fromPlan, unit) > admitted(unit));
  if (reserve < 1 || !left) return;
  const decision = issue(world, world.tree.town, 'QUOTA', decidedOn, `Chuyển chỉ tiêu kết nạp đảng viên chưa thực hiện năm ${year - 1} sang năm ${year}`);
  line(world, made, plan, left, 'CARRIED_OVER', 1, decision, 'Đối tượng đã có nghị quyết chi bộ, chờ thẩm tra lý lịch');
  const carried = made.lines.at(-1);
  if (carried) carried.fromPlan = fromPlan;
}

/** A plan that is being worked on: most cells filled, some still empty. */
function draftPlan(world: World, made: Plans, year: number): void {
  const division = townQuotas(world.tree, year);
  if (!division) return;
  const plan: Plan = {
    id: world.chance.uuid(world.today),
    unit: world.tree.town,
    ...yearSpan(year),
    state: 'DRAFT',
    decision: null,
    gapRemark: null,
  };
  made.plans.push(plan);
  made.drafts.push({ plan, unit: world.tree.town, amount: yearTarget(year) ?? 0, remark: null });
  const chance = stream(`draft ${year}`);
  for (const [unit, amount] of division.quotas) {
    if (chance.chance(0.15)) continue;
    made.drafts.push({
      plan,
      unit,
      amount,
      remark: unit.shortName === 'Phường Long Sơn' ? 'Xem lại nguồn kết nạp quý IV' : null,
    });
  }
}
