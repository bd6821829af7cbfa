import type { Label } from '../language/label.ts';

/** By what a mentor's task ended without anybody saying so: it was to help in this branch until probation is over. */
export const MentorEnd = { RECOGNISED: 'RECOGNISED', TRANSFERRED: 'TRANSFERRED', LEFT: 'LEFT' } as const;
export type MentorEnd = (typeof MentorEnd)[keyof typeof MentorEnd];

export const mentorEndLabels = {
  RECOGNISED: { vi: 'đã được công nhận chính thức', en: 'recognised as official' },
  TRANSFERRED: { vi: 'đã chuyển sang chi bộ khác', en: 'gone to another branch' },
  LEFT: { vi: 'không còn là đảng viên của đảng bộ', en: 'no longer a member here' },
} as const satisfies Record<MentorEnd, Label>;
