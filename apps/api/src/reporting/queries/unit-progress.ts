import { candidatesOfEach, membersOfEach } from '../../membership/public.ts';
import type { Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { carriedOfEach } from './carried-admissions.ts';

/** Members, candidates and what was done of the units below the unit of dashboard row `row`: rows (unit_id, members, candidates, done), none for a unit that has nothing. */
function figuresBelow(row: string, statement: StatementBuilder): string {
  const [from, until] = [`${row}.from_on`, `${row}.until_on`];
  if (statement.forToday) return `progress_below(${row}.unit_id, ${from}, ${until}, ${statement.asOf})`;
  const below = '(select ids from below)::uuid[]';
  return `(with below as materialized (select array(select c.unit_id ${there(row)}) as ids)
    select b.unit_id, h.n as members, k.n as candidates, coalesce(m.n, 0) + coalesce(carried.n, 0) as done from unnest(${below}) b(unit_id)
    left join ${membersOfEach(below, statement)} h on h.unit_id = b.unit_id
    left join (select s.unit_id, sum(s.n)::integer as n from ${candidatesOfEach(below, statement)} s group by s.unit_id) k on k.unit_id = b.unit_id
    left join measure_counts(${below}, ${from}, ${until}, 'ADMITTED') m on m.unit_id = b.unit_id
    left join ${carriedOfEach(below, from, until)} carried on carried.unit_id = b.unit_id)`;
}

const there = (row: string): string => `from org_unit_state c where c.parent_id = ${row}.unit_id and c.from_on <= ${row}.until_on and c.until_on > ${row}.until_on`;

/**
 * The units directly below the unit of dashboard row `row`, as they were on the last day counted, each with its admissions,
 * quota, members and candidates. All at once: one pass over the counters and one over the quotas, whatever the number of units.
 * Columns: those of the unit's state on the day of the read, place (its position on the last day counted), from_on, to_on, as_of, done,
 * quota, original, members, pipeline, gap (for the order alone).
 */
export function unitsBelow(row: string, statement: StatementBuilder): string {
  const day = statement.asOf;
  const days = `(${row}.to_on - ${row}.from_on + 1)`;
  const passed = `greatest(0, ${row}.until_on - ${row}.from_on + 1)`;
  const done = 'coalesce(f.done, 0)';
  // On the last day counted, mostly the day of the read, a state says both; else it is looked for. Only one of the two is read.
  return `(select c.*, ${row}.from_on as period_from, ${row}.to_on as period_to, ${day} as as_of, ${done} as done, q.amount as quota, q.original,
      coalesce(f.members, 0) as members, coalesce(f.candidates, 0) as pipeline, ${done} - q.amount::bigint * ${passed} / ${days} as gap
    from (select c.*, c.position as place ${there(row)} and ${row}.until_on = ${day}
      union all select u.*, c.position from (select c.unit_id, c.position ${there(row)} and ${row}.until_on <> ${day}) c
        join org_unit_state u on u.unit_id = c.unit_id and u.from_on <= ${day} and u.until_on > ${day}) c
    left join ${figuresBelow(row, statement)} f on f.unit_id = c.unit_id
    left join quotas_given(${row}.unit_id, ${row}.from_on, ${row}.to_on, ${day}) q on q.unit_id = c.unit_id)`;
}

/** The unit of a row of `unitsBelow` on the day of the read. */
export const unitOfProgress = (row: string): Source => ({ from: `(select ${row}.*)`, always: true });
