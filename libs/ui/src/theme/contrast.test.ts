import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const text = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [lightText = '', darkText = ''] = text.split("[data-mantine-color-scheme='dark']");
const colours = (css: string) => Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
const light = colours(lightText);
const schemes = { light, dark: { ...light, ...colours(darkText) } };

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

const states = ['good', 'warn', 'bad', 'info', 'wait', 'idle'];
const textPairs = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent'].flatMap((ink) => ['page', 'surface', 'sunken'].map((on) => [ink, on])),
  ...states.flatMap((state) => [`${state}-soft`, 'surface', 'page'].map((on) => [`${state}-ink`, on])),
  ['on-accent', 'accent'], ['on-bad', 'bad-ink'], ['on-accent', 'accent-hover'], ['accent', 'accent-soft'], ['ink', 'accent-soft'],
];
const markPairs = [['line-strong', 'surface'], ['line-strong', 'page'], ['bar', 'surface'], ['bar', 'bar-track']];

describe.each(Object.entries(schemes))('%s scheme', (_, token) => {
  test.each(textPairs)('%s on %s reads (WCAG AA, 4.5:1)', (ink = '', on = '') => {
    expect(contrast(token[ink] ?? '', token[on] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test.each(markPairs)('%s on %s is seen (WCAG 1.4.11, 3:1)', (mark = '', on = '') => {
    expect(contrast(token[mark] ?? '', token[on] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
