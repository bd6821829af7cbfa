import type { LifecycleAct } from '../acts/act-subject.ts';
import { offeredActs } from '../acts/offered-acts.ts';

interface Offered {
  readonly act: LifecycleAct;
  readonly allowed: boolean;
  /** Refused for today; what was done by this day may still be typed. */
  readonly allowedUntil: string | null;
}

/** The first of the acts named in the address that has a form and can be recorded; null when none can: the page then says why. */
export const actToOpen = (wanted: readonly string[] | undefined, transitions: readonly Offered[]): LifecycleAct | null => {
  const open = (wanted ?? []).flatMap((name) => transitions.filter(({ act, allowed, allowedUntil }) => act === name && (allowed || allowedUntil !== null)));
  return open.find(({ act }) => offeredActs.includes(act))?.act ?? null;
};
