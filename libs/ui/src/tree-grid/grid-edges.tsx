import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import style from '../tree-grid.module.css';
import { useWords } from '../words.tsx';
import type { GridColumn, Place } from './grid-types.ts';
import type { GridState } from './use-grid.ts';

interface Group {
  name: string | undefined;
  span: number;
}

/** Neighbours of the same group under one heading. */
export const groupsOf = (columns: readonly { group?: string }[]): Group[] => {
  const groups: Group[] = [];
  for (const { group } of columns) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.name === group && group !== undefined) last.span += 1;
    else groups.push({ name: group, span: 1 });
  }
  return groups;
};

/** Heads of the columns, grouped. */
export function GridHead<Row>({ treeHeader, columns }: { treeHeader: ReactNode; columns: readonly GridColumn<Row>[] }): ReactElement {
  const grouped = columns.some((column) => column.group !== undefined);
  return (
    <thead role="rowgroup" data-grouped={grouped || undefined}>
      {grouped && (
        <tr role="row">
          <th role="columnheader" className={style.corner} rowSpan={2} scope="col">{treeHeader}</th>
          {groupsOf(columns).map((group, index) => (group.name === undefined
            ? <td key={index} role="gridcell" colSpan={group.span} />
            : <th key={index} role="columnheader" scope="colgroup" colSpan={group.span} className={style.group}>{group.name}</th>))}
        </tr>
      )}
      <tr role="row">
        {!grouped && <th role="columnheader" className={style.corner} scope="col">{treeHeader}</th>}
        {columns.map((column) => (
          <th key={column.key} role="columnheader" scope="col" className={style[column.look ?? 'plain']}>{column.header}</th>
        ))}
      </tr>
    </thead>
  );
}

/** Totals, always in sight. */
export function GridFoot<Row>({ label, columns, note }: { label: string; columns: readonly GridColumn<Row>[]; note?: ReactNode }): ReactElement {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" className={style.tree}>{label}</th>
        {columns.map((column) => <td key={column.key} role="gridcell" className={`${style.cell} ${style[column.look ?? 'plain']}`}>{column.total}</td>)}
      </tr>
      {note !== undefined && <tr role="row"><td role="gridcell" className={style.footNote} colSpan={columns.length + 1}>{note}</td></tr>}
    </tfoot>
  );
}

/** Cells a paste could not fill, each with its reason and the way to it. */
export function RejectedCells({ rejected, onGo, onDismiss }: { rejected: GridState['rejected']; onGo: (place: Place) => void; onDismiss: () => void }): ReactElement | null {
  const words = useWords().grid;
  if (rejected.length === 0) return null;
  return (
    <div className={style.rejected} role="alert">
      <div className={style.rejectedHead}>
        <span><IconAlertTriangle size={16} stroke={1.9} aria-hidden /> {words.rejected(rejected.length)}</span>
        <button type="button" aria-label={words.dismiss} onClick={onDismiss}><IconX size={16} aria-hidden /></button>
      </div>
      <ul>
        {rejected.map((cell, index) => (
          <li key={index}>
            {cell.exists
              ? <button type="button" onClick={() => onGo(cell)}>{cell.name}</button>
              : <span>{cell.name}</span>}
            {` “${cell.text}”: ${cell.message}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
