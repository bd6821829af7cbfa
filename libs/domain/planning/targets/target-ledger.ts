import type { LocalDate } from '../../calendar/local-date.ts';
import type { Refusal } from '../../errors/domain-error.ts';
import type { Label } from '../../language/label.ts';
import type { TargetTerms } from './target-kinds.ts';

/** Why a line stands in the ledger of a target. CHANGED: another kind, base or day, which is neither more nor less. CARRIED: by a reorganisation of units. */
export const TargetLineKind = { ASSIGNED: 'ASSIGNED', RAISED: 'RAISED', LOWERED: 'LOWERED', CHANGED: 'CHANGED', CARRIED: 'CARRIED', CANCELLED: 'CANCELLED' } as const;
export type TargetLineKind = (typeof TargetLineKind)[keyof typeof TargetLineKind];

export const targetLineLabels = {
  ASSIGNED: { vi: 'Giao', en: 'Assigned' },
  RAISED: { vi: 'Điều chỉnh tăng', en: 'Raised' },
  LOWERED: { vi: 'Điều chỉnh giảm', en: 'Lowered' },
  CHANGED: { vi: 'Đổi cách tính', en: 'Reckoned otherwise' },
  CARRIED: { vi: 'Chuyển theo sắp xếp tổ chức', en: 'Carried by a reorganisation' },
  CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
} as const satisfies Record<TargetLineKind, Label>;

/** One line: from its day on these terms hold; null: none do. */
export interface TargetLine {
  readonly terms: TargetTerms | null;
  readonly effectiveOn: LocalDate;
  readonly sequence: number;
}

const ordered = (lines: readonly TargetLine[]): readonly TargetLine[] =>
  lines.toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? a.sequence - b.sequence : a.effectiveOn < b.effectiveOn ? -1 : 1));

/** The terms in force at the end of a day and those first assigned; null: not assigned (any more). */
export function termsAt(lines: readonly TargetLine[], on: LocalDate): { readonly original: TargetTerms | null; readonly now: TargetTerms | null } {
  const known = ordered(lines.filter((line) => line.effectiveOn <= on));
  return { original: known[0]?.terms ?? null, now: known.at(-1)?.terms ?? null };
}

/** What a change is called: by what it does to the figures, where nothing else changes. */
export function lineKindOf(before: TargetTerms | null, after: TargetTerms | null): TargetLineKind {
  if (after === null) return 'CANCELLED';
  if (before === null) return 'ASSIGNED';
  if (before.kind !== after.kind || before.base !== after.base || before.dueOn !== after.dueOn) return 'CHANGED';
  const [low, high] = [(after.low ?? 0) - (before.low ?? 0), (after.high ?? 0) - (before.high ?? 0)];
  if ((before.high === null) !== (after.high === null)) return 'CHANGED';
  if (low >= 0 && high >= 0) return 'RAISED';
  return low <= 0 && high <= 0 ? 'LOWERED' : 'CHANGED';
}

const same = (a: TargetTerms, b: TargetTerms): boolean => a.kind === b.kind && a.low === b.low && a.high === b.high && a.base === b.base && a.dueOn === b.dueOn;

/** Whether a line may follow the others: lines are in order of their days, and each changes something. */
export function refuseTargetLine(lines: readonly TargetLine[], after: TargetTerms | null, effectiveOn: LocalDate): Refusal | null {
  const latest = ordered(lines).at(-1);
  if (latest && effectiveOn < latest.effectiveOn) return { code: 'DATE_OUT_OF_ORDER', params: { date: effectiveOn, earliest: latest.effectiveOn } };
  const before = latest?.terms ?? null;
  if (after === null) return before === null ? { code: 'TARGET_NOT_ASSIGNED', params: {} } : null;
  return before !== null && same(before, after)
    ? { code: 'TARGET_TERMS_INVALID', params: { what: { vi: 'chỉ tiêu không đổi', en: 'the target stays as it is' } } } : null;
}
