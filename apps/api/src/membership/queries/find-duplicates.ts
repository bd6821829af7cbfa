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

/** Day and month of a birth, whichever was put down first. */
const dayAndMonth = `array[least(date_part('month', p.born_on), date_part('day', p.born_on)), greatest(date_part('month', p.born_on), date_part('day', p.born_on)), t.year]`;

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
  const visible = (id: string): string => `(exists (select from recorded r where r.id = ${id} and r.open) or ${personVisible(id, statement)})`;
  return `(with below as materialized (${units(subtree.units)}${subtree.permitted ? '' : ` and ${statement.within('NAMES_READ', 'a.descendant_id')}`}),
      scope as materialized (${subtree.permitted ? units(statement.unitsPermitting('NAMES_READ')) : 'select id from below'}),
      recorded as materialized (select r.id, bool_or(r.open) as open, bool_or(r.branch_id in (select id from below)) as here from (${recordsIn('scope')}) r group by r.id),
      compared as materialized (select id from recorded union ${subtree.permitted ? arrivingAt('scope') : alikeAnywhere()}),
      people as materialized (select p.id, p.search_name, p.born_on from person p where p.id = any(array(select id from compared))),
      numbers as materialized (select m.person_id as id, m.card_no, m.dossier_no from membership m where m.person_id = any(array(select id from compared))),
      traits as materialized (select id, 'NAME' as shares, search_name as what, date_part('year', born_on) as year from people
          union all select n.id, 'SAME_CARD', n.card_no, 0 from numbers n where n.card_no is not null
          union all select n.id, 'SAME_DOSSIER', n.dossier_no, 0 from numbers n where n.dossier_no is not null),
      -- What few share is sought first, of a birth date the year alone: the rest is looked at closely for those.
      shared as materialized (select t.*, row_number() over (partition by t.shares, t.what collate "C", t.birth order by t.id) as nth from (
          select distinct t.*, p.born_on, p.search_name, case when t.shares = 'NAME' then ${dayAndMonth} end as birth
            from (select shares, what, year from traits group by 1, 2, 3 having count(*) > 1) g join traits t using (shares, what, year) join people p using (id)) t),
      found as materialized (select distinct least(h.id, b.id) as first_id, greatest(h.id, b.id) as second_id,
          case when h.shares <> 'NAME' then h.shares when h.born_on = b.born_on then 'SAME_NAME_AND_BIRTH' else 'SAME_NAME_BIRTH_SWAPPED' end as reason
        from shared h join recorded r on r.id = h.id and r.here join shared b on b.shares = h.shares and b.what = h.what and b.birth is not distinct from h.birth and b.id <> h.id
          and (b.nth <= ${most} or b.nth = ${most} + 1 and h.nth <= ${most})
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
