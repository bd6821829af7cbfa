import { parseQuotaCell } from '@dangvu/domain/planning/parse-quota-cell';
import type { PlanHeadFragment, QuotaChangeInput } from '../plan.generated.ts';

/** A unit whose quota a revision can be about: a row of the grid, or the plan's own unit where nobody above sets its target. */
export interface Revisable {
  unit: { id: string; shortName: string };
  quota: { adjusted: number | null } | null;
  /** The plan's own unit: what is said of it is its target, which is raised and lowered only. */
  own?: true;
}

/** The plan's own unit, where its target is set from outside the tree and written down here; nobody changes his own otherwise. */
export const ownUnit = ({ unit, target }: Pick<PlanHeadFragment, 'unit' | 'target'>): Revisable[] =>
  unit.parent === null ? [{ unit: { id: unit.id, shortName: unit.name }, quota: { adjusted: target }, own: true }] : [];

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
  const cell = parseQuotaCell(line.amount);
  if (!cell.ok || cell.value === null) return null;
  // 0 is a quota; as a change it is none.
  return cell.value === 0 && line.kind !== 'ASSIGNED' ? null : cell.value;
};

const present = (rows: readonly Revisable[], unitId: string): number | null =>
  rows.find(({ unit }) => unit.id === unitId)?.quota?.adjusted ?? null;

/** Units a kind of change can be made to: a new quota goes to those without one, the rest to those with one. */
export const candidatesFor = (kind: RevisionKind, rows: readonly Revisable[]): Revisable[] =>
  rows.filter(({ unit, own }) => (present(rows, unit.id) === null) === (kind === 'ASSIGNED') && (own !== true || kind === 'RAISED' || kind === 'LOWERED'));

/** Units a quota can be moved to: those that have one, and another than it comes from. */
export const receiversFor = (unitId: string, rows: readonly Revisable[]): Revisable[] => candidatesFor('MOVED', rows).filter(({ unit }) => unit.id !== unitId);

export const mistakesOf = (line: RevisionLine, rows: readonly Revisable[]): LineMistakes => {
  const mistakes: LineMistakes = {};
  if (!candidatesFor(line.kind, rows).some(({ unit }) => unit.id === line.unitId)) mistakes.unit = true;
  if (line.kind === 'MOVED') {
    if (line.toUnitId !== '' && line.toUnitId === line.unitId) mistakes.toUnit = 'same';
    else if (!receiversFor(line.unitId, rows).some(({ unit }) => unit.id === line.toUnitId)) mistakes.toUnit = 'missing';
  }
  if (line.kind === 'CANCELLED') return mistakes;
  const amount = amountOf(line);
  const only = present(rows, line.unitId);
  if (amount === null) mistakes.amount = 'unreadable';
  else if ((line.kind === 'LOWERED' || line.kind === 'MOVED') && only !== null && amount > only) mistakes.amount = { only, wanted: amount };
  return mistakes;
};

export const isComplete = (line: RevisionLine, rows: readonly Revisable[]): boolean => Object.keys(mistakesOf(line, rows)).length === 0;

export interface Effect {
  row: Revisable;
  before: number | null;
  after: number | null;
}

/** What the quotas become, unit by unit, in the order of the grid; lines that are not complete yet change nothing. */
export const effectsOf = (lines: readonly RevisionLine[], rows: readonly Revisable[]): Effect[] => {
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

/** How much more the units have together, and how much more the plan has to give. */
export const growthOf = (effects: readonly Effect[]): { given: number; target: number } => {
  const sum = (own: boolean): number => effects.filter(({ row }) => (row.own === true) === own).reduce((all, { before, after }) => all + (after ?? 0) - (before ?? 0), 0);
  return { given: sum(false), target: sum(true) };
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
