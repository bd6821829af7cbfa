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

// The alphabet of the dictionaries: ă and â after a, đ after d … ; tones in the order of dictionaries.
const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
const tones = new Map([
  ['\u0300', 1],
  ['\u0309', 2],
  ['\u0303', 3],
  ['\u0301', 4],
  ['\u0323', 5],
]);

function wordKey(word: string): string {
  let letters = '';
  let tone = 0;
  for (const character of word.normalize('NFC').toLowerCase()) {
    const parts = [...character.normalize('NFD')];
    const mark = parts.find((part) => tones.has(part));
    if (mark !== undefined) tone = tones.get(mark) ?? 0;
    const letter = parts
      .filter((part) => !tones.has(part))
      .join('')
      .normalize('NFC');
    const rank = alphabet.indexOf(letter);
    // Two digits per letter keep the order of the alphabet in plain text comparison; others come after z, as they are.
    letters += rank >= 0 ? String(rank + 10) : `9${letter}`;
  }
  // The tone decides only between words of the same letters.
  return `${letters}.${tone}`;
}

/**
 * Orders names by given name, then the words before it from the last to the first, in Vietnamese letter and tone order.
 * Compare the keys as plain text.
 */
export function sortKey(fullName: string): string {
  return tidyName(fullName).split(' ').reverse().map(wordKey).join(' ');
}
