import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';

/** Why a line stands in the ledger of a quota. */
export const QuotaLineKind = {
  ASSIGNED: 'ASSIGNED',
  RAISED: 'RAISED',
  LOWERED: 'LOWERED',
  MOVED: 'MOVED',
  CARRIED: 'CARRIED',
  CARRIED_OVER: 'CARRIED_OVER',
  CANCELLED: 'CANCELLED',
} as const;
export type QuotaLineKind = (typeof QuotaLineKind)[keyof typeof QuotaLineKind];

export const quotaLineLabels = {
  ASSIGNED: { vi: 'Giao', en: 'Assigned' },
  RAISED: { vi: 'Điều chỉnh tăng', en: 'Raised' },
  LOWERED: { vi: 'Điều chỉnh giảm', en: 'Lowered' },
  MOVED: { vi: 'Điều chuyển', en: 'Moved' },
  CARRIED: { vi: 'Chuyển theo sắp xếp tổ chức', en: 'Carried by reorganisation' },
  CARRIED_OVER: { vi: 'Chuyển từ năm trước sang', en: 'Carried over from the year before' },
  CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
} as const satisfies Record<QuotaLineKind, Label>;

/** One signed line. Lines are only ever added; each names its decision elsewhere. */
export interface QuotaLine {
  readonly kind: QuotaLineKind;
  /** Signed: LOWERED and CANCELLED take away, MOVED and CARRIED either way. */
  readonly amount: number;
  readonly effectiveOn: LocalDate;
  /** Order in which the lines were recorded; settles lines of one day. */
  readonly sequence: number;
}

/** The quota of one unit at a day. */
export interface Quota {
  /**
   * What was first assigned, or carried over from the year before; null when nothing was. Stays when the quota is cancelled. What came from
   * another unit is that unit's original: all of them add up to what was assigned.
   */
  readonly original: number | null;
  /** The sum of all lines; null when nothing is assigned or it was cancelled. */
  readonly adjusted: number | null;
}

function inOrder(lines: readonly QuotaLine[], asOf: LocalDate): readonly QuotaLine[] {
  return lines
    .filter((line) => line.effectiveOn <= asOf)
    .sort((a, b) =>
      a.effectiveOn === b.effectiveOn ? a.sequence - b.sequence : a.effectiveOn < b.effectiveOn ? -1 : 1,
    );
}

/** Original and adjusted quota at the end of a day. */
export function quotaAt(lines: readonly QuotaLine[], asOf: LocalDate): Quota {
  let original: number | null = null;
  let adjusted: number | null = null;
  for (const line of inOrder(lines, asOf)) {
    if (line.kind === 'CANCELLED') {
      adjusted = null;
      continue;
    }
    if (line.kind !== 'MOVED' && line.kind !== 'CARRIED') original ??= line.amount;
    adjusted = (adjusted ?? 0) + line.amount;
  }
  return { original, adjusted };
}

function wrongSign(line: Pick<QuotaLine, 'kind' | 'amount'>): boolean {
  switch (line.kind) {
    case 'ASSIGNED':
      return line.amount < 0;
    case 'RAISED':
    case 'CARRIED_OVER':
      return line.amount <= 0;
    case 'LOWERED':
      return line.amount >= 0;
    case 'MOVED':
      return line.amount === 0;
    case 'CARRIED':
      return false;
    case 'CANCELLED':
      return line.amount > 0;
  }
}

function invalid(vi: string, en: string): Refusal {
  return { code: 'INVALID_INPUT', params: { what: { vi, en } } };
}

/**
 * Whether a line may follow the others. A quota is assigned once (0 is a quota), changed only when it is assigned,
 * never below 0, and a cancellation takes away exactly what is there.
 */
export function refuseLine(lines: readonly QuotaLine[], line: Omit<QuotaLine, 'sequence'>): Refusal | null {
  if (!Number.isSafeInteger(line.amount)) return invalid('chỉ tiêu phải là số nguyên', 'a quota is a whole number');
  if (line.kind === 'ASSIGNED' && line.amount < 0) return { code: 'QUOTA_NEGATIVE', params: { result: line.amount } };
  if (wrongSign(line)) return invalid('dấu của số điều chỉnh', 'the sign of the adjustment');
  const latest = lines.reduce<LocalDate>(
    (day, other) => (other.effectiveOn > day ? other.effectiveOn : day),
    '0001-01-01',
  );
  if (line.effectiveOn < latest) {
    return { code: 'DATE_OUT_OF_ORDER', params: { date: line.effectiveOn, earliest: latest } };
  }
  const { adjusted } = quotaAt(lines, line.effectiveOn);
  if (line.kind === 'ASSIGNED') {
    return adjusted === null
      ? null
      : invalid('chỉ tiêu đã giao; hãy lập quyết định điều chỉnh', 'already assigned; adjust it by a decision');
  }
  if (adjusted === null) {
    // A unit born of a reorganisation has no quota of its own before it inherits one; a share of 0 is a quota of 0.
    if (line.kind === 'CARRIED' && line.amount >= 0) return null;
    return { code: 'QUOTA_NOT_ASSIGNED', params: {} };
  }
  if (line.kind === 'CANCELLED' && line.amount !== -adjusted) {
    return invalid('số hủy phải bằng chỉ tiêu hiện có', 'a cancellation takes away exactly the present quota');
  }
  if (line.kind === 'CARRIED' && line.amount === 0) return invalid('dấu của số điều chỉnh', 'the sign of the adjustment');
  const result = adjusted + line.amount;
  return result < 0 ? { code: 'QUOTA_NEGATIVE', params: { result } } : null;
}

/** What a unit may still give to the units below it; null when it has no quota itself, negative when over-given. */
export function remaining(own: number | null, given: readonly (number | null)[]): number | null {
  if (own === null) return null;
  return given.reduce<number>((left, amount) => left - (amount ?? 0), own);
}

/** Refuses giving away more than is left; `change` is how much the sum below would grow. */
export function refuseExceeding(own: number | null, given: readonly (number | null)[], change: number): Refusal | null {
  const left = remaining(own, given);
  if (left === null) return { code: 'QUOTA_NOT_ASSIGNED', params: {} };
  if (change <= 0 || change <= left) return null;
  return { code: 'QUOTA_EXCEEDED', params: { remaining: Math.max(0, left), requested: change } };
}
