import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { wholeNumberIn } from '../language/whole-number.ts';

/** No town assigns more than this to one unit; more is a slip of the finger or a pasted year. */
export const LARGEST_QUOTA = 99_999;

export type QuotaCell =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly refusal: Refusal & { readonly code: 'INVALID_INPUT' | 'QUOTA_NEGATIVE' } };

function refuse(text: string, why: Label): QuotaCell {
  const what = { vi: `“${text}” – ${why.vi}`, en: `“${text}” – ${why.en}` };
  return { ok: false, refusal: { code: 'INVALID_INPUT', params: { what } } };
}

/**
 * What a typed or pasted cell means. Empty is "no quota" (null), which is not 0. Thousands may be grouped the
 * Vietnamese way (1.905) or by spaces. A comma is a decimal sign here and a quota has no decimals; 1,905 could be meant
 * either way, so it is asked back rather than guessed. Used by the grid and by the server, so paste and typing agree.
 */
export function parseQuotaCell(text: string): QuotaCell {
  // NFKC turns full-width digits and no-break spaces of spreadsheets and phones into plain ones.
  const plain = text.normalize('NFKC').replaceAll('\u2212', '-').trim();
  if (plain === '') return { ok: true, value: null };

  if (/^[-–] ?\d/.test(plain) || /^\(\d.*\)$/.test(plain)) {
    const digits = plain.replace(/\D/g, '').slice(0, 9);
    return { ok: false, refusal: { code: 'QUOTA_NEGATIVE', params: { result: -Number(digits) } } };
  }
  const value = wholeNumberIn(plain);
  if (value === null) {
    if (/^\d{1,3}(,\d{3})+$/.test(plain)) {
      return refuse(plain, {
        vi: 'dấu phẩy không rõ nghĩa; hãy viết 1.905 hoặc 1905',
        en: 'the comma is ambiguous; write 1.905 or 1905',
      });
    }
    if (/^\d+[.,]\d+$/.test(plain))
      return refuse(plain, { vi: 'chỉ tiêu phải là số nguyên', en: 'a quota is a whole number' });
    if (/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(plain)) return refuse(plain, { vi: 'là ngày, không phải số', en: 'a day, not a number' });
    return refuse(plain.slice(0, 30), { vi: 'không phải là số', en: 'not a number' });
  }
  if (value > LARGEST_QUOTA) return refuse(plain.slice(0, 30), { vi: 'số quá lớn', en: 'too large' });
  return { ok: true, value };
}
