// What a person feels while using a page: measured by the browser itself, under a processor made slower.
import type { Browser, Page } from 'playwright-core';
import { desktop, visit } from '../harness/visit.ts';

/** Times in milliseconds. */
export interface Vitals {
  largestContentfulPaint: number;
  cumulativeLayoutShift: number;
  /** The slowest answer to a click or a key, from the touch to the next picture. */
  interactionToNextPaint: number;
  /** Rows of lists and grids in the document after all that; 0 where there are none. */
  rowsInDocument: number;
}

interface Watch {
  lcp: number;
  cls: number;
  inp: number;
}

/** Installed before the page's own scripts. */
function startWatching(): void {
  const seen: Watch = { lcp: 0, cls: 0, inp: 0 };
  Object.assign(window, { seenByBench: seen });
  const observe = (type: string, each: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more } as PerformanceObserverInit);
  observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.cls += value;
  });
  observe('event', (entry) => {
    const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId: number };
    if (interactionId > 0) seen.inp = Math.max(seen.inp, duration);
  }, { durationThreshold: 16 });
}

/** Opens the page with a processor `slower` times slower, does what people do there, and tells what they felt. */
export async function feel(browser: Browser, address: string, cookie: string | null, path: string, slower: number, act: (page: Page) => Promise<void>): Promise<Vitals> {
  const visitor = await visit(browser, address, cookie, desktop);
  try {
    const { page, context } = visitor;
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    page.setDefaultTimeout(60_000);
    await page.addInitScript(startWatching);
    await visitor.open(path);
    await page.waitForLoadState('networkidle');
    await act(page);
    await page.waitForTimeout(500);
    return await page.evaluate(() => {
      const { lcp, cls, inp } = (window as unknown as { seenByBench: Watch }).seenByBench;
      return { largestContentfulPaint: lcp, cumulativeLayoutShift: cls, interactionToNextPaint: inp, rowsInDocument: document.querySelectorAll('main [data-index]').length };
    });
  } finally {
    await visitor.close();
  }
}
