import type { StatementBuilder } from './statement-builder.ts';

const maxWords = 8;

/** A word somebody is looking for. */
export interface SoughtWord {
  /** Parameter: the word as a pattern for LIKE, as it was typed. */
  readonly pattern: string;
  /** Was it typed with marks? */
  readonly marked: boolean;
}

/** A name that is searched. */
export interface SearchedName {
  /** SQL of its folded form. */
  readonly folded: string;
  /** SQL of the form it is sorted by, which tells the marks (`name_sort_key`). */
  readonly spelled: string;
}

/** The columns of a row that has both, as a person and a member's name do. */
export const nameIn = (row: string): SearchedName => ({ folded: `${row}.search_name`, spelled: `${row}.sort_name` });

const marked = /[\u0300-\u036fđ]/iu;

/**
 * The words that are typed, one parameter for each. LIKE wildcards are data here.
 * @param text more than eight words are more than a name has, the rest is ignored
 */
export function soughtWords(text: string, statement: StatementBuilder): SoughtWord[] {
  const words = text.normalize('NFC').trim().split(/\s+/u).slice(0, maxWords);
  return words.map((word) => ({ pattern: statement.param(`%${word.replace(/[\\%_]/g, '\\$&')}%`, 'text'), marked: marked.test(word.normalize('NFD')) }));
}

/** Condition: the name holds the word, without regard to marks where it was typed without any, else with them (`name_marks`). */
export function holds({ folded, spelled }: SearchedName, { pattern, marked: withMarks }: SoughtWord): string {
  // In a subquery it is folded once; beside the column, PostgreSQL would write the function out and fold it for every row it looks at.
  const held = `${folded} like (select fold_vietnamese(${pattern}))`;
  return withMarks ? `(${held} and ${spelled} ~ (select name_marks(${pattern})))` : held;
}

/**
 * Conditions for words in any order: 'anh nguyen' finds Nguyễn Thị Ánh, 'ánh' finds her and not Nguyễn Thị Anh. Folding the words and telling
 * their marks is left to the SQL functions the columns are made by, so that both sides always agree.
 */
export function searchCondition(text: string, name: SearchedName, statement: StatementBuilder): string[] {
  return soughtWords(text, statement).map((word) => holds(name, word));
}
