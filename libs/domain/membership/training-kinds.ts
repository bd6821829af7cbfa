import type { Label } from '../language/label.ts';

/** Classes on the way into the Party: before admission, and during probation. */
export const TrainingKind = {
  /** Its certificate serves the branch for 60 months (06-HD/TW 3.1, 5.4b). */
  AWARENESS: 'AWARENESS',
  /** Its certificate is asked for before the recognition (06-HD/TW 4.1). */
  NEW_MEMBER: 'NEW_MEMBER',
} as const;
export type TrainingKind = (typeof TrainingKind)[keyof typeof TrainingKind];

export const trainingKindLabels = {
  AWARENESS: { vi: 'Lớp bồi dưỡng nhận thức về Đảng', en: 'Awareness class' },
  NEW_MEMBER: { vi: 'Lớp bồi dưỡng đảng viên mới', en: 'New-member class' },
} as const satisfies Record<TrainingKind, Label>;

/** How it ended for one who took part. */
export const TrainingResult = { PASSED: 'PASSED', FAILED: 'FAILED' } as const;
export type TrainingResult = (typeof TrainingResult)[keyof typeof TrainingResult];

export const trainingResultLabels = {
  PASSED: { vi: 'Được cấp giấy chứng nhận', en: 'Certificate issued' },
  FAILED: { vi: 'Không đạt', en: 'Not passed' },
} as const satisfies Record<TrainingResult, Label>;
