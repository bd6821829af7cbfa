// What the database derives by its own views: the tree's ancestry, the counters per unit and month, the chain of the audit.
import { headcountSign } from '@dangvu/domain/reporting/measures';
import type { Check } from './difference.ts';
import { said } from './difference.ts';

/** Every unit above every unit, against the placements. */
export const ancestry: Check = async (client) => {
  const { rows } = await client.query<{ ancestor_id: string; descendant_id: string; depth: number; during: string; extra: boolean }>(`
    select ancestor_id, descendant_id, depth, during::text, true as extra from (select * from org_ancestry except select * from org_ancestry_derived) kept
    union all
    select ancestor_id, descendant_id, depth, during::text, false from (select * from org_ancestry_derived except select * from org_ancestry) missing`);
  return rows.map(({ ancestor_id: above, descendant_id: below, depth, during, extra }) =>
    `ancestry: unit ${above} ${extra ? 'is kept as' : 'should be'} above ${below} at depth ${depth} during ${during}`,
  );
};

/** What each unit is called and under whom it stands in each span of days, against revisions and placements. */
export const unitStates: Check = async (client) => {
  const { rows } = await client.query<{ unit_id: string; from_on: string; extra: boolean }>(`
    select unit_id, from_on::text, true as extra from (select * from org_unit_state except select * from org_unit_state_derived) kept
    union all
    select unit_id, from_on::text, false from (select * from org_unit_state_derived except select * from org_unit_state) missing order by 1, 2`);
  return rows.map(({ unit_id: unit, from_on: from, extra }) => `unit state: unit ${unit} from ${from} ${extra ? 'is kept as its revisions and placements do not say' : 'is not kept as its revisions and placements say'}`);
};

/** Names of members by branch, against memberships and people. */
export const memberNames: Check = async (client) => {
  const { rows } = await client.query<{ membership_id: string; extra: boolean }>(`
    select membership_id, true as extra from (select * from member_name except select * from member_name_derived) kept
    union all
    select membership_id, false from (select * from member_name_derived except select * from member_name) missing order by 1, 2`);
  return rows.map(({ membership_id: membership, extra }) => `member name: membership ${membership} ${extra ? 'is kept as it is not' : 'is not kept as it is'}`);
};

/** Words of members' names, by which they are searched. More may be kept: a word nobody is called any more finds nobody. */
export const nameWords: Check = async (client) => {
  const { rows } = await client.query<{ word: string; place: string }>('select word, place from (table name_word_derived except table name_word) missing order by 1, 2');
  return rows.map(({ word, place }) => `name word: ${word} as ${place.toLowerCase()} name is not kept`);
};

/** The newest events of each unit with others below it, against the log and the tree; and whether each such unit has its list. */
export const unitEvents: Check = async (client) => {
  const { rows } = await client.query<{ unit_id: string; seq: string | null; extra: boolean }>(`
    select unit_id, seq, true as extra from (select * from unit_event except select * from unit_event_derived) kept
    union all
    select unit_id, seq, false from (select * from unit_event_derived except select * from unit_event) missing
    union all
    select ancestor_id, null, false from (select ancestor_id from org_ancestry where depth > 0 except select unit_id from unit_event_kept) listless order by 1, 2`);
  return rows.map(({ unit_id: unit, seq, extra }) =>
    seq === null ? `unit events: none are kept for unit ${unit}` : `unit events: event ${seq} of unit ${unit} is ${extra ? 'kept as the log does not say' : 'not kept as the log says'}`,
  );
};

/** Birth dates kept with candidacies, against the people. */
export const candidateAges: Check = async (client) => {
  const { rows } = await client.query<{ id: string; kept: string | null; due: string }>(
    `select c.id, c.born_on::text as kept, p.born_on::text as due from candidacy c join person p on p.id = c.person_id where c.born_on is distinct from p.born_on order by 1`,
  );
  return rows.map(({ id, kept, due }) => `candidate's birth date: candidacy ${id} has ${kept ?? 'none'}, the person ${due}`);
};

/** What a record says of what changes, against the latest that was told; and whether a record nobody is said to have written to was. */
export const particulars: Check = async (client) => {
  const { rows } = await client.query<{ id: string; particular: string; kept: string | null; told: string | null; version: number }>(`
    select p.id, l.particular, r.kept, l.value as told, p.version
      from (select distinct on (record_of, particular) record_of, particular, value from person_particular order by record_of, particular, valid_from desc nulls last, seq desc) l
      join person p on p.id = l.record_of
      cross join lateral (select case l.particular when 'RESIDENCE' then p.residence when 'WORKPLACE' then p.workplace when 'OCCUPATION' then p.occupation when 'EDUCATION' then p.education
        when 'QUALIFICATION' then p.qualification when 'POLITICAL_THEORY' then p.political_theory when 'RELIGION' then p.religion when 'YOUTH_UNION' then p.youth_union_member::text else p.personal_id end as kept) r
     -- A number may have been put right by a decision since; what was missing may have been taken from a record merged into this one, and the number of one merged away is the other's.
     where (r.kept is distinct from l.value and not exists (select from person_merge g where g.kept_id = p.id and l.value is null or g.merged_id = p.id)
         and not (l.particular = 'PERSONAL_ID' and exists (select from person_correction c where c.person_id = p.id and c.changed ? 'PERSONAL_ID'))) or p.version = 1 order by 1, 2`);
  return rows.map(({ id, particular, kept, told, version }) => (version === 1 ? `particular: person ${id} has a changed ${particular} and is in the first version` : `particular: ${particular} of person ${id} is ${said(kept)}, the latest told is ${said(told)}`));
};

/** Counters against a recount of the log. A counter that has come back to nothing may stay as 0. */
export const tallies: Check = async (client) => {
  const { rows } = await client.query<{ unit_id: string; month: string; measure: string; own: number | null; subtree: number | null; own_due: number | null; subtree_due: number | null }>(`
    select unit_id, month::text, measure, t.own, t.subtree, d.own as own_due, d.subtree as subtree_due
      from tally t full join tally_derived d using (unit_id, month, measure)
     where (coalesce(t.own, 0), coalesce(t.subtree, 0)) <> (coalesce(d.own, 0), coalesce(d.subtree, 0)) order by 1, 2, 3`);
  return rows.map((row) => `tally: ${row.measure} of unit ${row.unit_id} in ${row.month.slice(0, 7)} is ${said(row.own)}/${said(row.subtree)}, the log gives ${said(row.own_due)}/${said(row.subtree_due)}`);
};

/** Who stands where now, against the records. A unit that has come back to nothing may keep its row. */
export const stocks: Check = async (client) => {
  const each = (table: string): string => `(select t.unit_id, e.key as state, e.value::integer as n from ${table} t cross join lateral jsonb_each_text(to_jsonb(t) - '{unit_id,admitted,superior_id,carried}'::text[]) e)`;
  const { rows } = await client.query<{ unit_id: string; state: string; kept: number; due: number }>(`
    select unit_id, upper(state) as state, coalesce(s.n, 0) as kept, coalesce(d.n, 0) as due
      from ${each('stock')} s full join ${each('stock_derived')} d using (unit_id, state)
     where coalesce(s.n, 0) <> coalesce(d.n, 0) order by 1, 2`);
  return rows.map(({ unit_id: unit, state, kept, due }) => `stock: ${state} of unit ${unit} is ${kept}, the records give ${due}`);
};

/** Admissions of each year kept with the stock, against a recount of the log. A year that has come back to nothing may stay as 0. */
export const admissions: Check = async (client) => {
  const each = (table: string): string => `(select t.unit_id, y.year, t.admitted[y.year] as n from ${table} t cross join lateral generate_subscripts(t.admitted, 1) y(year))`;
  const { rows } = await client.query<{ unit_id: string; year: number; kept: number; due: number }>(`
    select unit_id, year, coalesce(s.n, 0) as kept, coalesce(d.n, 0) as due
      from ${each('stock')} s full join ${each('stock_derived')} d using (unit_id, year)
     where coalesce(s.n, 0) <> coalesce(d.n, 0) order by 1, 2`);
  return rows.map(({ unit_id: unit, year, kept, due }) => `admissions: of unit ${unit} in ${year} are ${kept}, the log gives ${due}`);
};

/** Under whom each unit is counted, and whether admissions were carried to it or from it, against the placements and what was carried. */
export const stockPlaces: Check = async (client) => {
  const { rows } = await client.query<{ unit_id: string; kept: string | null; due: string | null; carried: boolean | null; carried_due: boolean }>(`
    select unit_id, s.superior_id as kept, d.superior_id as due, s.carried, d.carried as carried_due
      from stock_derived d left join stock s using (unit_id) where (s.superior_id, s.carried) is distinct from (d.superior_id, d.carried) order by 1`);
  return rows.map(({ unit_id: unit, kept, due, carried, carried_due: carriedDue }) =>
    carried === null ? `stock: unit ${unit} has no row` : kept === due ? `stock: admissions of unit ${unit} are ${carried ? '' : 'not '}looked for elsewhere, they ${carriedDue ? 'were' : 'were not'} carried` : `stock: unit ${unit} is counted under ${said(kept)}, it stands under ${said(due)}`,
  );
};

/** Who came in less who left, over all time, is who is there: D = A + B − C for each branch. */
export const headcounts: Check = async (client) => {
  const signs = Object.entries(headcountSign).filter(([, sign]) => sign !== 0);
  const { rows } = await client.query<{ unit_id: string; counted: number; there: number }>(
    `with sign as (select * from unnest($1::text[], $2::integer[]) s(measure, sign)),
          counted as (select c.unit_id, sum(s.sign)::integer as n from lifecycle_contribution c join sign s using (measure)
            where c.own and not exists (select from lifecycle_event x where x.corrects = c.event_id) group by 1),
          there as (select branch_id as unit_id, count(*)::integer as n from membership where ended_on is null group by 1)
     select unit_id, coalesce(counted.n, 0) as counted, coalesce(there.n, 0) as there from counted full join there using (unit_id)
      where coalesce(counted.n, 0) <> coalesce(there.n, 0) order by 1`,
    [signs.map(([measure]) => measure), signs.map(([, sign]) => sign)],
  );
  return rows.map(({ unit_id: unit, counted, there }) => `headcount: branch ${unit} has ${there} members, those who came less those who left are ${counted}`);
};

/** The hash chain of the audit. */
export const auditChain: Check = async (client) => {
  const { rows } = await client.query<{ seq: string }>('select seq::text from audit_broken order by seq');
  return rows.map(({ seq }) => `audit: entry ${seq} does not carry the hash of what it says and of the entry before it`);
};
