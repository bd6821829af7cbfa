import type { Label } from '../language/label.ts';

/** Why a branch knows beforehand that a member will go: the young who are lost otherwise because nobody does the papers. */
export const DepartureKind = {
  GRADUATION: 'GRADUATION',
  ENLISTMENT: 'ENLISTMENT',
  DISCHARGE: 'DISCHARGE',
  WORK_AWAY: 'WORK_AWAY',
} as const;
export type DepartureKind = (typeof DepartureKind)[keyof typeof DepartureKind];

export const departureKindLabels = {
  GRADUATION: { vi: 'Tốt nghiệp, ra trường', en: 'Graduation' },
  ENLISTMENT: { vi: 'Nhập ngũ', en: 'Enlistment' },
  DISCHARGE: { vi: 'Xuất ngũ', en: 'Discharge from service' },
  WORK_AWAY: { vi: 'Đi làm xa', en: 'Work away' },
} as const satisfies Record<DepartureKind, Label>;
