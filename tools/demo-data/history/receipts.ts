// When branches received the decisions they had asked for: kept since the units type in themselves.
import { addDays, addMonths, earlierOf } from '@dangvu/domain/calendar/local-date';
import { stream } from '../seeded.ts';
import type { World } from './model.ts';
import { recordedAfter } from './record.ts';

/** Adds the receipts when the history is over: they count nowhere. A decision of the last days is still on its way. */
export function receiveDecisions(world: World): void {
  const chance = stream('receipts');
  const since = addMonths(world.today, -15);
  for (const membership of world.memberships) {
    const { decidedOn, ceremonyOn, candidacy, endedOn } = membership;
    if (candidacy === null || decidedOn < since || (endedOn !== null && ceremonyOn === null)) continue;
    const decided = world.events.find((event) => event.membership === membership && event.act === 'ADMISSION_DECIDE');
    const on = earlierOf(addDays(decidedOn, chance.between(2, 7)), ceremonyOn ?? world.today);
    if (!decided || on < decidedOn || (ceremonyOn === null && on >= world.today)) continue;
    const event = {
      ...decided, id: chance.uuid(on), act: 'DECISION_RECEIVE' as const, candidacy: null, fromState: 'DECIDED', toState: 'DECIDED', effectiveOn: on, recordedAt: recordedAfter(chance, on, world.today),
      decision: null, measure: null, details: {},
    };
    world.events.splice(world.events.indexOf(decided) + 1, 0, event);
  }
}
