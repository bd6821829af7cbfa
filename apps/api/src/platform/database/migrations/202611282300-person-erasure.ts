import { Migration } from '@mikro-orm/migrations';

// As `erasedDetails` of the domain had them on this day.
const details = `'certificateNo', 'helpedCertificateNo', 'documentNo', 'destination', 'objection', 'reason', 'consentNo', 'correctionReason'`;

/**
 * The personal data of who was only ever a candidate are erased when he asks, or when they are kept no longer. What happened stays, so that
 * every figure is as it was: the entries of the log with their days, acts and branches, the sex, the schooling and the month of birth of somebody nobody can name.
 */
export class Migration202611282300PersonErasure extends Migration {
  override up(): void {
    this.addSql(`
create table person_erasure (
  id uuid primary key default uuidv7(),
  person_id uuid not null unique references person,
  basis text not null check (basis in ('REQUEST', 'RETENTION')),
  requested_on date,
  erased_at timestamptz not null,
  erased_by uuid references account,
  check ((basis = 'REQUEST') = (requested_on is not null))
);
create trigger person_erasure_kept before update or delete on person_erasure for each row execute function forbid_change();
grant select on person_erasure to dangvu_app;
-- Who left a list without being admitted, by the day: found when the time of keeping is over.
create index candidacy_given_up on candidacy (closed_on) where stage in ('DROPPED', 'REFUSED');

-- As before; and what somebody wrote about a person goes when his data are erased.
create or replace function lifecycle_event_kept_but_person() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' and current_setting('dangvu.merging', true) = 'on' then return new; end if;
  if tg_op = 'DELETE' and tg_table_name = 'lifecycle_event' and current_setting('dangvu.taking_back', true) = 'on' then return old; end if;
  if current_setting('dangvu.erasing', true) = 'on' then
    if tg_op = 'UPDATE' and tg_table_name = 'lifecycle_event' and to_jsonb(new) - 'details' = to_jsonb(old) - 'details' then return new; end if;
    if tg_op = 'DELETE' and tg_table_name <> 'lifecycle_event' then return old; end if;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;

create function decision_kept_but_title() returns trigger language plpgsql as $$
begin
  -- The year is made from the day, and not yet there.
  if tg_op = 'UPDATE' and current_setting('dangvu.erasing', true) = 'on' and new.title is null and to_jsonb(new) - '{title,year}'::text[] = to_jsonb(old) - '{title,year}'::text[] then return new; end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
drop trigger decision_closed on decision;
create trigger decision_closed before update or delete on decision for each row execute function decision_kept_but_title();

-- An entry of the audit is never taken out. What it says may be, and then nothing else is said in its place.
create function audit_entry_kept_but_content() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('dangvu.erasing', true) = 'on' and new.reason is null and new.details = '{"erased": true}'
    and to_jsonb(new) - '{reason,details}'::text[] = to_jsonb(old) - '{reason,details}'::text[] then return new; end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
drop trigger audit_entry_closed on audit_entry;
create trigger audit_entry_closed before update or delete on audit_entry for each row execute function audit_entry_kept_but_content();
create index audit_entry_erasures on audit_entry (seq) where action in ('personErase', 'peopleErase');
-- Who was looked for by name.
create index audit_entry_name_sought on audit_entry ((details #>> '{filter,fullName}')) where details #>> '{filter,fullName}' is not null;

-- A row whose content was erased carries the hash of what it said: the chain goes on through it. That it was erased, and not by somebody at the
-- database, an entry after it says, which names it and is in the chain itself.
create or replace view audit_broken as
  select e.seq from (select a.*, lag(a.hash, 1, '\\x00') over (order by a.seq) as expected_previous,
                            lag(a.seq, 1, 0::bigint) over (order by a.seq) as previous_seq from audit_entry a) e
    join audit_entry self using (seq)
   where e.previous_hash <> e.expected_previous or e.previous_seq + 1 <> e.seq
      or self.hash <> audit_hash(self.previous_hash, self) and not (self.reason is null and self.details = '{"erased": true}'
        and exists (select from audit_entry t where t.seq > self.seq and t.action in ('personErase', 'peopleErase') and t.details -> 'entries' @> to_jsonb(self.seq)));

-- Erases the data of a person and of every record that was made his. Answers with the entries of the audit that say no longer what they said.
create function person_erase(p_person uuid, p_basis text, p_requested_on date, p_at timestamptz, p_by uuid) returns bigint[]
language plpgsql security definer set search_path = public as $$
declare
  v_people uuid[];
  v_lists uuid[];
  v_decisions uuid[];
  v_about uuid[];
  v_names text[];
  v_entries bigint[];
begin
  with recursive one(id) as (select p_person union select g.merged_id from person_merge g join one on g.kept_id = one.id where g.undone_at is null)
    select array_agg(id) into v_people from one;
  perform 1 from person where id = any(v_people) order by id for update;
  if exists (select from membership where person_id = any(v_people)) or exists (select from candidacy where person_id = any(v_people) and closed_on is null) then
    raise exception 'person % is kept', p_person using errcode = 'integrity_constraint_violation';
  end if;
  v_lists := array(select id from candidacy where person_id = any(v_people));
  v_names := array(select full_name from person where id = any(v_people));
  -- A decision about somebody else too keeps its title and its scans.
  v_decisions := array(select d.id from (select e.decision_id as id from lifecycle_event e where e.candidacy_id = any(v_lists) union select c.decision_id from person_correction c where c.person_id = any(v_people)) d
    where d.id is not null and not exists (select from lifecycle_event o where o.decision_id = d.id and o.person_id <> all(v_people) and not exists (select from person_erasure z where z.person_id = o.person_id))
      and not exists (select from person_correction o where o.decision_id = d.id and o.person_id <> all(v_people)));
  v_about := v_people || v_lists || v_decisions
    || array(select id from candidacy_inquiry where candidacy_id = any(v_lists)) || array(select id from candidacy_move where candidacy_id = any(v_lists))
    || array(select id from candidacy_supporter where candidacy_id = any(v_lists)) || array(select id from training_enrolment where candidacy_id = any(v_lists))
    || array(select id from lifecycle_event where person_id = any(v_people)) || array(select id from scan where candidacy_id = any(v_lists) or decision_id = any(v_decisions))
    || array(select id from person_merge where kept_id = any(v_people) or merged_id = any(v_people));

  perform set_config('dangvu.erasing', 'on', true);
  update lifecycle_event e set details = e.details || (select coalesce(jsonb_object_agg(k, '–'), '{}') from unnest(array[${details}]) k where e.details ? k) where e.person_id = any(v_people) and e.details ?| array[${details}];
  delete from person_particular where person_id = any(v_people) or record_of = any(v_people);
  delete from person_supplement where person_id = any(v_people);
  delete from person_correction where person_id = any(v_people);
  update decision set title = null where id = any(v_decisions) and title is not null;
  -- What a reading says (fields, how many) names nobody.
  v_entries := array(select a.seq from audit_entry a where a.details <> '{"erased": true}' and (a.target_id = any(v_about) and not (a.details ? 'people' and a.details ? 'fields') or a.details #>> '{filter,fullName}' = any(v_names)) order by 1);
  update audit_entry set reason = null, details = '{"erased": true}' where seq = any(v_entries);
  perform set_config('dangvu.erasing', 'off', true);

  delete from scan where candidacy_id = any(v_lists) or decision_id = any(v_decisions);
  delete from distinct_people where first_id = any(v_people) or second_id = any(v_people);
  update person_merge set reason = '–', filled = '{}', undo_reason = case when undo_reason is not null then '–' end where kept_id = any(v_people) or merged_id = any(v_people);
  update candidacy_inquiry set addressee = '–', about = null, note = null where candidacy_id = any(v_lists);
  update candidacy_move set destination = case when destination is not null then '–' end, certificate_no = null, objection = case when objection is not null then '–' end, reason = null where candidacy_id = any(v_lists);
  update candidacy_supporter set end_reason = null where candidacy_id = any(v_lists);
  update dossier_paper set number = case when number is not null then '–' end, note = null where candidacy_id = any(v_lists);
  update training_enrolment set certificate_no = case when certificate_no is not null then '–' end where candidacy_id = any(v_lists);
  update candidacy set certificate_no = case when certificate_no is not null then '–' end, close_reason = case when close_reason is not null then '–' end, version = version + 1 where id = any(v_lists);
  update person set full_name = 'Đã xóa dữ liệu', born_on = date_trunc('month', born_on)::date, ethnicity = '–', religion = null, home_town = null, residence = null, occupation = '–',
    qualification = null, political_theory = null, workplace = null, personal_id = null, youth_union_member = false, version = version + 1 where id = any(v_people);
  insert into person_erasure (person_id, basis, requested_on, erased_at, erased_by) values (p_person, p_basis, p_requested_on, p_at, p_by);
  return v_entries;
end $$;
revoke execute on function person_erase from public;
grant execute on function person_erase to dangvu_app;
`);
  }
}
