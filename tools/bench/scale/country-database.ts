// A country to measure on: made once, kept when asked to be, served with the settings the product ships with.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForPassage } from '../../database/cluster.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../database/embedded.ts';
import { migrate, withClient } from '../../database/migrate.ts';
import { type Loaded, loadNational } from '../../national-data/load.ts';
import type { CountrySize } from '../../national-data/size.ts';
import type { SampleTown } from '../../national-data/town/sample-town.ts';
import type { BenchDatabase } from '../database.ts';
import { letIn } from '../database.ts';

export interface CountryDatabase extends BenchDatabase {
  readonly loaded: Loaded;
  readonly diskMB: number;
}

// While it is loaded there is nothing to lose: a load that is interrupted is begun again.
const whileLoading: Readonly<Record<string, string>> = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
  shared_buffers: '1GB',
};

async function make(dataDir: string, size: CountrySize, townOf: (years: number) => Promise<SampleTown>, log: (line: string) => void): Promise<Loaded> {
  const started = async <T>(work: (ownerUrl: string) => Promise<T>): Promise<T> => {
    const server = await startEmbedded({ dataDir, log });
    try {
      return await work(server.ownerUrl);
    } finally {
      await server.stop();
    }
  };
  const say = (ownerUrl: string, statements: readonly string[]): Promise<void> =>
    withClient(ownerUrl, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  const town = await townOf(size.years);
  await started((url) => say(url, Object.entries(whileLoading).map(([name, value]) => `alter system set ${name} = '${value}'`)));
  return started(async (url) => {
    await migrate(url);
    const loaded = await loadNational({ ownerUrl: url, dataDir, size, town, log });
    await say(url, [
      'alter system reset all',
      `alter system set shared_preload_libraries = 'pg_stat_statements'`,
      `alter system set pg_stat_statements.track = 'none'`,
      'checkpoint',
    ]);
    // Nothing was forced to the disk so far: from here on the database is one like any other.
    execFileSync('sync');
    return loaded;
  });
}

/**
 * Opens the country of a size, made on the spot when it is not there.
 * @param at folder for countries, one folder each
 * @param keep leaves it there at `stop`, to be used again
 */
export async function openCountry(
  options: { at: string; size: CountrySize; keep: boolean; townOf: (years: number) => Promise<SampleTown>; log: (line: string) => void },
): Promise<CountryDatabase> {
  const { at, size, keep, townOf, log } = options;
  mkdirSync(at, { recursive: true });
  openForPassage(at);
  const dir = join(at, `country-1-${size.fraction === '1' ? '1' : size.fraction.slice(2)}-${size.years}y`);
  const note = join(dir, 'country.json');
  const dataDir = join(dir, 'data');
  if (existsSync(note)) log(`Dùng lại ${dir} / Using ${dir} again`);
  else {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    for (const folder of [dir, dataDir]) openForPassage(folder);
    const loaded = await make(dataDir, size, townOf, log);
    writeFileSync(note, `${JSON.stringify(loaded, null, 2)}\n`);
  }
  const loaded = JSON.parse(readFileSync(note, 'utf8')) as Loaded;
  const server: EmbeddedPostgres = await startEmbedded({ dataDir, log });
  const stop = async (): Promise<void> => {
    await server.stop();
    if (!keep) rmSync(dir, { recursive: true, force: true });
  };
  try {
    // What the other contenders stand on is made anew for each run; views of an earlier one would hold up a migration.
    await withClient(server.ownerUrl, (client) => client.query('drop schema if exists bench cascade'));
    await migrate(server.ownerUrl);
    const opened = await letIn(server.ownerUrl);
    const diskMB = await withClient(server.ownerUrl, async (client) => {
      const { rows } = await client.query<{ mb: number }>('select (pg_database_size(current_database()) / 1048576)::integer as mb');
      return rows[0]?.mb ?? 0;
    });
    return { ...opened, dataDir, loaded, diskMB, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
