export { toCsv, toTabs } from '../../config/spreadsheet.ts';
import type { Entries } from './grid/draft-cells.ts';
import { cellOf, differenceOf, quotaOf } from './grid/rows.ts';
import type { PlanRow } from './grid/rows.ts';

export interface TextHeads {
  unit: string;
  members: string;
  pipeline: string;
  quota: string;
  original: string;
  done: string;
  difference: string;
  remark: string;
}

/**
 * The grid as rows of plain text, heads first. Numbers without thousands marks, so that a spreadsheet reads them as
 * numbers; an empty cell is "no quota", 0 is 0.
 */
export const planTexts = (rows: readonly PlanRow[], draft: boolean, entries: Entries, heads: TextHeads): string[][] => {
  const years = rows[0]?.admissionsByYear.map(({ year }) => String(year)) ?? [];
  const text = (value: number | null) => (value === null ? '' : String(value));
  return [
    [heads.unit, heads.members, ...years, heads.pipeline, ...(draft ? [] : [heads.original]), heads.quota, ...(draft ? [] : [heads.done]), heads.difference, heads.remark],
    ...rows.map((row) => {
      const quota = quotaOf(row, draft, entries);
      return [
        row.unit.name, text(row.members), ...row.admissionsByYear.map(({ count }) => text(count)), text(row.pipeline),
        ...(draft ? [] : [text(row.quota?.original ?? null)]), text(quota), ...(draft ? [] : [text(row.done)]), text(differenceOf(row, quota)), cellOf(row, entries).remark ?? '',
      ];
    }),
  ];
};
