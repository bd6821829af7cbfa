import { calendarWith, calendarYears } from '@dangvu/domain/calendar/published-years';
import type { YearPlacing } from '@dangvu/domain/calendar/vietnam-holidays';
import { wrongDay } from '@dangvu/domain/calendar/vietnam-holidays';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { keepsRulebook } from '../keeper.ts';

/** A year as announced, and by which announcement. */
export interface YearToEnter extends YearPlacing {
  readonly year: number;
  readonly reason: string;
}

interface EnteredRow {
  year: number;
  tetDaysBefore: 1 | 2;
  nationalDay: 'BEFORE' | 'AFTER';
  swaps: YearPlacing['swaps'];
  extraDaysOff: YearPlacing['extraDaysOff'];
}

/** Years are entered one after the other: each fills the table of working days anew from all of them. */
const lockKey = 7_230_126;

/**
 * Enters how the days off of a year are placed. Days stored with a case stay; what is reckoned from now on follows the new calendar.
 * @throws DomainError NOT_PERMITTED, CALENDAR_YEAR_PAST, CALENDAR_DAY_INVALID, INVALID_INPUT without a reason
 */
export async function enterCalendarYear(transaction: Transaction, input: YearToEnter): Promise<PayloadReferences> {
  const { accountId, today } = transaction;
  if (!keepsRulebook(transaction.viewer) || accountId === null) throw new DomainError('NOT_PERMITTED');
  const { year, nationalDay, swaps, extraDaysOff } = input;
  if (year < Number(today.slice(0, 4)) || year > calendarYears.last) throw new DomainError('CALENDAR_YEAR_PAST', { path: ['year'], params: { year: String(year) } });
  const what = { vi: 'số ngày Tết trước mùng Một: 1 hoặc 2', en: 'days of Tết before the first of the lunar year: 1 or 2' };
  if (input.tetDaysBefore !== 1 && input.tetDaysBefore !== 2) throw new DomainError('INVALID_INPUT', { path: ['tetDaysBefore'], params: { what } });
  const placing: YearPlacing = { tetDaysBefore: input.tetDaysBefore, nationalDay, swaps: swaps.map(({ off, workedOn }) => ({ off, workedOn })), extraDaysOff: [...extraDaysOff] };
  const wrong = wrongDay(year, placing);
  if (wrong !== null) throw new DomainError('CALENDAR_DAY_INVALID', { path: [extraDaysOff.includes(wrong) ? 'extraDaysOff' : 'swaps'], params: { date: wrong } });
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'căn cứ: thông báo nghỉ lễ, Tết', en: 'the announcement it rests on' } });
  await transaction.query('select pg_advisory_xact_lock($1)', [lockKey]);
  const entered = await transaction.query<EnteredRow>(
    `select distinct on (year) year, tet_days_before as "tetDaysBefore", national_day as "nationalDay", swaps, extra_days_off as "extraDaysOff" from calendar_year order by year, seq desc`,
  );
  const { holidays, makeUpDays } = calendarWith(new Map([...entered.map((row): [number, YearPlacing] => [row.year, row]), [year, placing]]));
  const id = newId();
  transaction.writes.statement(
    `insert into calendar_year (id, year, tet_days_before, national_day, swaps, extra_days_off, reason, recorded_by) values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)`,
    [id, year, placing.tetDaysBefore, nationalDay, JSON.stringify(placing.swaps), JSON.stringify(placing.extraDaysOff), reason, accountId],
  );
  transaction.writes.statement('select working_days_fill($1::date[], $2::date[])', [[...holidays], [...makeUpDays]]);
  transaction.about({ targetType: 'CalendarYear', targetId: id, reason, details: { year } });
  return { year };
}
