import type { Label } from '../language/label.ts';

/** Why a member is let off party work and activity (294-QĐ/TW 7.1; 06-HD/TW 10.3a). */
export const ExemptionGround = {
  OLD_OR_WEAK: 'OLD_OR_WEAK',
  TREATMENT: 'TREATMENT',
  MATERNITY: 'MATERNITY',
  AWAY: 'AWAY',
} as const;
export type ExemptionGround = (typeof ExemptionGround)[keyof typeof ExemptionGround];

export const exemptionGroundLabels = {
  OLD_OR_WEAK: { vi: 'Tuổi cao, sức yếu', en: 'Old or weak' },
  TREATMENT: { vi: 'Điều trị bệnh dài ngày', en: 'Long treatment' },
  MATERNITY: { vi: 'Thai sản', en: 'Maternity' },
  AWAY: { vi: 'Đi làm xa, nơi đến không có tổ chức đảng', en: 'Working away where there is no organisation' },
} as const satisfies Record<ExemptionGround, Label>;
