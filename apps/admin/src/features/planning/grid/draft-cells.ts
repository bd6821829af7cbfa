/** A quota as drafted: null is "no quota", which is not 0. */
export interface DraftCell {
  amount: number | null;
  remark: string | null;
}

/** An entry on its way: waiting for its turn, sent, recorded, refused with the reason, or not sent at all. */
export interface Entry {
  cell: DraftCell;
  state: 'waiting' | 'sending' | 'saved' | 'refused' | 'unsent';
  message: string | null;
}

/** Entries by unit. What is not here stands as the server sent it. */
export type Entries = ReadonlyMap<string, Entry>;

export type EntryStep =
  | { kind: 'enter'; cells: readonly { unitId: string; cell: DraftCell }[] }
  | { kind: 'recorded'; cells: readonly { unitId: string; cell: DraftCell }[] }
  | { kind: 'send' }
  | { kind: 'answer'; refused: ReadonlyMap<string, string> }
  | { kind: 'fail'; message: string }
  | { kind: 'again' };

export const noEntries: Entries = new Map();

const withState = (entries: Entries, change: (entry: Entry, unitId: string) => Entry): Entries =>
  new Map([...entries].map(([unitId, entry]) => [unitId, change(entry, unitId)]));

/**
 * One step in the life of the entries. A cell typed again while its last value is on its way waits for the next turn:
 * the answer to the old value says nothing about the new one.
 */
export const step = (entries: Entries, action: EntryStep): Entries => {
  switch (action.kind) {
    case 'enter': {
      const next = new Map(entries);
      for (const { unitId, cell } of action.cells) next.set(unitId, { cell, state: 'waiting', message: null });
      return next;
    }
    // Written by another act than typing: it stands with the server already.
    case 'recorded': {
      const next = new Map(entries);
      for (const { unitId, cell } of action.cells) next.set(unitId, { cell, state: 'saved', message: null });
      return next;
    }
    case 'send':
      return withState(entries, (entry) => (entry.state === 'waiting' ? { ...entry, state: 'sending' } : entry));
    case 'answer':
      return withState(entries, (entry, unitId) => {
        if (entry.state !== 'sending') return entry;
        const message = action.refused.get(unitId) ?? null;
        return { ...entry, state: message === null ? 'saved' : 'refused', message };
      });
    case 'fail':
      return withState(entries, (entry) => (entry.state === 'sending' ? { ...entry, state: 'unsent', message: action.message } : entry));
    case 'again':
      return withState(entries, (entry) => (entry.state === 'unsent' ? { ...entry, state: 'waiting', message: null } : entry));
  }
};

export const inState = (entries: Entries, ...states: Entry['state'][]): string[] =>
  [...entries].filter(([, entry]) => states.includes(entry.state)).map(([unitId]) => unitId);

/** What still has to reach the server: leaving the page would lose it. */
export const isOpen = (entries: Entries): boolean => inState(entries, 'waiting', 'sending', 'unsent').length > 0;
