/** A figure as typed: people, or percent with a comma or a point; undefined: not readable. */
export const readFigure = (typed: string): number | null | undefined => {
  const plain = typed.normalize('NFKC').replace('%', '').trim();
  if (plain === '') return null;
  return /^\d{1,5}(?:[.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
};
