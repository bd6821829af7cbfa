/** A quota as drafted: null is "no quota", which is not 0. */
export interface DraftCell {
  amount: number | null;
  remark: string | null;
}

/** A cell by its unit. */
export interface UnitCell {
  unitId: string;
  cell: DraftCell;
}

/** A cell that was typed and the one it was typed over. */
export interface TypedCell extends UnitCell {
  /** What the server held, as far as this screen knew. */
  base: DraftCell;
}

/** An entry on its way: waiting for its turn, sent, recorded, refused with the reason, not sent at all, or met by another value. */
export interface Entry {
  cell: DraftCell;
  /** What it was typed over. Another value on the server means that somebody else was there meanwhile. */
  base: DraftCell;
  /** What is on its way while this cell has been typed again; null: nothing. */
  sent: DraftCell | null;
  /** What somebody else wrote over `base`, in a conflict. */
  theirs: DraftCell | null;
  state: 'waiting' | 'sending' | 'saved' | 'refused' | 'unsent' | 'conflict';
  message: string | null;
}

/** Entries by unit. What is not here stands as the server sent it. */
export type Entries = ReadonlyMap<string, Entry>;

/** What the server holds, by unit. */
export type Cells = ReadonlyMap<string, DraftCell>;

export type Choice = 'mine' | 'theirs';

export type EntryStep =
  | { kind: 'enter'; cells: readonly TypedCell[] }
  | { kind: 'recorded'; cells: readonly UnitCell[] }
  | { kind: 'restore'; cells: readonly TypedCell[] }
  | { kind: 'send'; unitIds: ReadonlySet<string> }
  | { kind: 'answer'; refused: ReadonlyMap<string, string> }
  | { kind: 'fail'; message: string }
  | { kind: 'again' }
  | { kind: 'meet'; fresh: Cells }
  | { kind: 'choose'; choices: ReadonlyMap<string, Choice> };

export const noEntries: Entries = new Map();

export const sameCell = (a: DraftCell | undefined | null, b: DraftCell | undefined | null): boolean =>
  a?.amount === b?.amount && (a?.remark ?? null) === (b?.remark ?? null);

const withState = (entries: Entries, change: (entry: Entry, unitId: string) => Entry | null): Entries =>
  new Map([...entries].flatMap(([unitId, entry]) => {
    const changed = change(entry, unitId);
    return changed === null ? [] : [[unitId, changed] as const];
  }));

const typed = (before: Entry | undefined, cell: DraftCell, base: DraftCell): Entry => {
  const fresh: Entry = { cell, base, sent: null, theirs: null, state: 'waiting', message: null };
  if (before === undefined) return fresh;
  if (before.state === 'saved') return { ...fresh, base: before.cell };
  // Typing over a conflict is not choosing: what the other wrote has still not been looked at.
  if (before.state === 'conflict') return { ...before, cell };
  return { ...fresh, base: before.base, sent: before.sent };
};

const answered = (entry: Entry, refusal: string | undefined): Entry => {
  if (entry.state === 'sending') return { ...entry, sent: null, state: refusal === undefined ? 'saved' : 'refused', message: refusal ?? null };
  return entry.sent === null ? entry : { ...entry, base: refusal === undefined ? entry.sent : entry.base, sent: null };
};

/** Null: it stands on the server as typed, or what stands there now is shown instead. */
const met = (entry: Entry, fresh: DraftCell | undefined): Entry | null => {
  if (entry.state === 'saved') return null;
  if (fresh === undefined || entry.state === 'sending' || entry.state === 'refused') return entry;
  if (sameCell(fresh, entry.cell)) return null;
  if (sameCell(fresh, entry.base)) return { ...entry, theirs: null, state: 'waiting', message: null };
  return { ...entry, theirs: fresh, state: 'conflict', message: null };
};

/**
 * One step in the life of the entries. A cell typed again while its last value is on its way waits for the next turn:
 * the answer to the old value says nothing about the new one. Where somebody else has written a third value meanwhile, neither is
 * thrown away until the person who typed has chosen.
 */
export const step = (entries: Entries, action: EntryStep): Entries => {
  switch (action.kind) {
    case 'enter': {
      const next = new Map(entries);
      for (const { unitId, cell, base } of action.cells) next.set(unitId, typed(next.get(unitId), cell, base));
      return next;
    }
    // Written by another act than typing: it stands with the server already.
    case 'recorded': {
      const next = new Map(entries);
      for (const { unitId, cell } of action.cells) next.set(unitId, { cell, base: cell, sent: null, theirs: null, state: 'saved', message: null });
      return next;
    }
    // Kept since an earlier visit. What was typed in this one counts more.
    case 'restore': {
      const kept = action.cells.map(({ unitId, cell, base }) => [unitId, { cell, base, sent: null, theirs: null, state: 'unsent', message: null } as Entry] as const);
      return new Map([...kept, ...entries]);
    }
    case 'send':
      return withState(entries, (entry, unitId) => (entry.state === 'waiting' && action.unitIds.has(unitId) ? { ...entry, state: 'sending', sent: entry.cell } : entry));
    case 'answer':
      return withState(entries, (entry, unitId) => answered(entry, action.refused.get(unitId)));
    case 'fail':
      return withState(entries, (entry) => (entry.state === 'sending' ? { ...entry, sent: null, state: 'unsent', message: action.message } : { ...entry, sent: null }));
    case 'again':
      return withState(entries, (entry) => (entry.state === 'unsent' ? { ...entry, state: 'waiting', message: null } : entry));
    case 'meet':
      return withState(entries, (entry, unitId) => met(entry, action.fresh.get(unitId)));
    case 'choose':
      return withState(entries, (entry, unitId) => {
        const choice = entry.state === 'conflict' ? action.choices.get(unitId) : undefined;
        if (choice === undefined) return entry;
        return choice === 'theirs' ? null : { ...entry, base: entry.theirs ?? entry.base, theirs: null, state: 'waiting' };
      });
  }
};

export const inState = (entries: Entries, ...states: Entry['state'][]): string[] =>
  [...entries].filter(([, entry]) => states.includes(entry.state)).map(([unitId]) => unitId);

/** Cells that still have to reach the server: leaving the page would lose them. */
export const openCells = (entries: Entries): TypedCell[] =>
  inState(entries, 'waiting', 'sending', 'unsent', 'conflict').flatMap((unitId) => {
    const entry = entries.get(unitId);
    return entry === undefined ? [] : [{ unitId, cell: entry.cell, base: entry.base }];
  });

/** What still has to reach the server: leaving the page would lose it. */
export const isOpen = (entries: Entries): boolean => openCells(entries).length > 0;

/** What the server holds as far as this screen knows: its answer, and what it has confirmed since. */
export const knownCells = (entries: Entries, fromServer: Cells): Cells =>
  new Map([...fromServer].map(([unitId, cell]) => {
    const entry = entries.get(unitId);
    return [unitId, entry === undefined ? cell : entry.state === 'saved' ? entry.cell : entry.base] as const;
  }));

/** A cell somebody else has changed. */
export interface ForeignChange {
  unitId: string;
  before: DraftCell;
  theirs: DraftCell;
}

/** What others have changed between what the screen knew and what the server says now. */
export const foreignChanges = (known: Cells, fresh: Cells): ForeignChange[] =>
  [...fresh].flatMap(([unitId, theirs]) => {
    const before = known.get(unitId);
    return before === undefined || sameCell(before, theirs) ? [] : [{ unitId, before, theirs }];
  });
