import type { ErrorCode } from '@dangvu/domain/errors/codes';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { QuotaLine, QuotaLineKind } from '@dangvu/domain/planning/quota-ledger';
import { quotaAt, refuseLine } from '@dangvu/domain/planning/quota-ledger';
import { optionalText } from '../../platform/act/typed-text.ts';
import { refuseAmount } from './write-draft.ts';

/** Lines of each unit in the order they were recorded. */
export type Ledger = Map<string, QuotaLine[]>;

export interface TypedChange {
  readonly unitId: string;
  readonly kind: QuotaLineKind;
  readonly amount?: number | null;
  readonly toUnitId?: string | null;
  readonly reason?: string | null;
}

/** A line about to be written; `change` is the place of the typed change it comes from. */
export interface NewLine {
  readonly unitId: string;
  readonly kind: QuotaLineKind;
  readonly amount: number;
  readonly counterpartId: string | null;
  readonly reason: string | null;
  readonly change: number;
}

export interface RevisionPlace {
  readonly effectiveOn: string;
  /** The plan's own unit. */
  readonly own: string;
  /** Whether its target is set from outside the tree and so may be changed here. */
  readonly ownMayChange: boolean;
  readonly below: ReadonlySet<string>;
}

const mostChanges = 200;
const what = { vi: 'số người của thay đổi', en: 'how many people the change is about' };

/**
 * What typed changes mean as ledger lines, each checked against the lines before it.
 * @returns the lines, and the ledger as it would be with them
 * @throws DomainError with the path of the change that is refused
 */
export function linesOf(before: Ledger, changes: readonly TypedChange[], place: RevisionPlace): { ledger: Ledger; lines: NewLine[] } {
  if (changes.length === 0 || changes.length > mostChanges) {
    throw new DomainError('INVALID_INPUT', { path: ['changes'], params: { what: { vi: `từ 1 đến ${mostChanges} thay đổi`, en: `1 to ${mostChanges} changes` } } });
  }
  const ledger: Ledger = new Map([...before].map(([unitId, lines]) => [unitId, [...lines]]));
  const lines: NewLine[] = [];
  for (const [change, typed] of changes.entries()) {
    const path = ['changes', String(change)];
    const reason = optionalText({ text: typed.reason, path: [...path, 'reason'], what: { vi: 'lý do', en: 'the reason' } });
    for (const line of signedLines(typed, path, ledger, place)) {
      requirePlace(line.unitId, line.kind, place, [...path, line.unitId === typed.unitId ? 'unitId' : 'toUnitId']);
      const known = ledger.get(line.unitId) ?? [];
      const refusal = refuseLine(known, { kind: line.kind, amount: line.amount, effectiveOn: place.effectiveOn });
      if (refusal) throw DomainError.of(refusal, { path: pathOf(refusal.code, path, line.unitId === typed.unitId) });
      const sequence = Math.max(0, ...known.map((other) => other.sequence)) + 1;
      ledger.set(line.unitId, [...known, { kind: line.kind, amount: line.amount, effectiveOn: place.effectiveOn, sequence }]);
      lines.push({ ...line, reason, change });
    }
  }
  return { ledger, lines };
}

/** Where the fault lies: the day belongs to the whole revision; that a unit has no quota, to the field that names it. */
function pathOf(code: ErrorCode, path: readonly string[], first: boolean): readonly string[] {
  if (code === 'DATE_OUT_OF_ORDER') return ['effectiveOn'];
  return [...path, code === 'QUOTA_NOT_ASSIGNED' ? (first ? 'unitId' : 'toUnitId') : 'amount'];
}

type SignedLine = Pick<NewLine, 'unitId' | 'kind' | 'amount' | 'counterpartId'>;

function signedLines(typed: TypedChange, path: readonly string[], ledger: Ledger, place: RevisionPlace): SignedLine[] {
  const { unitId, kind } = typed;
  const line = (amount: number): SignedLine => ({ unitId, kind, amount, counterpartId: null });
  switch (kind) {
    case 'ASSIGNED':
      return [line(people(typed, path, 0))];
    case 'RAISED':
    case 'CARRIED_OVER':
      return [line(people(typed, path, 1))];
    case 'LOWERED':
      return [line(-people(typed, path, 1))];
    case 'CANCELLED':
      // `|| 0`: a cancelled quota of 0 would otherwise be −0.
      return [line(-(quotaAt(ledger.get(unitId) ?? [], place.effectiveOn).adjusted ?? 0) || 0)];
    case 'MOVED': {
      const to = typed.toUnitId;
      if (!to || to === unitId) throw new DomainError('INVALID_INPUT', { path: [...path, 'toUnitId'], params: { what: { vi: 'đơn vị nhận', en: 'the unit that gets' } } });
      const amount = people(typed, path, 1);
      return [{ unitId, kind, amount: -amount, counterpartId: to }, { unitId: to, kind, amount, counterpartId: unitId }];
    }
    case 'CARRIED':
      throw new DomainError('INVALID_INPUT', { path: [...path, 'kind'], params: { what: { vi: 'loại điều chỉnh', en: 'the kind of change' } } });
  }
}

function people(typed: TypedChange, path: readonly string[], least: number): number {
  const amount = typed.amount;
  if (amount === null || amount === undefined) throw new DomainError('INVALID_INPUT', { path: [...path, 'amount'], params: { what } });
  const refusal = refuseAmount(amount);
  if (refusal) throw DomainError.of(refusal, { path: [...path, 'amount'] });
  if (amount < least) throw new DomainError('INVALID_INPUT', { path: [...path, 'amount'], params: { what } });
  return amount;
}

/** Nobody changes his own quota; only at the root is it set from outside and written down here. */
function requirePlace(unitId: string, kind: QuotaLineKind, place: RevisionPlace, path: readonly string[]): void {
  if (place.below.has(unitId)) return;
  if (unitId !== place.own) throw new DomainError('QUOTA_NOT_CHILD', { path });
  if (!place.ownMayChange || (kind !== 'RAISED' && kind !== 'LOWERED' && kind !== 'CARRIED_OVER')) throw new DomainError('QUOTA_OWN_UNIT', { path });
}
