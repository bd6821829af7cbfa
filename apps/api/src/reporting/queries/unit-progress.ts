import { candidatesOfEach, membersOfEach, stockCandidates, stockMembers } from '../../membership/public.ts';
import { unitStateOf } from '../../organisation/public.ts';
import type { Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { carriedOfEach } from './carried-admissions.ts';

interface Figures {
  /** Joins of each unit of `c`. */
  readonly join: string;
  readonly members: string;
  readonly pipeline: string;
  readonly admitted: string;
}

/** Members, candidates and admissions within days of each unit: of today one row a unit says all three. */
function figuresOf(below: string, from: string, to: string, statement: StatementBuilder): Figures {
  if (statement.forToday) {
    return {
      join: `left join stock_within(${below}, ${from}, ${to}) s on s.unit_id = c.unit_id`,
      members: `coalesce(${stockMembers('s')}, 0)`,
      pipeline: `coalesce(${stockCandidates('s')}, 0)`,
      admitted: 'coalesce(s.n, 0)',
    };
  }
  return {
    join: `left join ${membersOfEach(below, statement)} h on h.unit_id = c.unit_id
    left join (select s.unit_id, sum(s.n)::integer as n from ${candidatesOfEach(below, statement)} s group by s.unit_id) k on k.unit_id = c.unit_id
    left join measure_counts(${below}, ${from}, ${to}, 'ADMITTED') m on m.unit_id = c.unit_id`,
    members: 'coalesce(h.n, 0)',
    pipeline: 'coalesce(k.n, 0)',
    admitted: 'coalesce(m.n, 0)',
  };
}

/**
 * The units directly below the unit of dashboard row `row`, as they were on the last day counted, each with its admissions,
 * quota, members and candidates. All at once: one pass over the counters and one over the quotas, whatever the number of units.
 * Columns: unit_id, state (of the unit on the day of the read), position (on the last day counted), from_on, to_on, until_on, as_of, done, quota, original, members,
 * pipeline, gap (for the order alone).
 */
export function unitsBelow(row: string, statement: StatementBuilder): string {
  const there = `from org_unit_state c where c.parent_id = ${row}.unit_id and c.from_on <= ${row}.until_on and c.until_on > ${row}.until_on`;
  const below = '(select ids from below)::uuid[]';
  const days = `(${row}.to_on - ${row}.from_on + 1)`;
  const passed = `greatest(0, ${row}.until_on - ${row}.from_on + 1)`;
  const figures = figuresOf(below, `${row}.from_on`, `${row}.until_on`, statement);
  const done = `${figures.admitted} + coalesce(carried.n, 0)`;
  // OFFSET 0 of the quotas: all units in one pass, not one look for each.
  return `(with there as materialized (select c.unit_id, c.position, case when ${row}.until_on = ${statement.asOf} then c else (${unitStateOf('c.unit_id', statement)}) end as state ${there}), below as materialized (select array(select unit_id from there) as ids), quotas as materialized (select f.unit_id, f.original, f.amount from plan p cross join lateral quota_on(p.id, ${statement.asOf}) f
      where p.unit_id = ${row}.unit_id and p.state <> 'DRAFT' and p.starts_on = ${row}.from_on and p.ends_on = ${row}.to_on)
    select c.unit_id, c.state, c.position, ${row}.from_on, ${row}.to_on, ${row}.until_on, ${statement.asOf} as as_of, ${done} as done,
      q.amount as quota, q.original, ${figures.members} as members, ${figures.pipeline} as pipeline,
      ${done} - q.amount::bigint * ${passed} / ${days} as gap
    from there c
    ${figures.join}
    left join ${carriedOfEach(below, `${row}.from_on`, `${row}.until_on`)} carried on carried.unit_id = c.unit_id
    left join (select * from quotas offset 0) q on q.unit_id = c.unit_id)`;
}

/** The unit of a row of `unitsBelow` on the day of the read. */
export const unitOfProgress = (row: string): Source => ({ from: `(select (${row}.state).*)`, always: true });
