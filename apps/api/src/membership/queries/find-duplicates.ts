import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { personVisible } from '../visibility.ts';

/** Two people who may be one, by why: rows (first_id, second_id, reason), begun from those recorded in the subtree. */
function suspected(unit: string, today: string): string {
  const below = `(select a.descendant_id from org_ancestry a where a.ancestor_id = ${unit} and a.during @> ${today})`;
  const ordered = (a: string, b: string): string => `least(${a}, ${b}) as first_id, greatest(${a}, ${b}) as second_id`;
  // A number alone may be mistyped: name or birth date must agree with it.
  const byNumber = (reason: string, number: string): string => `select ${ordered('h.id', 'b.id')}, '${reason}'
      from held x join membership y on y.${number} = x.${number} and y.person_id <> x.person_id join here h on h.id = x.person_id
      join person b on b.id = y.person_id and (b.search_name = h.search_name or b.born_on = h.born_on)`;
  // The first of March is the third of January to whoever types the month first.
  const swapped = `case when extract(day from p.born_on) <= 12 and extract(day from p.born_on) <> extract(month from p.born_on)
      then make_date(extract(year from p.born_on)::integer, extract(day from p.born_on)::integer, extract(month from p.born_on)::integer) end`;
  return `(with held as materialized (select m.person_id, m.card_no, m.dossier_no from membership m where m.branch_id in ${below}),
      here as materialized (select p.id, p.search_name, p.born_on, ${swapped} as swapped
        from (select h.person_id from held h union select c.person_id from candidacy c where c.branch_id in ${below}) r join person p on p.id = r.person_id)
    select ${ordered('h.id', 'b.id')}, case when b.born_on = h.born_on then 'SAME_NAME_AND_BIRTH' else 'SAME_NAME_BIRTH_SWAPPED' end as reason
      from here h join person b on b.search_name = h.search_name and b.born_on = any(array[h.born_on, h.swapped]) and b.id <> h.id
    union ${byNumber('SAME_CARD', 'card_no')} union ${byNumber('SAME_DOSSIER', 'dossier_no')})`;
}

/**
 * Pairs of people who may be one, of whom at least one is recorded in the unit or below and the viewer sees both: nobody learns of anybody
 * outside his right, and who stands above both resolves. Pairs marked as two people are not there.
 */
export function duplicatesIn(unitId: string, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  return {
    from: `(select s.first_id, s.second_id, s.first_id::text || ':' || s.second_id as id, array_agg(s.reason order by s.reason) as reasons
      from ${suspected(statement.param(unitId, 'uuid'), statement.todaySql)} s
     where not exists (select from distinct_people d where d.first_id = s.first_id and d.second_id = s.second_id) group by 1, 2)`,
    where: [personVisible(`${alias}.first_id`, statement), personVisible(`${alias}.second_id`, statement)],
    order: { keys: [{ sql: `${alias}.id`, type: 'text' }] },
  };
}
