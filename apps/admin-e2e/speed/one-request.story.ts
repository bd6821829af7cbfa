// What a page asks for before anybody does anything: the page one question. The frame has its own: who is there, what waits, and,
// when the address names a unit or a day, what that unit is called then.
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { administrationPages, everyPage, type Place } from '../harness/every-page.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { signInByHttp } from '../harness/graphql.ts';
import { logins, type Who } from '../harness/people.ts';
import { story } from '../harness/story.ts';

const ofTheFrame: readonly string[] = ['AskViewer', 'AskCounters', 'PickedUnit'];
/** Pages that ask for nothing, or whose single question is not the product's. */
const others: Readonly<Record<string, number>> = { 'not-found': 0 };

/** Names of the operations a page sends from now on. */
function questions(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql') || request.method() !== 'POST') return;
    const { operationName } = JSON.parse(request.postData() ?? '{}') as { operationName?: string };
    asked.push(operationName ?? 'without a name');
  });
  return asked;
}

story('Một trang, một câu hỏi', ({ check, visit, town, read, password }) => {
  const count = async (who: Who, places: readonly Place[]) => {
    const found: Record<string, readonly string[]> = {};
    for (const { name, path } of places) {
      const { page, open, close } = await visit(who);
      const asked = questions(page);
      await open(path);
      // What asks late asks within this time; pages are still otherwise.
      await page.waitForLoadState('networkidle');
      found[name] = asked;
      await close();
    }
    const tooMany = Object.entries(found)
      .map(([name, asked]) => ({ name, own: asked.filter((operation) => !ofTheFrame.includes(operation)), frame: asked.filter((operation) => ofTheFrame.includes(operation)) }))
      .filter(({ name, own, frame }) => own.length !== (others[name] ?? 1) || new Set(frame).size !== frame.length)
      .map(({ name, own, frame }) => `${name}: ${[...own, ...frame].join(', ')}`);
    expect(tooMany).toEqual([]);
  };

  check('pages of an officer', async () => {
    const cookie = await signInByHttp(town().address, logins.townOfficer, password('townOfficer'));
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    await count('townOfficer', await everyPage(town().address, { cookie }, viewer?.today ?? ''));
  }, 180_000);

  check('pages of the administrator', () => count('administrator', administrationPages), 120_000);
});
