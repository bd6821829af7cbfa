import type { Place } from './grid-types.ts';

/** A rectangle of cells, both corners included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The rectangle between the cell where selecting began and the one where it stands. */
export const blockOf = (anchor: Place, focus: Place): Block => ({
  top: Math.min(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  bottom: Math.max(anchor.row, focus.row),
  right: Math.max(anchor.column, focus.column),
});

export const isSingle = (block: Block): boolean => block.top === block.bottom && block.left === block.right;

export const placesOf = (block: Block): Place[] => {
  const places: Place[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) places.push({ row, column });
  }
  return places;
};

/** A text with the cell it is meant for. */
export interface Aimed extends Place {
  text: string;
}

/**
 * Which cell each text of a pasted block goes to: from the selection's top left corner on; one single text fills the
 * whole selection; a row or block is repeated when the selection is a whole multiple of it, as spreadsheets do.
 */
export const aimPaste = (texts: readonly (readonly string[])[], selection: Block): Aimed[] => {
  const height = texts.length;
  const width = Math.max(0, ...texts.map((row) => row.length));
  if (height === 0 || width === 0) return [];
  const rows = selection.bottom - selection.top + 1;
  const columns = selection.right - selection.left + 1;
  const down = rows % height === 0 ? rows / height : 1;
  const across = columns % width === 0 ? columns / width : 1;
  const aimed: Aimed[] = [];
  for (let row = 0; row < height * down; row += 1) {
    for (let column = 0; column < width * across; column += 1) {
      const text = texts[row % height]?.[column % width];
      if (text !== undefined) aimed.push({ row: selection.top + row, column: selection.left + column, text });
    }
  }
  return aimed;
};

/** Ctrl+D: the texts of the selection's first row, aimed at the rows below it. */
export const aimFillDown = (selection: Block, textAt: (place: Place) => string): Aimed[] =>
  placesOf({ ...selection, top: selection.top + 1 }).map((place) => ({ ...place, text: textAt({ row: selection.top, column: place.column }) }));
