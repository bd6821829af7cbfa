import { Migration } from '@mikro-orm/migrations';
import { reportYears, settingsOfTheProduct } from '@dangvu/domain/reporting/report-calendar';

const settings = settingsOfTheProduct.map(({ kind, asked, openingDay, dueDays }) => `('${kind}', ${asked}, ${openingDay}, ${dueDays})`).join(', ');

/**
 * What the town asks of its units is decided, from a day on: which kinds of period, and when each opens, is due and closes. Every decision
 * says it of all four kinds, so that a period is governed by one row. What was decided is kept; the periods hold what follows from it, because
 * every list asks them for their days.
 */
export class Migration202611281930ReportCalendarDecisions extends Migration {
  override up(): void {
    this.addSql(`
alter table report_period add column asked boolean not null default true, add column closes_on date check (closes_on >= due_on);

create table report_calendar (
  id uuid primary key default uuidv7(),
  seq bigint generated always as identity unique,
  valid_from date not null,
  -- None for what the product asks until the town has decided.
  number text check (number <> ''),
  decided_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check ((number is null) = (decided_on is null))
);

create table report_calendar_kind (
  calendar_id uuid not null references report_calendar,
  kind text not null check (kind in ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
  asked boolean not null,
  opening_day integer not null check (opening_day between 1 and 31),
  due_days integer not null check (due_days >= 1),
  closing_days integer check (closing_days >= 0),
  primary key (calendar_id, kind)
);

with c as (insert into report_calendar (valid_from) values ('${reportYears.first}-01-01') returning id)
insert into report_calendar_kind (calendar_id, kind, asked, opening_day, due_days) select c.id, k.* from c, (values ${settings}) k;

-- Periods that have begun when a decision takes effect keep their days. Of two decisions from the same day the later one counts.
create function report_calendar_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update report_period p set asked = g.asked, opens_on = g.opens_on, due_on = g.due_on, closes_on = g.closes_on
    from (select q.id, k.asked, q.ends_on + k.due_days as due_on, q.ends_on + k.due_days + k.closing_days as closes_on,
                 least(date_trunc('month', q.ends_on)::date + k.opening_day - 1, q.ends_on) as opens_on
            from report_period q
           cross join lateral (select x.* from report_calendar c join report_calendar_kind x on x.calendar_id = c.id and x.kind = q.kind
                                where c.valid_from <= q.starts_on order by c.valid_from desc, c.seq desc limit 1) k
           where q.starts_on >= (select min(c.valid_from) from fresh f join report_calendar c on c.id = f.calendar_id)) g
   where g.id = p.id and (p.asked, p.opens_on, p.due_on, p.closes_on) is distinct from (g.asked, g.opens_on, g.due_on, g.closes_on);
  return null;
end $$;
create trigger report_calendar_followed after insert on report_calendar_kind
  referencing new table as fresh for each statement execute function report_calendar_follow();
create trigger report_calendar_closed before update or delete on report_calendar for each row execute function forbid_change();
create trigger report_calendar_kind_closed before update or delete on report_calendar_kind for each row execute function forbid_change();

-- More time for one unit. The latest row counts.
create table report_reopening (
  id uuid primary key default uuidv7(),
  seq bigint generated always as identity unique,
  unit_id uuid not null references org_unit,
  period_id uuid not null references report_period,
  until_on date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account
);
create index report_reopening_unit on report_reopening (unit_id, period_id, seq);
create trigger report_reopening_closed before update or delete on report_reopening for each row execute function forbid_change();

grant select, insert on report_calendar, report_calendar_kind, report_reopening to dangvu_app;
`);
  }
}
