import { moveInTree } from '../tree/tree-rows.ts';
import type { GridModel } from './grid-model.ts';
import type { Place } from './grid-types.ts';
import { moveFocus, nextEditable } from './move-focus.ts';
import type { GridActs, GridState } from './use-grid.ts';

/** A key press, without the event. */
export interface Press {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export interface KeyTarget<Row> {
  model: GridModel<Row>;
  state: GridState;
  acts: GridActs;
  setExpanded: (ids: readonly string[], open: boolean) => void;
  /** After an entry Tab goes on to the next one; Esc ends that, and Tab leaves the grid again. */
  entering: { current: boolean };
}

const tab = <Row>({ model, state, acts, entering }: KeyTarget<Row>, shift: boolean): boolean => {
  const wasEditing = state.editing !== null;
  if (!wasEditing && !entering.current) return false;
  if (wasEditing && !acts.commit()) return true;
  const next = nextEditable(state.focus, shift ? -1 : 1, model, model.isEditable);
  if (next === null) {
    entering.current = false;
    return false;
  }
  acts.focusOn(next);
  return true;
};

const whileEditing = <Row>(target: KeyTarget<Row>, { key, shift }: Press): boolean => {
  const { model, state, acts } = target;
  if (key === 'Escape') {
    acts.revert();
    return true;
  }
  if (key !== 'Enter' && key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  if (!acts.commit()) return true;
  const back = key === 'ArrowUp' || (key === 'Enter' && shift);
  const to = moveFocus(state.focus, back ? 'ArrowUp' : 'ArrowDown', model);
  if (to !== null) acts.focusOn(to);
  return true;
};

const shortcuts = <Row>({ acts, model, state }: KeyTarget<Row>, { key, shift }: Press): boolean => {
  switch (key.toLowerCase()) {
    case 'z':
      if (shift) acts.redo();
      else acts.undo();
      return true;
    case 'y':
      acts.redo();
      return true;
    case 'd':
      acts.fillDown();
      return true;
    case 'a':
      acts.focusOn({ row: 0, column: state.focus.column });
      acts.focusOn({ row: model.rowCount - 1, column: state.focus.column }, true);
      return true;
    default:
      return false;
  }
};

/** In the first column the arrows also open and close (WAI-ARIA treegrid); true when the key was used up by that. */
const onTree = <Row>({ model, state, acts, setExpanded }: KeyTarget<Row>, key: string): boolean => {
  const row = model.rows[state.focus.row];
  if (row === undefined || state.focus.column !== 0) return false;
  if (key === 'Enter' || key === ' ') {
    if (row.node.hasChildren) setExpanded([row.node.id], !row.expanded);
    return true;
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
  if (key === 'ArrowRight' && (row.expanded || !row.node.hasChildren)) return false;
  const move = moveInTree(model.rows, state.focus.row, key);
  if (move.kind === 'expand') setExpanded(move.ids, true);
  if (move.kind === 'collapse') setExpanded([move.id], false);
  if (move.kind === 'focus') acts.focusOn({ row: move.index, column: 0 });
  return move.kind !== 'none';
};

const onCell = <Row>({ model, state, acts, entering }: KeyTarget<Row>, press: Press): boolean => {
  const at: Place = state.focus;
  if (press.key === 'Escape') {
    entering.current = false;
    acts.revert();
    return true;
  }
  if (!model.isEditable(at)) return false;
  if (press.key === 'F2' || press.key === 'Enter') acts.beginEdit(at);
  else if (press.key === 'Delete' || press.key === 'Backspace') acts.clear();
  else if (press.key.length === 1 && /[\d.,+−-]/.test(press.key)) acts.beginEdit(at, press.key);
  else return false;
  entering.current = true;
  return true;
};

/** What a key does in the grid; true when it was used and the browser should leave it alone. */
export const pressKey = <Row>(target: KeyTarget<Row>, press: Press): boolean => {
  const { model, state, acts } = target;
  if (press.alt) return false;
  if (press.key === 'Tab') return tab(target, press.shift);
  if (state.editing !== null) return whileEditing(target, press);
  if (press.ctrl && shortcuts(target, press)) return true;
  if (!press.ctrl && !press.shift && onTree(target, press.key)) return true;
  const to = moveFocus(state.focus, press.key, model, press.ctrl);
  if (to !== null) {
    acts.focusOn(to, press.shift);
    return true;
  }
  return press.ctrl ? false : onCell(target, press);
};
