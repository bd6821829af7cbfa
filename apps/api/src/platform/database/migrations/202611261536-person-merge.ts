import { Migration } from '@mikro-orm/migrations';

/**
 * One person recorded twice: found by name and birth date or by numbers, merged and, if it was wrong, parted again. What is moved is kept
 * with the merge, so that undoing it is exact. Whoever was merged away keeps a row without records, which nobody sees.
 */
export class Migration202611261536PersonMerge extends Migration {
  override up(): void {
    this.addSql(`
create index person_same_name on person (search_name, born_on);
create index membership_card on membership (card_no) where card_no is not null;
create index membership_dossier on membership (dossier_no) where dossier_no is not null;

create table person_merge (
  id uuid primary key default uuidv7(),
  kept_id uuid not null references person,
  merged_id uuid not null references person,
  reason text not null check (reason <> ''),
  -- Ids of the rows that were moved, by table and column.
  moved jsonb not null,
  -- Ordinals of all memberships of both as they were.
  ordinals jsonb not null,
  -- What the kept person was given from the merged one.
  filled jsonb not null,
  merged_at timestamptz not null default now(),
  merged_by uuid references account,
  undone_at timestamptz,
  undone_by uuid references account,
  undo_reason text check (undo_reason <> ''),
  check (kept_id <> merged_id),
  check ((undone_at is null) = (undo_reason is null))
);
create unique index person_merge_once on person_merge (merged_id) where undone_at is null;
create index person_merge_kept on person_merge (kept_id);
grant select on person_merge to dangvu_app;

create table distinct_people (
  first_id uuid not null references person,
  second_id uuid not null references person,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
grant select, insert on distinct_people to dangvu_app;

-- The log stays as it was written; only whose it is may be put right, and only by the functions below, which alone may update it.
create function lifecycle_event_kept_but_person() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' and current_setting('dangvu.merging', true) = 'on' then return new; end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
drop trigger lifecycle_event_closed on lifecycle_event;
create trigger lifecycle_event_closed before update or delete on lifecycle_event for each row execute function lifecycle_event_kept_but_person();

-- Every column that names a person, by the foreign keys there are: a table that comes later is moved like the others.
create function person_references() returns table (relation text, attribute text) language sql stable set search_path = public as $$
  select c.conrelid::regclass::text, a.attname::text
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
   where c.contype = 'f' and c.confrelid = 'person'::regclass and c.conrelid not in ('person_merge'::regclass, 'distinct_people'::regclass)
   order by 1, 2
$$;

create function person_merge_apply(p_kept uuid, p_merged uuid, p_reason text, p_by uuid) returns uuid
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
   where k.id = p_kept and m.id = p_merged and g.key in ('religion', 'home_town', 'residence', 'qualification', 'personal_id', 'died_on')
     and g.value <> 'null' and to_jsonb(k) -> g.key = 'null';
  update person set personal_id = null, version = version + 1 where id = p_merged and v_filled ? 'personal_id';
  update person set religion = coalesce(religion, v_filled ->> 'religion'), home_town = coalesce(home_town, v_filled ->> 'home_town'),
      residence = coalesce(residence, v_filled ->> 'residence'), qualification = coalesce(qualification, v_filled ->> 'qualification'),
      personal_id = coalesce(personal_id, v_filled ->> 'personal_id'), died_on = coalesce(died_on, (v_filled ->> 'died_on')::date), version = version + 1
   where id = p_kept;
  insert into person_merge (kept_id, merged_id, reason, moved, ordinals, filled, merged_by) values (p_kept, p_merged, p_reason, v_moved, v_ordinals, v_filled, p_by) returning id into v_id;
  return v_id;
end $$;

-- Back as it was. What was recorded since about a record that is moved back goes with it; what the kept person was given is taken back
-- where nobody has changed it since.
create function person_merge_undo(p_merge uuid, p_reason text, p_by uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  v_merge person_merge;
  v_entry record;
begin
  update person_merge set undone_at = now(), undone_by = p_by, undo_reason = p_reason where id = p_merge and undone_at is null returning * into v_merge;
  if v_merge.id is null then raise exception 'merge % is undone', p_merge using errcode = 'integrity_constraint_violation'; end if;
  update membership set ordinal = ordinal + 1000 where person_id = v_merge.kept_id;
  perform set_config('dangvu.merging', 'on', true);
  for v_entry in select split_part(key, '.', 1) as relation, split_part(key, '.', 2) as attribute, value as ids from jsonb_each(v_merge.moved) loop
    execute format('update %I set %I = $1 where %2$I = $2 and id in (select x::uuid from jsonb_array_elements_text($3) x)', v_entry.relation, v_entry.attribute)
      using v_merge.merged_id, v_merge.kept_id, v_entry.ids;
  end loop;
  update lifecycle_event e set person_id = v_merge.merged_id where e.person_id = v_merge.kept_id
    and (exists (select from membership m where m.id = e.membership_id and m.person_id = v_merge.merged_id)
      or exists (select from candidacy c where c.id = e.candidacy_id and c.person_id = v_merge.merged_id));
  perform set_config('dangvu.merging', 'off', true);
  update membership m set ordinal = coalesce((v_merge.ordinals ->> m.id::text)::smallint, m.ordinal - 1000) where m.person_id in (v_merge.kept_id, v_merge.merged_id);
  for v_entry in select key, value from jsonb_each(v_merge.filled) loop
    execute format('update person set %I = null where id = $1 and to_jsonb(person) -> %L = $2', v_entry.key, v_entry.key) using v_merge.kept_id, v_entry.value;
  end loop;
  update person set personal_id = v_merge.filled ->> 'personal_id' where id = v_merge.merged_id and v_merge.filled ? 'personal_id'
    and not exists (select from person o where o.personal_id = v_merge.filled ->> 'personal_id');
  update person set version = version + 1 where id in (v_merge.kept_id, v_merge.merged_id);
end $$;
revoke execute on function person_merge_apply, person_merge_undo from public;
grant execute on function person_merge_apply, person_merge_undo to dangvu_app;
`);
  }
}
