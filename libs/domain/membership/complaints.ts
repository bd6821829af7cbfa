import type { Label } from '../language/label.ts';
import type { RuleParam } from '../rulebook/rule.ts';

/** Who is to answer a complaint about a striking off (294-QĐ/TW 8.2). */
export const ComplaintLevel = {
  SUPERIOR: 'SUPERIOR',
  CENTRE: 'CENTRE',
} as const;
export type ComplaintLevel = (typeof ComplaintLevel)[keyof typeof ComplaintLevel];

export const complaintLevelLabels = {
  SUPERIOR: { vi: 'Cấp trên trực tiếp, cấp tỉnh', en: 'The superior or the province' },
  CENTRE: { vi: 'Trung ương', en: 'The Centre' },
} as const satisfies Record<ComplaintLevel, Label>;

/** The row of the rulebook that says within how many working days it is answered. */
export const complaintClock = { SUPERIOR: 'COMPLAINT_ANSWER', CENTRE: 'COMPLAINT_ANSWER_ABOVE' } as const satisfies Record<ComplaintLevel, RuleParam>;
