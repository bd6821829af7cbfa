/** The two languages every text of the product exists in. Vietnamese is the first one. */
export type Locale = 'vi' | 'en';

/** One text in both languages. Vietnamese text is stored in NFC. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/**
 * A whole number as the field writes it: 1.905 in Vietnamese, 1,905 in English.
 * @param value an integer
 */
export function formatWhole(value: number, locale: Locale): string {
  const digits = Math.abs(value).toFixed(0);
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))/g, locale === 'vi' ? '.' : ',');
  return value < 0 ? `-${grouped}` : grouped;
}
