import { formatCount } from '@dangvu/ui/format';
import { TreeGrid } from '@dangvu/ui/tree-grid';
import type { CellChange, CellStatus } from '@dangvu/ui/tree-grid';
import { useWidth } from '@dangvu/ui/use-width';
import { useMemo } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import type { DraftCell, Entries } from './draft-cells.ts';
import { quotaColumns } from './grid-columns.tsx';
import type { Against } from './grid-columns.tsx';
import { cellOf } from './rows.ts';
import type { PlanRow } from './rows.ts';
import { limitKeys, limitOf } from './spread/limits.ts';
import type { Limits } from './spread/limits.ts';
import type { SpreadInGrid } from './spread/spread-panel.tsx';
import type { LimitSaving } from './spread/use-limit-saving.ts';

export interface PlanGridProps {
  rows: readonly PlanRow[];
  entries: Entries;
  draft: boolean;
  editable: boolean;
  footNote: string;
  onEnter: (cells: readonly { unitId: string; cell: DraftCell }[]) => void;
  onFocusUnit: (unitId: string) => void;
  limits: Limits;
  onLimit: LimitSaving['set'];
  onLock: (row: PlanRow) => void;
  /** Given while the quota is being spread. */
  spreading?: SpreadInGrid | undefined;
  against?: Against | undefined;
}

const nothing: ReadonlySet<string> = new Set();

/** The units of the plan as rows; the quota is typed or pasted, everything beside it is the ground for it. */
export function PlanGrid({ rows, entries, draft, editable, footNote, onEnter, onFocusUnit, limits, onLimit, onLock, spreading, against }: PlanGridProps): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const locale = i18n.language === 'en' ? 'en' : 'vi';
  const { asOf } = useFrame();
  const [place, room] = useWidth<HTMLDivElement>(876);
  const spread = spreading?.columns;
  const columns = useMemo(() => quotaColumns({ t, locale, rows, entries, draft, editable, room, spread, against, asOf }), [t, locale, rows, entries, draft, editable, room, spread, against, asOf]);
  const nodes = useMemo(
    () => rows.map((row) => {
      const { remark } = cellOf(row, entries);
      return { id: row.unit.id, label: row.unit.shortName, ...(remark === null ? {} : { note: remark }), row, hasChildren: false };
    }),
    [rows, entries],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.unit.id, row])), [rows]);

  const change = (changes: CellChange[]) => {
    const of = (wanted: (column: string) => boolean) => changes.flatMap(({ rowId, column, after }) => {
      const row = byId.get(rowId);
      return row === undefined || !wanted(column) ? [] : [{ row, column, after }];
    });
    const cells = of((column) => !(column in limitKeys)).map(({ row, after }) => ({ unitId: row.unit.id, cell: { ...cellOf(row, entries), amount: after } }));
    if (cells.length > 0) onEnter(cells);
    // Both bounds of a unit may be in one paste: the second stands on the first.
    const bounds = new Map<string, ReturnType<typeof limitOf>>();
    for (const { row, column, after } of of((column) => column in limitKeys)) bounds.set(row.unit.id, { ...(bounds.get(row.unit.id) ?? limitOf(row, limits)), [column]: after });
    onLimit([...bounds].map(([unitId, limit]) => ({ unitId, limit })));
  };
  const lockByKey = (event: KeyboardEvent) => {
    const cell = event.target instanceof HTMLElement && !(event.target instanceof HTMLInputElement) ? event.target.closest<HTMLElement>('[data-row]') : null;
    const row = cell === null ? undefined : rows[Number(cell.dataset['row'])];
    if (!editable || row === undefined || event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLock(row);
  };
  const status = (rowId: string, column: string): CellStatus | undefined => {
    const entry = column === 'quota' ? entries.get(rowId) : undefined;
    const row = byId.get(rowId);
    if (draft && column === 'quota' && row !== undefined && limitOf(row, limits).locked && (entry === undefined || entry.state === 'saved')) {
      return { state: 'locked', message: t('spread.lockedHint') };
    }
    if (entry === undefined) return undefined;
    const why = entry.message === null ? {} : { message: entry.message };
    switch (entry.state) {
      case 'saved': return { state: 'saved' };
      case 'sending': return { state: 'saving' };
      case 'refused': return { state: 'invalid', ...why };
      case 'conflict': return { state: 'conflict', message: t('plan.conflictCell', { amount: entry.theirs?.amount === null || entry.theirs === null ? t('plan.notAssigned').toLocaleLowerCase('vi') : formatCount(entry.theirs.amount) }) };
      default: return { state: 'unsaved', ...why };
    }
  };

  return (
    <div ref={place} onKeyDown={lockByKey}>
      <TreeGrid
        label={t('plan.grid')}
        treeHeader={t('plan.unit')}
        nodes={nodes}
        expanded={nothing}
        onExpandedChange={() => undefined}
        columns={columns}
        onChange={change}
        status={status}
        onFocusCell={onFocusUnit}
        totalLabel={t('plan.total')}
        footNote={footNote}
        recorded={spreading?.written}
        height="max(24rem, calc(100dvh - 21rem))"
      />
    </div>
  );
}
