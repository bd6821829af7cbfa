import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { ClipboardEvent, FocusEvent, FormEvent, KeyboardEvent, MouseEvent, ReactElement } from 'react';
import { useBoxRows } from './screen/use-box-rows.ts';
import { usePhone } from './screen/use-phone.ts';
import style from './tree-grid.module.css';
import { isSingle } from './tree-grid/block.ts';
import { GridFoot, GridHead, RejectedCells } from './tree-grid/grid-edges.tsx';
import { cellKey, createModel } from './tree-grid/grid-model.ts';
import type { TreeGridProps } from './tree-grid/grid-props.ts';
import { GridRow } from './tree-grid/grid-row.tsx';
import type { Place } from './tree-grid/grid-types.ts';
import { pressKey } from './tree-grid/press-key.ts';
import { useGrid } from './tree-grid/use-grid.ts';
import { visibleRows } from './tree/tree-rows.ts';
import { useWords } from './words.tsx';

export type { TreeGridProps } from './tree-grid/grid-props.ts';
export type { CellChange, CellReading, CellState, CellStatus, ChangeOrigin, GridColumn, GridNode } from './tree-grid/grid-types.ts';
export { readWholeNumber } from './tree-grid/read-number.ts';
export type { NumberMessages } from './tree-grid/read-number.ts';

const placeOf = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
};
const none = [1, 0] as const;
const columnWidth = '5.75rem';
const rowHeight = 33;
const samePlace = (a: Place | null, b: Place | null) => a?.row === b?.row && a?.column === b?.column;
const holdsBlock = (text: string) => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));

/**
 * Units as rows, figures as columns, numbers to be typed (WAI-ARIA treegrid). Arrows move; Enter, F2 or a digit edits;
 * Esc reverts; blocks go in and out of a spreadsheet with Ctrl+C and Ctrl+V, read by the same function as typing; what a
 * paste cannot fill is listed; Ctrl+D fills down, Ctrl+Z takes back. Totals are always in sight. From 100 rows on only
 * those near the screen, and the one with the focus, are in the document.
 */
export function TreeGrid<Row>(props: TreeGridProps<Row>): ReactElement {
  const { label, treeHeader, nodes, expanded, onExpandedChange, onChange, status, onFocusCell, totalLabel, footNote, height } = props;
  const words = useWords().grid;
  const phone = usePhone();
  const columns = useMemo(() => props.columns.filter((column) => !phone || column.wide !== true), [props.columns, phone]);
  const rows = useMemo(() => visibleRows(nodes, expanded), [nodes, expanded]);
  const model = createModel(rows, columns, status);
  const { state, acts } = useGrid(model, onChange, props.recorded);
  const table = useRef<HTMLTableElement>(null);
  const entering = useRef(false);
  const wantsFocus = useRef(false);
  const clicked = useRef<Place | null>(null);
  const pointed = useRef(false);

  // Rows above may have closed: the focus stays inside what is visible.
  const focus: Place = { row: Math.min(state.focus.row, Math.max(0, rows.length - 1)), column: Math.min(state.focus.column, columns.length) };
  const focusedState = { ...state, focus };
  const box = useRef<HTMLDivElement>(null);
  const view = useBoxRows(box, rows.length, rowHeight, focus.row);
  const room = (height: number) => height > 0 && (
    // A new row for each height, as in the plain table: Chromium lays out a changed one by its old height.
    <tr key={`room ${height}`} role="none" aria-hidden><td colSpan={columns.length + 1} style={{ height, padding: 0, border: 0 }} /></tr>
  );

  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-row='${focus.row}'][data-column='${focus.column}']`);
    const input = cell?.querySelector('input');
    if (input !== null && input !== undefined) {
      if (document.activeElement === input) return;
      input.focus();
      // Opened by the pointer, typing replaces the figure, as it does in a cell that is only chosen: 32 over 9 must not become 932.
      input.setSelectionRange(pointed.current ? 0 : input.value.length, input.value.length);
      pointed.current = false;
    } else cell?.focus();
    // By identity: going again to the cell that was left for a button brings the focus back.
  }, [state.focus, focus.row, focus.column, state.editing === null]);

  const focusedRow = rows[focus.row]?.node.id;
  const focusedColumn = columns[focus.column - 1]?.key ?? null;
  const tell = useRef(onFocusCell);
  tell.current = onFocusCell;
  useEffect(() => {
    if (wantsFocus.current && focusedRow !== undefined) tell.current?.(focusedRow, focusedColumn);
  }, [focusedRow, focusedColumn]);

  const setExpanded = (ids: readonly string[], open: boolean) => {
    const next = new Set(expanded);
    for (const id of ids) {
      if (open) next.add(id);
      else next.delete(id);
    }
    onExpandedChange(next);
  };

  const press = (event: KeyboardEvent) => {
    // Enter that ends a Vietnamese composition is the input method's, not ours.
    if (event.nativeEvent.isComposing || placeOf(event.target) === null) return;
    wantsFocus.current = true;
    const used = pressKey(
      { model, state: focusedState, acts, setExpanded, entering },
      { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey },
    );
    if (used) event.preventDefault();
  };
  const pressMouse = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place === null || event.button !== 0 || event.target instanceof HTMLInputElement) return;
    wantsFocus.current = true;
    clicked.current = samePlace(place, focus) && table.current?.contains(document.activeElement) === true ? place : null;
    acts.commit();
    acts.focusOn(place, event.shiftKey);
  };
  const click = (event: MouseEvent) => {
    const toggle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-toggle]')?.dataset.toggle : undefined;
    if (toggle !== undefined) return setExpanded([toggle], !expanded.has(toggle));
    const place = placeOf(event.target);
    const touch = (event.nativeEvent as PointerEvent).pointerType === 'touch';
    if (place === null || event.target instanceof HTMLInputElement || event.shiftKey) return;
    if (touch || samePlace(clicked.current, place)) {
      entering.current = true;
      pointed.current = true;
      acts.beginEdit(place);
    }
  };
  const leave = (event: FocusEvent) => {
    if (event.target instanceof HTMLInputElement) acts.commit();
    if (!(event.relatedTarget instanceof Node) || table.current?.contains(event.relatedTarget) !== true) wantsFocus.current = false;
  };
  const copy = (event: ClipboardEvent) => {
    if (state.editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', acts.copy());
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (state.editing !== null && !holdsBlock(text)) return;
    event.preventDefault();
    wantsFocus.current = true;
    acts.paste(text);
  };

  const shownMessage = state.unreadable.get(cellKey(focusedRow ?? '', focusedColumn ?? ''))?.message ?? model.statusAt(focus)?.message;
  return (
    <div className={style.frame}>
      <RejectedCells
        rejected={state.rejected}
        onDismiss={() => {
          acts.dismissRejected();
          // The button goes with the list: the keyboard is back in the grid, where Ctrl+Z is.
          wantsFocus.current = true;
          acts.focusOn(focus);
        }}
        onGo={(place) => {
          wantsFocus.current = true;
          acts.focusOn({ row: place.row, column: place.column });
        }}
      />
      <div ref={box} className={style.scroll} style={height === undefined ? undefined : { maxHeight: height }}>
        <table
          ref={table}
          role="treegrid"
          aria-label={label}
          aria-multiselectable
          aria-rowcount={rows.length + 1}
          className={style.grid}
          style={phone ? undefined : { minWidth: `calc(var(--name) + ${columns.map((column) => column.width ?? columnWidth).join(' + ')})` }}
          onKeyDown={press}
          onMouseDown={pressMouse}
          onClick={click}
          onFocus={() => { wantsFocus.current = true; }}
          onBlur={leave}
          onInput={(event: FormEvent) => { if (event.target instanceof HTMLInputElement) acts.type(event.target.value); }}
          onCopy={copy}
          onPaste={paste}
        >
          <colgroup><col />{columns.map((column) => <col key={column.key} style={{ width: phone ? undefined : (column.width ?? columnWidth) }} />)}</colgroup>
          <GridHead treeHeader={treeHeader} columns={columns} />
          <tbody role="rowgroup">
            {view.drawn.map(({ index, room: before }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const { top, bottom, left, right } = state.selection;
              return (
                <Fragment key={row.node.id}>
                  {room(before)}
                  <GridRow
                    row={row}
                    index={index}
                    measure={view.measure}
                    columns={columns}
                    focused={index === focus.row ? focus.column : -1}
                    selected={!isSingle(state.selection) && index >= top && index <= bottom ? [left, right] : none}
                    editing={state.editing !== null && state.editing.place.row === index ? { column: state.editing.place.column, text: state.editing.text } : null}
                    statuses={columns.map((column) => status?.(row.node.id, column.key))}
                    unreadable={columns.map((column) => state.unreadable.get(cellKey(row.node.id, column.key)))}
                    words={words}
                  />
                </Fragment>
              );
            })}
            {room(view.below)}
          </tbody>
          <GridFoot label={totalLabel ?? words.total} columns={columns} note={footNote} />
        </table>
      </div>
      <p className={`${style.line} no-print`} aria-live="polite">{state.said !== '' ? state.said : (shownMessage ?? (phone ? '' : words.help))}</p>
    </div>
  );
}
