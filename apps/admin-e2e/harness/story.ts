// What a file of browser tests stands on: a town of its own, one browser, people who visit, steps that leave evidence.
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import type { TemplateTown } from './copy-town.ts';
import { type Asker, read, signInByHttp } from './graphql.ts';
import { logins, passwordOf, type Who } from './people.ts';
import { type ServedTown, serveTown } from './served-town.ts';
import { desktop, type Sight, visit, type Visit } from './visit.ts';

export interface Story {
  /** One step of a story; when one fails, those after it do not run into the dark but fail at once and say why. */
  step(name: string, work: () => Promise<void>): void;
  /** A test that needs no other; the windows it opened are closed after it. */
  check(name: string, work: () => Promise<void>, milliseconds?: number): void;
  /** A window of this person, already signed in; null opens one of nobody. Kept open until the story ends. */
  visit(who: Who | null, sight?: Sight): Promise<Visit>;
  password(who: Who): string;
  apiKey(): string;
  /** Reads over HTTP as this person or program. */
  read<T>(who: Who | Asker, query: string, variables?: Record<string, unknown>): Promise<T>;
  town(): ServedTown;
}

const STEP_MS = 60_000;

/** Declares a story: its steps in order, on a fresh copy of the demo town. */
export function story(title: string, body: (story: Story) => void): void {
  describe(title, () => {
    const template = JSON.parse(process.env['E2E_TOWN'] ?? 'null') as TemplateTown | null;
    if (template === null) throw new Error('Hãy chạy bằng apps/admin-e2e/run.ts. / Run it through apps/admin-e2e/run.ts.');
    let town: ServedTown;
    let browser: Browser;
    const visits: Visit[] = [];
    const cookies = new Map<Who, string>();
    let failed: string | null = null;

    beforeAll(async () => {
      [town, browser] = await Promise.all([serveTown(template), chromium.connect(process.env['E2E_BROWSER'] ?? '')]);
    }, STEP_MS);
    afterAll(async () => {
      await browser?.close();
      await town?.stop();
    }, STEP_MS);

    const cookieOf = async (who: Who) => {
      const cookie = cookies.get(who) ?? (await signInByHttp(town.address, logins[who], passwordOf(template.notes, who)));
      cookies.set(who, cookie);
      return cookie;
    };
    const observed = async (name: string, work: () => Promise<void>) => {
      try {
        await work();
        for (const one of visits) one.assertClean();
      } catch (error) {
        const files = await Promise.all(visits.map((one, index) => one.leaveEvidence(`${index + 1} ${title} ${name}`)));
        process.stderr.write(`${['', name, ...files.flat()].join('\n')}\n`);
        throw error;
      }
    };

    body({
      step(name, work) {
        test(
          name,
          async () => {
            if (failed !== null && process.env['E2E_GO_ON'] !== '1') {
              const skipped = new Error(`Not tried, because an earlier step failed: ${failed}`);
              skipped.stack = skipped.message; // where it was thrown says nothing
              throw skipped;
            }
            failed = name;
            await observed(name, work);
            failed = null;
          },
          STEP_MS,
        );
      },
      check(name, work, milliseconds = STEP_MS) {
        test(
          name,
          async () => {
            const before = visits.length;
            try {
              await observed(name, work);
            } finally {
              for (const one of visits.splice(before)) await one.close();
            }
          },
          milliseconds,
        );
      },
      async visit(who, sight = desktop) {
        const opened = await visit(browser, town.address, who === null ? null : await cookieOf(who), sight);
        visits.push(opened);
        return opened;
      },
      password: (who) => passwordOf(template.notes, who),
      apiKey: () => template.notes.apiKey.key,
      async read(who, query, variables) {
        return read(town.address, typeof who === 'string' ? { cookie: await cookieOf(who) } : who, query, variables);
      },
      town: () => town,
    });
  });
}
