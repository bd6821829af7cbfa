import { candidatesOfEach, membersOfEach, stockCandidates, stockMembers } from '../../membership/public.ts';
import { unitOf } from '../../organisation/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

/** Members and candidates of each unit: of today one row a unit says both. */
function stockOf(below: string, statement: StatementBuilder): { readonly join: string; readonly members: string; readonly pipeline: string } {
  if (statement.forToday) {
    return { join: 'left join stock s on s.unit_id = c.unit_id', members: `coalesce(${stockMembers('s')}, 0)`, pipeline: `coalesce(${stockCandidates('s')}, 0)` };
  }
  return {
    join: `left join ${membersOfEach(below, statement)} h on h.unit_id = c.unit_id
    left join (select s.unit_id, sum(s.n)::integer as n from ${candidatesOfEach(below, statement)} s group by s.unit_id) k on k.unit_id = c.unit_id`,
    members: 'coalesce(h.n, 0)',
    pipeline: 'coalesce(k.n, 0)',
  };
}

/**
 * The units directly below the unit of dashboard row `row`, as they were on the last day counted, each with its admissions,
 * quota, members and candidates. All at once: one pass over the counters whatever the number of units. `COALESCE` around the day
 * keeps PostgreSQL from looking for it in the temporal key, where it finds every unit of the country.
 * Columns: unit_id, revision (what unitOf finds), position, from_on, to_on, as_of, done, quota, original, members, pipeline, gap (for the order alone).
 */
export function unitsBelow(row: string, statement: StatementBuilder): string {
  const below = `array(select b.unit_id from org_placement b where b.parent_id = ${row}.unit_id and coalesce(b.during @> ${row}.until_on, false))`;
  const days = `(${row}.to_on - ${row}.from_on + 1)`;
  const passed = `greatest(0, ${row}.until_on - ${row}.from_on + 1)`;
  const stock = stockOf(below, statement);
  return `(select c.unit_id, v.revision, (v.revision).position, ${row}.from_on, ${row}.to_on, ${statement.asOf} as as_of, coalesce(m.n, 0) as done,
      q.amount as quota, q.original, ${stock.members} as members, ${stock.pipeline} as pipeline,
      coalesce(m.n, 0) - q.amount::bigint * ${passed} / ${days} as gap
    from unnest(${below}) c(unit_id)
    cross join lateral (select r as revision from ${unitOf('c.unit_id', statement).from} r) v
    ${stock.join}
    left join measure_counts(${below}, ${row}.from_on, ${row}.until_on, 'ADMITTED') m on m.unit_id = c.unit_id
    left join (select f.unit_id, f.original, f.amount from plan p cross join lateral quota_on(p.id, ${statement.asOf}) f
      where p.unit_id = ${row}.unit_id and p.state <> 'DRAFT' and p.starts_on = ${row}.from_on and p.ends_on = ${row}.to_on) q on q.unit_id = c.unit_id)`;
}
