import type { HolidayTable } from './working-days.ts';
import { noHolidays } from './working-days.ts';

let inForce: HolidayTable = noHolidays;

/**
 * Puts a calendar into force in this process; every deadline in working days is reckoned by it. A process that has none reckons with
 * weekends alone: the server, the demo town and the screens each put theirs in place when they begin.
 */
export function enforceCalendar(table: HolidayTable): void {
  inForce = table;
}

/** The calendar deadlines are reckoned by. */
export const workingCalendar = (): HolidayTable => inForce;
