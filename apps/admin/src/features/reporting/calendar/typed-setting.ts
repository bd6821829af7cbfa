import { calendarBounds } from '@dangvu/domain/reporting/calendar-decision';
import type { KindSetting } from '@dangvu/domain/reporting/report-calendar';

/** A setting as it is typed: days as text, no closing day as none. */
export interface TypedSetting extends Pick<KindSetting, 'kind' | 'asked'> {
  readonly openingDay: string;
  readonly dueDays: string;
  readonly closingDays: string;
}

type DayField = keyof typeof calendarBounds;

const dayFields = Object.keys(calendarBounds) as readonly DayField[];

export const typedOf = ({ kind, asked, openingDay, dueDays, closingDays }: KindSetting): TypedSetting => ({
  kind, asked, openingDay: String(openingDay), dueDays: String(dueDays), closingDays: closingDays === null ? '' : String(closingDays),
});

/** A day as a number; null for none, undefined where it is no whole number within its bounds. */
function dayOf(typed: TypedSetting, field: DayField): number | null | undefined {
  const text = typed[field].trim();
  if (text === '' && field === 'closingDays') return null;
  const { least, most } = calendarBounds[field];
  const value = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
}

/** Days that cannot be read. */
export const unreadDays = (typed: TypedSetting): readonly DayField[] => dayFields.filter((field) => dayOf(typed, field) === undefined);

/** The setting that is meant; null while a day cannot be read. */
export function settingOf(typed: TypedSetting): KindSetting | null {
  const [openingDay, dueDays, closingDays] = dayFields.map((field) => dayOf(typed, field));
  if (openingDay === undefined || openingDay === null || dueDays === undefined || dueDays === null || closingDays === undefined) return null;
  return { kind: typed.kind, asked: typed.asked, openingDay, dueDays, closingDays };
}
