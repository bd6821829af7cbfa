import { day, oneOf, text } from '../../config/search.ts';

/** What the rulebook keeps in the address. */
export interface RulesAddress {
  /** The day whose rules are shown; absent: that of the frame. */
  day: string | undefined;
  q: string | undefined;
  /** Code of a row: its parameter is opened with every version, this one marked. Deadlines and refusals lead here. */
  row: string | undefined;
  /** The rules, or the working-day calendar. */
  view: 'calendar' | undefined;
}

export const readRulesAddress = (search: Record<string, unknown>): RulesAddress => ({ day: day(search, 'day'), q: text(search, 'q'), row: text(search, 'row'), view: oneOf(search, 'view', ['calendar']) });

/** The parameter of a row by its code, e.g. CEREMONY_DEADLINE of CEREMONY_DEADLINE/Q24. */
export const paramOf = (code: string): string => code.split('/')[0] ?? code;
