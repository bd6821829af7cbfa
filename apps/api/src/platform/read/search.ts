import type { StatementBuilder } from './statement-builder.ts';

const maxWords = 8;

/**
 * Conditions for words in any order, with or without marks: 'anh nguyen' finds Nguyễn Thị Ánh. The column holds the folded
 * form; folding the words is left to the same SQL function, so that both sides always agree. LIKE wildcards are data here.
 * @param text what was typed; more than eight words are more than a name has, the rest is ignored
 */
export function searchCondition(text: string, foldedColumn: string, statement: StatementBuilder): string[] {
  const words = text.normalize('NFC').trim().split(/\s+/u).slice(0, maxWords);
  return words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    // In a subquery it is folded once; beside the column, PostgreSQL would write the function out and fold it for every row it looks at.
    return `${foldedColumn} like (select fold_vietnamese(${statement.param(pattern, 'text')}))`;
  });
}
