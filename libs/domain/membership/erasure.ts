import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { citation } from '../rulebook/rules.ts';
import type { Deadline } from './deadlines.ts';
import { deadlineOf } from './deadlines.ts';
import { refuse } from './lifecycle-guards.ts';

/** Why the data of somebody are erased: he asked for it, or they were kept as long as their purpose needs. */
export const ErasureBasis = { REQUEST: 'REQUEST', RETENTION: 'RETENTION' } as const;
export type ErasureBasis = (typeof ErasureBasis)[keyof typeof ErasureBasis];

export const erasureBasisLabels = {
  REQUEST: { vi: 'Theo yêu cầu của người đó', en: 'The person asked for it' },
  RETENTION: { vi: 'Đã hết thời hạn lưu', en: 'The time of keeping is over' },
} as const satisfies Record<ErasureBasis, Label>;

/** What stands where a name was. */
export const erasedName = 'Đã xóa dữ liệu';

/** What stands where a record cannot be without a text. */
export const erasedText = '–';

/** Where the right to have data deleted and its limits stand (Luật 91/2025/QH15, NĐ 356/2025). */
export const erasureClause = 'NĐ 356/2025/NĐ-CP Đ5, Đ14.2; Luật 91/2025/QH15 Đ3.3';

/** Notes of an entry of the log that a person wrote, or by which one is found: they are erased. Codes, days and ballots stay, the record is made from them. */
export const erasedDetails: readonly string[] = [
  'certificateNo', 'helpedCertificateNo', 'documentNo', 'destination', 'objection', 'reason', 'consentNo', 'correctionReason',
];

/** What is asked about somebody before his data are erased. */
export interface ErasureFacts {
  /** Whether there is, or ever was, a membership: also one that was annulled. */
  readonly wasMember: boolean;
  readonly openCandidacy: boolean;
  /** The day the last candidacy was closed; null without any. */
  readonly lastClosedOn: LocalDate | null;
  readonly erased: boolean;
}

/** Up to which day a record is kept after its last candidacy was closed, and the row that says so. */
export const keptUntil = (lastClosedOn: LocalDate): Deadline => deadlineOf('CANDIDATE_RETENTION', lastClosedOn);

/** How it comes to be erased. */
export interface Erasure {
  readonly basis: ErasureBasis;
  /** The day the request came; null for the end of keeping. */
  readonly requestedOn: LocalDate | null;
}

/** A refusal, and which part of the input it is about. */
export interface ErasureRefusal extends Refusal {
  readonly at: 'id' | 'requestedOn';
}

/**
 * Why the data of somebody are not erased; null when they are. The file of a member is kept whatever he asks (294-QĐ/TW 6.2.4): the Party
 * keeps it by its own rules. Who was only ever a candidate is forgotten when he wishes, once he is off the list, and when the time is over.
 */
export function erasureRefusal({ wasMember, openCandidacy, lastClosedOn, erased }: ErasureFacts, { basis, requestedOn }: Erasure, today: LocalDate): ErasureRefusal | null {
  if (erased) return { ...refuse('PERSON_ERASED'), at: 'id' };
  if (wasMember) return { ...refuse('ERASURE_OF_MEMBER', {}, `294-QĐ/TW 6.2.4; ${erasureClause}`), at: 'id' };
  if (openCandidacy || lastClosedOn === null) return { ...refuse('ERASURE_WHILE_CANDIDATE'), at: 'id' };
  if (basis === 'REQUEST') {
    if (requestedOn === null) return { ...refuse('INVALID_INPUT', { what: { vi: 'ngày nhận yêu cầu', en: 'the day the request came' } }), at: 'requestedOn' };
    return requestedOn > today ? { ...refuse('DATE_IN_FUTURE', { date: requestedOn }), at: 'requestedOn' } : null;
  }
  if (requestedOn !== null) return { ...refuse('INVALID_INPUT', { what: { vi: 'ngày nhận yêu cầu: chỉ ghi khi xóa theo yêu cầu', en: 'the day a request came: only where there was one' } }), at: 'requestedOn' };
  const { dueOn, rule } = keptUntil(lastClosedOn);
  return today > dueOn ? null : { ...refuse('ERASURE_TOO_EARLY', { until: dueOn }, citation(rule)), ruleCode: rule.code, at: 'id' };
}
