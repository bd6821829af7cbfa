import { toCsv } from '../../../config/spreadsheet.ts';
import type { ImportRow } from './import-rows.tsx';

/** What heads the columns: the import reads the first four by these names, and passes over the last. */
export interface ErrorsFileHeads {
  code: string;
  unit: string;
  quota: string;
  remark: string;
  error: string;
}

/**
 * The rows that cannot be used, as they were written, with why in a last column: put right there, the file can be imported in turn.
 * Remarks stand in it only where the file had some, since an empty one would take away what the draft says.
 */
export function errorsFile(rows: readonly ImportRow[], heads: ErrorsFileHeads): string {
  const refused = rows.filter(({ error }) => error !== null).toSorted((a, b) => a.line - b.line);
  const remarked = refused.some(({ remark }) => remark !== null);
  return toCsv([
    [heads.code, heads.unit, heads.quota, ...(remarked ? [heads.remark] : []), heads.error],
    ...refused.map(({ code, name, typed, remark, error }) => [code, name, typed, ...(remarked ? [remark ?? ''] : []), error?.message ?? '']),
  ]);
}
