import { candidatesOfEach, membersOfEach } from '../../membership/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

/**
 * The units directly below the unit of dashboard row `row`, as they were on the last day counted, each with its admissions,
 * quota, members and candidates. All at once: one pass over the counters whatever the number of units.
 * Columns: unit_id, position, from_on, to_on, as_of, done, quota, original, members, pipeline, gap (for the order alone).
 */
export function unitsBelow(row: string, statement: StatementBuilder): string {
  const below = `array(select b.unit_id from org_placement b where b.parent_id = ${row}.unit_id and b.during @> ${row}.until_on)`;
  const days = `(${row}.to_on - ${row}.from_on + 1)`;
  const passed = `greatest(0, ${row}.until_on - ${row}.from_on + 1)`;
  return `(select c.unit_id, v.position, ${row}.from_on, ${row}.to_on, ${statement.asOf} as as_of, coalesce(m.n, 0) as done,
      q.amount as quota, q.original, coalesce(h.n, 0) as members, coalesce(k.n, 0) as pipeline,
      coalesce(m.n, 0) - q.amount::bigint * ${passed} / ${days} as gap
    from unnest(${below}) c(unit_id)
    cross join lateral (select r.position from org_unit_revision r where r.unit_id = c.unit_id order by r.during @> ${row}.until_on desc, r.during desc limit 1) v
    left join measure_counts(${below}, ${row}.from_on, ${row}.until_on) m on m.unit_id = c.unit_id and m.measure = 'ADMITTED'
    left join ${membersOfEach(below, statement)} h on h.unit_id = c.unit_id
    left join (select s.unit_id, sum(s.n)::integer as n from ${candidatesOfEach(below, statement)} s group by s.unit_id) k on k.unit_id = c.unit_id
    left join (select f.unit_id, f.original, f.amount from plan p cross join lateral quota_on(p.id, ${statement.asOf}) f
      where p.unit_id = ${row}.unit_id and p.state <> 'DRAFT' and p.starts_on = ${row}.from_on and p.ends_on = ${row}.to_on) q on q.unit_id = c.unit_id)`;
}
