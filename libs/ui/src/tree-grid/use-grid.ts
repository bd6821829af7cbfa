import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words.tsx';
import { aimFillDown, aimPaste, blockOf, isSingle, placesOf } from './block.ts';
import type { Aimed, Block } from './block.ts';
import { readBlock, writeBlock } from './clipboard.ts';
import { cellKey } from './grid-model.ts';
import type { GridModel } from './grid-model.ts';
import type { CellChange, ChangeOrigin, Place } from './grid-types.ts';
import { planPaste } from './plan-paste.ts';
import type { RejectedCell } from './plan-paste.ts';
import { emptyHistory, record, redo, undo } from './undo.ts';
import type { History } from './undo.ts';

/** A text that could not be read stays in its cell until it is corrected or reverted. */
export interface Unreadable {
  text: string;
  message: string;
}

export interface GridState {
  focus: Place;
  selection: Block;
  editing: { place: Place; text: string } | null;
  unreadable: ReadonlyMap<string, Unreadable>;
  rejected: readonly (RejectedCell & { name: string })[];
  /** Said aloud and shown in the line below the grid. */
  said: string;
}

export interface GridActs {
  focusOn: (place: Place, extend?: boolean) => void;
  beginEdit: (place: Place, text?: string) => void;
  type: (text: string) => void;
  /** Ends editing; false when the text could not be read. */
  commit: () => boolean;
  revert: () => void;
  clear: () => void;
  fillDown: () => void;
  copy: () => string;
  paste: (text: string) => void;
  undo: () => void;
  redo: () => void;
  dismissRejected: () => void;
}

/** What happens in the grid between the keyboard and the owner's `onChange`. Reading and planning are pure, in their own files. */
export const useGrid = <Row>(
  model: GridModel<Row>,
  onChange: (changes: CellChange[], origin: ChangeOrigin) => void,
  recorded?: readonly CellChange[] | null,
): { state: GridState; acts: GridActs } => {
  const words = useWords().grid;
  const [focus, setFocus] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<GridState['editing']>(null);
  const [unreadable, setUnreadable] = useState<ReadonlyMap<string, Unreadable>>(new Map());
  const [rejected, setRejected] = useState<GridState['rejected']>([]);
  const [said, setSaid] = useState('');
  const history = useRef<History>(emptyHistory);
  useEffect(() => {
    if (recorded) history.current = record(history.current, recorded);
  }, [recorded]);
  // Blur may follow a commit within the same event; the state would still show the cell as being edited.
  const open = useRef<GridState['editing']>(null);

  const selection = blockOf(anchor, focus);
  const keyAt = (place: Place) => cellKey(model.nodeAt(place)?.id ?? '', model.columnAt(place)?.key ?? '');
  const mark = (keys: readonly string[], value: Unreadable | null) =>
    setUnreadable((before) => {
      const after = new Map(before);
      for (const key of keys) {
        if (value === null) after.delete(key);
        else after.set(key, value);
      }
      return after;
    });
  const edit = (next: GridState['editing']) => {
    open.current = next;
    setEditing(next);
  };
  const send = (changes: CellChange[], origin: ChangeOrigin) => {
    if (changes.length === 0) return;
    mark(changes.map((change) => cellKey(change.rowId, change.column)), null);
    onChange(changes, origin);
  };
  const enter = (changes: CellChange[], origin: ChangeOrigin) => {
    history.current = record(history.current, changes);
    send(changes, origin);
  };
  const apply = (aimed: readonly Aimed[], origin: ChangeOrigin) => {
    const plan = planPaste(aimed, { ...model, outside: words.outside, refusalAt: (place) => model.statusAt(place)?.message ?? words.notEditable });
    const changes = plan.changes.map(({ before, after, ...place }): CellChange => ({
      rowId: model.nodeAt(place)?.id ?? '', column: model.columnAt(place)?.key ?? '', before, after,
    }));
    enter(changes, origin);
    setRejected(plan.rejected.map((cell) => ({ ...cell, name: model.nameOf(cell) })));
    return changes.length;
  };

  const focusOn = (place: Place, extend = false) => {
    setFocus(place);
    if (!extend) setAnchor(place);
    setSaid('');
  };
  const commit = (): boolean => {
    const { current } = open;
    if (current === null) return true;
    edit(null);
    const { place, text } = current;
    const reading = model.read(place, text);
    if (!reading.ok) {
      mark([keyAt(place)], { text, message: reading.message });
      setSaid(`${model.nameOf(place)}: ${reading.message}`);
      return false;
    }
    mark([keyAt(place)], null);
    const before = model.valueAt(place);
    if (reading.value !== before) {
      enter([{ rowId: model.nodeAt(place)?.id ?? '', column: model.columnAt(place)?.key ?? '', before, after: reading.value }], 'typed');
    }
    return true;
  };
  const goBack = (step: typeof undo, origin: ChangeOrigin) => {
    const taken = step(history.current);
    if (taken === null) return setSaid(words.nothingToUndo);
    history.current = taken.history;
    send(taken.changes, origin);
    setSaid(words.undone);
  };

  return {
    state: { focus, selection, editing, unreadable, rejected, said },
    acts: {
      focusOn,
      beginEdit: (place, text) => {
        if (!model.isEditable(place)) return;
        setAnchor(place);
        edit({ place, text: text ?? unreadable.get(keyAt(place))?.text ?? model.textAt(place) });
      },
      type: (text) => {
        if (open.current !== null) edit({ ...open.current, text });
      },
      commit,
      revert: () => {
        if (open.current === null) mark([keyAt(focus)], null);
        edit(null);
      },
      clear: () => {
        const places = placesOf(selection).filter(model.isEditable);
        mark(places.map(keyAt), null);
        apply(places.map((place) => ({ ...place, text: '' })), 'cleared');
      },
      fillDown: () => {
        if (!isSingle(selection)) apply(aimFillDown(selection, model.textAt).filter(model.isEditable), 'filled');
      },
      copy: () => {
        const rows = Array.from({ length: selection.bottom - selection.top + 1 }, (_, index) => selection.top + index);
        return writeBlock(rows.map((row) => placesOf({ ...selection, top: row, bottom: row }).map(model.textAt)));
      },
      paste: (text) => {
        edit(null);
        setSaid(words.pasted(apply(aimPaste(readBlock(text), selection), 'pasted')));
      },
      undo: () => {
        if (unreadable.has(keyAt(focus))) return mark([keyAt(focus)], null);
        return goBack(undo, 'undone');
      },
      redo: () => goBack(redo, 'redone'),
      dismissRejected: () => setRejected([]),
    },
  };
};
