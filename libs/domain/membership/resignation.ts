import type { Label } from '../language/label.ts';

/** What may be noted with a resignation: it alone leaves a way back to who resigned (294-QĐ/TW 3.5.2). */
export const resignationLabels = {
  FAMILY_HARDSHIP: { vi: 'Gia đình đặc biệt khó khăn', en: 'Special hardship of the family' },
} as const satisfies Record<string, Label>;
