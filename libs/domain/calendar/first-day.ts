import type { LocalDate } from './local-date.ts';

/** The day the Party was founded: no act and no decision that is recorded here is of an earlier day. */
export const partyFoundedOn: LocalDate = '1930-02-03';
