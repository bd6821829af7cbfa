import { actsOf } from '@dangvu/domain/reporting/measures';
import type { Measure } from '../overview.generated.ts';
import type { EventNamesQuery } from './names.generated.ts';

type Connection = NonNullable<NonNullable<EventNamesQuery['dashboard']>['recentEvents']>;
export type PeriodEvent = Connection['nodes'][number];

/** What is asked for: the unit whose figure it is and the days it counts, both ends included. */
export interface CountedSpan {
  unitId: string;
  from: string;
  until: string;
}

/** A transfer within the town counts at both ends, but only for a unit it enters or leaves: inside, nobody came or went. */
const crosses = (measure: Measure, { branch, toBranch }: PeriodEvent, unitId: string): boolean => {
  if (measure !== 'MOVED_IN' && measure !== 'MOVED_OUT') return true;
  const below = (place: { path?: readonly { id: string }[] } | null | undefined) => place?.path?.some(({ id }) => id === unitId) ?? false;
  return measure === 'MOVED_OUT' ? below(branch) && !below(toBranch) : !below(branch) && below(toBranch);
};

/** The entries a figure counts, in the order they came. `oncePerPerson` keeps the latest entry of each person. */
export const countedEvents = (events: readonly PeriodEvent[], measures: readonly Measure[], span: CountedSpan, oncePerPerson: boolean): PeriodEvent[] => {
  const counted = events.filter((event) =>
    event.counts && !event.voided && event.effectiveOn >= span.from && event.effectiveOn <= span.until
    && measures.some((measure) => actsOf(measure).includes(event.act) && crosses(measure, event, span.unitId)));
  if (!oncePerPerson) return counted;
  const seen = new Set<string>();
  return counted.filter(({ id, person }) => {
    // Without the person nobody can say that two entries are of one.
    const key = person?.id ?? id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
