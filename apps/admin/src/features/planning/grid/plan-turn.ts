import { useMemo, useRef } from 'react';
import type { PlanHeadFragment } from '../plan.generated.ts';

export interface PlanTurn {
  /**
   * Sends one act when those before it are answered, on the version they left: figures, locks and spreads of one screen must not
   * make each other stale.
   */
  run: <Result>(act: (expectedVersion: number) => Promise<Result>, versionAfter: (result: Result) => number | null | undefined) => Promise<Result>;
  /** The latest version this screen knows. */
  version: () => number;
}

/** The acts of this screen on one plan, one after another. */
export const usePlanTurn = (plan: Pick<PlanHeadFragment, 'version'>): PlanTurn => {
  const version = useRef(plan.version);
  version.current = Math.max(version.current, plan.version);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useMemo(
    () => ({
      version: () => version.current,
      run: (act, versionAfter) => {
        const mine = last.current.then(async () => {
          const result = await act(version.current);
          version.current = versionAfter(result) ?? version.current;
          return result;
        });
        last.current = mine.catch(() => undefined);
        return mine;
      },
    }),
    [],
  );
};
