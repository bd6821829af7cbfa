import { peerSizeParams } from '@dangvu/domain/planning/peers';
import { historyOf } from '@dangvu/domain/rulebook/rules';
import { rowsOf } from '../../planning/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { doneIn } from '../plan-progress-shape.ts';

/** Where the bands of size begin on a day: the rows of the rulebook as `sizeBand` of the domain reads them. Rows (n). */
const bandStarts = (day: string): string => `(values ${peerSizeParams.map((param) => {
  const rows = historyOf(param);
  const cases = rows.toReversed().map(({ validFrom, value }) => `when ${day} >= date '${validFrom}' then ${Number(value)}`);
  return `(case ${cases.join(' ')} else ${Number(rows[0]?.value)} end)`;
}).join(', ')}) t(n)`;

/** Official members of a unit and below at the end of a day, with those of units merged into it since: their members are now its own. */
const officialOn = (unit: string, day: string): string => `(select count(*)::integer from membership_posting o join membership m on m.id = o.membership_id and m.official_on <= ${day}
  where coalesce(lower(o.during) <= ${day}, true) and coalesce(upper(o.during) > ${day}, true) and o.branch_id in (select a.descendant_id from org_ancestry a where a.during @> ${day}
    and a.ancestor_id in (select ${unit} union select l.predecessor_id from org_lineage l where l.successor_id = ${unit} and l.kind = 'MERGED' and l.effective_on > ${day})))`;

/**
 * A unit of a plan among the units of the same plan that are of its kind, its sector and its size, by official members on the first day of
 * the period (of one that has not begun: on the day of the read). At most one row: unit_id, day, members, band_from, band_to and peers,
 * a JSON list of all of them, the unit included: unit_id, position, members, done, quota, original.
 */
export function peersOf(plan: string, unit: string, statement: StatementBuilder): string {
  const on = statement.asOf;
  const kindOf = (one: string): string => `(select k.kind, k.sector from org_unit_revision k where k.unit_id = ${one} order by k.during @> ${on} desc, k.during desc limit 1)`;
  // Members are counted of those alone that may be peers: a school is not looked for among the wards.
  return `(with below as materialized (
      select r.unit_id, r.position, r.amount as quota, r.original, d.day, ${officialOn('r.unit_id', 'd.day')} as members, ${doneIn(plan, 'r.unit_id', statement)} as done
        from ${kindOf(unit)} o cross join ${rowsOf(plan, on)} r cross join (select least(${plan}.starts_on, ${on}) as day) d
       cross join lateral ${kindOf('r.unit_id')} v where v.kind = o.kind and v.sector = o.sector),
    sized as (select b.*, (select coalesce(max(t.n), 0) from ${bandStarts('b.day')} where t.n <= b.members) as band_from from below b)
    select o.unit_id, o.day, o.members, o.band_from, (select min(t.n) - 1 from ${bandStarts('o.day')} where t.n > o.members) as band_to,
      (select json_agg(json_build_object('unitId', s.unit_id, 'position', s.position, 'members', s.members, 'done', s.done, 'quota', s.quota, 'original', s.original) order by s.position, s.unit_id)
         from sized s where s.band_from = o.band_from) as peers
      from sized o where o.unit_id = ${unit})`;
}
