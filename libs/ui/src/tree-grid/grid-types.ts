import type { ReactNode } from 'react';

/** What was typed, read: a value (null clears the cell: no quota, not 0) or the reason it cannot be one. */
export type CellReading = { ok: true; value: number | null } | { ok: false; message: string };

/** 'unsaved': typed and not recorded yet; 'conflict': somebody else wrote another value meanwhile. */
export type CellState = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'invalid' | 'locked';

/** How a cell stands with the server; a message when it was refused or is locked. */
export interface CellStatus {
  state: CellState;
  message?: string;
}

export interface CellChange {
  rowId: string;
  column: string;
  before: number | null;
  after: number | null;
}

export type ChangeOrigin = 'typed' | 'pasted' | 'filled' | 'cleared' | 'undone' | 'redone';

export interface GridColumn<Row> {
  key: string;
  header: ReactNode;
  /** Plain name, for the list of rejected cells; needed when `header` is not text. */
  name?: string;
  /** Heading over several columns; equal neighbours are joined. */
  group?: string;
  width?: string;
  /** 'faint' for history beside the figure that matters; 'text' is left-aligned. */
  look?: 'plain' | 'faint' | 'text';
  /** What a cell that cannot be edited shows. */
  cell?: (row: Row) => ReactNode;
  /** The same as text, for copying. */
  text?: (row: Row) => string;
  /** Makes the column's cells editable numbers. Typing and pasting read with the same function. */
  edit?: {
    value: (row: Row) => number | null;
    read: (typed: string, row: Row) => CellReading;
    /** What an empty cell shows, e.g. nothing or "–". */
    empty?: ReactNode;
    /** What is remarked on the figure; the cell carries a mark and says it. */
    remark?: (row: Row) => string | null;
    /** Whether this row has such a cell at all (default yes). */
    applies?: (row: Row) => boolean;
  };
  /** The cell of the totals row. */
  total?: ReactNode;
  /** Left out on a phone. */
  wide?: boolean;
}

export interface GridNode<Row> {
  id: string;
  label: string;
  /** Kind of unit, in small. */
  note?: string;
  row: Row;
  hasChildren: boolean;
  children?: readonly GridNode<Row>[] | undefined;
}

/** A cell by its place among the visible rows and columns; column 0 is the tree. */
export interface Place {
  row: number;
  column: number;
}
