import type { CellReading } from './grid-types.ts';

/** Why a text is not a whole number; the words are the caller's. */
export interface NumberMessages {
  notANumber: string;
  notWhole: string;
  /** "12,345": twelve and a fraction, or twelve thousand? We do not guess. */
  ambiguous: string;
  negative: string;
  tooLarge: string;
}

/**
 * Reads a whole number as people type it and as spreadsheets paste it: 12, 1.905, 1,905, 1 905, 12,00. An empty text or
 * a dash is "none" (null), which is not 0. A single group of three after a comma ("12,345") reads as thousands only where
 * `commaGroups` says that the source writes them so; otherwise it is refused as ambiguous. Dots group thousands here.
 */
export const readWholeNumber = (typed: string, messages: NumberMessages, { max = 1_000_000, commaGroups = false } = {}): CellReading => {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/^[-−–](?=\d)/, '-');
  if (text === '' || /^[-−–—]$/.test(text)) return { ok: true, value: null };
  const refuse = (message: string): CellReading => ({ ok: false, message });
  const take = (digits: string): CellReading => {
    const value = Number(digits);
    if (value < 0) return refuse(messages.negative);
    return value > max ? refuse(messages.tooLarge) : { ok: true, value: value === 0 ? 0 : value };
  };
  if (/^-?\d+$/.test(text)) return take(text);
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return take(text.replaceAll('.', ''));
  if (/^-?[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text) || (commaGroups && /^-?[1-9]\d{0,2},\d{3}$/.test(text))) return take(text.replaceAll(',', ''));
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(text)) return refuse(messages.ambiguous);
  const zeros = /^(-?\d+)[.,]0{1,2}$/.exec(text);
  if (zeros !== null) return take(zeros[1] ?? '');
  return refuse(/^-?\d+[.,]\d+$/.test(text) ? messages.notWhole : messages.notANumber);
};
