import { fillMessage } from '@dangvu/domain/errors/fill-message';
import { cellMessages } from '@dangvu/domain/errors/texts/cell';
import { parseQuotaCell } from '@dangvu/domain/planning/parse-quota-cell';
import type { CellReading } from '@dangvu/ui/tree-grid';

/** What a typed or pasted cell means; the same function as the server's. */
export const readQuota = (text: string, locale: 'vi' | 'en'): CellReading => {
  const cell = parseQuotaCell(text);
  return cell.ok ? cell : { ok: false, message: fillMessage(cellMessages[cell.refusal.code], locale, cell.refusal.params) };
};
