import { Migration } from '@mikro-orm/migrations';

/**
 * What changes about a person, as the supplements tell it: each value with the day from which it holds, the first ones as they were recorded.
 * The record of the person has the latest. Only added to; a merge says whose they are now, `record_of` whose record they were written to.
 */
export class Migration202611270245PersonSupplement extends Migration {
  override up(): void {
    this.addSql(`
alter table person add column workplace text;
alter table person add column political_theory text check (political_theory in ('ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR'));
alter table person drop constraint person_education_check;
alter table person add constraint person_education_check check (education in ('LITERATE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'));

create table person_supplement (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  -- Where the person was followed when it was filed.
  branch_id uuid not null references org_unit,
  filed_on date not null,
  valid_from date not null,
  note text check (note <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check (valid_from <= filed_on)
);
create index person_supplement_filed on person_supplement (person_id, filed_on);

create table person_particular (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  record_of uuid not null,
  supplement_id uuid references person_supplement,
  particular text not null check (particular in ('RESIDENCE', 'WORKPLACE', 'OCCUPATION', 'EDUCATION', 'QUALIFICATION', 'POLITICAL_THEORY', 'RELIGION', 'YOUTH_UNION', 'PERSONAL_ID')),
  -- Null: there is none.
  value text,
  -- Null: as it was first recorded, from whenever.
  valid_from date,
  seq bigint not null generated always as identity,
  check ((supplement_id is null) = (valid_from is null))
);
create unique index person_particular_first on person_particular (record_of, particular) where valid_from is null;
create index person_particular_value on person_particular (record_of, particular, valid_from, seq);
create index person_particular_supplement on person_particular (supplement_id);
create index person_particular_person on person_particular (person_id);

create trigger person_supplement_kept before update or delete on person_supplement for each row execute function lifecycle_event_kept_but_person();
create trigger person_particular_kept before update or delete on person_particular for each row execute function lifecycle_event_kept_but_person();

-- A particular on a day; what has never changed is what the record says now.
create function particular_on(p_person uuid, p_particular text, p_day date, p_now text) returns text language sql stable as $$
  select (coalesce((select array[v.value] from person_particular v where v.record_of = p_person and v.particular = p_particular and (v.valid_from is null or v.valid_from <= p_day)
    order by v.valid_from desc nulls last, v.seq desc limit 1), array[p_now]))[1]
$$;
grant select, insert on person_supplement, person_particular to dangvu_app;

-- As before, with the two new fields among those the kept record is given.
create or replace function person_merge_apply(p_kept uuid, p_merged uuid, p_reason text, p_by uuid) returns uuid
language plpgsql security definer set search_path = public as $$
declare
  v_ref record;
  v_ids jsonb;
  v_moved jsonb := '{}';
  v_ordinals jsonb;
  v_filled jsonb;
  v_id uuid;
begin
  select coalesce(jsonb_object_agg(id, ordinal), '{}') into v_ordinals from membership where person_id in (p_kept, p_merged);
  -- Out of the way of each other until they are numbered anew, by the day of the decision.
  update membership set ordinal = ordinal + 1000 where person_id = p_merged;
  perform set_config('dangvu.merging', 'on', true);
  for v_ref in select * from person_references() loop
    execute format('with m as (update %I set %I = $1 where %2$I = $2 returning id) select jsonb_agg(id) from m', v_ref.relation, v_ref.attribute) into v_ids using p_kept, p_merged;
    if v_ids is not null then v_moved := v_moved || jsonb_build_object(v_ref.relation || '.' || v_ref.attribute, v_ids); end if;
  end loop;
  perform set_config('dangvu.merging', 'off', true);
  update membership set ordinal = ordinal + 2000 where person_id = p_kept;
  update membership m set ordinal = n.place from (select id, row_number() over (order by decided_on, ordinal) as place from membership where person_id = p_kept) n where m.id = n.id;
  select coalesce(jsonb_object_agg(g.key, g.value), '{}') into v_filled
    from person k, person m, jsonb_each(to_jsonb(m)) g
   where k.id = p_kept and m.id = p_merged and g.key in ('religion', 'home_town', 'residence', 'qualification', 'workplace', 'political_theory', 'personal_id', 'died_on')
     and g.value <> 'null' and to_jsonb(k) -> g.key = 'null';
  update person set personal_id = null, version = version + 1 where id = p_merged and v_filled ? 'personal_id';
  update person set religion = coalesce(religion, v_filled ->> 'religion'), home_town = coalesce(home_town, v_filled ->> 'home_town'),
      residence = coalesce(residence, v_filled ->> 'residence'), qualification = coalesce(qualification, v_filled ->> 'qualification'),
      workplace = coalesce(workplace, v_filled ->> 'workplace'), political_theory = coalesce(political_theory, v_filled ->> 'political_theory'),
      personal_id = coalesce(personal_id, v_filled ->> 'personal_id'), died_on = coalesce(died_on, (v_filled ->> 'died_on')::date), version = version + 1
   where id = p_kept;
  insert into person_merge (kept_id, merged_id, reason, moved, ordinals, filled, merged_by) values (p_kept, p_merged, p_reason, v_moved, v_ordinals, v_filled, p_by) returning id into v_id;
  return v_id;
end $$;
`);
  }
}
