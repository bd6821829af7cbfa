import { disciplineMeasures } from '@dangvu/domain/reporting/measures';
import { candidatesOfEach, lifecycleEventShape, memberCountSql, tooManyAtOnce, workItemsIn } from '../membership/public.ts';
import { unitOf, unitShape } from '../organisation/public.ts';
import { planShape, planVisible, plansNaming, quotaFor } from '../planning/public.ts';
import { column, connection, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { factsFor } from './attainment-view.ts';
import { admitted } from './plan-progress-shape.ts';
import { carried, carriedEvents } from './queries/carried-admissions.ts';
import { admittedAnywhere, countedEvents, stands } from './queries/dashboard-row.ts';
import { dormantBranches } from './queries/dormant-branches.ts';
import { recentEvents } from './queries/recent-events.ts';
import { stateOn } from './queries/report-days.ts';
import { reports } from './queries/reporting-units.ts';
import { unitOfProgress, unitsBelow } from './queries/unit-progress.ts';

export const facts = (row: string, statement: StatementBuilder): string => `(select json_build_object('done', coalesce((${row}.counts ->> 'ADMITTED')::integer, 0) + ${carried(`${row}.unit_id`, `${row}.from_on`, `${row}.until_on`)},
  'quota', q.amount, 'original', q.original, 'from', ${row}.from_on, 'to', ${row}.to_on, 'asOf', ${statement.asOf})
  from (select) nothing left join ${quotaFor(`${row}.unit_id`, `${row}.from_on`, `${row}.to_on`, statement.asOf)} q on true)`;

/**
 * The published term plan that contains the period and in which the unit has to reach something; the one asked for if one is.
 * Of several the latest.
 */
const termPlan = (row: string, statement: StatementBuilder): string => `(select t.* from ${plansNaming(`${row}.unit_id`)} t where t.period_kind = 'TERM' and t.state <> 'DRAFT' and ${planVisible('t', statement)}
  and case when ${row}.term_plan_id is not null then t.id = ${row}.term_plan_id else t.starts_on <= ${row}.from_on and t.ends_on >= ${row}.until_on end
  order by t.starts_on desc limit 1)`;

const termFacts = (row: string, statement: StatementBuilder): string => `(select json_build_object('done', ${admitted(`${row}.unit_id`, 'p.starts_on', `least(p.ends_on, ${statement.asOf})`)},
  'quota', q.amount, 'original', q.original, 'from', p.starts_on, 'to', p.ends_on, 'asOf', ${statement.asOf})
  from ${termPlan(row, statement)} p left join lateral (select f.original, f.amount from quota_on(p.id, ${statement.asOf}) f where f.unit_id = ${row}.unit_id) q on true)`;

/** Admissions of the period, as they count towards its quota, and of the same span a year before, month by month, added up. */
const monthly = (row: string): string => {
  const lastYear = (day: string): string => `(${day} - interval '1 year')::date`;
  const monthOf = (day: string): string => `date_trunc('month', ${day}::timestamp)`;
  const unit = `${row}.unit_id`;
  // Each month whole, from the counters, less what counts in the first before the span and in the last after it.
  const perMonth = (from: string, to: string, shift: string): string => {
    const beyond = (month: string, first: string, last: string): string =>
      `select ${month}, -l.n from log_counts(array[${unit}], ${first}, ${last}) l where l.measure = 'ADMITTED'`;
    return `(select n.month${shift} as month, sum(n.n)::integer as n from (
      select t.month::timestamp as month, t.subtree as n from tally t where t.unit_id = ${unit} and t.measure = 'ADMITTED' and t.month >= ${monthOf(from)} and t.month <= ${to}
      union all ${beyond(monthOf(from), `${monthOf(from)}::date`, `${from} - 1`)}
      union all ${beyond(monthOf(to), `${to} + 1`, `(${monthOf(to)} + interval '1 month')::date - 1`)}
      union all select ${monthOf('k.counted_on')}, k.times from ${carriedEvents(unit, from, to)} k) n group by 1)`;
  };
  return `(select coalesce(json_agg(json_build_object('month', s.month::date, 'cumulative', s.cumulative, 'previousYear', s.previous) order by s.month), '[]') from (
    select g.month, coalesce(sum(this.n) over w, 0)::integer as cumulative, coalesce(sum(last.n) over w, 0)::integer as previous
      from generate_series(${monthOf(`${row}.from_on`)}, ${row}.until_on::timestamp, interval '1 month') g(month)
      left join ${perMonth(`${row}.from_on`, `${row}.until_on`, '')} this on this.month = g.month
      left join ${perMonth(lastYear(`${row}.from_on`), lastYear(`${row}.until_on`), ` + interval '1 year'`)} last on last.month = g.month
    window w as (order by g.month)) s)`;
};

/**
 * What became of those admitted in the period by the day of the read. Every one is in exactly one place: left (by way), recognised,
 * probationary, or waiting for the ceremony.
 */
export const outcomeOf = (unit: string, from: string, until: string, statement: StatementBuilder): string => `(select json_build_object('admitted', coalesce(sum(b.n), 0)::integer, 'became', coalesce(json_object_agg(b.became, b.n) filter (where b.became is not null), '{}')) from (
  select case when m.ended_on <= ${statement.asOf} then m.status when m.official_on <= ${statement.asOf} then 'RECOGNISED'
    when m.ceremony_on <= ${statement.asOf} then 'PROBATIONARY' else 'DECIDED' end as became, sum(c.times)::integer as n
    from (select k.event_id, 1 as times from ${statement.everywhere('FIGURES_READ') ? admittedAnywhere(unit, from, until) : countedEvents(unit, from, until, ['ADMITTED'])} k union all select k.event_id, k.times from ${carriedEvents(unit, from, until)} k) c
    join lifecycle_event e on e.id = c.event_id join membership m on m.id = e.membership_id group by 1 having sum(c.times) <> 0) b)`;

/** How many were disciplined in the period, each once. Of a part of the tree its branches are asked; everywhere, the days. */
export const disciplinedPeople = (row: string, statement: StatementBuilder): string => {
  const decided = `e.measure in (${disciplineMeasures.map((measure) => `'${measure}'`).join(', ')}) and not e.voided and e.counted_on between ${row}.from_on and ${row}.until_on and ${stands('e.id')}`;
  const under = `a.descendant_id = e.branch_id and a.ancestor_id = ${row}.unit_id and a.during @> e.effective_on`;
  return statement.everywhere('FIGURES_READ')
    ? `(select count(distinct e.person_id)::integer from lifecycle_event e where ${decided} and exists (select from org_ancestry a where ${under} offset 0))`
    : `(select count(distinct e.person_id)::integer from org_ancestry a join lifecycle_event e on ${under} where ${decided})`;
};

/** What waits today; on another day nothing can be said, because lists of what waits are not kept. */
const due = (row: string, statement: StatementBuilder): string => statement.forToday
  ? `case when not ${tooManyAtOnce(`array[${row}.unit_id]`)} then (select coalesce(json_agg(json_build_object('kind', k.kind, 'count', k.n, 'overdue', k.late)), '[]') from (
      select w.kind, count(*)::integer as n, (count(*) filter (where w.due_on < ${statement.todaySql}))::integer as late
        from ${workItemsIn({ statement, units: `array[${row}.unit_id]`, whole: statement.everywhere('FIGURES_READ'), permission: 'FIGURES_READ' })} w group by w.kind) k) end`
  : `'[]'::json`;

/** The period asked for that began last among those that had opened by the day of the read, the shortest of several; null when none did for more than a year. */
const latestAsked = ({ asOf }: StatementBuilder): string => `(select q.id from report_period q where q.asked and q.kind in ('MONTH', 'QUARTER', 'HALF', 'YEAR')
  and q.starts_on between (${asOf} - interval '15 months')::date and ${asOf} and q.opens_on <= ${asOf} order by q.starts_on desc, q.ends_on limit 1)`;

/** Row: see `unitsBelow`. */
const unitProgressShape = defineShape('UnitProgress', {
  unit: one(
    () => unitShape,
    (_alias, row) => unitOfProgress(row),
  ),
  attainment: derived((row, _statement, _args, asked) => {
    const columns = { done: 'done', quota: 'quota', original: 'original', from: 'period_from', to: 'period_to', asOf: 'as_of' };
    return { attainment: Object.fromEntries([...factsFor(asked)].map((fact) => [fact, `${row}.${columns[fact]}`])) };
  }),
  members: column('members'),
  pipeline: column('pipeline'),
  reportState: expression((row, statement) => `case when ${statement.within('REPORT_READ', `${row}.unit_id`)} and ${reports(`${row}.unit_id`, `${row}.as_of`)} then (
    select coalesce(${stateOn('o', statement)}, 'NOT_STARTED') from (select ${latestAsked(statement)} as id) p left join report o on o.period_id = p.id and o.unit_id = ${row}.unit_id
      where p.id is not null) end`),
});

/** Row: see `dormantBranches`. */
const dormantBranchShape = defineShape('DormantBranch', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  years: column('years'),
  lastAdmissionOn: column('last_on'),
  members: column('members'),
  candidates: column('candidates'),
});

/** Row: see `dashboardRow`. The caller has asked for FIGURES_READ over the unit. */
export const dashboardShape = defineShape('Dashboard', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  asOf: expression((_row, statement) => statement.asOf),
  computedAt: expression(() => 'now()'),
  from: column('from_on'),
  to: column('to_on'),
  sentence: derived((row, statement) => ({ attainment: facts(row, statement) })),
  attainment: derived((row, statement) => ({ attainment: facts(row, statement) })),
  units: list(
    () => unitProgressShape,
    (alias, row, statement) => ({ from: unitsBelow(row, statement), orderBy: `${alias}.quota is null, ${alias}.gap, ${alias}.place, ${alias}.unit_id` }),
  ),
  outcome: derived((row, statement) => ({ outcome: outcomeOf(`${row}.unit_id`, `${row}.from_on`, `${row}.until_on`, statement) })),
  flows: derived((row) => ({ counts: `${row}.counts` })),
  discipline: derived((row) => ({ counts: `${row}.counts` })),
  exits: derived((row) => ({ counts: `${row}.counts` })),
  disciplinedPeople: expression(disciplinedPeople),
  dormantBranches: connection(
    () => dormantBranchShape,
    (alias, row, statement, args) => ({
      from: dormantBranches(`${row}.unit_id`, `least(greatest(${statement.param(args['years'], 'integer')}, 1), 100)`, statement),
      once: true,
      unless: { sql: tooManyAtOnce(`array[${row}.unit_id]`) },
      order: { keys: [{ sql: `${alias}.since`, type: 'date' }, { sql: `${alias}.unit_id`, type: 'uuid' }] },
    }),
  ),
  monthly: expression(monthly),
  pipeline: derived((row, statement) => ({
    stages: `(select coalesce(json_object_agg(c.stage, c.n), '{}') from ${candidatesOfEach(`array[${row}.unit_id]`, statement)} c)`,
  })),
  recentEvents: connection(
    () => lifecycleEventShape,
    (alias, row, statement, args) => recentEvents(row, alias, statement, args),
  ),
  due: derived((row, statement) => ({ due: due(row, statement) })),
  termAttainment: derived((row, statement) => ({ term: termFacts(row, statement) })),
  term: one(
    () => planShape,
    (_alias, row, statement) => ({ from: termPlan(row, statement) }),
  ),
  memberCount: expression((row, statement) => memberCountSql(`${row}.unit_id`, statement)),
  probationaryCount: expression((row, statement) => memberCountSql(`${row}.unit_id`, statement, 'PROBATIONARY')),
});
