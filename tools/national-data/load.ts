// Loads a synthetic country into an empty, migrated database.
//
//   DATABASE_OWNER_URL=… DATA_DIR=… node tools/national-data/load.ts [--size 1/100] [--years 10] [--today 2026-10-20]
//   … --digest    says the SHA-256 of the rows at the end; without a database nothing else is done
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { formatDate, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { writeAccountNotes } from '../demo-data/accounts/accounts.ts';
import { writeCountry, writeUnitsAbove } from './country.ts';
import { deriveTree, deriveCounters } from './rebuild.ts';
import { countrySize, type CountrySize } from './size.ts';
import { type Place, placesOf } from './stamp/place.ts';
import { type Sheet, sheetOf } from './stamp/sheets.ts';
import { variations } from './stamp/varying.ts';
import { sampleTown, type SampleTown } from './town/sample-town.ts';
import { copySheet } from './write/copy.ts';
import { inLanes } from './write/lanes.ts';
import { dropStructure, readStructure } from './write/structure.ts';
import type { ForeignKey } from './write/structure.ts';

export interface LoadNational {
  /** Connection of a superuser that owns the tables; migrations have been applied. Triggers are off while it loads. */
  readonly ownerUrl: string;
  /** Folder for `demo-accounts.json`. */
  readonly dataDir: string;
  readonly size: CountrySize;
  readonly log: (line: string) => void;
  /** The town to copy, when it has been lived already: living one takes longer than loading ten. Must have the years of the size. */
  readonly town?: SampleTown;
}

export interface Loaded {
  /** Rows written by COPY. */
  readonly rows: number;
  /** Seconds of each step, in their order; living the sample town and everything after it. */
  readonly seconds: Readonly<Record<string, number>>;
}

const todayInVietnam = (): LocalDate => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

// Two: one prints rows in this process while the other's server process takes them in; and two indexes are built at a time.
const lanes = 2;
const session = `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '768MB'; set work_mem = '256MB'; set jit = off`;
// Names are folded for search and sorted by the server as they come in: no other table costs as much a row.
const costOf = ({ table, count }: Sheet): number => count * (table === 'person' ? 5 : 1);
// A key of periods takes twenty times as long a row as any other.
const costOfIndex = (sheet: Sheet, create: string): number => costOf(sheet) * (/without overlaps|gist/i.test(create) ? 20 : 1);

/**
 * Loads a country. The same size and day give the same rows, but for passwords and the key.
 * @throws Error when the database is not empty; when a key does not hold, because the generator is wrong then
 */
export async function loadNational({ ownerUrl, dataDir, size, log, town: lived }: LoadNational): Promise<Loaded> {
  const clients = Array.from({ length: lanes }, () => new pg.Client({ connectionString: ownerUrl }));
  const [client, other] = clients as [pg.Client, pg.Client];
  const seconds: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    seconds[name] = Math.round((performance.now() - started) / 100) / 10;
    log(`${name}  ${seconds[name]} s`);
    return result;
  };
  try {
    for (const each of clients) {
      await each.connect();
      await each.query(session);
    }
    const { rows: units } = await client.query('select from org_unit limit 1');
    if (units.length > 0) throw new Error('Cơ sở dữ liệu đã có dữ liệu. / The database already holds data.');
    const town = lived ?? (await step('sample town', () => sampleTown(todayInVietnam(), size.years)));
    const places = placesOf(size);
    const sheets = sheetsOf(town, places);
    const structure = await readStructure(client, sheets.map(({ table }) => table));
    await dropStructure(client, structure);
    const tell: Timed = (what, work) => timed(log, what, work);
    const copy = (some: readonly Sheet[]): Promise<void> =>
      inLanes(clients, some.map((sheet) => ({ group: sheet.table, weight: costOf(sheet), run: (lane) => tell(`copy ${sheet.table} ${sheet.count}`, () => copySheet(lane, sheet)) })));
    const build = (some: readonly Sheet[]): Promise<void> =>
      inLanes(
        clients,
        structure.indexes.flatMap(({ table, create }) => {
          const sheet = some.find((each) => each.table === table);
          return sheet ? [{ group: table, weight: costOfIndex(sheet, create), run: (lane: pg.Client) => tell(create, () => lane.query(create)) }] : [];
        }),
      );
    const [tree, records] = [sheets.filter(({ table }) => table.startsWith('org_')), sheets.filter(({ table }) => !table.startsWith('org_'))];
    await step('tree', async () => {
      await copy(tree);
      await writeUnitsAbove(client, size, places, town);
      await build(tree);
      await client.query('analyze');
      await deriveTree(client, tell);
    });
    await step('copy', () => copy(records));
    const notes = await step('country', () => writeCountry(client, size, places, town));
    await step('indexes and keys', () => build(records));
    await step('analyze', () => client.query('analyze'));
    const validate = async (lane: pg.Client, keys: readonly ForeignKey[]): Promise<void> => {
      for (const { create } of keys) await lane.query(create);
      for (const { validate: sql } of keys) await tell(sql, () => lane.query(sql));
    };
    // What is derived gets its keys when it is filled; meanwhile the other connection looks through those of the records.
    const ofRecords = ({ table }: ForeignKey): boolean => sheets.some((sheet) => sheet.table === table);
    await step('counters and foreign keys', async () => {
      await Promise.all([deriveCounters(client, tell), validate(other, structure.foreignKeys.filter(ofRecords))]);
      await validate(client, structure.foreignKeys.filter((key) => !ofRecords(key)));
    });
    await step('vacuum analyze', () => client.query('vacuum analyze'));
    await writeAccountNotes(dataDir, notes);
    const rows = sheets.reduce((sum, { count }) => sum + count, 0);
    log(`${size.towns} thị xã giả lập đến ngày ${formatDate(town.today)}: ${rows} dòng. / ${size.towns} synthetic towns up to ${formatDate(town.today)}: ${rows} rows.`);
    return { rows, seconds };
  } finally {
    for (const each of clients) await each.end();
  }
}

/** The rows of every table for every town, ready to be sent. */
export function sheetsOf(town: SampleTown, places: readonly Place[]): Sheet[] {
  const vary = variations();
  return town.tables.map((rows) => sheetOf(rows, places, vary[rows.table] ?? (() => null), town.together(rows.table)));
}

type Timed = (what: string, work: () => Promise<unknown>) => Promise<void>;

/** Says what took more than a moment. */
async function timed(log: (line: string) => void, what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  const took = (performance.now() - started) / 1000;
  if (took > 1) log(`  ${took.toFixed(1)} s  ${what}`);
}

/** SHA-256 of all rows but the accounts, whose passwords are random. */
function digestOf(sheets: readonly Sheet[]): string {
  const hash = createHash('sha256');
  for (const { table, chunks } of sheets) if (table !== 'account') for (const chunk of chunks()) hash.update(chunk);
  return hash.digest('hex');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { size: { type: 'string', default: '1/100' }, years: { type: 'string', default: '10' }, today: { type: 'string' }, digest: { type: 'boolean', default: false } },
  });
  const size = countrySize(values.size, Number(values.years));
  const town = await sampleTown(values.today ?? todayInVietnam(), size.years);
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  if (ownerUrl) await loadNational({ ownerUrl, dataDir: process.env.DATA_DIR ?? '.data', size, town, log: (line) => console.log(line) });
  else if (!values.digest) throw new Error('Hãy đặt DATABASE_OWNER_URL. / Set DATABASE_OWNER_URL.');
  if (values.digest) console.log(digestOf(sheetsOf(town, placesOf(size))));
}
