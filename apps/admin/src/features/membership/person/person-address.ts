import { manyOf } from '../../../config/search.ts';
import type { LifecycleAct } from '../acts/act-subject.ts';
import { offeredActs } from '../acts/offered-acts.ts';

/** What the page of a person keeps in the address: acts somebody was sent here to record, the one meant first. */
export interface PersonAddress {
  act: LifecycleAct[] | undefined;
}

export const readPersonAddress = (search: Record<string, unknown>): PersonAddress => {
  const named = [search['act']].flat();
  // In the order in which they were named, not in that of the list they are checked against.
  return { act: manyOf(search, 'act', offeredActs)?.toSorted((a, b) => named.indexOf(a) - named.indexOf(b)) };
};

interface Offered {
  readonly act: LifecycleAct;
  readonly allowed: boolean;
  /** Refused for today; what was done by this day may still be typed. */
  readonly allowedUntil: string | null;
}

/** The first of the acts somebody was sent for that can be recorded; null when none can: the page then says why. */
export const actToOpen = (wanted: readonly LifecycleAct[] | undefined, transitions: readonly Offered[]): LifecycleAct | null =>
  wanted?.find((act) => transitions.some((one) => one.act === act && (one.allowed || one.allowedUntil !== null))) ?? null;
