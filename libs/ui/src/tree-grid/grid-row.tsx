import { IconAlertTriangle, IconCheck, IconChevronRight, IconCloudUpload, IconLock, IconMessage, IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { formatCount } from '../format.tsx';
import style from '../tree-grid.module.css';
import type { TreeRow } from '../tree/tree-rows.ts';
import type { UiWords } from '../words.tsx';
import type { CellStatus, GridColumn, GridNode } from './grid-types.ts';
import type { Unreadable } from './use-grid.ts';

export interface GridRowProps<Row> {
  row: TreeRow<GridNode<Row>>;
  index: number;
  /** Tells the list how tall the row turned out. */
  measure: ((element: Element | null) => void) | undefined;
  columns: readonly GridColumn<Row>[];
  /** The column that has the focus in this row, or -1. */
  focused: number;
  /** Selected columns of this row; [1, 0] selects none. */
  selected: readonly [number, number];
  editing: { column: number; text: string } | null;
  statuses: readonly (CellStatus | undefined)[];
  unreadable: readonly (Unreadable | undefined)[];
  words: UiWords['grid'];
}

const marks: Record<CellStatus['state'], ReactNode> = {
  saved: <IconCheck size={12} stroke={2.2} aria-hidden />,
  saving: <span className={style.spin} aria-hidden />,
  unsaved: <IconCloudUpload size={13} stroke={1.9} aria-hidden />,
  conflict: <IconUsers size={13} stroke={2} aria-hidden />,
  invalid: <IconAlertTriangle size={13} stroke={2} aria-hidden />,
  locked: <IconLock size={12} stroke={1.8} aria-hidden />,
};

const Mark = ({ status, words }: { status: CellStatus; words: UiWords['grid'] }) => (
  <span className={style.mark} data-state={status.state} title={status.message}>
    {marks[status.state]}
    <span className="visually-hidden">{[words[status.state], status.message].filter(Boolean).join(': ')}</span>
  </span>
);

function Cell<Row>({ props, column, at }: { props: GridRowProps<Row>; column: GridColumn<Row>; at: number }): ReactElement {
  const { row, index, focused, selected, editing, words } = props;
  const { node } = row;
  const wrong = props.unreadable[at - 1];
  const status: CellStatus | undefined = wrong === undefined ? props.statuses[at - 1] : { state: 'invalid', message: wrong.message };
  const takes = column.edit !== undefined && column.edit.applies?.(node.row) !== false;
  const value = takes ? (column.edit?.value(node.row) ?? null) : null;
  const remark = takes ? (column.edit?.remark?.(node.row) ?? null) : null;
  const isOpen = editing !== null && editing.column === at;
  return (
    <td
      role="gridcell"
      className={`${style.cell} ${style[column.look ?? 'plain']} ${takes && status?.state !== 'locked' ? style.entry : ''}`}
      data-row={index}
      data-column={at}
      tabIndex={focused === at && !isOpen ? 0 : -1}
      aria-selected={at >= selected[0] && at <= selected[1]}
      aria-readonly={!takes || status?.state === 'locked'}
      aria-invalid={status?.state === 'invalid' || undefined}
      data-focused={focused === at || undefined}
    >
      {isOpen
        ? <input className={style.input} inputMode="numeric" autoComplete="off" value={editing.text} onChange={() => undefined} aria-label={`${node.label}: ${column.name ?? (typeof column.header === 'string' ? column.header : '')}`} />
        : (
            <span className={style.content}>
              {remark !== null && <span className={style.mark} data-state="remark" title={remark}><IconMessage size={12} stroke={1.8} aria-hidden /><span className="visually-hidden">{`${words.remark}: ${remark}`}</span></span>}
              {status !== undefined && <Mark status={status} words={words} />}
              {takes ? <span>{wrong?.text ?? (value === null ? column.edit?.empty : formatCount(value))}</span> : column.cell?.(node.row)}
            </span>
          )}
    </td>
  );
}

const same = <T,>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean) => a.length === b.length && a.every((x, index) => equal(x, b[index] as T));
const sameStatus = (a: CellStatus | undefined, b: CellStatus | undefined) => a === b || (a?.state === b?.state && a?.message === b?.message);

/** One row. Drawn again only when something in it changed: a grid of 300 rows answers a key within a frame. */
const Row = <R,>(props: GridRowProps<R>): ReactElement => {
  const { row, index, columns, focused, selected } = props;
  const { node } = row;
  return (
    <tr
      ref={props.measure}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={node.hasChildren ? row.expanded : undefined}
      data-level={row.level}
    >
      <th
        role="rowheader"
        scope="row"
        className={style.tree}
        style={{ '--level': row.level } as CSSProperties}
        data-row={index}
        data-column={0}
        tabIndex={focused === 0 ? 0 : -1}
        aria-selected={selected[0] === 0 && selected[1] >= 0}
        data-focused={focused === 0 || undefined}
      >
        <span className={style.name}>
          <span className={style.arrow} data-toggle={node.hasChildren ? node.id : undefined} aria-hidden>
            {node.hasChildren && <IconChevronRight size={15} stroke={1.9} />}
          </span>
          <span>
            {node.label}
            {node.note !== undefined && <span className={style.note}>{node.note}</span>}
          </span>
        </span>
      </th>
      {columns.map((column, at) => <Cell key={column.key} props={props} column={column} at={at + 1} />)}
    </tr>
  );
};

export const GridRow = memo(Row, (before, after) =>
  before.row.node === after.row.node
  && before.row.expanded === after.row.expanded
  && before.row.level === after.row.level
  && before.row.position === after.row.position
  && before.row.siblings === after.row.siblings
  && before.index === after.index
  && before.measure === after.measure
  && before.columns === after.columns
  && before.focused === after.focused
  && before.selected[0] === after.selected[0]
  && before.selected[1] === after.selected[1]
  && before.editing?.column === after.editing?.column
  && before.editing?.text === after.editing?.text
  && before.words === after.words
  && same(before.statuses, after.statuses, sameStatus)
  && same(before.unreadable, after.unreadable, (a, b) => a === b)) as typeof Row;
