import type { Label } from '../language/label.ts';

/** Why a member takes part somewhere else for a time (294-QĐ/TW 6.3.2a–b; 06-HD/TW 10.3b). */
export const TemporaryReason = {
  STUDY: 'STUDY',
  WORK: 'WORK',
  RETIREMENT: 'RETIREMENT',
} as const;
export type TemporaryReason = (typeof TemporaryReason)[keyof typeof TemporaryReason];

export const temporaryReasonLabels = {
  STUDY: { vi: 'Đi học', en: 'Studies' },
  WORK: { vi: 'Đi làm việc, thay đổi nơi ở', en: 'Work or residence elsewhere' },
  RETIREMENT: { vi: 'Nghỉ chờ hưởng chế độ hưu trí', en: 'Waiting for the pension' },
} as const satisfies Record<TemporaryReason, Label>;
