import { Migration } from '@mikro-orm/migrations';

const called = 'members_called(text[], uuid[], uuid[], date, text, uuid, uuid, integer)';

/** What is typed with marks is looked for with them: who asks for Định is not shown Đình. Without marks everybody is found, as before. */
export class Migration202611281200NamesWithMarks extends Migration {
  override up(): void {
    this.addSql(`
-- What the marks of a word say of a name in the form it is sorted by: an expression its key must fit, '' of a word without any. The letters
-- must be those that were typed, đ, ă, â, ê, ô, ơ, ư told from d, a, e, o, u; the tone, which stands at the end of a word there, must be the
-- one that was typed, wherever it was put (hòa, hoà), and may be any where none was: in đinh there is only the đ to go by.
create function name_marks(word text) returns text language sql immutable strict parallel safe as $$
  select case when k.key ~ '[!-%{|}~]' then regexp_replace(translate(k.key, '!"#$%', ''), '([!-/:-@\\[-\`{-~])', '\\\\\\1', 'g') || '(?![{|}~])'
      || case when k.tone <> '' then '[^ ]*\\' || k.tone || '( |$)' else '' end else '' end
    from (select key, coalesce(substring(key from '[!-%]'), '') as tone from (select name_sort_key(replace(btrim(word, '%'), '\\', '')) as key) s) k
$$;

-- Of words elsewhere in a name, too, it is known how they are written: a word nobody is called finds nobody at once.
create or replace function name_words_said(search_name text, sort_name text) returns setof name_word language sql immutable rows 4 as $$
  select distinct case when s.place = 'OTHER' then s.w else substr(s.w, 2) end, s.place, split_part(sort_name, ' ', case s.place when 'GIVEN' then 1 else s.i::integer + 1 end) collate "C"
    from (select w, i, case left(w, 1) when 'G' then 'GIVEN' when 'F' then 'FAMILY' else 'OTHER' end as place from unnest(name_words(search_name)) with ordinality t(w, i)) s
$$;
delete from name_word where place = 'OTHER';
insert into name_word select * from name_word_derived on conflict do nothing;

do $$ begin
  execute replace(replace(pg_get_functiondef('name_words_asked(text[])'::regprocedure),
    'fold_vietnamese(p) as pattern from', 'fold_vietnamese(p) as pattern, name_marks(p) as marks from'),
    'split_part(f.pattern, '' '', 1) group by', 'split_part(f.pattern, '' '', 1) and k.spelled ~ f.marks group by');
  execute replace(replace(replace(pg_get_functiondef('${called}'::regprocedure),
    'patterns text[]; dense', 'patterns text[]; marks text[]; dense'),
    'asked := array(', 'marks := array(select distinct name_marks(p) from unnest(p_patterns) p where name_marks(p) <> ''''); asked := array('),
    'n.search_name like all (patterns)', 'n.search_name like all (patterns) and n.sort_name ~ all (marks)');
end $$;
`);
  }
}
