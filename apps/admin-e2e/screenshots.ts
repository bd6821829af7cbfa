// Pictures of every page, to be looked at by a person:  node apps/admin-e2e/screenshots.ts <folder> [part of a page's name]
// 1440×900 and 390×844, light and dark, in Vietnamese. Not part of any test run.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { buildChanged } from '../../tools/start/build.ts';
import { startChromium } from './harness/chromium.ts';
import { administrationPages, everyPage } from './harness/every-page.ts';
import { type Viewer, VIEWER } from './harness/figures.ts';
import { read, signInByHttp } from './harness/graphql.ts';
import { logins, passwordOf, type Who } from './harness/people.ts';
import { serveTown } from './harness/served-town.ts';
import { startTemplateTown } from './harness/template-town.ts';
import { desktop, phone, visit } from './harness/visit.ts';

async function takeAll(folder: string, wanted: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [{ town: template, stop }] = await Promise.all([startTemplateTown(), buildChanged((line) => console.log(line))]);
  const server = await startChromium();
  const town = await serveTown(template);
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const cookieOf = (who: Who) => signInByHttp(town.address, logins[who], passwordOf(template.notes, who));
    const officer = await cookieOf('townOfficer');
    const administrator = await cookieOf('administrator');
    const { viewer } = await read<Viewer>(town.address, { cookie: officer }, VIEWER);
    const pages = [
      { name: 'sign-in', path: '/sign-in', cookie: null },
      ...(await everyPage(town.address, { cookie: officer }, viewer?.today ?? '')).map((place) => ({ ...place, cookie: officer })),
      ...administrationPages.map((place) => ({ ...place, cookie: administrator })),
    ].filter(({ name }) => name.includes(wanted));
    for (const size of [desktop, phone]) {
      for (const scheme of ['light', 'dark'] as const) {
        for (const { name, path, cookie } of pages) {
          const one = await visit(browser, town.address, cookie, { ...size, scheme });
          const file = join(folder, `${name}-${size.width}-${scheme}.png`);
          await one.open(path).catch((error: unknown) => console.error(name, error instanceof Error ? error.message : error));
          await one.page.waitForTimeout(300);
          await one.page.screenshot({ path: file, fullPage: true });
          try {
            one.assertClean();
          } catch (error) {
            console.error(name, error instanceof Error ? error.message : error);
          }
          await one.close();
          console.log(file);
        }
      }
    }
  } finally {
    await browser.close();
    await Promise.all([server.close(), town.stop()]);
    await stop();
  }
}

const [folder, wanted = ''] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Hãy nêu thư mục. / Name a folder: node apps/admin-e2e/screenshots.ts <folder> [page]');
  process.exit(1);
}
await takeAll(resolve(folder), wanted);
process.exit(0);
