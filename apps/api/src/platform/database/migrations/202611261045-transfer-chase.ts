import { Migration } from '@mikro-orm/migrations';

/** A transfer is asked for, then referred; it has a code on its slip, reminders while nobody arrives, and indexes for both of its ends. */
export class Migration202611261045TransferChase extends Migration {
  override up(): void {
    this.addSql(`
-- Without letters and digits that are taken for one another when read from paper. Not a secret: who may see the case is asked as always.
create function transfer_code() returns text language sql volatile as $$
  select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + floor(random() * 31)::integer, 1), '') from generate_series(1, 8)
$$;

alter table transfer
  add column code text not null default transfer_code() check (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
  -- Day of the move or of the decision to move, when it is known.
  add column moved_on date,
  -- While the papers are still to be issued: the last day to do so.
  add column start_due_on date,
  add column referred_on date,
  -- The receiving side proposes striking off somebody who never presented the papers.
  add column deletion_proposed_on date,
  add column deletion_reason text,
  drop constraint transfer_state_check,
  drop constraint transfer_check2;
update transfer set referred_on = requested_on;
alter table transfer
  add constraint transfer_code_unique unique (code),
  add constraint transfer_state_check check (state in ('REQUESTED', 'IN_TRANSIT', 'ACCEPTED', 'RETURNED', 'CANCELLED')),
  add constraint transfer_open_check check ((closed_on is null) = (state in ('REQUESTED', 'IN_TRANSIT'))),
  add constraint transfer_referred_check check (case state when 'REQUESTED' then referred_on is null and start_due_on is not null when 'CANCELLED' then true else referred_on is not null end),
  -- The next day of the case: to issue the papers, then to present them.
  add column due_on date not null generated always as (case when state = 'REQUESTED' then start_due_on else present_due_on end) stored;

-- From or to a unit: one index for each end, joined by the statement; by day over the whole tree.
drop index transfer_from;
drop index transfer_to;
create index transfer_from on transfer (from_branch_id, requested_on);
create index transfer_to on transfer (to_branch_id, requested_on) where to_branch_id is not null;
create index transfer_by_day on transfer (requested_on, id);
create index transfer_due on transfer (due_on) where closed_on is null;

-- Reminders to a member who is absent; each is kept.
create table absence_reminder (
  id uuid primary key default uuidv7(),
  membership_id uuid not null references membership,
  -- The transfer whose papers were not presented.
  transfer_id uuid references transfer,
  reminded_on date not null,
  means text not null check (means in ('CALL', 'MESSAGE', 'LETTER', 'VISIT', 'FAMILY', 'WORKPLACE')),
  note text,
  -- The side that reminded.
  unit_id uuid not null references org_unit,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account
);
create index absence_reminder_membership on absence_reminder (membership_id, reminded_on);
create trigger absence_reminder_closed before update or delete on absence_reminder for each row execute function forbid_change();
create trigger absence_reminder_kept before truncate on absence_reminder for each statement execute function forbid_change();
grant select, insert on absence_reminder to dangvu_app;
`);
  }
}
