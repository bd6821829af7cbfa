import { Migration } from '@mikro-orm/migrations';

/** Names are put in order by comparing bytes, and in the order Vietnamese lists have: word by word. */
export class Migration202611261830NameOrder extends Migration {
  override up(): void {
    this.addSql(`
drop view member_name_derived;

-- Sort form: given name first (the last word), then the words before it as they stand; each word by its letters, and by its tone only
-- against a word of the same letters, so that everybody called Hoa stands before anybody called Hòa, and Hòa before Hoan. Compared byte
-- by byte: a tone is a character between the space and the letters, at the end of its word; a mark that makes another letter, ă, â, đ,
-- ê, ô, ơ, ư, is a character after z. To compare by the collation of the language took a microsecond each time, which was most of what
-- a page of a town's names cost, and mixed the given names that differ by their tone alone.
-- libs/domain/membership/vietnamese-name.ts is its twin.
create or replace function name_sort_key(value text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    translate(replace(normalize(lower(btrim(regexp_replace(btrim(value), '^(.*?)\\s*(\\S+)$', '\\2 \\1'))), NFD), 'đ', 'd~'),
      U&'\\0300\\0309\\0303\\0301\\0323\\0306\\0302\\031B', '!"#$%{|}'),
    '([!-%])(\\S+)', '\\2\\1', 'g')
$$;

-- The type alone would only build the indexes anew; the expression makes the keys.
alter table person alter column sort_name type text collate "C";
alter table person alter column sort_name set expression as (name_sort_key(full_name));
alter table member_name alter column sort_name type text collate "C";
update member_name n set sort_name = p.sort_name from person p where p.id = n.person_id;

create view member_name_derived as
  select m.id as membership_id, m.branch_id, m.person_id, p.sort_name, p.search_name
    from membership m join person p on p.id = m.person_id where m.ended_on is null;
grant select on member_name_derived to dangvu_app;
`);
  }
}
