import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateUp } from '../../apps/api/src/platform/database/migrate.ts';
import pg from 'pg';
import { startThrowaway } from '../database/embedded.ts';
import { loadDemo } from './load.ts';

/** The day the tests' demo town has reached. */
export const today = '2026-11-23';

export interface LoadedDemo {
  ownerUrl: string;
  dataDir: string;
  client: pg.Client;
  /** Every row of a query, each as the list of its values. */
  rows(sql: string, values?: unknown[]): Promise<unknown[][]>;
  stop(): Promise<void>;
}

/** A throwaway database with the demo in it, for a test file. */
export async function loadedDemo(): Promise<LoadedDemo> {
  const database = await startThrowaway();
  const dataDir = await mkdtemp(join(tmpdir(), 'demo-data-'));
  const client = new pg.Client({ connectionString: database.ownerUrl });
  const stop = async () => {
    await client.end();
    await database.stop();
    await rm(dataDir, { recursive: true });
  };
  try {
    await migrateUp(database.ownerUrl);
    await loadDemo({ ownerUrl: database.ownerUrl, dataDir, log: () => undefined, today });
    await client.connect();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: database.ownerUrl,
    dataDir,
    client,
    rows: async (sql, values = []) => (await client.query({ text: sql, values, rowMode: 'array' })).rows as unknown[][],
    stop,
  };
}
