import { tooManyAtOnce } from '../membership/public.ts';
import { derived, extendShape } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { dashboardShape, facts } from './dashboard-shape.ts';
import { countedEvents } from './queries/dashboard-row.ts';

/** Months after admission at which it is asked who is still here: once probation and its first year are over, and a year later. */
export const retentionMonths = [24, 36] as const;

/** Admissions of the three years before the period by month of the year, January first: a list of twelve. */
const earlierByMonth = (row: string, statement: StatementBuilder): string => `(select json_agg(coalesce(h.n, 0) order by g.m) from generate_series(1, 12) g(m)
  left join (select extract(month from t.month)::integer as m, sum(t.subtree)::integer as n from tally t where t.unit_id = ${row}.unit_id and t.measure = 'ADMITTED'
    and t.month >= (${row}.from_on - interval '3 years')::date and t.month < ${row}.from_on and t.month <= ${statement.asOf} group by 1) h on h.m = g.m)`;

/**
 * Those who were admitted in the same span some months earlier, and where each of them stood that long after his admission: nobody is
 * counted before his time is up.
 */
const retainedAfter = (row: string, months: number): string => {
  const back = (day: string): string => `(${day} - interval '${months} months')::date`;
  const then = `(c.counted_on + interval '${months} months')::date`;
  return `(select json_build_object('months', ${months}, 'from', ${back(`${row}.from_on`)}, 'to', ${back(`${row}.until_on`)}, 'admitted', coalesce(sum(b.n), 0)::integer,
      'recognised', coalesce(sum(b.recognised), 0)::integer, 'became', coalesce(json_object_agg(b.became, b.n) filter (where b.became is not null), '{}')) from (
    select case when m.ended_on <= ${then} then m.status else 'HERE' end as became, count(*)::integer as n, (count(*) filter (where m.official_on <= ${then}))::integer as recognised
      from ${countedEvents(`${row}.unit_id`, back(`${row}.from_on`), back(`${row}.until_on`), ['ADMITTED'])} c
      join lifecycle_event e on e.id = c.event_id join membership m on m.id = e.membership_id group by 1) b)`;
};

extendShape(dashboardShape, {
  outlook: derived((row, statement) => ({ attainment: facts(row, statement), earlier: earlierByMonth(row, statement) })),
  retention: derived((row) => ({
    retention: `case when not ${tooManyAtOnce(`array[${row}.unit_id]`)} then json_build_array(${retentionMonths.map((months) => retainedAfter(row, months)).join(', ')}) end`,
  })),
});
