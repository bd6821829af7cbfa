import { Migration } from '@mikro-orm/migrations';
import { calendarWith } from '@dangvu/domain/calendar/published-years';

const quoted = (days: ReadonlySet<string>): string => `array[${[...days].map((day) => `'${day}'`).join(', ')}]::date[]`;

/**
 * The working-day calendar for lists in SQL: every day with how many working days there have been up to it, so that a deadline is two
 * look-ups. Filled from the calendar of the domain; what an administrator enters for a year fills it again. When a release brings
 * another announced year, a migration calls working_days_fill.
 */
export class Migration202611261110WorkingDays extends Migration {
  override up(): void {
    const { holidays, makeUpDays } = calendarWith(new Map());
    this.addSql(`
-- Two years more on each side than have holidays, so that no deadline reaches across an edge.
create table working_day (
  day date primary key,
  works boolean not null,
  ordinal integer not null
);
create index working_day_ordinal on working_day (ordinal, day);
grant select on working_day to dangvu_app;

create function working_days_fill(days_off date[], worked date[]) returns void language sql security definer set search_path = public as $$
  insert into working_day (day, works, ordinal)
  select d.day, d.works, sum(d.works::integer) over (order by d.day)
    from (select g::date as day, g::date in (select unnest(worked)) or (extract(isodow from g) <= 5 and g::date not in (select unnest(days_off))) as works
            from generate_series('2012-01-01'::timestamp, '2062-12-31'::timestamp, interval '1 day') g) d
  on conflict (day) do update set works = excluded.works, ordinal = excluded.ordinal
   where (working_day.works, working_day.ordinal) is distinct from (excluded.works, excluded.ordinal)
$$;
revoke execute on function working_days_fill from public;
grant execute on function working_days_fill to dangvu_app;
select working_days_fill(${quoted(holidays)}, ${quoted(makeUpDays)});
analyze working_day;

-- Outside the table weekends alone count, as in the domain: from a weekend the count starts on Monday, so it is taken back to Friday first.
create function after_working_days(base date, days integer) returns date language sql stable parallel safe as $$
  select coalesce(
    (select w.day from working_day w where w.ordinal = (select b.ordinal from working_day b where b.day = base) + days order by w.day limit 1),
    (select f.friday + days / 5 * 7 + days % 5 + case when extract(isodow from f.friday)::integer + days % 5 > 5 then 2 else 0 end
       from (select base - greatest(extract(isodow from base)::integer - 5, 0) as friday) f))
$$;

-- A year as entered; the latest row of a year counts.
create table calendar_year (
  id uuid primary key default uuidv7(),
  seq bigint generated always as identity unique,
  year integer not null check (year between 2014 and 2060),
  tet_days_before integer not null check (tet_days_before in (1, 2)),
  national_day text not null check (national_day in ('BEFORE', 'AFTER')),
  swaps jsonb not null,
  extra_days_off jsonb not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references account
);
grant select, insert on calendar_year to dangvu_app;
create trigger calendar_year_moves after insert or update or delete on calendar_year for each statement execute function move_rulebook();
`);
  }
}
