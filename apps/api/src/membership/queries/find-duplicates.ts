import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { personVisible } from '../visibility.ts';

/** With how many others somebody is compared: what more people share says nothing of any two of them, as a number put down for want of one. */
const most = 10;

/**
 * Two people who may be one, by why: rows (first_id, second_id, reason), begun from those recorded in the part of the subtree where the
 * viewer reads names. What is compared of a person stands in one row: two lists held side by side would be compared each with each.
 */
function suspected(unit: string, statement: StatementBuilder): string {
  const ordered = (a: string, b: string): string => `least(${a}, ${b}) as first_id, greatest(${a}, ${b}) as second_id`;
  // A number alone may be mistyped: name or birth date must agree with it.
  const byNumber = (reason: string, number: string): string => `select ${ordered('h.id', 'b.id')}, '${reason}'
      from here h cross join lateral (select y.person_id from membership y where y.${number} = h.${number} and y.person_id <> h.id limit ${most}) y
      cross join lateral (select p.id from person p where p.id = y.person_id and (p.search_name = h.search_name or p.born_on = h.born_on) offset 0) b`;
  // Whoever has an open record here is seen; of the others it is asked one by one, which is dear.
  const visible = (id: string): string => `(${id} in (select id from seen) or ${personVisible(id, statement)})`;
  // The first of March is the third of January to whoever types the month first.
  const swapped = `case when extract(day from p.born_on) <= 12 and extract(day from p.born_on) <> extract(month from p.born_on)
      then make_date(extract(year from p.born_on)::integer, extract(day from p.born_on)::integer, extract(month from p.born_on)::integer) end`;
  return `(with below as materialized (select distinct a.descendant_id as id from org_ancestry a where a.ancestor_id = ${unit} and a.during @> ${statement.todaySql} and ${statement.within('NAMES_READ', 'a.descendant_id')}),
      here as materialized (select p.id, p.search_name, p.born_on, ${swapped} as swapped, r.card_no, r.dossier_no, r.open from (
          select m.person_id, m.card_no, m.dossier_no, m.ended_on is null as open from membership m where m.branch_id in (select id from below)
          union select c.person_id, null, null, c.closed_on is null from candidacy c where c.branch_id in (select id from below)) r
        cross join lateral (select * from person p where p.id = r.person_id offset 0) p),
      seen as materialized (select distinct id from here where open),
      found as (select ${ordered('h.id', 'b.id')}, case when b.born_on = h.born_on then 'SAME_NAME_AND_BIRTH' else 'SAME_NAME_BIRTH_SWAPPED' end as reason
      from here h cross join lateral (select p.id, p.born_on from person p where p.search_name = h.search_name and p.born_on = any(array[h.born_on, h.swapped]) and p.id <> h.id limit ${most}) b
    union ${byNumber('SAME_CARD', 'card_no')} union ${byNumber('SAME_DOSSIER', 'dossier_no')})
    select f.* from found f where ${visible('f.first_id')} and ${visible('f.second_id')})`;
}

/**
 * Pairs of people who may be one, of whom at least one is recorded in the unit or below and the viewer sees both: nobody learns of anybody
 * outside his right, and who stands above both resolves. Pairs marked as two people are not there.
 */
export function duplicatesIn(unitId: string, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  return {
    from: `(select s.first_id, s.second_id, s.first_id::text || ':' || s.second_id as id, array_agg(s.reason order by s.reason) as reasons
      from ${suspected(statement.param(unitId, 'uuid'), statement)} s
     where not exists (select from distinct_people d where d.first_id = s.first_id and d.second_id = s.second_id) group by 1, 2)`,
    order: { keys: [{ sql: `${alias}.id`, type: 'text' }] },
  };
}
