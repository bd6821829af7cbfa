import { Migration } from '@mikro-orm/migrations';

/** Lists of members that were entered, so that one can be taken back as a whole. */
export class Migration202611281500MemberImport extends Migration {
  override up(): void {
    this.addSql(`
-- What was entered when, from which file, at which unit. The file itself is not kept: who was in it stands on record.
create table member_import (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references org_unit,
  file_name text not null check (file_name <> ''),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  entered integer not null check (entered > 0),
  refused integer not null check (refused >= 0),
  applied_at timestamptz not null default now(),
  applied_by uuid references account,
  undone_at timestamptz,
  undone_by uuid references account,
  kept integer check (kept >= 0),
  check ((undone_at is null) = (kept is null))
);
create index member_import_unit on member_import (unit_id, applied_at desc, id desc);

-- Who came with it. Nothing refers to a membership from here: who is taken back is gone, and his line says only that there was somebody.
create table member_import_line (
  import_id uuid not null references member_import on delete cascade,
  line integer not null check (line > 0),
  membership_id uuid not null,
  primary key (import_id, line)
);
create index member_import_line_membership on member_import_line (membership_id);
grant select, insert, update on member_import to dangvu_app;
grant select, insert on member_import_line to dangvu_app;

-- Entries of the log stay for ever, but for the hand of a merge, which says whose they are, and for a list that was a mistake as a whole.
create or replace function lifecycle_event_kept_but_person() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' and current_setting('dangvu.merging', true) = 'on' then return new; end if;
  if tg_op = 'DELETE' and tg_table_name = 'lifecycle_event' and current_setting('dangvu.taking_back', true) = 'on' then return old; end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;

-- Takes back who came with a list and about whom nothing has been recorded since: as if he had never been entered. Whoever anything else
-- refers to stays; the foreign keys say who that is, those of tables that come later among them. All at once: the counters go through what
-- comes in one statement once, and one by one a list would take minutes. Answers with the lines that stay.
create function member_import_take_back(p_import uuid, p_by uuid) returns integer[] language plpgsql security definer set search_path = public as $$
declare
  v_ref record;
  v_people uuid[];
  v_memberships uuid[];
  v_named uuid[];
  v_kept integer[];
begin
  perform 1 from member_import where id = p_import and undone_at is null for update;
  if not found then raise exception 'import % is not there to be taken back', p_import using errcode = 'integrity_constraint_violation'; end if;
  perform 1 from member_import_line l join membership m on m.id = l.membership_id join person p on p.id = m.person_id where l.import_id = p_import order by m.id for update of m, p;
  select coalesce(array_agg(m.person_id), '{}') into v_people
    from member_import_line l join membership m on m.id = l.membership_id join person p on p.id = m.person_id
   where l.import_id = p_import and m.version = 1 and p.version = 1 and 1 = (select count(*) from lifecycle_event e where e.person_id = p.id) and 1 = (select count(*) from membership o where o.person_id = p.id);
  v_memberships := array(select m.id from membership m where m.person_id = any(v_people));
  for v_ref in
    select c.conrelid::regclass::text as relation, a.attname::text as attribute, c.confrelid = 'person'::regclass as of_person
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid in ('person'::regclass, 'membership'::regclass) and c.conrelid not in ('membership'::regclass, 'lifecycle_event'::regclass, 'membership_posting'::regclass)
  loop
    execute format('select array(select distinct %1$I from %2$s where %1$I = any($1))', v_ref.attribute, v_ref.relation) into v_named using case when v_ref.of_person then v_people else v_memberships end;
    if v_ref.of_person then v_people := array(select p from unnest(v_people) p where p <> all(v_named));
    else v_people := array(select m.person_id from membership m where m.person_id = any(v_people) and m.id <> all(v_named)); end if;
    v_memberships := array(select m.id from membership m where m.person_id = any(v_people));
  end loop;
  -- The counters follow entries that say it never was.
  insert into lifecycle_event (person_id, membership_id, act, from_state, to_state, branch_id, effective_on, recorded_by, measure, details, corrects, voided, counted_on)
    select e.person_id, e.membership_id, e.act, e.from_state, e.to_state, e.branch_id, e.effective_on, p_by, e.measure, e.details, e.id, true, e.counted_on
      from lifecycle_event e where e.person_id = any(v_people) order by e.seq;
  perform set_config('dangvu.taking_back', 'on', true);
  delete from lifecycle_event where person_id = any(v_people) and corrects is not null;
  delete from lifecycle_event where person_id = any(v_people);
  perform set_config('dangvu.taking_back', 'off', true);
  delete from membership_posting where membership_id = any(v_memberships);
  delete from membership where id = any(v_memberships);
  delete from person where id = any(v_people);
  v_kept := array(select l.line from member_import_line l where l.import_id = p_import and l.membership_id <> all(v_memberships) order by l.line);
  update member_import set undone_at = now(), undone_by = p_by, kept = cardinality(v_kept) where id = p_import;
  return v_kept;
end $$;
revoke execute on function member_import_take_back from public;
grant execute on function member_import_take_back to dangvu_app;
`);
  }
}
