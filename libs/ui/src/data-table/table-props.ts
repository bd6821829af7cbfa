import type { ReactNode } from 'react';

export interface Sort {
  key: string;
  descending: boolean;
}

export interface Column<Row> {
  key: string;
  header: ReactNode;
  /** What it is called where columns are chosen; where the head says so by itself it is left out. */
  name?: string;
  /** False: it stands only where a reader chose it (`standingColumns`). */
  usual?: boolean;
  cell: (row: Row) => ReactNode;
  /** 'number': right-aligned, tabular. */
  align?: 'start' | 'number';
  /** True lets the head sort by this key; sorting itself is the caller's (or the API's). */
  sortable?: boolean;
  /** Any CSS width; unset columns share the rest. */
  width?: string;
  /**
   * Place on a phone's card: 'title' (large, first), 'aside' (at the right of the title), 'line' (its own line with the
   * head before it; the default), 'bare' (a line without the head), 'none'.
   */
  card?: 'title' | 'aside' | 'line' | 'bare' | 'none';
  /** The cell of the totals row. */
  total?: ReactNode;
}

export interface DataTableProps<Row> {
  /** What the table lists, said to screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /**
   * Makes the whole row a link: wraps the content of the first column, e.g.
   * `(row, content) => <Link to={paths.person} params={{ personId: row.id }}>{content}</Link>`.
   */
  rowLink?: (row: Row, content: ReactNode) => ReactNode;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  density?: 'comfortable' | 'compact';
  /** More rows wait behind a cursor. */
  more?: { loading: boolean; onMore: () => void } | undefined;
  /** Rows in all, when known; assistive technology says "row 7 of 4,900". */
  rowCount?: number | undefined;
}
