import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { SetQuotaDraftDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import { foreignChanges, inState, isOpen, knownCells, noEntries, step } from './draft-cells.ts';
import type { Cells, Choice, Entries, ForeignChange, UnitCell } from './draft-cells.ts';
import { useKeptCells } from './kept-cells.ts';
import type { KeptCells } from './kept-cells.ts';
import type { PlanTurn } from './plan-turn.ts';
import type { PlanRow } from './rows.ts';

// Long enough to gather a column typed quickly into one act, short enough to be recorded before the hand leaves the keyboard.
const pause = 700;
// The server takes 500 in one act; a longer paste goes in several.
const mostAtOnce = 400;

export interface DraftSaving {
  entries: Entries;
  enter: (cells: readonly UnitCell[]) => void;
  /** Takes over what another act has written into cells. */
  recorded: (cells: readonly UnitCell[]) => void;
  /** Sends again what could not be sent. */
  again: () => void;
  /** Somebody else was faster: asks for what stands now and puts it beside what was typed here. */
  meet: () => void;
  /** An act of this screen wrote what only the server knows: asks for it. */
  renew: () => void;
  /** Cells others have changed while this screen was open, as found by the last `meet`. */
  foreign: readonly ForeignChange[];
  /** Says for cells in conflict which value shall stand. */
  choose: (choices: ReadonlyMap<string, Choice>) => void;
  /** What others have changed has been read. */
  dismissForeign: () => void;
  /** Cells typed in an earlier visit that never reached the server; null: none. */
  kept: KeptCells | null;
  takeKept: () => void;
  dropKept: () => void;
  open: boolean;
}

/** Somebody else was here, or an earlier visit left something: there is something to be said about it. */
export const needsMeeting = ({ kept, foreign, entries }: DraftSaving): boolean => kept !== null || foreign.length > 0 || inState(entries, 'conflict').length > 0;

export interface DraftSavingParts {
  plan: Pick<PlanHeadFragment, 'id' | 'version'>;
  /** As the server sent them. */
  rows: readonly PlanRow[];
  /** All rows are here. */
  complete: boolean;
  editable: boolean;
  turn: PlanTurn;
  onReload: () => Promise<unknown>;
}

/**
 * Saves the draft while it is being typed: cells are gathered, sent in one act, one act at a time, each on the version
 * the last one left. Nothing typed is ever dropped, and nothing another has typed is written over unseen.
 */
export const useDraftSaving = ({ plan, rows, complete, editable, turn, onReload }: DraftSavingParts): DraftSaving => {
  const { t } = useTranslation('words');
  const [entries, take] = useReducer(step, noEntries);
  const [foreign, setForeign] = useState<readonly ForeignChange[]>([]);
  const [kept, settleKept] = useKeptCells(plan.id, editable, entries);
  const { act } = useAct(SetQuotaDraftDocument);
  const fromServer = useMemo<Cells>(() => new Map(rows.map((row) => [row.unit.id, { amount: row.draft, remark: row.draftRemark }])), [rows]);
  const sending = useRef(false);
  // What is waited for: the plan from this version on, as read anew. `known`: what the screen thought until then; null: nobody else wrote.
  const meeting = useRef<{ version: number; known: Cells | null; read: boolean } | null>(null);
  const [reads, setReads] = useState(0);
  const latest = useRef({ entries, fromServer });
  latest.current = { entries, fromServer };

  const read = useCallback(() => {
    void onReload().then(() => {
      if (meeting.current !== null) meeting.current.read = true;
      setReads((before) => before + 1);
    }, () => undefined);
  }, [onReload]);
  const meet = useCallback(() => {
    meeting.current ??= { version: turn.version() + 1, known: knownCells(latest.current.entries, latest.current.fromServer), read: false };
    read();
  }, [read, turn]);
  const renew = useCallback(() => {
    meeting.current ??= { version: turn.version(), known: null, read: false };
    read();
  }, [read, turn]);

  // The answer is here when the plan has been read again and has moved on from what was refused.
  useEffect(() => {
    const waiting = meeting.current;
    if (waiting === null || !waiting.read || !complete || plan.version < waiting.version) return;
    meeting.current = null;
    const changes = waiting.known === null ? [] : foreignChanges(waiting.known, fromServer);
    take({ kind: 'meet', fresh: fromServer });
    setForeign((before) => [...before.filter(({ unitId }) => !changes.some((change) => change.unitId === unitId)), ...changes]);
  }, [plan.version, complete, fromServer, reads]);

  const send = useCallback(async () => {
    if (sending.current || meeting.current !== null) return;
    const cells = inState(latest.current.entries, 'waiting').slice(0, mostAtOnce).flatMap((unitId) => {
      const entry = latest.current.entries.get(unitId);
      return entry === undefined ? [] : [{ unitId, ...entry.cell }];
    });
    if (cells.length === 0) return;
    sending.current = true;
    take({ kind: 'send', unitIds: new Set(cells.map(({ unitId }) => unitId)) });
    const result = await turn.run(
      (expectedVersion) => act({ planId: plan.id, expectedVersion, cells }),
      (answer) => (answer.kind === 'done' ? answer.payload.plan?.version : undefined),
    );
    sending.current = false;
    if (result.kind === 'unsent') return take({ kind: 'fail', message: result.offline ? t('lost') : t('failed', { reference: result.reference ?? '–' }) });
    if (result.kind === 'refused') {
      // Before the entries change: what they were typed over is what the screen knew.
      if (result.stale) meet();
      // Cell refusals come in `rejected`; an error here means that nothing was recorded.
      const [first] = result.errors;
      return take({ kind: 'fail', message: first?.code === 'IDEMPOTENCY_CONFLICT' ? t('recordedBefore') : (first?.message ?? t('notSaved')) });
    }
    take({ kind: 'answer', refused: new Map(result.payload.rejected.map(({ unitId, error }) => [unitId, error.message])) });
  }, [act, meet, plan.id, t, turn]);

  const key = inState(entries, 'waiting').join();
  useEffect(() => {
    if (key === '') return undefined;
    const timer = setTimeout(() => void send(), pause);
    return () => clearTimeout(timer);
  }, [key, entries, send]);

  const again = useCallback(() => {
    if (meeting.current === null) take({ kind: 'again' });
    else read();
  }, [read]);
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);

  // Leaving for another page sends what waits; closing the window asks first.
  useEffect(() => () => void send(), [send]);
  const open = isOpen(entries);
  useEffect(() => {
    if (!open) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [open]);

  return {
    entries,
    enter: useCallback((cells) => {
      const { fromServer: now } = latest.current;
      take({ kind: 'enter', cells: cells.map((one) => ({ ...one, base: now.get(one.unitId) ?? { amount: null, remark: null } })) });
    }, []),
    recorded: useCallback((cells) => take({ kind: 'recorded', cells }), []),
    again,
    meet,
    renew,
    foreign,
    choose: useCallback((choices) => take({ kind: 'choose', choices }), []),
    dismissForeign: useCallback(() => setForeign([]), []),
    kept,
    takeKept: () => {
      if (kept === null) return;
      take({ kind: 'restore', cells: kept.cells });
      take({ kind: 'meet', fresh: fromServer });
      settleKept();
    },
    dropKept: settleKept,
    open,
  };
};
