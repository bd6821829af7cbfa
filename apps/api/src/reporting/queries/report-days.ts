import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

/** The first instant after a day in the town. */
export const endOf = (day: string): string => `(${day} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;

/** The day in the town on which an instant lies. */
export const dayOf = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** What was done with a report up to the end of the day of the read; today that is everything. */
const doneWith = (report: string, statement: StatementBuilder): string =>
  `report_event e where e.report_id = ${report}.id${statement.forToday ? '' : ` and e.at < ${endOf(statement.asOf)}`}`;

/**
 * The state of a report at the end of the day of the read; null when it had not been begun. Today it stands in the row; of a past day
 * the log tells it: saving leaves a report in the state it is in.
 * @param report a row of table report, which may be empty
 */
export const stateOn = (report: string, statement: StatementBuilder): string => statement.forToday ? `${report}.state`
  : `(select case e.act when 'REPORT_OPEN' then 'DRAFT' when 'REPORT_SUBMIT' then 'SUBMITTED' when 'REPORT_RETURN' then 'RETURNED' when 'REPORT_ACCEPT' then 'ACCEPTED' end
      from ${doneWith(report, statement)} and e.act <> 'REPORT_SAVE' order by e.at desc, e.id desc limit 1)`;

/** When it was last sent, up to the day of the read; null: never. */
export const sentAt = (report: string, statement: StatementBuilder): string => statement.forToday ? `${report}.submitted_at`
  : `(select max(e.at) from ${doneWith(report, statement)} and e.act = 'REPORT_SUBMIT')`;

/** When it was first sent, up to the day of the read; null: never. Sent again after it was returned, a report is no later than it was. */
export const firstSentAt = (report: string, statement: StatementBuilder): string =>
  `(select min(e.at) from ${doneWith(report, statement)} and e.act = 'REPORT_SUBMIT')`;
