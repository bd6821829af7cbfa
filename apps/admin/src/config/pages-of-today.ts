import { paths } from './paths.ts';

// What waits, and what may be recorded now: of a past day these have no answer, or one nobody could act on.
const ofToday: ReadonlySet<string> = new Set([
  paths.work, paths.candidates, paths.trainings, paths.training, paths.duplicates, paths.memberList, paths.person, paths.transfers, paths.transfer,
  paths.accounts, paths.clients, paths.audit, paths.explorer,
]);

/**
 * Whether a page shows what stands today, whatever day is chosen above it.
 * @param route the path of the route ("/members/$personId")
 * @param search what stands behind the question mark; where people moved to is counted up to the chosen day
 */
export const showsToday = (route: string, search: object): boolean =>
  ofToday.has(route) && !(route === paths.transfers && 'tab' in search && search.tab === 'places');
