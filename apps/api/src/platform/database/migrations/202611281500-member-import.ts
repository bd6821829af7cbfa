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
-- refers to stays; the foreign keys say who that is, those of tables that come later among them. Answers with the lines that stay.
create function member_import_take_back(p_import uuid, p_by uuid) returns integer[] language plpgsql security definer set search_path = public as $$
declare
  v_one record;
  v_kept integer[] := '{}';
begin
  perform 1 from member_import where id = p_import and undone_at is null for update;
  if not found then raise exception 'import % is not there to be taken back', p_import using errcode = 'integrity_constraint_violation'; end if;
  for v_one in
    select l.line, m.id as membership_id, m.person_id, m.version = 1 and p.version = 1 as untouched
      from member_import_line l join membership m on m.id = l.membership_id join person p on p.id = m.person_id where l.import_id = p_import order by m.id for update of m, p
  loop
    if not v_one.untouched or 1 <> (select count(*) from lifecycle_event e where e.person_id = v_one.person_id) then
      v_kept := v_kept || v_one.line;
      continue;
    end if;
    begin
      -- The counters follow an entry that says it never was.
      insert into lifecycle_event (person_id, membership_id, act, from_state, to_state, branch_id, effective_on, recorded_by, measure, details, corrects, voided, counted_on)
        select e.person_id, e.membership_id, e.act, e.from_state, e.to_state, e.branch_id, e.effective_on, p_by, e.measure, e.details, e.id, true, e.counted_on
          from lifecycle_event e where e.person_id = v_one.person_id;
      perform set_config('dangvu.taking_back', 'on', true);
      delete from lifecycle_event where person_id = v_one.person_id and corrects is not null;
      delete from lifecycle_event where person_id = v_one.person_id;
      perform set_config('dangvu.taking_back', 'off', true);
      delete from membership_posting where membership_id = v_one.membership_id;
      delete from membership where id = v_one.membership_id;
      delete from person where id = v_one.person_id;
    exception when foreign_key_violation then
      v_kept := v_kept || v_one.line;
    end;
  end loop;
  -- Who was entered and has gone another way since (a merge) stands on no line any more.
  update member_import set undone_at = now(), undone_by = p_by, kept = cardinality(v_kept) where id = p_import;
  return v_kept;
end $$;
revoke execute on function member_import_take_back from public;
grant execute on function member_import_take_back to dangvu_app;
`);
  }
}
