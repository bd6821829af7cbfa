import type { Place } from './grid-types.ts';

export interface GridShape {
  rowCount: number;
  columnCount: number;
}

/** Rows a page key jumps over. */
const pageRows = 12;

/** Where a navigation key leads; null when the key does not navigate. Edges hold, nothing wraps. */
export const moveFocus = (at: Place, key: string, { rowCount, columnCount }: GridShape, ctrl = false): Place | null => {
  const row = (value: number) => Math.max(0, Math.min(rowCount - 1, value));
  const column = (value: number) => Math.max(0, Math.min(columnCount - 1, value));
  switch (key) {
    case 'ArrowDown':
      return { ...at, row: ctrl ? rowCount - 1 : row(at.row + 1) };
    case 'ArrowUp':
      return { ...at, row: ctrl ? 0 : row(at.row - 1) };
    case 'ArrowRight':
      return { ...at, column: ctrl ? columnCount - 1 : column(at.column + 1) };
    case 'ArrowLeft':
      return { ...at, column: ctrl ? 0 : column(at.column - 1) };
    case 'Home':
      return { row: ctrl ? 0 : at.row, column: 0 };
    case 'End':
      return { row: ctrl ? rowCount - 1 : at.row, column: columnCount - 1 };
    case 'PageDown':
      return { ...at, row: row(at.row + pageRows) };
    case 'PageUp':
      return { ...at, row: row(at.row - pageRows) };
    default:
      return null;
  }
};

/**
 * The next (or previous) cell that takes an entry, row by row; null at the end, where Tab must leave the grid: a keyboard
 * is never trapped.
 */
export const nextEditable = (at: Place, step: 1 | -1, { rowCount, columnCount }: GridShape, isEditable: (place: Place) => boolean): Place | null => {
  const last = rowCount * columnCount;
  for (let index = at.row * columnCount + at.column + step; index >= 0 && index < last; index += step) {
    const place = { row: Math.floor(index / columnCount), column: index % columnCount };
    if (isEditable(place)) return place;
  }
  return null;
};
