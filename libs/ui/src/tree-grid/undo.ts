import type { CellChange } from './grid-types.ts';

/** What was entered, in steps: one typed cell or one whole paste is one step. */
export interface History {
  done: readonly (readonly CellChange[])[];
  undone: readonly (readonly CellChange[])[];
}

export const emptyHistory: History = { done: [], undone: [] };

const limit = 200;

/** Remembers a step; what had been undone can no longer be redone. */
export const record = (history: History, changes: readonly CellChange[]): History =>
  changes.length === 0 ? history : { done: [...history.done, changes].slice(-limit), undone: [] };

/** The same changes, backwards. */
export const inverse = (changes: readonly CellChange[]): CellChange[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse();

/** Takes back the last step; null when there is none. */
export const undo = (history: History): { history: History; changes: CellChange[] } | null => {
  const step = history.done[history.done.length - 1];
  if (step === undefined) return null;
  return { history: { done: history.done.slice(0, -1), undone: [...history.undone, step] }, changes: inverse(step) };
};

/** Does the last undone step again; null when there is none. */
export const redo = (history: History): { history: History; changes: CellChange[] } | null => {
  const step = history.undone[history.undone.length - 1];
  if (step === undefined) return null;
  return { history: { done: [...history.done, step], undone: history.undone.slice(0, -1) }, changes: [...step] };
};
