import type { StatementBuilder } from './statement-builder.ts';

const maxWords = 8;

/**
 * What is typed as patterns for LIKE, one parameter for each word. LIKE wildcards are data here.
 * @param text more than eight words are more than a name has, the rest is ignored
 */
export function searchPatterns(text: string, statement: StatementBuilder): string[] {
  const words = text.normalize('NFC').trim().split(/\s+/u).slice(0, maxWords);
  return words.map((word) => statement.param(`%${word.replace(/[\\%_]/g, '\\$&')}%`, 'text'));
}

/** Condition: the column, which holds the folded form, fits the pattern. */
export const fits = (foldedColumn: string, pattern: string): string =>
  // In a subquery it is folded once; beside the column, PostgreSQL would write the function out and fold it for every row it looks at.
  `${foldedColumn} like (select fold_vietnamese(${pattern}))`;

/**
 * Conditions for words in any order, with or without marks: 'anh nguyen' finds Nguyễn Thị Ánh. The column holds the folded
 * form; folding the words is left to the same SQL function, so that both sides always agree.
 */
export function searchCondition(text: string, foldedColumn: string, statement: StatementBuilder): string[] {
  return searchPatterns(text, statement).map((pattern) => fits(foldedColumn, pattern));
}
