import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pagesIn } from './enforce-budgets.ts';

const here = dirname(fileURLToPath(import.meta.url));
const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));
let root: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** Text that gzip cannot make smaller than three quarters. */
const noise = (kilobytes: number) => randomBytes(kilobytes * 750).toString('base64');
const module = (name: string, kilobytes: number) => `export const ${name} = ${JSON.stringify(noise(kilobytes))};`;
const build = () => {
  const done = spawnSync(process.execPath, [vite, 'build', '-c', 'vite.config.ts', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } });
  return { ok: done.status === 0, said: done.stdout + done.stderr, written: existsSync(join(root, 'dist/index.html')) };
};

jest.setTimeout(60_000); // each test is a whole build

// An application of the same shape: sign-in, frame, a first page, a second one that opens a panel later, texts in two languages.
beforeEach(() => {
  mkdirSync(join(here, '../../../node_modules/.cache'), { recursive: true });
  root = mkdtempSync(join(here, '../../../node_modules/.cache/budgets-'));
  write('index.html', '<script type="module" src="/src/app/main.ts"></script>');
  write('src/app/main.ts', "void (location.pathname === '/sign-in' ? import('./sign-in-entry.tsx') : import('./app-entry.tsx')).then(console.log);");
  write('src/app/sign-in-entry.tsx', module('signIn', 1));
  write('src/app/app-entry.tsx', "export * from './routes.tsx'; import './frame.css';");
  write('src/app/frame.css', '.frame { color: red }');
  write(
    'src/app/routes.tsx',
    `import { page } from './page.tsx';
     export const first = page(() => import('../features/reporting/first-page.tsx').then((m) => m.First), ['reporting']);
     export const second = page(() => import('../features/planning/second-page.tsx').then((m) => m.Second), ['planning']);`,
  );
  write(
    'src/app/page.tsx',
    `const texts = import.meta.glob(['../i18n/vi/*.ts', '../i18n/en/*.ts']);
     export const page = async (load: () => Promise<string>, names: string[]) => [await load(), ...names.map((name) => texts[name])];`,
  );
  write('src/features/reporting/first-page.tsx', module('First', 1));
  write('src/features/planning/second-page.tsx', "export const Second = () => import('./panel.tsx').then((m) => m.Panel);");
  write('src/features/planning/panel.tsx', module('Panel', 1));
  for (const language of ['vi', 'en']) for (const name of ['reporting', 'planning']) write(`src/i18n/${language}/${name}.ts`, module('default_', 1));
  write(
    'vite.config.ts',
    `import { enforceBudgets } from ${JSON.stringify(join(here, 'enforce-budgets.ts'))};
     const limits = { signIn: { js: 10, css: 1 }, start: { js: 30, css: 1 }, page: { js: 10, css: 1 }, own: {} };
     export default { plugins: [enforceBudgets(${JSON.stringify(join(root, 'src/app/routes.tsx'))}, limits)] };`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('within its budgets an application is built', () => expect(build()).toMatchObject({ ok: true, written: true }));

test.each([
  ['the first page', 'src/features/reporting/first-page.tsx', 'First', 40, /start: reporting\/first needs \d+\.\d kB of JavaScript \(gzip\); its budget is 30/],
  ['another page', 'src/features/planning/second-page.tsx', 'Second', 15, /planning\/second needs \d+\.\d kB of JavaScript \(gzip\); its budget is 10/],
  ['the heavier of two languages', 'src/i18n/en/planning.ts', 'default_', 15, /planning\/second needs/],
  ['sign-in', 'src/app/sign-in-entry.tsx', 'signIn', 15, /sign-in needs/],
  ['a part that is opened later', 'src/features/planning/panel.tsx', 'Panel', 15, /later: panel needs/],
])('too much in %s ends the build and leaves nothing behind', (_case, file, name, kilobytes, said) => {
  write(file, module(name, kilobytes));
  expect(build()).toMatchObject({ ok: false, said: expect.stringMatching(said), written: false });
});

test('too much CSS ends the build', () => {
  write('src/app/frame.css', `.frame { --noise: "${noise(3)}" }`);
  expect(build()).toMatchObject({ ok: false, said: expect.stringMatching(/needs \d+\.\d kB of CSS \(gzip\); its budget is 1/) });
});

test('a route that is fetched in another way ends the build: it would have no budget', () => {
  write('src/features/planning/third-page.tsx', module('Third', 40));
  const routes = join(root, 'src/app/routes.tsx');
  writeFileSync(routes, `${readFileSync(routes, 'utf8')}\nexport const third = () => import('../features/planning/third-page.tsx');`);
  expect(build()).toMatchObject({ ok: false, said: expect.stringMatching(/fetches 3 modules on demand, but 2 are written/) });
});

test('every page of the application has a budget', () => {
  const pages = pagesIn(readFileSync(new URL('../src/app/routes.tsx', import.meta.url), 'utf8'));
  const files = readFileSync(new URL('../src/app/routes.tsx', import.meta.url), 'utf8').match(/createRoute\(\{/g);
  expect(pages).toHaveLength(files?.length ?? -1);
  expect(pages[0]).toEqual({ name: 'reporting/overview', module: '/features/reporting/overview-page.tsx', texts: ['reporting'] });
});
