import type { PlanRow } from '../grid/rows.ts';
import type { QuotaChangeInput } from '../plan.generated.ts';

export const revisionKinds = ['RAISED', 'LOWERED', 'MOVED', 'ASSIGNED', 'CANCELLED'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** One change as it is being filled in; the amount is text until it can be read. */
export interface RevisionLine {
  key: number;
  kind: RevisionKind;
  unitId: string;
  toUnitId: string;
  amount: string;
  reason: string;
}

export const newLine = (key: number, unitId = ''): RevisionLine => ({ key, kind: 'RAISED', unitId, toUnitId: '', amount: '', reason: '' });

/** What is wrong with a line; the page words it. Empty: the line may be sent. */
export interface LineMistakes {
  unit?: true;
  toUnit?: 'missing' | 'same';
  amount?: 'unreadable' | { only: number; wanted: number };
}

const amountOf = (line: RevisionLine): number | null => {
  const text = line.amount.trim();
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
};

const present = (rows: readonly PlanRow[], unitId: string): number | null =>
  rows.find(({ unit }) => unit.id === unitId)?.quota?.adjusted ?? null;

/** Units a kind of change can be made to: a new quota goes to those without one, the rest to those with one. */
export const candidatesFor = (kind: RevisionKind, rows: readonly PlanRow[]): PlanRow[] =>
  rows.filter(({ unit }) => (present(rows, unit.id) === null) === (kind === 'ASSIGNED'));

export const mistakesOf = (line: RevisionLine, rows: readonly PlanRow[]): LineMistakes => {
  const mistakes: LineMistakes = {};
  if (!candidatesFor(line.kind, rows).some(({ unit }) => unit.id === line.unitId)) mistakes.unit = true;
  if (line.kind === 'MOVED') {
    if (line.toUnitId === '') mistakes.toUnit = 'missing';
    else if (line.toUnitId === line.unitId) mistakes.toUnit = 'same';
  }
  if (line.kind === 'CANCELLED') return mistakes;
  const amount = amountOf(line);
  const only = present(rows, line.unitId);
  if (amount === null) mistakes.amount = 'unreadable';
  else if ((line.kind === 'LOWERED' || line.kind === 'MOVED') && only !== null && amount > only) mistakes.amount = { only, wanted: amount };
  return mistakes;
};

export const isComplete = (line: RevisionLine, rows: readonly PlanRow[]): boolean => Object.keys(mistakesOf(line, rows)).length === 0;

export interface Effect {
  row: PlanRow;
  before: number | null;
  after: number | null;
}

/** What the quotas become, unit by unit, in the order of the grid; lines that are not complete yet change nothing. */
export const effectsOf = (lines: readonly RevisionLine[], rows: readonly PlanRow[]): Effect[] => {
  const after = new Map<string, number | null>();
  const now = (unitId: string) => (after.has(unitId) ? (after.get(unitId) ?? null) : present(rows, unitId));
  for (const line of lines.filter((one) => isComplete(one, rows))) {
    const amount = amountOf(line) ?? 0;
    if (line.kind === 'CANCELLED') after.set(line.unitId, null);
    else if (line.kind === 'RAISED' || line.kind === 'ASSIGNED') after.set(line.unitId, (now(line.unitId) ?? 0) + amount);
    else after.set(line.unitId, (now(line.unitId) ?? 0) - amount);
    if (line.kind === 'MOVED') after.set(line.toUnitId, (now(line.toUnitId) ?? 0) + amount);
  }
  return rows.flatMap((row) => {
    const before = present(rows, row.unit.id);
    return after.has(row.unit.id) && after.get(row.unit.id) !== before ? [{ row, before, after: after.get(row.unit.id) ?? null }] : [];
  });
};

/** The lines as the API takes them; amounts are positive people, the kind carries the sign. */
export const toChanges = (lines: readonly RevisionLine[]): QuotaChangeInput[] =>
  lines.map((line) => ({
    unitId: line.unitId,
    kind: line.kind,
    ...(line.kind === 'CANCELLED' ? {} : { amount: amountOf(line) }),
    ...(line.kind === 'MOVED' ? { toUnitId: line.toUnitId } : {}),
    ...(line.reason.trim() === '' ? {} : { reason: line.reason.normalize('NFC').trim() }),
  }));
