import { TreeGrid } from '@dangvu/ui/tree-grid';
import type { CellChange, CellStatus } from '@dangvu/ui/tree-grid';
import { useWidth } from '@dangvu/ui/use-width';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import type { DraftCell, Entries } from './draft-cells.ts';
import { quotaColumns } from './grid-columns.tsx';
import { cellOf } from './rows.ts';
import type { PlanRow } from './rows.ts';

export interface PlanGridProps {
  rows: readonly PlanRow[];
  entries: Entries;
  draft: boolean;
  editable: boolean;
  footNote: string;
  onEnter: (cells: readonly { unitId: string; cell: DraftCell }[]) => void;
  onFocusUnit: (unitId: string) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** The units of the plan as rows; the quota is typed or pasted, everything beside it is the ground for it. */
export function PlanGrid({ rows, entries, draft, editable, footNote, onEnter, onFocusUnit }: PlanGridProps): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const locale = i18n.language === 'en' ? 'en' : 'vi';
  const { asOf } = useFrame();
  const [place, room] = useWidth<HTMLDivElement>(876);
  const columns = useMemo(() => quotaColumns({ t, locale, rows, entries, draft, editable, room, asOf }), [t, locale, rows, entries, draft, editable, room, asOf]);
  const nodes = useMemo(
    () => rows.map((row) => {
      const { remark } = cellOf(row, entries);
      return { id: row.unit.id, label: row.unit.shortName, ...(remark === null ? {} : { note: remark }), row, hasChildren: false };
    }),
    [rows, entries],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.unit.id, row])), [rows]);

  const change = (changes: CellChange[]) =>
    onEnter(changes.flatMap(({ rowId, after }) => {
      const row = byId.get(rowId);
      return row === undefined ? [] : [{ unitId: rowId, cell: { ...cellOf(row, entries), amount: after } }];
    }));
  const status = (rowId: string, column: string): CellStatus | undefined => {
    const entry = column === 'quota' ? entries.get(rowId) : undefined;
    if (entry === undefined) return undefined;
    if (entry.state === 'saved') return { state: 'saved' };
    if (entry.state === 'waiting' || entry.state === 'sending') return { state: 'saving' };
    return { state: 'invalid', ...(entry.message === null ? {} : { message: entry.message }) };
  };

  return (
    <div ref={place}>
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
        height="max(24rem, calc(100dvh - 21rem))"
      />
    </div>
  );
}
