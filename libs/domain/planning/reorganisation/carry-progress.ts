import type { LocalDate } from '../../calendar/local-date.ts';

/** Days on which a branch, or what it was merged into, stood under a unit or was the unit itself. */
export interface Stay {
  readonly unitId: string;
  /** First day; null: from the beginning. */
  readonly from: LocalDate | null;
  /** The day it stands there no more; null: it does. */
  readonly until: LocalDate | null;
}

/** From a day on what the branch had done before it counts for the unit (1), or counts no more (-1). */
export interface Carriage {
  readonly unitId: string;
  readonly effectiveOn: LocalDate;
  readonly times: 1 | -1;
}

/**
 * What a branch has done goes with its quota: an admission counts towards what every unit has to reach that the branch stands under on the
 * day of the question, and not under which it stood when it was decided. Told as changes, because the counters know the latter.
 * @param stays in any order; those of one unit that touch are one
 * @param begun first day of the branch: coming into being under a unit is no change; null: unknown
 */
export function carriageOf(stays: readonly Stay[], begun: LocalDate | null): readonly Carriage[] {
  const units = Map.groupBy(stays, ({ unitId }) => unitId);
  return [...units.values()].flatMap((ofUnit) =>
    joined(ofUnit).flatMap(({ unitId, from, until }) => [
      ...(from !== null && (begun === null || from > begun) ? [{ unitId, effectiveOn: from, times: 1 as const }] : []),
      ...(until === null ? [] : [{ unitId, effectiveOn: until, times: -1 as const }]),
    ]),
  );
}

const joined = (stays: readonly Stay[]): readonly Stay[] =>
  stays.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).reduce<readonly Stay[]>((known, stay) => {
    const last = known.at(-1);
    if (!last || (last.until !== null && stay.from !== null && stay.from > last.until)) return [...known, stay];
    const until = last.until === null || stay.until === null ? null : stay.until > last.until ? stay.until : last.until;
    return [...known.slice(0, -1), { ...last, until }];
  }, []);

/** Something that counts: where it was counted on its own day, and what carries it. */
export interface Counted {
  readonly countedOn: LocalDate;
  readonly unitIds: readonly string[];
}

/** How often something counts for a unit when the tree is looked at on a day: 1 or 0. */
export function timesFor(unitId: string, counted: Counted, carriages: readonly Carriage[], on: LocalDate): number {
  const own = counted.unitIds.includes(unitId) ? 1 : 0;
  return carriages.filter((one) => one.unitId === unitId && one.effectiveOn <= on && counted.countedOn < one.effectiveOn).reduce((sum, { times }) => sum + times, own);
}
