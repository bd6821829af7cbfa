import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import style from '../data-table.module.css';
import { useWindowRows } from '../screen/use-window-rows.ts';
import { useWords } from '../words.tsx';
import type { Column, DataTableProps, Sort } from './table-props.ts';

/** More columns than these do not fit beside each other on the widest screens: they are read sideways. */
const mostSideBySide = 9;
const heights = { comfortable: 41, compact: 33 };

const ariaSort = (column: { key: string }, sort: Sort | undefined) =>
  sort?.key !== column.key ? undefined : sort.descending ? ('descending' as const) : ('ascending' as const);

interface HeadProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** Not where columns are read sideways: there each is as wide as what it holds. */
  width: string | undefined;
}

function Head<Row>({ column, sort, onSort, width }: HeadProps<Row>): ReactElement {
  const words = useWords().table;
  const sorted = ariaSort(column, sort);
  const Arrow = sorted === undefined ? IconArrowsSort : sorted === 'ascending' ? IconArrowUp : IconArrowDown;
  const next: Sort = { key: column.key, descending: sorted === 'ascending' };
  return (
    <th scope="col" aria-sort={sorted} className={column.align === 'number' ? style.number : undefined} style={{ width }}>
      {column.sortable === true && onSort !== undefined
        ? (
            <button type="button" className={style.sort} title={next.descending ? words.sortDescending : words.sortAscending} onClick={() => onSort(next)}>
              {column.header}
              <Arrow size={13} stroke={2} aria-hidden />
            </button>
          )
        : column.header}
    </th>
  );
}

/** The table form. Arrow keys go from row to row, Enter follows the row's link. */
export function DataRows<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, rowKey, rowLink, sort, onSort, density = 'comfortable', rowCount } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const view = useWindowRows(caption, rows.length, heights[density]);
  const hasTotals = columns.some((column) => column.total !== undefined);

  const step = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = (event.target as HTMLElement).closest('tr')?.dataset.index;
    if (direction === 0 || from === undefined || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(rows.length - 1, Number(from) + direction));
    view.bringIntoView(to);
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`tr[data-index='${to}'] .${style.main} a`)?.focus());
  };

  // A new row for each height: Chromium 153 goes on laying out one whose height was changed together with the rows beside it
  // by its old height, and the page jumps.
  const room = (where: 'above' | 'below') => view[where] > 0 && (
    <tr key={`${where} ${view[where]}`} className={style.gap} aria-hidden><td colSpan={columns.length} style={{ height: view[where] }} /></tr>
  );
  const sideways = columns.length > mostSideBySide;
  const table = (
    <table ref={view.box} className={[style.table, density === 'compact' ? style.compact : '', sideways ? style.wide : ''].join(' ').trim()} aria-rowcount={rowCount ?? rows.length}>
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr>{columns.map((column) => <Head key={column.key} column={column} sort={sort} onSort={onSort} width={sideways ? undefined : column.width} />)}</tr></thead>
      <tbody ref={body} onKeyDown={step}>
        {room('above')}
        {view.indexes.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <tr key={rowKey(row)} ref={view.measure} data-index={index} aria-rowindex={index + 2} className={rowLink === undefined ? style.row : `${style.row} ${style.linked}`}>
              {columns.map((column, at) => {
                const content = column.cell(row);
                const number = column.align === 'number' ? style.number : '';
                return at === 0
                  ? <th key={column.key} scope="row" className={`${style.main} ${number}`}>{rowLink === undefined ? content : rowLink(row, content)}</th>
                  : <td key={column.key} className={number}>{content}</td>;
              })}
            </tr>
          );
        })}
        {room('below')}
      </tbody>
      {hasTotals && (
        <tfoot>
          <tr className={style.totals}>
            {columns.map((column) => <td key={column.key} className={column.align === 'number' ? style.number : undefined}>{column.total}</td>)}
          </tr>
        </tfoot>
      )}
    </table>
  );
  // Can be moved by keyboard alone, and says what it is.
  return sideways ? <div className={style.sideways} role="region" aria-label={caption} tabIndex={0}>{table}</div> : table;
}
