import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { themeVariablesCss } from './variables.ts';

const file = fileURLToPath(new URL('./variables.css', import.meta.url));

test('variables.css is what the theme produces (UPDATE=1 rewrites it)', () => {
  if (process.env.UPDATE === '1') writeFileSync(file, themeVariablesCss());
  expect(readFileSync(file, 'utf8')).toBe(themeVariablesCss());
});
