import type { LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import { deadlineOf } from './deadlines.ts';
import type { Deadline } from './deadlines.ts';

/** What is asked of others about a candidate. */
export const InquiryKind = {
  /** Of the committee where the candidate or a relative lives or works (06-HD/TW 3.4). */
  VERIFICATION: 'VERIFICATION',
  /** Of an organisation the candidate belongs to (06-HD/TW 3.5). */
  UNION_OPINION: 'UNION_OPINION',
  /** Of the branch committee where he lives (06-HD/TW 3.5). */
  RESIDENCE_OPINION: 'RESIDENCE_OPINION',
} as const;
export type InquiryKind = (typeof InquiryKind)[keyof typeof InquiryKind];

export const inquiryKindLabels = {
  VERIFICATION: { vi: 'Thẩm tra lý lịch', en: 'Verification' },
  UNION_OPINION: { vi: 'Ý kiến đoàn thể', en: 'Opinion of an organisation' },
  RESIDENCE_OPINION: { vi: 'Ý kiến nơi cư trú', en: 'Opinion of the residence' },
} as const satisfies Record<InquiryKind, Label>;

/** What the answer comes to. */
export const InquiryFinding = { NO_OBJECTION: 'NO_OBJECTION', TO_CLARIFY: 'TO_CLARIFY', OBJECTION: 'OBJECTION' } as const;
export type InquiryFinding = (typeof InquiryFinding)[keyof typeof InquiryFinding];

export const inquiryFindingLabels = {
  NO_OBJECTION: { vi: 'Không có vấn đề', en: 'Nothing found' },
  TO_CLARIFY: { vi: 'Cần làm rõ', en: 'To be clarified' },
  OBJECTION: { vi: 'Có vấn đề, không tán thành', en: 'An objection' },
} as const satisfies Record<InquiryFinding, Label>;

/** The last day of the answer to a verification, at home or abroad (06-HD/TW 3.4d); null for an opinion, which no rule times. */
export const inquiryDeadline = (kind: InquiryKind, sentOn: LocalDate, abroad: boolean): Deadline | null =>
  kind === 'VERIFICATION' ? deadlineOf(abroad ? 'VERIFICATION_REPLY_ABROAD' : 'VERIFICATION_REPLY', sentOn) : null;

/** Days before the last day from which an unanswered verification is chased. A default of the product. */
export const chaseDays = 7;
