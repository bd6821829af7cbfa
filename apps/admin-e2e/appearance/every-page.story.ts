// Every page on a desk and on a phone, light and dark: nothing serious for axe, nothing to scroll sideways, no word that
// only a program would say.
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from '../harness/axe.ts';
import { administrationPages, everyPage, type Place } from '../harness/every-page.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { signInByHttp } from '../harness/graphql.ts';
import { logins, type Who } from '../harness/people.ts';
import { story } from '../harness/story.ts';
import { desktop, phone } from '../harness/visit.ts';

const sights = [
  { name: 'desk, light', size: desktop, scheme: 'light', rule: undefined },
  // The other scheme changes colours and nothing else.
  { name: 'desk, dark', size: desktop, scheme: 'dark', rule: 'color-contrast' },
  { name: 'phone, dark', size: phone, scheme: 'dark', rule: 'color-contrast' },
  { name: 'phone, light', size: phone, scheme: 'light', rule: undefined },
] as const;

/** How far the page can be scrolled sideways, and by what. */
const sideways = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return '';
    const widest = [...document.querySelectorAll('main *, header *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1).slice(0, 3);
    return `${scrollWidth} px wide in ${clientWidth}: ${widest.map(({ tagName, className }) => `${tagName}.${String(className)}`).join(', ')}`;
  });

/** Waits until the page has taken up the colours and has been drawn in them: a busy machine needs more than a moment. */
const settled = async (page: Page, scheme: string): Promise<void> => {
  await page.waitForFunction((wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted, scheme);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 80)))));
};

story('Mọi trang', ({ check, visit, town, read, password }) => {
  const look = async (who: Who | null, places: readonly Place[]) => {
    const { page, open, assertClean } = await visit(who);
    const faults: string[] = [];
    for (const { name, path } of places) {
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: 'light' });
      await open(path);
      const text = await page.locator('body').innerText();
      const wordsOfPrograms = /\b(undefined|NaN|null|\[object Object\]|Invalid Date)\b/.exec(text);
      if (wordsOfPrograms) faults.push(`${name}: says “${wordsOfPrograms[0]}”`);
      for (const sight of sights) {
        await page.setViewportSize(sight.size);
        await page.emulateMedia({ colorScheme: sight.scheme });
        await settled(page, sight.scheme);
        faults.push(...(await barriers(page, sight.rule)).map((barrier) => `${name}, ${sight.name}: ${barrier}`));
        const wide = await sideways(page);
        if (wide !== '') faults.push(`${name}, ${sight.name}: ${wide}`);
      }
      try {
        assertClean();
      } catch (error) {
        faults.push(`${name}: ${String(error)}`);
      }
    }
    expect(faults.join('\n')).toBe('');
  };
  const officerPages = async () => {
    const cookie = await signInByHttp(town().address, logins.townOfficer, password('townOfficer'));
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    return everyPage(town().address, { cookie }, viewer?.today ?? '');
  };

  check('sign-in', () => look(null, [{ name: 'sign-in', path: '/sign-in' }]));
  // A part of the application at a time, so that each has the time it needs.
  const parts = ['', 'work', 'candidates', 'members', 'organisation', 'plans', 'reports', 'rules', 'transfers'];
  const partOf = ({ path }: Place): string => /^\/([a-z]*)/.exec(path)?.[1] ?? '';
  for (const part of parts) {
    check(part === '' ? 'overview' : part, async () => look('townOfficer', (await officerPages()).filter((place) => partOf(place) === part)), 120_000);
  }
  check('what belongs to no part', async () => look('townOfficer', (await officerPages()).filter((place) => !parts.includes(partOf(place)))), 60_000);
  check('administration', () => look('administrator', administrationPages), 120_000);
});
