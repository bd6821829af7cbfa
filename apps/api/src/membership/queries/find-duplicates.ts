import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { personVisible } from '../visibility.ts';

/** With how many others somebody is compared: what more people share says nothing of any two of them, as a number put down for want of one. */
const most = 10;

/** Records of branches: rows (id of the person, branch_id, open). What is over is found by an index of its own. */
const recordsIn = (units: string): string => `select m.person_id as id, m.branch_id, true as open from membership m where m.branch_id = any(array(select id from ${units})) and m.ended_on is null
    union all select m.person_id, m.branch_id, false from membership m where m.branch_id = any(array(select id from ${units})) and m.ended_on is not null
    union all select c.person_id, c.branch_id, c.closed_on is null from candidacy c where c.branch_id = any(array(select id from ${units}))`;

/** People on their way to the branches, who are seen there before they have a record. */
const arrivingAt = (units: string): string => `select m.person_id as id from transfer t join membership m on m.id = t.membership_id where t.closed_on is null and t.to_branch_id = any(array(select id from ${units}))
    union select c.person_id from candidacy_move v join candidacy c on c.id = v.candidacy_id where v.closed_on is null and v.to_branch_id = any(array(select id from ${units}))`;

/** The first of March is the third of January to whoever types the month first. */
const swapped = `case when extract(day from h.born_on) <= 12 then make_date(extract(year from h.born_on)::integer, extract(day from h.born_on)::integer, extract(month from h.born_on)::integer) end`;

/** A birth date whichever of day and month was put down first. */
const birth = `array[date_part('year', t.born_on), least(date_part('month', t.born_on), date_part('day', t.born_on)), greatest(date_part('month', t.born_on), date_part('day', t.born_on))]`;

/** Whoever anywhere has a name with the birth date, or a number, of somebody recorded. */
function alikeAnywhere(): string {
  const byNumber = (number: string): string => `select y.person_id from recorded r join membership h on h.person_id = r.id
      cross join lateral (select o.person_id from membership o where o.${number} = h.${number} and o.person_id <> h.person_id limit ${most}) y`;
  return `select b.id from recorded r cross join lateral (select * from person p where p.id = r.id offset 0) h
      cross join lateral (select p.id from person p where p.search_name = h.search_name and p.born_on = any(array[h.born_on, ${swapped}]) and p.id <> h.id limit ${most}) b
    union ${byNumber('card_no')} union ${byNumber('dossier_no')}`;
}

/**
 * Two people who may be one, by why: rows (first_id, second_id, reason), begun from those recorded in the part of the subtree where the
 * viewer reads names. Who may look at all of the subtree is shown nobody who is not in a branch of his, was not, and is not on the way to
 * one: they are all fetched, in the order of their ids, and compared with each other. Elsewhere the others are looked up one by one, which
 * for a whole town is dear.
 */
function suspected(unitId: string, statement: StatementBuilder): string {
  const subtree = statement.subtree('NAMES_READ', unitId);
  const units = (tops: string): string => `select distinct a.descendant_id as id from org_ancestry a where a.ancestor_id = any(${tops}) and a.during @> ${statement.todaySql}`;
  // Visible is asked of the few pairs there are, each by itself: for all at once PostgreSQL would first list everybody who is visible.
  const visible = (id: string): string => `(${id} in (select id from recorded where open) or ${personVisible(id, statement)})`;
  const compared = `any(array(select id from compared))`;
  return `(with below as materialized (${units(subtree.units)}${subtree.permitted ? '' : ` and ${statement.within('NAMES_READ', 'a.descendant_id')}`}),
      scope as materialized (${subtree.permitted ? units(statement.unitsPermitting('NAMES_READ')) : 'select id from below'}),
      recorded as materialized (select r.id, bool_or(r.open) as open, bool_or(r.branch_id in (select id from below)) as here from (${recordsIn('scope')}) r group by r.id),
      compared as materialized (select id from recorded union ${subtree.permitted ? arrivingAt('scope') : alikeAnywhere()}),
      -- What is compared of a person in one row, put together without a join: of lists made on the way PostgreSQL does not know that they are long.
      people as materialized (select x.id, bool_or(x.here) as here, max(x.search_name) as search_name, max(x.born_on) as born_on, array_agg(x.card_no) filter (where x.card_no is not null) as cards,
          array_agg(x.dossier_no) filter (where x.dossier_no is not null) as dossiers
        from (select r.id, r.here, null as search_name, null::date as born_on, null as card_no, null as dossier_no from recorded r
          union all select p.id, false, p.search_name, p.born_on, null, null from person p where p.id = ${compared}
          union all select m.person_id, false, null, null, m.card_no, m.dossier_no from membership m where m.person_id = ${compared}) x group by x.id),
      traits as materialized (select p.id, p.here, p.search_name, p.born_on, t.shares, t.what collate "C" as what, t.year from people p
        cross join lateral (select 'NAME' as shares, p.search_name as what, date_part('year', p.born_on) as year
          union all select 'SAME_CARD', c, 0 from unnest(p.cards) c union all select 'SAME_DOSSIER', d, 0 from unnest(p.dossiers) d) t),
      -- What several share is sought first, of a birth date the year alone: the rest is looked at closely for those.
      shared as (select t.*, dense_rank() over (partition by t.shares, t.what, t.birth order by t.id) as nth
        from (select t.*, case when t.shares = 'NAME' then ${birth} else '{}' end as birth from traits t
          where (t.shares, t.what, t.year) in (select shares, what, year from traits group by 1, 2, 3 having count(*) > 1) or false) t),
      beside as (select h.*, array_agg(h.id) filter (where h.nth <= ${most} + 1) over w as ids, array_agg(h.nth) filter (where h.nth <= ${most} + 1) over w as nths,
          array_agg(h.search_name) filter (where h.nth <= ${most} + 1) over w as names, array_agg(h.born_on) filter (where h.nth <= ${most} + 1) over w as births
        from shared h window w as (partition by h.shares, h.what, h.birth)),
      found as materialized (select distinct least(h.id, b.id) as first_id, greatest(h.id, b.id) as second_id,
          case when h.shares <> 'NAME' then h.shares when h.born_on = b.born_on then 'SAME_NAME_AND_BIRTH' else 'SAME_NAME_BIRTH_SWAPPED' end as reason
        from beside h cross join lateral unnest(h.ids, h.nths, h.names, h.births) b(id, nth, search_name, born_on)
        where h.here and b.id <> h.id and (b.nth <= ${most} or h.nth <= ${most})
          -- A number alone may be mistyped: name or birth date must agree with it.
          and (b.search_name = h.search_name or b.born_on = h.born_on))
    select f.* from found f cross join lateral (select ${visible('f.first_id')} and ${visible('f.second_id')} as ok offset 0) seen where seen.ok)`;
}

/**
 * Pairs of people who may be one, of whom at least one is recorded in the unit or below and the viewer sees both: nobody learns of anybody
 * outside his right, and who stands above both resolves. Pairs marked as two people are not there.
 */
export function duplicatesIn(unitId: string, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  return {
    from: `(select s.first_id, s.second_id, s.first_id::text || ':' || s.second_id as id, array_agg(s.reason order by s.reason) as reasons
      from ${suspected(unitId, statement)} s
     where not exists (select from distinct_people d where d.first_id = s.first_id and d.second_id = s.second_id) group by 1, 2)`,
    once: true,
    order: { keys: [{ sql: `${alias}.id`, type: 'text' }] },
  };
}
