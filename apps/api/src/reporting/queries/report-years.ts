import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

/** Condition: a row of report_period begins in the year. A year no date can be written in has none. */
export function beginsIn(period: string, year: number, statement: StatementBuilder): string {
  const written = String(Math.min(Math.max(year, 1), 9999)).padStart(4, '0');
  return `${period}.starts_on between ${statement.param(`${written}-01-01`, 'date')} and ${statement.param(`${written}-12-31`, 'date')}`;
}
