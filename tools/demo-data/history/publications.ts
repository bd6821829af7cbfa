// When decisions on discipline were made known: kept, as the receipts, since the units type in themselves.
import { addDays, addMonths, earlierOf } from '@dangvu/domain/calendar/local-date';
import { stream } from '../seeded.ts';
import type { World } from './model.ts';
import { recordedAfter } from './record.ts';

const decided: ReadonlySet<string> = new Set(['REPRIMAND', 'WARN', 'REMOVE_FROM_OFFICE', 'EXPEL']);

/** How many of the latest nobody has made known yet: one past its day, one or two in time. */
const waiting = 3;

/** Adds the publications when the history is over: they count nowhere. Of what was revoked or made good nothing is made known afterwards. */
export function publishDisciplines(world: World): void {
  const chance = stream('publications');
  const since = addMonths(world.today, -15);
  const disciplines = world.events.filter((event) => decided.has(event.act) && event.effectiveOn >= since && event.corrects === null && !event.voided).sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  for (const discipline of disciplines.slice(0, -waiting)) {
    const on = earlierOf(addDays(discipline.effectiveOn, chance.between(2, 13)), world.today);
    const event = {
      ...discipline, id: chance.uuid(on), act: 'DISCIPLINE_PUBLISH' as const, fromState: discipline.toState, effectiveOn: on, recordedAt: recordedAfter(chance, on, world.today),
      decision: null, measure: null, details: { case: String(discipline.details['case'] ?? discipline.id) },
    };
    world.events.splice(world.events.indexOf(discipline) + 1, 0, event);
  }
}
