import type { ReactElement } from 'react';
import style from '../data-table.module.css';
import { useWindowRows } from '../screen/use-window-rows.ts';
import type { DataTableProps } from './table-props.ts';

/** The form for phones: one card for each row, the columns in the places their `card` names. */
export function DataCards<Row>({ caption, columns, rows, rowKey, rowLink }: DataTableProps<Row>): ReactElement {
  const view = useWindowRows(`${caption} cards`, rows.length, 88);
  const titles = columns.filter((column, at) => (column.card ?? (at === 0 ? 'title' : 'line')) === 'title');
  const asides = columns.filter((column) => column.card === 'aside');
  const lines = columns.filter((column, at) => ['line', 'bare'].includes(column.card ?? (at === 0 ? 'title' : 'line')));
  const room = (height: number) => height > 0 && <li aria-hidden style={{ height }} />;
  return (
    <ul ref={view.box} className={style.cards} aria-label={caption}>
      {room(view.above)}
      {view.indexes.map((index) => {
        const row = rows[index];
        if (row === undefined) return null;
        const title = titles.map((column) => <span key={column.key}>{column.cell(row)}</span>);
        return (
          <li key={rowKey(row)} ref={view.measure} data-index={index} className={rowLink === undefined ? style.card : `${style.card} ${style.linked}`}>
            <div className={`${style.title} ${style.main}`}>{rowLink === undefined ? title : rowLink(row, title)}</div>
            <div className={`${style.aside} num`}>{asides.map((column) => <div key={column.key}>{column.cell(row)}</div>)}</div>
            {lines.map((column) => (
              <div key={column.key} className={`${style.cardLine} num`}>
                {column.card !== 'bare' && <span className="faint">{column.header}</span>}
                <span>{column.cell(row)}</span>
              </div>
            ))}
          </li>
        );
      })}
      {room(view.below)}
    </ul>
  );
}
