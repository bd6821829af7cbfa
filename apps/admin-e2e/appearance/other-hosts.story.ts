// Every test fails when a page asks another host for anything. Here it is shown that it would.
import { expect } from '@jest/globals';
import { eventually } from '../harness/eventually.ts';
import { story } from '../harness/story.ts';

story('Không gì rời máy chủ', ({ check, visit }) => {
  check('a page that asks another host is caught, and gets no answer', async () => {
    const { page, open, assertClean } = await visit('leader');
    await open('/rules');
    assertClean();
    for (const ask of ['fetch', 'image', 'style'] as const) {
      const answered = await page.evaluate(
        (how) =>
          new Promise<boolean>((resolve) => {
            const url = `https://example.com/${how}`;
            if (how === 'fetch') return void fetch(url).then(() => resolve(true), () => resolve(false));
            const element = how === 'image' ? Object.assign(new Image(), { src: url }) : Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url });
            element.addEventListener('load', () => resolve(true));
            element.addEventListener('error', () => resolve(false));
            document.head.append(element);
          }),
        ask,
      );
      expect(answered).toBe(false);
      // Told once and then forgotten: the next way is judged by itself.
      await eventually(() => expect(assertClean).toThrow(/example\.com/));
    }
    await page.waitForTimeout(200);
    expect(() => assertClean()).not.toThrow();
  });

  check('neither does the server offer addresses of others: no link of the frame leads away', async () => {
    const { page, open, address } = await visit('leader');
    await open('/');
    const hosts = await page.locator('a[href]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).origin));
    expect([...new Set(hosts)]).toEqual([new URL(address).origin]);
  });
});
