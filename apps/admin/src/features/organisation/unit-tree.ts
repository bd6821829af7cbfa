import type { TreeNode } from '@dangvu/ui/tree';
import type { TreeUnitFragment } from './organisation.generated.ts';

/** Children that were loaded, by the id of their parent. */
export type Loaded = ReadonlyMap<string, readonly TreeUnitFragment[]>;

/** Had the unit ended by the day that is looked at? `endedOn` is its last day, and on that it was still there. */
export const hadEnded = ({ endedOn }: { endedOn: string | null }, day: string): boolean => endedOn !== null && endedOn < day;

export interface TreeDrawing {
  loaded: Loaded;
  /** The day that is looked at. */
  day: string;
  /** Also units that had ended by that day. */
  closed: boolean;
  note: (unit: TreeUnitFragment) => string;
}

/** A unit and what is loaded below it as nodes of the tree. Children not loaded stay undefined: the tree then asks for them. */
export const treeNode = (unit: TreeUnitFragment, drawing: TreeDrawing): TreeNode => {
  const children = drawing.loaded.get(unit.id);
  const shown = children?.filter((child) => drawing.closed || !hadEnded(child, drawing.day));
  return {
    id: unit.id,
    label: unit.name,
    hasChildren: unit.childCount > 0,
    note: drawing.note(unit),
    closed: hadEnded(unit, drawing.day),
    ...(shown === undefined ? {} : { children: shown.map((child) => treeNode(child, drawing)) }),
  };
};

/** The letters of a name that answer to what was typed, for marking them: [before, match, after]; null when the name has none. */
export const markedParts = (name: string, typed: string, fold: (text: string) => string): [string, string, string] | null => {
  const wanted = fold(typed);
  if (wanted === '') return null;
  // Folding keeps one letter for one composed letter, so that positions in the folded text are positions in the name.
  const letters = [...name.normalize('NFC')];
  const folded = letters.map((letter) => (letter === ' ' ? ' ' : fold(letter))).join('');
  if (folded.length !== letters.length) return null;
  const at = folded.indexOf(wanted);
  if (at === -1) return null;
  const end = at + wanted.length;
  return [letters.slice(0, at).join(''), letters.slice(at, end).join(''), letters.slice(end).join('')];
};
