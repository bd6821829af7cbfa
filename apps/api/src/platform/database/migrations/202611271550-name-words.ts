import { Migration } from '@mikro-orm/migrations';

const key = '(n.sort_name, n.person_id, n.membership_id)';
const after = `${key} > (p_after_name, p_after_person, p_after_membership)`;
const order = 'n.sort_name, n.person_id, n.membership_id';
const row = 'row(n.membership_id, n.branch_id, n.person_id, n.sort_name, n.search_name)::member_name';
const below = (units: string): string => `exists (select from org_ancestry s where s.descendant_id = n.branch_id and s.ancestor_id = any(${units}) and s.during @> p_today offset 0)`;
const mine = `${below('p_units')} and (p_permitted is null or ${below('p_permitted')})`;
/** Read in the order of the list until the page is full. */
const walk = (from: string): string =>
  `array(select ${row} from (select n.* from member_name n where ${from}) n where n.search_name like all (patterns) and ${mine} order by ${order} limit p_rows - cardinality(found))`;
/** Found by words, put in order, and asked where they belong until the page is full. */
const fetch = (condition: string): string => `array(select ${row}
      from (select n.* from (select n.* from member_name n where ${condition} offset 0) n
        where n.search_name like all (patterns) and ${after} and (last is null or n.sort_name <= last) order by ${order} offset 0) n
     where ${mine} order by ${order} limit p_rows)`;

/** Whoever is called so in a whole country is found by the syllables of names, and shown in the order of the list. */
export class Migration202611271550NameWords extends Migration {
  override up(): void {
    this.addSql(`
-- The words of a name, folded. The given name, which is the last, and the family name, which is the first of several, are told from the
-- others by a capital before them, which a folded word never has.
create function name_words(search_name text) returns text[] language sql immutable strict parallel safe as $$
  select string_to_array(regexp_replace(regexp_replace(search_name, '(\\S+)$', 'G\\1'), '^([^G])', 'F\\1'), ' ')
$$;
-- Without a list of what is still to be entered, which every search would read to its end.
create index member_name_word on member_name using gin (name_words(search_name)) with (fastupdate = off);

-- Derived: the words names are made of, some thousands in any country. Part of a word is looked for among them first, so that an index of
-- whole words finds it, however short it is. Of given and family names also how they are written in the order of the list, where those
-- who share them stand together; of other words nothing ('').
create table name_word (
  word text not null,
  place text not null check (place in ('GIVEN', 'FAMILY', 'OTHER')),
  spelled text collate "C" not null,
  primary key (word, place, spelled)
);
create function name_words_said(search_name text, sort_name text) returns setof name_word language sql immutable rows 4 as $$
  select distinct case when s.place = 'OTHER' then s.w else substr(s.w, 2) end, s.place, case s.place when 'GIVEN' then split_part(sort_name, ' ', 1) when 'FAMILY' then split_part(sort_name, ' ', 2) else '' end collate "C"
    from (select w, case left(w, 1) when 'G' then 'GIVEN' when 'F' then 'FAMILY' else 'OTHER' end as place from unnest(name_words(search_name)) w) s
$$;

-- The table holds at least these (npm run verify). A word nobody is called any more stays: it finds nobody.
create view name_word_derived as
  select distinct w.* from (select distinct search_name, sort_name from member_name) n cross join lateral name_words_said(n.search_name, n.sort_name) w;

create function name_word_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  -- Of somebody who is called the same all words are known.
  if exists (select from member_name n where n.sort_name = new.sort_name and n.search_name = new.search_name and n.membership_id <> new.membership_id) then return null; end if;
  insert into name_word select w.* from name_words_said(new.search_name, new.sort_name) w
   where not exists (select from name_word k where (k.word, k.place, k.spelled) = (w.word, w.place, w.spelled)) order by w.word, w.place, w.spelled on conflict do nothing;
  return null;
end $$;
create trigger name_word_said after insert or update of search_name, sort_name on member_name for each row execute function name_word_follow();
insert into name_word select * from name_word_derived;
grant select on name_word, name_word_derived to dangvu_app;
revoke execute on function name_word_follow from public;

-- What part of the members has a word in its name, and where, as ANALYZE found it last. It chooses a way and never an answer.
create function name_word_share() returns table (word text, share real) language sql stable security definer set search_path = public rows 500 as $$
  select w, f from pg_stats s cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) t(w, f)
   where s.schemaname = 'public' and s.tablename = 'member_name_word' and w is not null
$$;
revoke execute on function name_word_share from public;
grant execute on function name_word_share to dangvu_app;

-- What is known of each part of a word that is asked for, the rarest first: the words that hold it, how given and family names of them are
-- written, and what part of the members has one of them in which place.
create type name_word_asked as (pattern text, words text[], given_names text[], family_names text[], given real, family real, other real);
create function name_words_asked(p_patterns text[]) returns setof name_word_asked language sql stable rows 2 as $$
  with shares as materialized (select * from name_word_share()),
    known as (select f.i, f.pattern, array_agg(distinct k.word) filter (where k.word is not null) as words,
        coalesce(array_agg(distinct k.spelled order by k.spelled) filter (where k.place = 'GIVEN'), '{}') as given_names,
        coalesce(array_agg(distinct k.spelled order by k.spelled) filter (where k.place = 'FAMILY'), '{}') as family_names
      from (select i, fold_vietnamese(p) as pattern from unnest(p_patterns) with ordinality t(p, i) offset 0) f
      left join name_word k on k.word like split_part(f.pattern, ' ', 1) group by f.i, f.pattern)
  select k.pattern, k.words, k.given_names, k.family_names, s.given, s.family, s.other
    from known k cross join lateral (select coalesce(sum(s.share) filter (where s.word like 'G%'), 0)::real as given, coalesce(sum(s.share) filter (where s.word like 'F%'), 0)::real as family,
        coalesce(sum(s.share) filter (where s.word not like all ('{G%,F%}')), 0)::real as other
      from shares s where ltrim(s.word, 'GF') = any(k.words)) s
   order by s.given + s.family + s.other
$$;

-- How to find those who are called so. What is known of the words says which way is short, and all find the same people.
-- GIVEN: in the order of the list those stand together who share the given name, and among them those who share the family name. Of one
-- word the given names are walked; who has it elsewhere in the name is fetched by the index of words, together with another word.
-- FAMILY: of a word that is a family name, those so called are walked, given name by given name; who has it elsewhere is fetched.
-- And, where many are called so, the page is soon full on a walk along all names.
-- Costs in names passed on a walk: to fetch one costs five times that, what the index holds of a word a tenth, to find a family twenty.
create function name_words_way(p_asked name_word_asked[], p_everybody real, p_part real, p_rows integer, out way text, out word integer, out beside integer, out cost real, out walk_cost real) language sql stable as $$
  with w as (select i::integer as i, a.given, a.family, a.other, least(1, a.given + a.family + a.other) as share, cardinality(a.words) as n from unnest(p_asked) with ordinality a(pattern, words, given_names, family_names, given, family, other, i)),
    driven as (select k.*, greatest(r.shares, 1e-9) as shares, greatest(r.others, 1e-9) as others, j.i as beside, coalesce(j.share, 1) as beside_share, coalesce(j.given + j.other, 1) as beside_other
      from w k left join w j on j.i <> k.i and j.n <= 30
     cross join lateral (select coalesce(exp(sum(ln(greatest(o.share, 1e-6)))), 1) as shares, coalesce(exp(sum(ln(greatest(o.given + o.other, 1e-6)))), 1) as others from w o where o.i <> k.i) r),
    costs as (select 'GIVEN' as way, d.i, d.beside, least(p_everybody * d.given, p_rows / (p_part * d.shares)) as walked, d.family * d.beside_other + d.other * d.beside_share as met, d.family + d.other as held, d.beside_share from driven d
      union all select 'FAMILY', d.i, d.beside, least(p_everybody * d.family, p_rows / (p_part * d.others)) + 20 * (select count(distinct g.spelled) from name_word g where g.place = 'GIVEN') * least(1, p_rows / (p_everybody * p_part * d.family * d.others)),
          (d.given + d.other) * d.beside_share, d.given + d.other, d.beside_share from driven d where d.family > 0)
  select c.way, c.i, c.beside, c.walked + p_everybody * (c.met * 5 + (c.held + least(c.beside_share, c.held * 1000)) * 0.1) as cost,
      (select p_rows / greatest(p_part * (d.family * d.others + d.other * d.shares), 1e-9) from driven d where d.i = 1 limit 1)
    from costs c order by 4, c.way desc, c.i, c.beside limit 1
$$;

-- A page of those whose name holds all these words, or parts of words, at or below the units.
create function members_called(p_patterns text[], p_units uuid[], p_permitted uuid[], p_today date, p_after_name text, p_after_person uuid, p_after_membership uuid, p_rows integer)
returns setof member_name language plpgsql stable rows 50 set max_parallel_workers_per_gather = 0 set plan_cache_mode = force_generic_plan as $$
declare
  asked name_word_asked[]; mine record; go record; driving name_word_asked; beside name_word_asked; patterns text[]; dense boolean;
  given_names text[]; family_names text[]; given_name text; family_name text; here text[]; there text[]; given text[];
  start_name text collate "C"; until_name text collate "C"; last text collate "C"; start_person uuid; start_membership uuid;
  nobody constant uuid := '00000000-0000-0000-0000-000000000000'; found member_name[] := '{}'; fetched member_name[] := '{}';
begin
  asked := array(select a from name_words_asked(p_patterns) a);
  if exists (select from unnest(asked) a where a.words is null) then return; end if;
  select greatest(a.n, 1) as everybody, coalesce(nullif(m.n, 0) / nullif(a.n, 0), 1)::real as part into mine
    from (select sum(k.decided + k.probationary + k.official)::real as n from stock k where k.unit_id = any(p_units)) m,
      (select coalesce(max(k.decided + k.probationary + k.official), 0)::real as n from org_ancestry t join stock k on k.unit_id = t.ancestor_id
        where t.descendant_id = any(p_units) and upper_inf(t.during)) a;
  select * into go from name_words_way(asked, mine.everybody, mine.part, p_rows);
  driving := asked[go.word];
  beside := asked[go.beside];
  -- The word that is walked along is held by all of them.
  patterns := array(select a.pattern from unnest(asked) a where a.pattern <> driving.pattern) || driving.pattern;

  if go.walk_cost <= go.cost then
    found := ${walk(`${after} order by ${order} limit greatest(go.cost, 500)::bigint`)};
    if cardinality(found) < p_rows then
      -- More are called so behind those who were passed, or the list is over.
      select n.sort_name, n.person_id, n.membership_id into start_name, start_person, start_membership from member_name n where ${after} order by ${order} offset greatest(go.cost, 500)::bigint - 1 limit 1;
      if start_person is not null then p_after_name := start_name; p_after_person := start_person; p_after_membership := start_membership; end if;
    end if;
    if cardinality(found) = p_rows or start_person is null then return query select * from unnest(found); return; end if;
  end if;

  if go.way = 'FAMILY' then
    dense := false;
    given_names := array(select distinct k.spelled from name_word k where k.place = 'GIVEN' order by k.spelled);
  else
    -- Given names are walked whole where the other word stands in the middle of many names.
    dense := go.beside is null or p_rows <= mine.everybody * mine.part * driving.given * (beside.other * 5 + 0.1) * beside.other;
    given_names := driving.given_names;
  end if;
  <<given_names>>
  foreach given_name in array given_names loop
    family_names := case when go.way = 'FAMILY' then driving.family_names when dense or given_name = any(beside.given_names) then '{""}' else beside.family_names end;
    foreach family_name in array family_names loop
      exit given_names when cardinality(found) >= p_rows;
      -- Whoever is called so stands from the name alone up to the name with another tone.
      start_name := given_name || case when family_name = '' then '' else ' ' || family_name end;
      until_name := start_name || '!';
      continue when until_name <= p_after_name;
      if start_name <= p_after_name then start_name := p_after_name; start_person := p_after_person; start_membership := p_after_membership; else start_person := nobody; start_membership := nobody; end if;
      found := found || ${walk(`${key} > (start_name, start_person, start_membership) and n.sort_name < until_name order by ${order} offset 0`)};
    end loop;
  end loop;
  if cardinality(found) >= p_rows then last := found[p_rows].sort_name; end if;

  given := array(select 'G' || w from unnest(driving.words) w);
  here := driving.words || case when go.way = 'FAMILY' then given else array(select 'F' || w from unnest(driving.words) w) end;
  if go.beside is null then fetched := ${fetch('name_words(n.search_name) && here')};
  else
    there := beside.words || array(select p || w from unnest(beside.words) w, unnest('{G,F}'::text[]) p);
    fetched := ${fetch('name_words(n.search_name) && here and name_words(n.search_name) && there')};
    if go.way = 'GIVEN' and not dense then fetched := fetched || ${fetch('name_words(n.search_name) && given and name_words(n.search_name) && beside.words')}; end if;
  end if;
  return query select n.* from (select * from unnest(found) union select * from unnest(fetched)) n order by ${order} limit p_rows;
end $$;
`);
  }
}
