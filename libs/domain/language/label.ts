/** The two languages every text of the product exists in. Vietnamese is the first one. */
export type Locale = 'vi' | 'en';

/** One text in both languages. Vietnamese text is stored in NFC. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/**
 * A whole number as the field writes it, 1.905, in both languages: a figure read aloud is the figure on every screen.
 * @param value an integer
 */
export function formatWhole(value: number): string {
  const digits = Math.abs(value).toFixed(0);
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return value < 0 ? `-${grouped}` : grouped;
}
