import type { Label } from '../language/label.ts';

/** Why somebody who works Monday to Friday is off on a day, or works on a weekend. */
export const CalendarDayKind = {
  NEW_YEAR: 'NEW_YEAR',
  TET: 'TET',
  HUNG_KINGS: 'HUNG_KINGS',
  REUNIFICATION: 'REUNIFICATION',
  LABOUR: 'LABOUR',
  NATIONAL_DAY: 'NATIONAL_DAY',
  SUBSTITUTE: 'SUBSTITUTE',
  SWAPPED_OFF: 'SWAPPED_OFF',
  MADE_UP: 'MADE_UP',
  EXTRA: 'EXTRA',
} as const;
export type CalendarDayKind = (typeof CalendarDayKind)[keyof typeof CalendarDayKind];

export const calendarDayLabels = {
  NEW_YEAR: { vi: 'Tết Dương lịch', en: 'New Year' },
  TET: { vi: 'Tết Âm lịch', en: 'Lunar New Year' },
  HUNG_KINGS: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' },
  REUNIFICATION: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  LABOUR: { vi: 'Ngày Quốc tế lao động', en: 'Labour Day' },
  NATIONAL_DAY: { vi: 'Quốc khánh', en: 'National Day' },
  SUBSTITUTE: { vi: 'Nghỉ bù ngày lễ trùng ngày nghỉ hằng tuần', en: 'In place of a holiday on a weekend' },
  SWAPPED_OFF: { vi: 'Nghỉ hoán đổi', en: 'Off in exchange' },
  MADE_UP: { vi: 'Làm bù', en: 'Worked in exchange' },
  EXTRA: { vi: 'Ngày nghỉ khác', en: 'Another day off' },
} as const satisfies Record<CalendarDayKind, Label>;
