import { fillMessage } from '@dangvu/domain/errors/fill-message';
import { askingMessages } from '@dangvu/domain/errors/texts/asking';
import { planningMessages } from '@dangvu/domain/errors/texts/planning';
import { parseQuotaCell } from '@dangvu/domain/planning/parse-quota-cell';
import type { CellReading } from '@dangvu/ui/tree-grid';

// Only these two: the texts of every failure there is would weigh more than the grid.
const texts = { INVALID_INPUT: askingMessages.INVALID_INPUT, QUOTA_NEGATIVE: planningMessages.QUOTA_NEGATIVE };

/** What a typed or pasted cell means; the same function as the server's. */
export const readQuota = (text: string, locale: 'vi' | 'en'): CellReading => {
  const cell = parseQuotaCell(text);
  return cell.ok ? cell : { ok: false, message: fillMessage(texts[cell.refusal.code], locale, cell.refusal.params) };
};
