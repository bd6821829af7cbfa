import type { Label } from '../language/label.ts';

/** Whole years from one to another, both included. */
export interface Band {
  readonly key: string;
  /** Null: no lower end. */
  readonly from: number | null;
  /** Null: no upper end. */
  readonly to: number | null;
  readonly label: Label;
}

const years = (from: number | null, to: number | null): Band => {
  if (from === null) return { key: `TO_${to}`, from, to, label: { vi: `Từ ${to} trở xuống`, en: `${to} and younger` } };
  if (to === null) return { key: `FROM_${from}`, from, to, label: { vi: `Từ ${from} trở lên`, en: `${from} and over` } };
  return { key: `${from}_${to}`, from, to, label: { vi: `${from}–${to}`, en: `${from}–${to}` } };
};

/**
 * Age in completed years, as Biểu 2-BTCTW (11-HD/BTCTW of 2021) divides those newly admitted; the members there are, by the same bands, so
 * that the two can be held side by side. The form writes 18–30 in its first row and more than 60 in its last: whoever is younger by a date of
 * birth that was written wrongly still stands in a row.
 */
export const ageBands: readonly Band[] = [
  years(null, 30), years(31, 35), years(36, 40), years(41, 45), years(46, 50), years(51, 55), years(56, 60),
  { key: 'FROM_61', from: 61, to: null, label: { vi: 'Trên 60', en: 'Over 60' } },
];

/**
 * Party age in completed years. From 30 up each band begins with the years of a badge (294-QĐ/TW 28.3.1a; there is none for 35); below 30,
 * where no form of the Party divides them, by tens.
 */
export const partyAgeBands: readonly Band[] = [
  { key: 'TO_9', from: null, to: 9, label: { vi: 'Dưới 10 năm', en: 'Under 10 years' } },
  years(10, 19), years(20, 29), years(30, 39), years(40, 44), years(45, 49), years(50, 54), years(55, 59), years(60, 64), years(65, 69), years(70, 74), years(75, 79),
  { key: 'FROM_80', from: 80, to: null, label: { vi: 'Từ 80 năm trở lên', en: '80 years and over' } },
];

/**
 * The band somebody belongs to.
 * @param completed whole years
 * @throws RangeError when no band holds it, which whole bands without gaps rule out
 */
export function bandOf(bands: readonly Band[], completed: number): Band {
  const found = bands.find(({ from, to }) => (from === null || completed >= from) && (to === null || completed <= to));
  if (!found) throw new RangeError(`no band for ${completed} years`);
  return found;
}
