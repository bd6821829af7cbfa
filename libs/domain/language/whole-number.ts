/**
 * The whole number of 0 or more that a text says, null when it says none. Thousands may be grouped the Vietnamese way (1.905) or by
 * spaces, all of them and in one way. A dot that groups nothing is not skipped: 1.5 is no 15. A comma is a decimal sign here and never
 * groups.
 */
export function wholeNumberIn(text: string): number | null {
  // NFKC turns full-width digits and no-break spaces of spreadsheets and phones into plain ones.
  const plain = text.normalize('NFKC').trim();
  const grouped = /^[1-9]\d{0,2}(?:(?:[.]\d{3})+|(?: \d{3})+)$/.test(plain);
  return grouped || /^\d+$/.test(plain) ? Number(plain.replace(/\D/g, '')) : null;
}
