import { addDays, formatDate } from '@dangvu/domain/calendar/local-date';

/** What a number in a cell is shown as, where it is shown as no number. */
export type DateKind = 'DAY' | 'TIME';

interface StyleSheet {
  readonly numFmts?: { readonly numFmt?: readonly Readonly<Record<string, string>>[] };
  readonly cellXfs?: { readonly xf?: readonly Readonly<Record<string, string>>[] };
}

/** Formats every spreadsheet knows by number (ECMA-376 part 1, 18.8.30), with those of East Asian editions. */
function builtIn(id: number): DateKind | null {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'DAY';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'TIME' : null;
}

/** What a format of its own shows: years, months and days, or hours and seconds alone; text in it says nothing. */
function kindOf(code: string): DateKind | null {
  if (/^(general|standard)$/i.test(code)) return null;
  const bare = code.replace(/"[^"]*"/g, '').replace(/[\\_*]./gu, '').replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '');
  if (/[dy]/i.test(bare)) return 'DAY';
  if (/[hs]/i.test(bare)) return 'TIME';
  return /m/i.test(bare) ? 'DAY' : null;
}

/** For each style of a cell, by its place, whether it shows a number as a day or a time. */
export function dateStyles(sheet: StyleSheet | undefined): readonly (DateKind | null)[] {
  const own = new Map((sheet?.numFmts?.numFmt ?? []).map((format) => [format['@numFmtId'], kindOf(format['@formatCode'] ?? '')]));
  return (sheet?.cellXfs?.xf ?? []).map((style) => own.get(style['@numFmtId']) ?? builtIn(Number(style['@numFmtId'])));
}

const lastSerial = 2_958_465;
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The day or the time a stored number stands for, as a person reads it: 46027 is 05/01/2026. Null for a number no spreadsheet shows as one.
 * @param from1904 days are counted from 1904, as some old files do; else from 1900, which then had a 29 February
 */
export function dateText(serial: number, kind: DateKind, from1904: boolean): string | null {
  if (!(serial >= 0 && serial <= lastSerial)) return null;
  const days = Math.floor(serial);
  const minutes = Math.round((serial - days) * 1440);
  if (kind === 'TIME') return `${days * 24 + Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  return formatDate(from1904 ? addDays('1904-01-01', days) : addDays(days < 60 ? '1899-12-31' : '1899-12-30', days));
}

/** A day as some programs store it, 2026-01-05T00:00:00, as a person reads it; null when it is none. */
export function storedDay(text: string): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text);
  return day ? `${day[3]}/${day[2]}/${day[1]}` : null;
}
