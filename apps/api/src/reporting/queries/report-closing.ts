import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { endOf } from './report-days.ts';

const latest = (period: string, unit: string, recorded = ''): string =>
  `from report_reopening o where o.unit_id = ${unit} and o.period_id = ${period}${recorded} order by o.seq desc limit 1`;

/** Last day the superior has given a unit for a period; null: none. */
export const reopenedUntil = (period: string, unit: string): string => `(select o.until_on ${latest(period, unit)})`;

/** The reopening that counts on the day of the read, as its id; null: none. */
export const reopeningOn = (period: string, unit: string, statement: StatementBuilder): string =>
  `(select o.id ${latest(period, unit, statement.forToday ? '' : ` and o.recorded_at < ${endOf(statement.asOf)}`)})`;

/** Condition: the period of row `period` is closed for a unit on a day. As `isClosed` of the domain has it. */
export const closedFor = (period: string, unit: string, day: string): string =>
  `coalesce(${period}.closes_on < ${day} and coalesce(${reopenedUntil(`${period}.id`, unit)} < ${day}, true), false)`;

/** The document by which the town asks for a period that begins on a day, as JSON; null where it has decided nothing. */
export const documentFor = (startsOn: string): string =>
  `(select case when c.number is not null then json_build_object('number', c.number, 'decidedOn', c.decided_on) end
      from report_calendar c where c.valid_from <= ${startsOn} order by c.valid_from desc, c.seq desc limit 1)`;
