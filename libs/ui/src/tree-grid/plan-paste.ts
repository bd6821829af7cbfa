import type { Aimed } from './block.ts';
import type { CellReading, Place } from './grid-types.ts';

/** What the plan needs to know of the grid. */
export interface PasteTarget {
  rowCount: number;
  columnCount: number;
  /** Reads exactly as typing does; null: the cell takes no entry. */
  read: ((place: Place, text: string) => CellReading) | null;
  isEditable: (place: Place) => boolean;
  valueAt: (place: Place) => number | null;
  /** What copying the cell would give. */
  textAt: (place: Place) => string;
  /** Why a cell takes no entry. */
  refusalAt: (place: Place) => string;
  outside: string;
}

export interface PlannedChange extends Place {
  before: number | null;
  after: number | null;
}

export interface RejectedCell extends Place {
  text: string;
  message: string;
  /** False: the block reached beyond the grid, there is no such cell to go to. */
  exists: boolean;
}

/**
 * Sorts a block into what can be entered and what cannot, with the reason for each refused cell. Nothing is lost: what is
 * valid is applied, the rest is listed. A cell that takes no entry refuses only a text that differs from what it shows,
 * so that a whole row copied out, edited in a spreadsheet and pasted back brings only its changes.
 */
export const planPaste = (aimed: readonly Aimed[], target: PasteTarget): { changes: PlannedChange[]; rejected: RejectedCell[] } => {
  const changes: PlannedChange[] = [];
  const rejected: RejectedCell[] = [];
  for (const { text, ...place } of aimed) {
    const reject = (message: string, exists = true) => rejected.push({ ...place, text, message, exists });
    if (place.row >= target.rowCount || place.column >= target.columnCount) {
      if (text.trim() !== '') reject(target.outside, false);
      continue;
    }
    if (target.read === null || !target.isEditable(place)) {
      if (text.trim() !== '' && text.trim() !== target.textAt(place).trim()) reject(target.refusalAt(place));
      continue;
    }
    const reading = target.read(place, text);
    if (!reading.ok) reject(reading.message);
    else if (reading.value !== target.valueAt(place)) changes.push({ ...place, before: target.valueAt(place), after: reading.value });
  }
  return { changes, rejected };
};
