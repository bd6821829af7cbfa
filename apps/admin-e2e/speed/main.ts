// npm run bench:web: Lighthouse and web vitals on sign-in, overview, quota grid and member list, with the demo town and with
// 10,000 rows.
//
//   node apps/admin-e2e/speed/main.ts [--runs 3] [--only members] [--save]
//
// --save keeps the result in tools/bench/results/web.json and web.txt.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { median, significant } from '../../../tools/bench/statistics.ts';
import { buildChanged } from '../../../tools/start/build.ts';
import { ROOT } from '../../../tools/start/settings.ts';
import { startChromium } from '../harness/chromium.ts';
import type { TemplateTown } from '../harness/copy-town.ts';
import { read, signInByHttp } from '../harness/graphql.ts';
import { logins, passwordOf } from '../harness/people.ts';
import { freePort, serveTown } from '../harness/served-town.ts';
import { startTemplateTown } from '../harness/template-town.ts';
import { growMembers, growUnits } from './large-town.ts';
import { seeWithLighthouse } from './lighthouse-run.ts';
import { feel } from './web-vitals.ts';

const rows = 10_000;
/** Four times slower than a laptop of today, which Lighthouse rates near 1750; a slower machine is slowed down less. */
const slowdownFor = (benchmarkIndex: number): number => Math.min(4, Math.max(1, Math.round((40 * benchmarkIndex) / 1750) / 10));

interface Scene {
  address: string;
  cookie: string;
  town: string;
  draft: string;
}
interface Case {
  name: string;
  path: (scene: Scene) => string;
  signedIn: boolean;
  act: (page: Page) => Promise<void>;
}

const scrollDown = async (page: Page) => {
  for (let step = 0; step < 6; step += 1) {
    await page.mouse.wheel(0, 2500);
    await page.waitForTimeout(250);
  }
};
const signIn: Case = { name: 'sign-in', path: () => '/sign-in', signedIn: false, act: (page) => page.locator('input').first().pressSequentially('can-bo.thi-xa') };
const overview: Case = {
  name: 'overview', path: () => '/', signedIn: true,
  act: async (page) => {
    await page.locator('header [aria-haspopup="dialog"]').first().click();
    await page.keyboard.press('Escape');
    await page.mouse.wheel(0, 1500);
  },
};
const members: Case = {
  name: 'members', path: () => '/members', signedIn: true,
  act: async (page) => {
    await scrollDown(page);
    await page.locator('th[scope=row] a').last().focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowUp');
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole('search').locator('input').first().pressSequentially('ng');
  },
};
const grid: Case = {
  name: 'quota grid', path: ({ draft }) => `/plans/${draft}`, signedIn: true,
  act: async (page) => {
    await page.locator('[role=treegrid] [data-row="0"][data-column="1"]').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'PageDown', 'Control+End', 'Control+Home']) await page.keyboard.press(key);
    await page.locator('[role=treegrid]').hover();
    await scrollDown(page);
  },
};

async function sceneOf(address: string, cookie: string): Promise<Scene> {
  const found = await read<{ viewer: { homeUnit: { id: string } }; plans: { nodes: { id: string }[] } }>(
    address, { cookie }, '{ viewer { homeUnit { id } } plans(first: 1, filter: { state: DRAFT, periodKind: YEAR }) { nodes { id } } }',
  );
  return { address, cookie, town: found.viewer.homeUnit.id, draft: found.plans.nodes[0]?.id ?? 'none' };
}

async function withTown<T>(template: TemplateTown, grow: (ownerUrl: string, town: string) => Promise<void>, work: (scene: Scene) => Promise<T>): Promise<T> {
  const town = await serveTown(template);
  try {
    const cookie = await signInByHttp(town.address, logins.townOfficer, passwordOf(template.notes, 'townOfficer'));
    const scene = await sceneOf(town.address, cookie);
    await grow(town.ownerUrl, scene.town);
    return await work(scene);
  } finally {
    await town.stop();
  }
}

async function measure(one: Case, scene: Scene, browser: Browser, port: number, runs: number) {
  const url = scene.address + one.path(scene);
  const cookie = one.signedIn ? scene.cookie : null;
  const seen = [];
  // How fast the machine is at this moment decides by how much it is slowed down.
  let slower = 1;
  for (let run = 0; run < runs + 1; run += 1) {
    const now = await seeWithLighthouse(url, port, cookie, slower);
    slower = slowdownFor(now.benchmarkIndex);
    if (run > 0) seen.push(now); // the first one only warms up and calibrates
    console.log(`${one.name}: ${now.performance}, LCP ${Math.round(now.largestContentfulPaint)}, TBT ${Math.round(now.totalBlockingTime)}, index ${now.benchmarkIndex}, slowed ${now.slowdown}×`);
  }
  const preset = await seeWithLighthouse(url, port, cookie, 4);
  const felt = [];
  for (let run = 0; run < Math.max(1, runs - 1); run += 1) felt.push(await feel(browser, scene.address, cookie, one.path(scene), slower, one.act));
  const middle = <Key extends string>(of: readonly Record<Key, number>[], key: Key) => significant(median(of.map((each) => each[key])));
  const figures = <Key extends string>(of: readonly Record<Key, number>[], keys: readonly Key[]) => Object.fromEntries(keys.map((key) => [key, middle(of, key)])) as Record<Key, number>;
  const keys = ['performance', 'largestContentfulPaint', 'totalBlockingTime', 'cumulativeLayoutShift', 'firstContentfulPaint', 'speedIndex', 'benchmarkIndex', 'slowdown'] as const;
  return {
    lighthouse: figures(seen, keys),
    lighthousePreset: figures([preset], keys),
    vitals: figures(felt, ['largestContentfulPaint', 'cumulativeLayoutShift', 'interactionToNextPaint', 'rowsInDocument']),
  };
}

const goals = 'goals: performance ≥ 90, LCP ≤ 2000 ms, TBT ≤ 150 ms, CLS ≤ 0.05, INP ≤ 100 ms, rows ≤ 80';
type Measured = Awaited<ReturnType<typeof measure>>;

function table(results: Record<string, Measured>): string {
  const head = ['page', 'perf', 'LCP', 'TBT', 'CLS', 'index', 'slowed', 'perf at 4×', 'TBT at 4×', 'INP', 'rows'];
  const lines = Object.entries(results).map(([name, { lighthouse: l, lighthousePreset: p, vitals: v }]) => [
    name, l.performance, Math.round(l.largestContentfulPaint), Math.round(l.totalBlockingTime), l.cumulativeLayoutShift.toFixed(3), Math.round(l.benchmarkIndex),
    `${l.slowdown}×`, p.performance, Math.round(p.totalBlockingTime), Math.round(v.interactionToNextPaint), v.rowsInDocument,
  ].map(String));
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const draw = (line: readonly string[]) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [draw(head), ...lines.map(draw), goals].join('\n');
}

async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, only: { type: 'string' }, save: { type: 'boolean', default: false } } });
  const runs = Number(values.runs);
  const loadBefore = significant(loadavg()[0] ?? 0, 2);
  const [{ town: template, stop }] = await Promise.all([startTemplateTown(), buildChanged((line) => console.log(line))]);
  const port = await freePort();
  const server = await startChromium(port);
  const browser = await chromium.connect(server.wsEndpoint());
  const results: Record<string, Measured> = {};
  const many = `, ${rows.toLocaleString('en')} rows`;
  const scenes: { grow: (ownerUrl: string, town: string) => Promise<void>; note: string; cases: Case[] }[] = [
    { grow: () => Promise.resolve(), note: '', cases: [signIn, overview, grid, members] },
    { grow: (ownerUrl) => growMembers(ownerUrl, rows), note: many, cases: [members] },
    { grow: (ownerUrl, town) => growUnits(ownerUrl, town, rows), note: many, cases: [grid] },
  ];
  // After each page: who stops a long run keeps what it has measured.
  const keep = (): string => {
    const report = {
      pages: results, machine: {
        cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, memoryGB: Math.round(totalmem() / 2 ** 30), system: `${type()} ${release()}`, loadBefore, loadAfter: significant(loadavg()[0] ?? 0, 2),
      },
      runs, measuredOn: new Date().toISOString().slice(0, 10),
    };
    const text = `${table(results)}\nload of the machine while measuring: ${report.machine.loadBefore}–${report.machine.loadAfter} on ${report.machine.cores} cores`;
    if (values.save) {
      const folder = join(ROOT, 'tools/bench/results');
      writeFileSync(join(folder, 'web.json'), `${JSON.stringify(report, null, 2)}\n`);
      writeFileSync(join(folder, 'web.txt'), `${text}\n`);
    }
    return text;
  };
  try {
    for (const { grow, note, cases } of scenes) {
      const wanted = cases.filter(({ name }) => values.only === undefined || name.includes(values.only));
      if (wanted.length === 0) continue;
      await withTown(template, grow, async (scene) => {
        for (const one of wanted) {
          // One page that cannot be measured is told and leaves a gap; the others took minutes.
          const measured = await measure(one, scene, browser, port, runs).catch((error: unknown) => void console.error(one.name + note, error));
          if (measured) results[one.name + note] = measured;
          else process.exitCode = 1;
          keep();
        }
      });
    }
    console.log(`\n${keep()}`);
  } finally {
    await browser.close();
    await server.close();
    await stop();
  }
}

bench().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
