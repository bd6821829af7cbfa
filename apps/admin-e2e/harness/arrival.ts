import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * Waits until the window is at a path and has loaded. By looking, not by listening: where one page sends on to another the
 * first navigation is cut off, and whoever listens to it hears of a failure.
 */
export async function arrival(page: Page, path: string | RegExp): Promise<void> {
  await eventually(() => {
    const { pathname } = new URL(page.url());
    if (typeof path === 'string') expect(pathname).toBe(path);
    else expect(pathname).toMatch(path);
  }, 10_000);
  await page.waitForLoadState();
}
