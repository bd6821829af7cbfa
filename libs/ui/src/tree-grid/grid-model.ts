import type { TreeRow } from '../tree/tree-rows.ts';
import type { CellReading, CellStatus, GridColumn, GridNode, Place } from './grid-types.ts';

/** Questions about cells, answered from what is visible. Column 0 is the tree; columns[n − 1] stands at n. */
export interface GridModel<Row> {
  rows: readonly TreeRow<GridNode<Row>>[];
  columns: readonly GridColumn<Row>[];
  rowCount: number;
  columnCount: number;
  columnAt: (place: Place) => GridColumn<Row> | undefined;
  nodeAt: (place: Place) => GridNode<Row> | undefined;
  statusAt: (place: Place) => CellStatus | undefined;
  isEditable: (place: Place) => boolean;
  valueAt: (place: Place) => number | null;
  textAt: (place: Place) => string;
  read: (place: Place, text: string) => CellReading;
  /** "Xã Đông Hiếu · Chỉ tiêu". */
  nameOf: (place: Place) => string;
}

export const cellKey = (rowId: string, column: string): string => `${rowId}\u0000${column}`;

export const createModel = <Row>(
  rows: readonly TreeRow<GridNode<Row>>[],
  columns: readonly GridColumn<Row>[],
  status: ((rowId: string, column: string) => CellStatus | undefined) | undefined,
): GridModel<Row> => {
  const columnAt = (place: Place) => columns[place.column - 1];
  const nodeAt = (place: Place) => rows[place.row]?.node;
  const statusAt = (place: Place) => {
    const [node, column] = [nodeAt(place), columnAt(place)];
    return node === undefined || column === undefined ? undefined : status?.(node.id, column.key);
  };
  const edit = (place: Place) => {
    const [node, column] = [nodeAt(place), columnAt(place)];
    if (node === undefined || column?.edit === undefined || column.edit.applies?.(node.row) === false) return null;
    return { node, edit: column.edit };
  };
  const valueAt = (place: Place) => {
    const found = edit(place);
    return found === null ? null : found.edit.value(found.node.row);
  };
  return {
    rows,
    columns,
    rowCount: rows.length,
    columnCount: columns.length + 1,
    columnAt,
    nodeAt,
    statusAt,
    isEditable: (place) => edit(place) !== null && statusAt(place)?.state !== 'locked',
    valueAt,
    textAt: (place) => {
      const [node, column] = [nodeAt(place), columnAt(place)];
      if (node === undefined) return '';
      if (column === undefined) return node.label;
      return column.edit === undefined ? (column.text?.(node.row) ?? '') : String(valueAt(place) ?? '');
    },
    read: (place, text) => {
      const found = edit(place);
      return found === null ? { ok: true, value: null } : found.edit.read(text, found.node.row);
    },
    nameOf: (place) => {
      const [node, column] = [nodeAt(place), columnAt(place)];
      const name = column?.name ?? (typeof column?.header === 'string' ? column.header : '');
      return [node?.label, name].filter((part) => part !== undefined && part !== '').join(' · ');
    },
  };
};
