import { Migration } from '@mikro-orm/migrations';

/** Counters the dashboards read, and the reports units send up. */
export class Migration0006Reporting extends Migration {
  override up(): void {
    this.addSql(`
-- Events per unit, month and measure: of the unit itself and of everything below it as the tree stood on the event's day.
create table tally (
  unit_id uuid not null references org_unit,
  month date not null check (extract(day from month) = 1),
  measure text not null,
  own integer not null,
  subtree integer not null,
  primary key (unit_id, month, measure)
);

-- The recount the table must equal (npm run verify).
create view tally_derived as
  select c.unit_id, date_trunc('month', c.effective_on)::date as month, c.measure,
         count(*) filter (where c.own)::integer as own, count(*)::integer as subtree
    from lifecycle_contribution c
   where not exists (select from lifecycle_event x where x.corrects = c.event_id)
   group by 1, 2, 3;

-- Kept by the database in the transaction of the event, whoever inserts it and however many at a time. Rows are taken in
-- sorted order: five ancestors locked in any order deadlock under load.
create function tally_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tally as t (unit_id, month, measure, own, subtree)
  select unit_id, month, measure, sum(own)::integer, sum(sign)::integer from (
    select c.unit_id, date_trunc('month', c.effective_on)::date as month, c.measure, c.own::integer as own, 1 as sign
      from fresh f join lifecycle_contribution c on c.event_id = f.id
    union all
    select c.unit_id, date_trunc('month', c.effective_on)::date, c.measure, -(c.own::integer), -1
      from fresh f join lifecycle_contribution c on c.event_id = f.corrects
  ) change group by unit_id, month, measure having sum(sign) <> 0 or sum(own) <> 0
  order by unit_id, month, measure
  on conflict (unit_id, month, measure) do update set own = t.own + excluded.own, subtree = t.subtree + excluded.subtree;
  return null;
end $$;
create trigger lifecycle_event_tallied after insert on lifecycle_event
  referencing new table as fresh for each statement execute function tally_follow();

-- How often each measure happened below each unit in a span of days (both ends included): whole months from the tally,
-- the days at the edges from the log.
create function measure_counts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, measure text, n integer)
language sql stable as $$
  with edge as (
    select case when first_whole < after_whole then first_whole else p_from end as whole_from,
           case when first_whole < after_whole then after_whole else p_from end as whole_to
      from (select (date_trunc('month', p_from - 1) + interval '1 month')::date as first_whole,
                   date_trunc('month', p_to + 1)::date as after_whole) months
  )
  select unit_id, measure, sum(n)::integer from (
    select t.unit_id, t.measure, t.subtree as n from tally t, edge
     where t.unit_id = any(p_units) and t.month >= whole_from and t.month < whole_to
    union all
    select c.unit_id, c.measure, 1 from lifecycle_contribution c, edge
     where c.unit_id = any(p_units)
       and (c.effective_on >= p_from and c.effective_on < whole_from or c.effective_on >= whole_to and c.effective_on <= p_to)
       and not exists (select from lifecycle_event x where x.corrects = c.event_id)
  ) part group by unit_id, measure
$$;

create table report_period (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  opens_on date not null,
  due_on date not null,
  constraint report_period_once unique (kind, starts_on)
);

create table report (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references org_unit,
  period_id uuid not null references report_period,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  remarks text not null default '',
  submitted_at timestamptz,
  version integer not null default 1,
  constraint report_once unique (unit_id, period_id)
);

-- What the unit sent: the figure derived from the records when submitted, and, if it states another, that one with its reason.
create table report_cell (
  report_id uuid not null references report,
  code text not null,
  derived integer,
  declared integer,
  reason text,
  return_reason text,
  primary key (report_id, code),
  check (declared is null or reason is not null)
);

create table report_event (
  id uuid primary key default uuidv7(),
  report_id uuid not null references report,
  act text not null check (act in ('REPORT_OPEN', 'REPORT_SAVE', 'REPORT_SUBMIT', 'REPORT_RETURN', 'REPORT_ACCEPT')),
  at timestamptz not null default now(),
  account_id uuid references account,
  reason text
);
create index report_event_report on report_event (report_id, at);
create trigger report_event_closed before update or delete on report_event for each row execute function forbid_change();

-- An accepted report, byte for byte, for ever.
create table report_snapshot (
  id uuid primary key default uuidv7(),
  report_id uuid not null references report,
  content text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  issued_at timestamptz not null default now(),
  issued_by uuid references account,
  constraint report_snapshot_once unique (report_id)
);
create trigger report_snapshot_closed before update or delete on report_snapshot for each row execute function forbid_change();

grant select on tally, tally_derived to dangvu_app;
grant select, insert, update on report_period, report to dangvu_app;
grant select, insert, update, delete on report_cell to dangvu_app;
grant select, insert on report_event, report_snapshot to dangvu_app;
`);
  }
}
