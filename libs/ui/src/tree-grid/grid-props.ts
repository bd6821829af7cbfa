import type { ReactNode } from 'react';
import type { CellChange, CellStatus, ChangeOrigin, GridColumn, GridNode } from './grid-types.ts';

export interface TreeGridProps<Row> {
  label: string;
  /** Head of the first column. */
  treeHeader: ReactNode;
  nodes: readonly GridNode<Row>[];
  expanded: ReadonlySet<string>;
  onExpandedChange: (expanded: ReadonlySet<string>) => void;
  columns: readonly GridColumn<Row>[];
  /**
   * Valid entries, already read: one cell typed, a whole paste, an undo. The owner shows them at once and saves them;
   * what it hands back as values and `status` is what the grid shows.
   */
  onChange: (changes: CellChange[], origin: ChangeOrigin) => void;
  /** A step the owner has made by himself, so that Ctrl+Z takes it back, too; told once, when it becomes another one. */
  recorded?: CellChange[] | null | undefined;
  /** How a cell stands with the server; undefined: nothing to say. Locked cells take no entry. */
  status?: (rowId: string, column: string) => CellStatus | undefined;
  /** The cell under the cursor, for a panel that explains it. */
  onFocusCell?: (rowId: string, column: string | null) => void;
  /** Wraps a row's name, e.g. into a link. */
  totalLabel?: string;
  /** A line below the totals: the gap in words. */
  footNote?: ReactNode;
  /** Height of the scrolling area; by default what is left of the window. */
  height?: string;
}
