import type { SpreadMethod } from '@dangvu/domain/planning/spread/spread-methods';
import { spread } from '@dangvu/domain/planning/spread/spread';
import type { Spread, SpreadRow } from '@dangvu/domain/planning/spread/spread';
import type { CellChange } from '@dangvu/ui/tree-grid';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useAct } from '../../../../apollo/use-act.ts';
import { useRefusalLines } from '../../../../mutation-form/refusal-lines.tsx';
import { ApplySpreadDocument } from '../../plan.generated.ts';
import type { PlanHeadFragment } from '../../plan.generated.ts';
import type { PlanTurn } from '../plan-turn.ts';
import { cellOf } from '../rows.ts';
import type { PlanRow } from '../rows.ts';
import type { DraftSaving } from '../use-draft-saving.ts';
import { unitsOf } from './limits.ts';
import type { SpreadChoice } from './spread-choice.ts';
import type { LimitSaving } from './use-limit-saving.ts';

export interface Spreading {
  answer: Spread;
  byUnit: ReadonlyMap<string, SpreadRow>;
  /** Cells that would change. */
  changes: CellChange[];
  apply: () => void;
  busy: boolean;
  refusals: ReactNode[];
  /** The last numbers that were written, as the grid's undo takes them; null: none yet. */
  written: CellChange[] | null;
  undo: () => void;
}

export interface SpreadingParts {
  plan: PlanHeadFragment;
  rows: readonly PlanRow[];
  saving: DraftSaving;
  limiting: LimitSaving;
  turn: PlanTurn;
  choice: SpreadChoice;
  choose: (choice: SpreadChoice) => void;
}

/** The proposal as it follows from what stands on the screen, at once; writing it is one act on the server, by the same function. */
export const useSpread = ({ plan, rows, saving, limiting, turn, choice }: SpreadingParts): Spreading => {
  const [written, setWritten] = useState<CellChange[] | null>(null);
  const { act, busy, outcome, reset } = useAct(ApplySpreadDocument);
  const refusals = useRefusalLines(outcome);
  const { entries } = saving;
  const methods = useMemo(
    () => (Object.entries(choice.weights) as [SpreadMethod, number][]).filter(([, weight]) => weight > 0).map(([method, weight]) => ({ method, weight })),
    [choice.weights],
  );
  const { reserve, restToReserve } = choice;
  const answer = useMemo<Spread>(
    () => (plan.target === null
      ? { ok: false, refusal: { code: 'QUOTA_NOT_ASSIGNED', params: {} } }
      : spread(unitsOf(rows, entries, limiting.limits), { target: plan.target, reserve, restToReserve, methods })),
    [plan.target, rows, entries, limiting.limits, reserve, restToReserve, methods],
  );
  const byUnit = useMemo(() => new Map(answer.ok ? answer.rows.map((row) => [row.unitId, row] as const) : []), [answer]);
  const changes = useMemo(
    () => rows.flatMap((row): CellChange[] => {
      const before = cellOf(row, entries).amount;
      const after = byUnit.get(row.unit.id)?.amount ?? null;
      return after === null || after === before ? [] : [{ rowId: row.unit.id, column: 'quota', before, after }];
    }),
    [rows, entries, byUnit],
  );
  const enter = (steps: readonly { rowId: string; amount: number | null }[]) =>
    steps.flatMap(({ rowId, amount }) => {
      const row = rows.find(({ unit }) => unit.id === rowId);
      return row === undefined ? [] : [{ unitId: rowId, cell: { ...cellOf(row, entries), amount } }];
    });

  const apply = async () => {
    if (!answer.ok || busy || saving.open) return;
    const seen = answer.rows.map(({ unitId, amount }) => ({ unitId, amount }));
    const result = await turn.run(
      (expectedVersion) => act({ planId: plan.id, expectedVersion, settings: { methods, reserve, restToReserve }, seen }),
      (done) => (done.kind === 'done' ? done.payload.plan?.version : undefined),
    );
    if (result.kind === 'done') {
      saving.recorded(enter(changes.map(({ rowId, after }) => ({ rowId, amount: after }))));
      setWritten(changes);
    } else if (result.kind === 'refused' && result.stale) saving.meet();
  };
  const undo = () => {
    if (written === null) return;
    saving.enter(enter(written.map(({ rowId, before }) => ({ rowId, amount: before }))));
    setWritten(null);
    reset();
  };
  return { answer, byUnit, changes, apply: () => void apply(), busy, refusals, written, undo };
};
