import { peerSizeParams } from '@dangvu/domain/planning/peers';
import { historyOf } from '@dangvu/domain/rulebook/rules';
import { postedOn } from '../../membership/public.ts';
import { rowsOf } from '../../planning/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { doneIn } from '../plan-progress-shape.ts';

/** Where the bands of size begin on a day: the rows of the rulebook as `sizeBand` of the domain reads them. Rows (n). */
const bandStarts = (day: string): string => `(values ${peerSizeParams.map((param) => {
  const rows = historyOf(param);
  const cases = rows.toReversed().map(({ validFrom, value }) => `when ${day} >= date '${validFrom}' then ${Number(value)}`);
  return `(case ${cases.join(' ')} else ${Number(rows[0]?.value)} end)`;
}).join(', ')}) t(n)`;

/**
 * Official members of each of some units and below at the end of a day, all in one pass: rows (unit_id, n). `units` has unit_id and day. Those
 * of units merged into one of them since are counted with it: its members are now its own. OFFSET 0: unit by unit, not a hash of the whole ancestry.
 */
const officialOf = (units: string): string => `(select p.unit_id, count(*)::integer as n
    from (select u.unit_id, u.unit_id as part, u.day from ${units} u
          union select u.unit_id, l.predecessor_id, u.day from ${units} u join org_lineage l on l.successor_id = u.unit_id and l.kind = 'MERGED' and l.effective_on > u.day) p
    cross join lateral (select a.descendant_id from org_ancestry a where a.ancestor_id = p.part and a.during @> p.day offset 0) a
    join membership_posting o on o.branch_id = a.descendant_id and ${postedOn('o.during', 'p.day')}
    join membership m on m.id = o.membership_id and m.official_on <= p.day group by p.unit_id)`;

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
      select r.unit_id, r.position, r.amount as quota, r.original, d.day, ${doneIn(plan, 'r.unit_id', statement)} as done
        from ${kindOf(unit)} o cross join ${rowsOf(plan, on)} r cross join (select least(${plan}.starts_on, ${on}) as day) d
       cross join lateral ${kindOf('r.unit_id')} v where v.kind = o.kind and v.sector = o.sector),
    counted as (select b.*, coalesce(h.n, 0) as members from below b left join ${officialOf('below')} h on h.unit_id = b.unit_id),
    sized as (select b.*, (select coalesce(max(t.n), 0) from ${bandStarts('b.day')} where t.n <= b.members) as band_from from counted b)
    select o.unit_id, o.day, o.members, o.band_from, (select min(t.n) - 1 from ${bandStarts('o.day')} where t.n > o.members) as band_to,
      (select json_agg(json_build_object('unitId', s.unit_id, 'position', s.position, 'members', s.members, 'done', s.done, 'quota', s.quota, 'original', s.original) order by s.position, s.unit_id)
         from sized s where s.band_from = o.band_from) as peers
      from sized o where o.unit_id = ${unit})`;
}
