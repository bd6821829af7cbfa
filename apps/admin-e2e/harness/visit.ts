// One person at one browser: their session, their page, and everything that went wrong while they worked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ROOT } from '../../../tools/start/settings.ts';

export interface Sight {
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

export const desktop: Sight = { width: 1440, height: 900, scheme: 'light' };
export const phone: Sight = { width: 390, height: 844, scheme: 'light' };

export interface Visit {
  page: Page;
  context: BrowserContext;
  address: string;
  /** Opens a path of the product and waits until its page stands. */
  open(path: string): Promise<void>;
  /** @throws when a request left the server, the policy refused something, a script failed or the server did */
  assertClean(): void;
  /** Writes a picture and what happened to test-results. @returns the names of the files */
  leaveEvidence(name: string): Promise<string[]>;
  close(): Promise<void>;
}

// How many times slower than this machine the browser computes: shows what depends on which of two things comes first.
const slower = Number(process.env['E2E_SLOWER'] ?? 1);

/** Opens a browser window of its own; `cookie` is a session made elsewhere. */
export async function visit(browser: Browser, address: string, cookie: string | null, sight: Sight = desktop): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: sight.width, height: sight.height },
    colorScheme: sight.scheme,
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: sight.width < 600,
    isMobile: sight.width < 600,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(10_000);
  if (cookie !== null) {
    const [name = '', value = ''] = cookie.split(/=(.*)/);
    await context.addCookies([{ name, value, url: address.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
  }
  const faults: string[] = [];
  const trace: string[] = [];
  watch(context, address, faults, trace);
  const page = await context.newPage();
  if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });

  const settled = async () => {
    await page.locator('h1').first().waitFor();
    // Skeletons carry aria-busy; what is measured or looked at is the page, not the wait for it.
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  };
  return {
    page,
    context,
    address,
    async open(path) {
      await page.goto(address + path);
      await settled();
    },
    assertClean() {
      if (faults.length > 0) throw new Error(`While the page was open:\n${faults.splice(0).join('\n')}`);
    },
    async leaveEvidence(name) {
      const folder = join(ROOT, 'test-results', 'e2e');
      mkdirSync(folder, { recursive: true });
      const file = join(folder, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100));
      await page.screenshot({ path: `${file}.png`, fullPage: true, timeout: 10_000 }).catch(() => undefined);
      const tree = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch((error: unknown) => String(error));
      writeFileSync(`${file}.txt`, [page.url(), '', ...trace.slice(-200), '', tree, ''].join('\n'));
      return [`${file}.png`, `${file}.txt`];
    },
    close: () => context.close(),
  };
}

function watch(context: BrowserContext, address: string, faults: string[], trace: string[]): void {
  const origin = new URL(address).origin;
  context.on('request', (request) => {
    const url = request.url();
    const inside = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!inside) faults.push(`A request to another host was tried: ${url}`);
    const body = request.method() === 'POST' ? ` ${(request.postData() ?? '').slice(0, 600)}` : '';
    trace.push(`→ ${request.method()} ${url.replace(origin, '')}${body}`);
  });
  context.on('response', (response) => {
    trace.push(`← ${response.status()} ${response.url().replace(origin, '')}`);
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
    if (response.url().endsWith('/graphql')) {
      void response.text().then(
        (text) => {
          trace.push(`   ${text.slice(0, 600)}`);
          if (/"code":"(INTERNAL\w*|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)"/.test(text)) faults.push(`The server failed: ${text.slice(0, 600)}`);
        },
        () => undefined, // the page went away before the answer was read
      );
    }
  });
  context.on('weberror', (error) => faults.push(`A script failed: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    trace.push(`console.${message.type()} ${message.text()}`);
    if (message.type() === 'error' && /Content Security Policy|violates|Minified React error|React/i.test(message.text())) faults.push(message.text());
  });
}
