/**
 * A name as people type it in a hurry: lower case, without marks, đ as d (which NFD does not take apart), any spaces as one.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();

/** Whether every word typed begins some word of the name, in any order: "anh nguyen" finds "Nguyễn Thị Ánh". */
export const answers = (name: string, typed: string): boolean => {
  const words = fold(name).split(' ');
  return fold(typed).split(' ').every((part) => words.some((word) => word.startsWith(part)));
};
