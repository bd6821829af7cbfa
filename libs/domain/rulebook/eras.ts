import type { LocalDate } from '../calendar/local-date.ts';

/** How sure a row is: C read in a text, C2 in a secondary source only, I inferred, R recalled. */
export type Certainty = 'C' | 'C2' | 'I' | 'R';

/** A stretch of time during which one document was in force. */
export interface Era {
  readonly key: string;
  readonly source: string;
  readonly validFrom: LocalDate;
  /** Last day in force; null while in force. */
  readonly validTo: LocalDate | null;
}

/**
 * Documents that implement the Party statutes. The text before 25/7/2016 was not read: it is here so that the history
 * from 2015 meets a rule, and its rows are marked as recalled.
 */
export const statuteEras = [
  { key: 'Q45', source: '45-QĐ/TW 01/11/2011', validFrom: '2011-11-01', validTo: '2016-07-24' },
  { key: 'Q29', source: '29-QĐ/TW 25/7/2016', validFrom: '2016-07-25', validTo: '2021-07-29' },
  { key: 'Q24', source: '24-QĐ/TW 30/7/2021', validFrom: '2021-07-30', validTo: '2025-01-19' },
  { key: 'Q232', source: '232-QĐ/TW 20/01/2025', validFrom: '2025-01-20', validTo: '2025-06-30' },
  { key: 'Q294', source: '294-QĐ/TW 26/5/2025', validFrom: '2025-07-01', validTo: '2026-04-07' },
  { key: 'Q20', source: '20-QĐ/TW 08/4/2026', validFrom: '2026-04-08', validTo: '2026-07-25' },
  { key: 'Q208', source: '208-QĐ/TW 26/7/2026', validFrom: '2026-07-26', validTo: null },
] as const satisfies readonly Era[];

/** Guides of the Secretariat to the documents above. */
export const guideEras = [
  { key: 'H2011', source: 'Hướng dẫn của Ban Bí thư trước 28/9/2021', validFrom: '2011-11-01', validTo: '2021-09-27' },
  { key: 'H01', source: '01-HD/TW 28/9/2021', validFrom: '2021-09-28', validTo: '2025-06-30' },
  { key: 'H06', source: '06-HD/TW 09/6/2025', validFrom: '2025-07-01', validTo: '2026-05-18' },
  { key: 'H2026', source: '01-HD/TW 19/5/2026', validFrom: '2026-05-19', validTo: null },
] as const satisfies readonly Era[];

/** Professional guides of the Central Organisation Commission. What replaced 38-HD/BTCTW after the statutes were implemented anew in April 2026 was not found. */
export const professionalEras = [
  { key: 'H09', source: '09-HD/BTCTW 05/6/2017 và hướng dẫn trước đó', validFrom: '2011-11-01', validTo: '2022-01-17' },
  { key: 'H12', source: '12-HD/BTCTW 18/01/2022', validFrom: '2022-01-18', validTo: '2025-09-28' },
  { key: 'H38', source: '38-HD/BTCTW 29/9/2025', validFrom: '2025-09-29', validTo: '2026-04-07' },
  { key: 'P2026', source: 'Hướng dẫn nghiệp vụ năm 2026 của Ban Tổ chức Trung ương', validFrom: '2026-04-08', validTo: null },
] as const satisfies readonly Era[];

/** Rules on discipline. */
export const disciplineEras = [
  { key: 'Q102', source: '102-QĐ/TW và 30-QĐ/TW', validFrom: '2011-11-01', validTo: '2022-07-05' },
  { key: 'Q69', source: '69-QĐ/TW 06/7/2022', validFrom: '2022-07-06', validTo: null },
] as const satisfies readonly Era[];

/** What the Party statutes say themselves; unchanged over the whole time covered. */
export const partyStatuteEras = [
  { key: 'DL', source: 'Điều lệ Đảng (khóa XI)', validFrom: '2011-11-01', validTo: null },
] as const satisfies readonly Era[];

/** What no document fixes: a default of the product that a committee may change. */
export const settingEras = [
  { key: 'DEFAULT', source: 'Thiết lập của cấp ủy', validFrom: '2011-11-01', validTo: null },
] as const satisfies readonly Era[];
