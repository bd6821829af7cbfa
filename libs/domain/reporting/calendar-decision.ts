import { addDays, formatDate } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { periodKindWords } from './report-calendar.ts';
import type { KindSetting } from './report-calendar.ts';

/** The document by which the town has set its calendar of reports. */
export interface CalendarDocument {
  readonly number: string;
  readonly decidedOn: LocalDate;
}

/** The document as a refusal cites it: `12-CV/BTC, 01/12/2026`. */
export const citedDocument = ({ number, decidedOn }: CalendarDocument): string => `${number}, ${formatDate(decidedOn)}`;

/** What can be decided: days of a month, days after a period, days after the due day. A report that comes later than that is one of another year. */
export const calendarBounds = {
  openingDay: { least: 1, most: 31 },
  dueDays: { least: 1, most: 60 },
  closingDays: { least: 0, most: 365 },
} as const;

const dayWords = {
  openingDay: { vi: 'ngày mở', en: 'opening day' },
  dueDays: { vi: 'hạn gửi', en: 'due day' },
  closingDays: { vi: 'ngày khóa', en: 'closing day' },
} as const satisfies Record<keyof typeof calendarBounds, Label>;

/** A setting that cannot be, and which of its days it is. */
export interface WrongSetting {
  readonly index: number;
  readonly field: keyof typeof calendarBounds;
  readonly refusal: Refusal;
}

/** The first day that is out of its bounds, or null. */
export function wrongSetting(settings: readonly KindSetting[]): WrongSetting | null {
  for (const [index, setting] of settings.entries()) {
    for (const field of ['openingDay', 'dueDays', 'closingDays'] as const) {
      const [value, { least, most }] = [setting[field], calendarBounds[field]];
      if (value === null || (Number.isInteger(value) && value >= least && value <= most)) continue;
      const [day, kind] = [dayWords[field], periodKindWords[setting.kind]];
      return { index, field, refusal: { code: 'REPORT_CALENDAR_DAY', params: { what: { vi: `${day.vi} của kỳ ${kind.vi}`, en: `${day.en} of a ${kind.en}` }, least, most } } };
    }
  }
  return null;
}

const same = (a: KindSetting, b: KindSetting): boolean => a.asked === b.asked && a.openingDay === b.openingDay && a.dueDays === b.dueDays && a.closingDays === b.closingDays;

/**
 * Why the calendar may not be set so, or null. It begins tomorrow at the earliest: what was asked for a period that has begun does not
 * change while the units report it.
 * @param inForce what holds on the first day, one row for each kind
 */
export function refuseCalendar(inForce: readonly KindSetting[], settings: readonly KindSetting[], validFrom: LocalDate, today: LocalDate): Refusal | null {
  if (validFrom <= today) return { code: 'REPORT_CALENDAR_TOO_EARLY', params: { earliest: addDays(today, 1) } };
  const changes = settings.some((setting) => !inForce.some((held) => held.kind === setting.kind && same(held, setting)));
  return changes ? null : { code: 'REPORT_CALENDAR_NOTHING', params: {} };
}
