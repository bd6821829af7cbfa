import { Client } from 'pg';
import { migrateUp } from '../../src/platform/database/migrate.ts';
import { sampleHierarchySql } from '@dangvu/testing/sample-hierarchy';

const template = 'dangvu_template';
export const appPassword = 'only-for-tests';

/** The same server, another database. */
export function databaseUrl(serverUrl: string, database: string, as?: { user: string; password: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (as) {
    url.username = as.user;
    url.password = as.password;
  }
  return url.href;
}

/** Runs work on one connection and closes it. */
export async function onServer(ownerUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Loaded with the demo town by whoever asks first (demo-template.ts). */
export const demoTemplate = 'dangvu_demo_template';
/** The demo town after a year of use. */
export const demoTemplateInUse = `${demoTemplate}_in_use`;

/**
 * Makes the template: migrations, the serving role, and the sample hierarchy every test stands on. With `TEST_TEMPLATES=KEEP` what is
 * there is kept: only for a second run of the same code over the server of the first.
 */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  if (process.env['TEST_TEMPLATES'] === 'KEEP' && (await isThere(ownerUrl))) return;
  await onServer(ownerUrl, async (client) => {
    // A server that was given keeps the town of an earlier run, made by an earlier state of the code.
    for (const town of [demoTemplate, demoTemplateInUse]) await client.query(`drop database if exists ${town} with (force)`);
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template}`);
  });
  const url = databaseUrl(ownerUrl, template);
  await migrateUp(url);
  await onServer(url, async (client) => {
    await client.query(`alter role dangvu_app password '${appPassword}'`);
    await client.query('grant select on migration to dangvu_app');
    await client.query(sampleHierarchySql);
  });
}

async function isThere(ownerUrl: string): Promise<boolean> {
  let found: number | null = 0;
  await onServer(ownerUrl, async (client) => {
    found = (await client.query('select from pg_database where datname = $1', [template])).rowCount;
  });
  return found === 1;
}

/** A database of its own for one test file. */
export interface DatabaseCopy {
  readonly ownerUrl: string;
  /** As the role the server connects as. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A fresh copy of the template. @returns addresses for the owner and for the serving role, and how to remove it */
export const copyTemplate = (ownerUrl: string): Promise<DatabaseCopy> => copyOf(template, ownerUrl);

/** A fresh copy of a database nobody is connected to. */
export async function copyOf(source: string, ownerUrl: string): Promise<DatabaseCopy> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(ownerUrl, async (client) => {
    // Two workers copying at once: the second finds the template in use and waits.
    await client.query('select pg_advisory_lock(42)');
    await client.query(`create database ${name} template ${source}`);
  });
  return {
    ownerUrl: databaseUrl(ownerUrl, name),
    appUrl: databaseUrl(ownerUrl, name, { user: 'dangvu_app', password: appPassword }),
    drop: () => onServer(ownerUrl, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}
