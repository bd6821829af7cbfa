import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { SetQuotaDraftDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import { inState, isOpen, noEntries, step } from './draft-cells.ts';
import type { DraftCell, Entries } from './draft-cells.ts';
import type { PlanTurn } from './plan-turn.ts';

// Long enough to gather a column typed quickly into one act, short enough to be recorded before the hand leaves the keyboard.
const pause = 700;

export interface DraftSaving {
  entries: Entries;
  enter: (cells: readonly { unitId: string; cell: DraftCell }[]) => void;
  /** Takes over what another act has written into cells. */
  recorded: (cells: readonly { unitId: string; cell: DraftCell }[]) => void;
  /** Sends again what could not be sent. */
  again: () => void;
  /** Somebody else changed the plan meanwhile; entries are kept. */
  stale: boolean;
  open: boolean;
}

/**
 * Saves the draft while it is being typed: cells are gathered, sent in one act, one act at a time, each on the version
 * the last one left. Nothing typed is ever dropped.
 */
export const useDraftSaving = (plan: Pick<PlanHeadFragment, 'id'>, turn: PlanTurn, onStale: () => void): DraftSaving => {
  const { t } = useTranslation('words');
  const [entries, take] = useReducer(step, noEntries);
  const { act, outcome } = useAct(SetQuotaDraftDocument);
  const sending = useRef(false);
  const waiting = inState(entries, 'waiting');
  const latest = useRef(entries);
  latest.current = entries;

  const send = useCallback(async () => {
    if (sending.current) return;
    const cells = inState(latest.current, 'waiting').flatMap((unitId) => {
      const entry = latest.current.get(unitId);
      return entry === undefined ? [] : [{ unitId, ...entry.cell }];
    });
    if (cells.length === 0) return;
    sending.current = true;
    take({ kind: 'send' });
    const result = await turn.run(
      (expectedVersion) => act({ planId: plan.id, expectedVersion, cells }),
      (answer) => (answer.kind === 'done' ? answer.payload.plan?.version : undefined),
    );
    sending.current = false;
    if (result.kind === 'unsent') return take({ kind: 'fail', message: result.offline ? t('unreachable') : t('failed', { reference: result.reference ?? '–' }) });
    if (result.kind === 'refused') {
      if (result.stale) onStale();
      // Cell refusals come in `rejected`; an error here means that nothing was recorded.
      return take({ kind: 'fail', message: result.errors[0]?.message ?? t('notSaved') });
    }
    take({ kind: 'answer', refused: new Map(result.payload.rejected.map(({ unitId, error }) => [unitId, error.message])) });
  }, [act, onStale, plan.id, t, turn]);

  const key = waiting.join();
  useEffect(() => {
    if (key === '') return undefined;
    const timer = setTimeout(() => void send(), pause);
    return () => clearTimeout(timer);
  }, [key, entries, send]);

  // Leaving for another page sends what waits; closing the window asks first.
  useEffect(() => () => void send(), [send]);
  const open = isOpen(entries);
  useEffect(() => {
    if (!open) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [open]);

  return {
    entries,
    enter: useCallback((cells) => take({ kind: 'enter', cells }), []),
    recorded: useCallback((cells) => take({ kind: 'recorded', cells }), []),
    again: useCallback(() => take({ kind: 'again' }), []),
    stale: outcome?.kind === 'refused' && outcome.stale && inState(entries, 'unsent').length > 0,
    open,
  };
};
