import type { Column } from './table-props.ts';

/**
 * The columns that stand, in their order. The first, which names the row, always does. On a phone those that were chosen decide what a card
 * shows: what is left out of cards otherwise gets a line.
 * @param chosen keys of what the reader chose; undefined: what the list begins with
 */
export function standingColumns<Row>(columns: readonly Column<Row>[], chosen: readonly string[] | undefined): readonly Column<Row>[] {
  if (chosen === undefined) return columns.filter(({ usual }) => usual !== false);
  const wanted = new Set(chosen);
  return columns.filter(({ key }, at) => at === 0 || wanted.has(key)).map((column) => (column.card === 'none' ? { ...column, card: 'line' } : column));
}
