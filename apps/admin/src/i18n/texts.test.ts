import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

type Texts = { [key: string]: string | Texts };

const files = (language: string) => readdirSync(new URL(`./${language}/`, import.meta.url)).sort();
const read = async (language: string, file: string) => ((await import(`./${language}/${file}`)) as { default: Texts }).default;
const flatten = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`));
const holes = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((hole) => hole[1]).sort();

test('both languages have the same namespaces', () => expect(files('en')).toEqual(files('vi')));

describe.each(files('vi'))('%s', (file) => {
  test('says something under every key, in composed letters (NFC), with the same variables in both languages', async () => {
    const vi = flatten(await read('vi', file));
    const en = new Map(flatten(await read('en', file)));
    for (const [key, text] of vi) {
      expect({ key, empty: text.trim() === '', nfc: text === text.normalize('NFC') }).toEqual({ key, empty: false, nfc: true });
      expect({ key, variables: holes(en.get(key) ?? '') }).toEqual({ key, variables: holes(text) });
    }
  });
});
