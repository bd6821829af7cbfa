/**
 * Text as it is searched: no tone or vowel marks, đ as d, lower case, single spaces. "Nguyễn Thị Đào" is
 * "nguyen thi dao"; hòa and hoà are one. đ needs its own step: decomposition (NFD) does not take it apart.
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A name as it is stored: NFC, single spaces, none at the ends. Letters are kept as typed. */
export function tidyName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The given name: the last word. A given name of two syllables is not told apart by any rule, so none is tried.
 * Empty for an empty name.
 */
export function givenName(fullName: string): string {
  return tidyName(fullName).split(' ').at(-1) ?? '';
}

// One character for each tone, between the space and the letters, in the order of the dictionaries: huyền, hỏi, ngã, sắc, nặng. One for
// each mark that makes another letter, after z: ă before â, ô before ơ.
const marks: Readonly<Record<string, string>> = {
  '\u0300': '!',
  '\u0309': '"',
  '\u0303': '#',
  '\u0301': '$',
  '\u0323': '%',
  '\u0306': '{',
  '\u0302': '|',
  '\u031b': '}',
};

/**
 * Orders names by given name, then by the words before it as they stand, each in Vietnamese letter order; the tone decides only between
 * words of the same letters: Hoa, Hòa, Hoan. Compare the keys as plain text. `name_sort_key` in the database is its twin.
 */
export function sortKey(fullName: string): string {
  const words = tidyName(fullName).split(' ');
  const spelled = [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ').toLowerCase().normalize('NFD').replaceAll('đ', 'd~');
  const marked = [...spelled].map((character) => marks[character] ?? character).join('');
  // A word has one tone: it moves behind the letters.
  return marked.replace(/([!-%])(\S+)/g, '$2$1');
}
