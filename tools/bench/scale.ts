// npm run bench:scale: the product over synthetic countries of several sizes, and what may grow with them and what may not.
//
//   node tools/bench/scale.ts [--size 1/100] [--years 10] [--keep] [--at folder] [--only W1,W3] [--product build/main.js] [--seconds 3] [--save]
//
// Without --size: a hundredth and a tenth with ten years, the whole with one and with ten. --keep leaves each country in its folder and
// uses it again the next time. --save puts the table into results/latest.json; countries of other sizes measured by an earlier run stay in it,
// and with --only the other questions of this one.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countrySize, type CountrySize } from '../national-data/size.ts';
import { sampleTown, type SampleTown } from '../national-data/town/sample-town.ts';
import { ROOT } from '../start/settings.ts';
import { startContender } from './contenders/contender.ts';
import { residentOf } from './process-cost.ts';
import { machine } from './result.ts';
import { keep, type Measured, measuredNow, readResults } from './results-file.ts';
import { printed, versions } from './report.ts';
import { type CountryDatabase, openCountry } from './scale/country-database.ts';
import { countryScene } from './scale/country-scene.ts';
import { askedAgain, type Country, growthLines } from './scale/growth.ts';
import { costTable, growthTable } from './scale/growth-table.ts';
import { type Cost, measure, type ScaleEffort } from './scale/measure.ts';
import { questionsOf, viewers } from './scale/questions.ts';
import { measureActs } from './scale/acts.ts';
import { measureBulk } from './scale/bulk.ts';

const log = (line: string): void => console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`);

const usual: readonly (readonly [fraction: string, years: number])[] = [
  ['1/100', 10],
  ['1/10', 10],
  ['1', 1],
  ['1', 10],
];

/** Living a town takes longer than loading ten: once for each number of years. */
function townsOf(): (years: number) => Promise<SampleTown> {
  const lived = new Map<number, Promise<SampleTown>>();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  return (years) => {
    const known = lived.get(years) ?? sampleTown(today, years);
    lived.set(years, known);
    return known;
  };
}

type MeasuredCountry = Country & { readonly measured: Measured };

async function measureCountry(size: CountrySize, database: CountryDatabase, product: string, only: readonly string[] | null, kept: boolean, effort: ScaleEffort): Promise<Country> {
  const scene = await countryScene(database.ownerUrl);
  const server = await startContender('product', database, { product, beside: null });
  try {
    const costs: Record<string, Cost> = {};
    const unanswered: Record<string, string> = {};
    const wanted = (key: string): boolean => !only || only.some((code) => key.startsWith(code));
    for (const question of questionsOf(scene)) {
      if (!wanted(question.key)) continue;
      try {
        costs[question.key] = await measure(await server.as(viewers[question.viewer]), question, database, effort);
        log(`${question.key}  ${JSON.stringify(costs[question.key])}`);
      } catch (error) {
        // One question too dear for a country says so in the table; the others are asked all the same.
        unanswered[question.key] = error instanceof Error ? error.message.slice(0, 200) : String(error);
        log(`${question.key}  not answered: ${unanswered[question.key]}`);
      }
    }
    if (wanted('W4')) {
      costs['W4'] = await measureActs(await server.as(viewers.country), scene.today, database, effort);
      log(`W4  ${JSON.stringify(costs['W4'])}`);
    }
    if (wanted('W5') && (only !== null || !kept)) {
      Object.assign(costs, await measureBulk(await server.as(viewers.town), { ...scene, officer: viewers.town }, database));
      for (const [key, cost] of Object.entries(costs)) if (key.startsWith('W5')) log(`${key}  ${JSON.stringify(cost)}`);
    }
    const { loaded, diskMB } = database;
    return {
      size: size.fraction,
      years: size.years,
      members: scene.members,
      branches: scene.branches,
      wards: { large: scene.largeWard.branches, small: scene.smallWard.branches },
      deepPage: scene.deep.page,
      rows: loaded.rows,
      loadSteps: loaded.seconds,
      loadSeconds: Math.round(Object.entries(loaded.seconds).reduce((sum, [step, seconds]) => sum + (step === 'sample town' ? 0 : seconds), 0)),
      diskMB,
      startMs: server.startMs,
      residentMB: residentOf(server.pid),
      costs,
      unanswered,
    };
  } finally {
    await server.stop();
  }
}

async function scale(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string' },
      years: { type: 'string', default: '10' },
      keep: { type: 'boolean', default: false },
      at: { type: 'string', default: join(tmpdir(), 'dangvu-countries') },
      only: { type: 'string' },
      product: { type: 'string', default: join(ROOT, 'dist/apps/api/main.js') },
      seconds: { type: 'string', default: '3' },
      save: { type: 'boolean', default: false },
    },
  });
  const product = resolve(values.product);
  if (!existsSync(product)) throw new Error(`Chưa có ${product}: chạy npm run bench:scale, lệnh đó dựng trước. / ${product} is not built: npm run bench:scale builds it first.`);
  const effort: ScaleEffort = { rounds: 3, seconds: Number(values.seconds) };
  const sizes = values.size === undefined ? usual : [[values.size, Number(values.years)] as const];
  const townOf = townsOf();
  const before = values.save ? ((readResults()?.growth as { countries?: MeasuredCountry[] } | undefined)?.countries ?? []) : [];
  let countries: MeasuredCountry[] = before;
  for (const [fraction, years] of sizes) {
    const size = countrySize(fraction, years);
    const measured = measuredNow(effort);
    log(`Cả nước ${fraction}, ${years} năm / country ${fraction}, ${years} years`);
    const database = await openCountry({ at: resolve(values.at), size, keep: values.keep, townOf, log });
    try {
      const country = await measureCountry(size, database, product, values.only?.split(',') ?? null, values.keep, effort);
      const known = countries.find((one) => one.size === fraction && one.years === years);
      const whole = values.only === undefined ? country : askedAgain(known, country);
      countries = [...countries.filter((one) => one !== known), { ...whole, measured }].sort((a, b) => a.members - b.members || a.years - b.years);
      console.log(`\n${costTable(country)}\n`);
    } finally {
      await database.stop();
    }
  }
  console.log(`\n${growthTable(growthLines(countries))}`);
  if (values.save) keep({ growth: { countries, lines: growthLines(countries) }, machine: machine(), versions: versions(null) }, printed);
}

scale().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
