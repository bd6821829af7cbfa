import { Migration } from '@mikro-orm/migrations';

/** A person's whole way: candidacy, membership, branch at each instant, transfers, and the log all of it is a projection of. */
export class Migration0004Membership extends Migration {
  override up(): void {
    this.addSql(`
create table person (
  id uuid primary key default uuidv7(),
  full_name text not null check (full_name = normalize(full_name, NFC) and btrim(full_name) = full_name and full_name <> ''),
  born_on date not null,
  sex text not null check (sex in ('FEMALE', 'MALE')),
  ethnicity text not null,
  religion text,
  home_town text,
  residence text,
  occupation text not null,
  education text not null check (education in ('PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY')),
  qualification text check (qualification in ('TECHNICAL', 'INTERMEDIATE', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTORATE')),
  -- 12-digit personal identification number; may be unknown.
  personal_id text check (personal_id ~ '^[0-9]{12}$'),
  youth_union_member boolean not null default false,
  died_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  search_name text not null generated always as (fold_vietnamese(full_name)) stored,
  sort_name text collate "vi-VN-x-icu" not null generated always as (name_sort_key(full_name)) stored,
  constraint person_personal_id_unique unique (personal_id)
);
create index person_search on person using gin (search_name gin_trgm_ops);
create index person_sort on person (sort_name, id);

-- A document by which an act takes effect. A number is used once by an issuer in a year (see decision_number_unique).
create table decision (
  id uuid primary key default uuidv7(),
  issuer_id uuid not null references org_unit,
  number text not null check (btrim(number) = number and number <> ''),
  decided_on date not null,
  year integer not null generated always as (extract(year from decided_on)::integer) stored,
  kind text not null check (kind in ('ADMISSION', 'RECOGNITION', 'DISCIPLINE', 'STRIKE_OFF', 'RESIGNATION', 'ANNULMENT', 'TRANSFER', 'CORRECTION', 'QUOTA')),
  signatory text not null check (signatory <> ''),
  title text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  constraint decision_number_unique unique (issuer_id, year, number)
);

create table candidacy (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  branch_id uuid not null references org_unit,
  stage text not null check (stage in ('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED', 'ADMITTED', 'DROPPED')),
  source_group text not null check (source_group in ('YOUTH_BRANCH_SECRETARY', 'ASSOCIATION_HEAD', 'DEMOBILISED_SOLDIER', 'TEACHER', 'PUPIL', 'STUDENT', 'GRADUATE', 'WORKER', 'FARMER', 'OFFICIAL', 'OTHER')),
  listed_on date not null,
  certificate_no text,
  certificate_issued_on date,
  dossier_opened_on date,
  branch_resolved_on date,
  committee_resolved_on date,
  closed_on date,
  close_reason text,
  version integer not null default 1,
  check ((closed_on is null) = (stage not in ('ADMITTED', 'DROPPED')))
);
-- Nobody is followed twice at the same time.
create unique index candidacy_one_open on candidacy (person_id) where closed_on is null;
create index candidacy_branch on candidacy (branch_id, stage) where closed_on is null;

-- One row per admission; a readmission is a second row. State is a projection of the log, written with it.
create table membership (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  ordinal smallint not null default 1,
  candidacy_id uuid references candidacy,
  status text not null check (status in ('DECIDED', 'PROBATIONARY', 'OFFICIAL', 'MOVED', 'STRUCK_OFF', 'RESIGNED', 'EXPELLED', 'DECEASED', 'ANNULLED')),
  -- Present branch; the last one once ended. The history is in membership_posting.
  branch_id uuid not null references org_unit,
  -- Day the admission was decided: what counts towards a quota and what party age runs from.
  decided_on date not null,
  ceremony_on date,
  -- Exactly twelve months after the ceremony, however late the recognition is decided.
  official_on date,
  ended_on date,
  dossier_no text,
  card_no text,
  version integer not null default 1,
  unique (person_id, ordinal),
  check ((ended_on is null) = (status in ('DECIDED', 'PROBATIONARY', 'OFFICIAL'))),
  check (ceremony_on is null or ceremony_on >= decided_on)
);
create unique index membership_one_open on membership (person_id) where ended_on is null;
create index membership_branch on membership (branch_id, status) where ended_on is null;

-- Exactly one official branch at each instant: no overlap by the key, no gap by the trigger below.
create table membership_posting (
  membership_id uuid not null references membership,
  branch_id uuid not null,
  during daterange not null check (not isempty(during)),
  primary key (membership_id, during without overlaps),
  foreign key (branch_id, period during) references org_unit_revision (unit_id, period during)
);
create index membership_posting_branch on membership_posting (branch_id);

create function membership_posting_unbroken() returns trigger language plpgsql as $$
declare pieces integer;
begin
  select coalesce((select count(*) from unnest(range_agg(during))), 0) into pieces
    from membership_posting where membership_id = coalesce(new.membership_id, old.membership_id);
  if pieces > 1 then
    raise exception 'membership % has no branch for a time', coalesce(new.membership_id, old.membership_id)
      using errcode = 'integrity_constraint_violation', constraint = 'membership_posting_unbroken';
  end if;
  return null;
end $$;
create constraint trigger membership_posting_unbroken after insert or update or delete on membership_posting
  deferrable initially deferred for each row execute function membership_posting_unbroken();

-- Temporary activity at a host branch: shown there, counted at home.
create table temporary_posting (
  membership_id uuid not null references membership,
  host_branch_id uuid not null,
  during daterange not null check (not isempty(during)),
  primary key (membership_id, during without overlaps),
  foreign key (host_branch_id, period during) references org_unit_revision (unit_id, period during)
);

create table transfer (
  id uuid primary key default uuidv7(),
  membership_id uuid not null references membership,
  from_branch_id uuid not null references org_unit,
  -- null: to a place outside this tree, named in destination.
  to_branch_id uuid references org_unit,
  destination text,
  state text not null check (state in ('IN_TRANSIT', 'ACCEPTED', 'RETURNED', 'CANCELLED')),
  requested_on date not null,
  -- Papers are to be presented by this day (working days, rulebook).
  present_due_on date not null,
  closed_on date,
  decision_id uuid references decision,
  reason text,
  version integer not null default 1,
  check ((to_branch_id is null) <> (destination is null)),
  check (from_branch_id is distinct from to_branch_id),
  check ((closed_on is null) = (state = 'IN_TRANSIT'))
);
create unique index transfer_one_open on transfer (membership_id) where closed_on is null;
create index transfer_from on transfer (from_branch_id) where closed_on is null;
create index transfer_to on transfer (to_branch_id) where closed_on is null;

create table office (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references org_unit,
  person_id uuid not null references person,
  role text not null check (role in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER')),
  during daterange not null check (not isempty(during)),
  constraint office_one_secretary exclude using gist (unit_id with =, during with &&) where (role = 'SECRETARY')
);
create index office_unit on office (unit_id);
create index office_person on office (person_id);

-- Append-only log of every act. effective_on: true from that day; recorded_at: known to the system from that instant.
create table lifecycle_event (
  id uuid primary key default uuidv7(),
  seq bigint not null generated always as identity unique,
  person_id uuid not null references person,
  candidacy_id uuid references candidacy,
  membership_id uuid references membership,
  transfer_id uuid references transfer,
  act text not null,
  from_state text,
  to_state text,
  -- The branch the person was in when the act took effect: where it counts.
  branch_id uuid not null references org_unit,
  -- A transfer's other end.
  to_branch_id uuid references org_unit,
  effective_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  decision_id uuid references decision,
  -- What it adds to the counters (domain: reporting/measures.ts); null counts nothing. MOVED counts in at one end and out at the other.
  measure text,
  details jsonb not null default '{}',
  -- The event this row replaces. A replaced row stays readable and counts no more.
  corrects uuid references lifecycle_event,
  -- A correction that says: this never happened.
  voided boolean not null default false,
  constraint lifecycle_event_corrected_once unique (corrects),
  check (not voided or corrects is not null),
  check (candidacy_id is not null or membership_id is not null)
);
create index lifecycle_event_person on lifecycle_event (person_id, effective_on, seq);
create index lifecycle_event_branch on lifecycle_event (branch_id, effective_on) where measure is not null;
create index lifecycle_event_effective on lifecycle_event (effective_on) where measure is not null;
create index lifecycle_event_decision on lifecycle_event (decision_id) where decision_id is not null;

create trigger lifecycle_event_closed before update or delete on lifecycle_event for each row execute function forbid_change();
create trigger lifecycle_event_kept before truncate on lifecycle_event for each statement execute function forbid_change();
create trigger decision_closed before update or delete on decision for each row execute function forbid_change();

-- What holds today: neither replaced nor declared void.
create view lifecycle_fact as
  select e.* from lifecycle_event e
   where not e.voided and not exists (select from lifecycle_event c where c.corrects = e.id);

-- The one definition of what an event adds to which unit. A move inside the tree leaves every unit above the old branch
-- that is not above the new one, and enters the other way round: inside a common unit nothing changes.
create view lifecycle_contribution as
  select e.id as event_id, e.effective_on, a.ancestor_id as unit_id, a.depth = 0 as own, e.measure
    from lifecycle_event e join org_ancestry a on a.descendant_id = e.branch_id and a.during @> e.effective_on
   where not e.voided and e.measure <> 'MOVED'
  union all
  select e.id, e.effective_on, a.ancestor_id, a.depth = 0, 'MOVED_OUT'
    from lifecycle_event e join org_ancestry a on a.descendant_id = e.branch_id and a.during @> e.effective_on
   where not e.voided and e.measure = 'MOVED' and not exists (select from org_ancestry b
     where b.descendant_id = e.to_branch_id and b.ancestor_id = a.ancestor_id and b.during @> e.effective_on)
  union all
  select e.id, e.effective_on, a.ancestor_id, a.depth = 0, 'MOVED_IN'
    from lifecycle_event e join org_ancestry a on a.descendant_id = e.to_branch_id and a.during @> e.effective_on
   where not e.voided and e.measure = 'MOVED' and not exists (select from org_ancestry b
     where b.descendant_id = e.branch_id and b.ancestor_id = a.ancestor_id and b.during @> e.effective_on);

grant select, insert, update on person, candidacy, membership, transfer, office to dangvu_app;
grant select, insert, update, delete on membership_posting, temporary_posting to dangvu_app;
grant select, insert on decision, lifecycle_event to dangvu_app;
grant select on lifecycle_fact, lifecycle_contribution to dangvu_app;
`);
  }
}
