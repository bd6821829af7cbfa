import type { Pool } from 'pg';
import { enforceCalendar } from '@dangvu/domain/calendar/calendar-in-force';
import { calendarWith } from '@dangvu/domain/calendar/published-years';
import type { YearPlacing } from '@dangvu/domain/calendar/vietnam-holidays';
import type { RuleChange } from '@dangvu/domain/rulebook/rule-change';
import { enforceRuleChanges } from '@dangvu/domain/rulebook/rules';

/** A year of the calendar as an administrator has entered it. */
export interface EnteredYear extends YearPlacing {
  readonly year: number;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

interface StateRow {
  version: number;
  changes: (Omit<RuleChange, 'value'> & { numerator: number; denominator: number | null })[];
  years: EnteredYear[];
}

const stateSql = `
select s.version,
  (select coalesce(json_agg(json_build_object('id', c.id, 'param', c.param, 'numerator', c.numerator, 'denominator', c.denominator, 'validFrom', c.valid_from,
      'reason', c.reason, 'recordedAt', c.recorded_at, 'recordedBy', a.display_name) order by c.seq), '[]')
     from rule_change c join account a on a.id = c.recorded_by) as changes,
  (select coalesce(json_agg(json_build_object('year', y.year, 'tetDaysBefore', y.tet_days_before, 'nationalDay', y.national_day, 'swaps', y.swaps,
      'extraDaysOff', y.extra_days_off, 'reason', y.reason, 'recordedAt', y.recorded_at, 'recordedBy', a.display_name) order by y.seq), '[]')
     from calendar_year y join account a on a.id = y.recorded_by) as years
  from rulebook_state s`;

/** Version 1 is the published rulebook and the announced calendar, without any change. */
let loaded = 1;
let enteredYears: ReadonlyMap<number, EnteredYear> = new Map();
enforceCalendar(calendarWith(enteredYears));

/** The year as an administrator has entered it, the latest entry; undefined when nobody has. */
export const enteredYear = (year: number): EnteredYear | undefined => enteredYears.get(year);

/** Version of the rulebook this process works by; texts made under one version do not serve another. */
export const rulebookVersion = (): number => loaded;

/**
 * Sees to it that this process works by the rulebook and the calendar of that version or a later one. Called with every caller that is read: a change
 * moves every caller's access version, so that nobody is served from memory across it.
 */
export async function keepRulebook(pool: Pool, version: number): Promise<void> {
  if (version === loaded) return;
  const { rows } = await pool.query<StateRow>(stateSql);
  const [state] = rows;
  if (!state) return;
  enforceRuleChanges(
    state.changes.map(({ numerator, denominator, ...change }) => ({ ...change, value: denominator === null ? numerator : { numerator, denominator } })),
  );
  enteredYears = new Map(state.years.map((year) => [year.year, year]));
  enforceCalendar(calendarWith(enteredYears));
  loaded = state.version;
}
