/** A cell of a sheet: its text, and whether a formula stands behind it. */
export interface SheetCell {
  readonly text: string;
  readonly formula: boolean;
  /** The file itself says that this is a day; its text is dd/MM/yyyy whatever the sheet shows. */
  readonly day?: boolean;
}

/** NFC, one space, no edge: what two people write the same. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** For headings and words of closed lists: also without marks and capitals. */
export const folded = (text: string): string =>
  plain(text).toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd');

/** For names: marks count, capitals do not. */
export const same = (text: string): string => plain(text).toLocaleLowerCase('vi');

/** A mark of this kind in front is how a spreadsheet keeps text from being run; it is not part of the text. */
export const unquoted = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** Whether what stands in a cell is worked out there, and not a value somebody wrote. */
export const isFormula = ({ text, formula }: SheetCell): boolean => formula || /^[=@]/.test(plain(text));

/** The row that closes a table; how many it sums up may stand in the same cell: “Tổng cộng: 60 đồng chí”. */
const totals = new Set(['cong', 'tong', 'tong cong', 'tong so', 'total']);
export const isTotal = (text: string): boolean => totals.has(folded(text).replace(/\s*(?:[:=–-].*|\d.*)$/, ''));

/**
 * Whether letters were written in one of the encodings before Unicode and only look like text: TCVN3 puts signs, capitals and letters of
 * other languages into words, VNI such letters behind the vowels they mark.
 */
export const isLegacyText = (text: string): boolean => {
  const letters = text.normalize('NFC');
  return /[\u00a1-\u00bf×÷äåæçëîïñöøûüþßœÿ]|a[âêùéáàã]|e[âù]/iu.test(letters) || /\p{Ll}[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]/u.test(letters);
};
