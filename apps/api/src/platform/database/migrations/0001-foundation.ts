import { Migration } from '@mikro-orm/migrations';

/** What every table stands on: extensions, the serving role, name folding, append-only protection. */
export class Migration0001Foundation extends Migration {
  override up(): void {
    this.addSql(`
-- Temporal keys (WITHOUT OVERLAPS) need GiST operators for uuid; name search needs trigrams.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The server connects as this role. It owns nothing: what it may do is written out below, table by table.
do $$ begin
  if not exists (select from pg_roles where rolname = 'dangvu_app') then create role dangvu_app login; end if;
end $$;
grant usage on schema public to dangvu_app;

-- Search form of a Vietnamese name: NFC in, tone and vowel marks off, đ → d (NFD does not decompose it), single spaces.
-- Declared immutable because it depends on nothing but its argument; libs/domain/membership/vietnamese-name.ts is its twin.
create function fold_vietnamese(value text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    translate(regexp_replace(normalize(lower(value), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'), '\\s+', ' ', 'g'))
$$;

-- Sort form: given name first (the last word), then the rest, so that a list reads as Vietnamese lists do.
create function name_sort_key(value text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(btrim(value), '^(.*?)\\s*(\\S+)$', '\\2 \\1')
$$;

-- Logs and issued documents are closed by grants and, against the owner's own mistakes, by this trigger.
create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
`);
  }
}
