import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const root = new URL('.', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/\.test\.ts$/.test(name),
);
// Reckons moons; as pure as what is here.
const lunarCalendar = '@nghiavuive/lunar_date_vi';
const sources = files.map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));

describe('the library', () => {
  test.each(sources)('$name is pure: it imports its neighbours only and looks at no clock', ({ text }) => {
    const imported = [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(imported.filter((path) => path !== lunarCalendar && !/^\.\.?\/.*\.ts$/.test(path))).toEqual([]);
    expect(text).not.toMatch(/\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bglobalThis\b/);
  });

  test('every name in the glossary exists', () => {
    const glossary = readFileSync(new URL('GLOSSARY.md', root), 'utf8');
    const all = sources.map(({ text }) => text).join('\n');
    // Plain words are words of the field and of the database; names of this library have capitals.
    const names = [...glossary.matchAll(/`([A-Za-z_]*[A-Z][A-Za-z_]*)`/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
  });
});
