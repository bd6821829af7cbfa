import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useAct } from '../../../../apollo/use-act.ts';
import { useRefusalLines } from '../../../../mutation-form/refusal-lines.tsx';
import { SetQuotaLimitsDocument } from '../../plan.generated.ts';
import type { PlanTurn } from '../plan-turn.ts';
import { noLimits } from './limits.ts';
import type { Limit, Limits } from './limits.ts';

export interface LimitSaving {
  limits: Limits;
  set: (changes: readonly { unitId: string; limit: Limit }[]) => void;
  refusals: ReactNode[];
}

/** Locks and bounds: shown at once, recorded one act after another, taken back when they are refused. */
export const useLimitSaving = (planId: string, turn: PlanTurn, onStale: () => void): LimitSaving => {
  const [limits, setLimits] = useState<Limits>(noLimits);
  const { act, outcome } = useAct(SetQuotaLimitsDocument);
  const refusals = useRefusalLines(outcome);
  const set = useCallback<LimitSaving['set']>(
    (changes) => {
      if (changes.length === 0) return;
      setLimits((before) => new Map([...before, ...changes.map(({ unitId, limit }) => [unitId, limit] as const)]));
      const sent = changes.map(({ unitId, limit }) => ({ unitId, ...limit }));
      void turn
        .run((expectedVersion) => act({ planId, expectedVersion, limits: sent }), (result) => (result.kind === 'done' ? result.payload.plan?.version : undefined))
        .then((result) => {
          if (result.kind === 'done') return;
          const stale = result.kind === 'refused' && result.stale;
          // Somebody else was faster: what stands on the server is shown, not what was remembered here.
          setLimits((now) => (stale ? noLimits : new Map([...now].filter(([unitId, limit]) => !changes.some((one) => one.unitId === unitId && one.limit === limit)))));
          if (stale) onStale();
        });
    },
    [act, onStale, planId, turn],
  );
  return { limits, set, refusals };
};
