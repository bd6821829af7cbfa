import type { Label } from '../language/label.ts';

/** What is held in a unit. The secretary and the deputy belong to the committee where there is one. */
export const OfficeRole = {
  SECRETARY: 'SECRETARY',
  DEPUTY_SECRETARY: 'DEPUTY_SECRETARY',
  COMMITTEE_MEMBER: 'COMMITTEE_MEMBER',
} as const;
export type OfficeRole = (typeof OfficeRole)[keyof typeof OfficeRole];

export const officeRoleLabels = {
  SECRETARY: { vi: 'Bí thư', en: 'Secretary' },
  DEPUTY_SECRETARY: { vi: 'Phó bí thư', en: 'Deputy secretary' },
  COMMITTEE_MEMBER: { vi: 'Cấp ủy viên, chi ủy viên', en: 'Member of the committee' },
} as const satisfies Record<OfficeRole, Label>;
