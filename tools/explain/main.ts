// npm run explain: prints the statements an operation sends, with their values, and on request how PostgreSQL answers them.
//
//   DATABASE_OWNER_URL=… node tools/explain/main.ts operation.graphql [--variables file.json] [--as login] [--analyze]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { runnerImport } from 'vite';
import { planning } from '../../apps/api/src/platform/database/planning.ts';
import { withClient } from '../database/migrate.ts';
import { literal, printStatement } from './print-statement.ts';
import type { SentStatement } from './print-statement.ts';

const api = fileURLToPath(new URL('../../apps/api', import.meta.url));

/** An operation somebody asks about, and whose rights it is asked with. */
export interface AskedOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly login: string;
}

/** As the server's own sessions answer it: prepared, and planned without knowing the values. */
async function analysed(client: Client, { text, values }: SentStatement): Promise<string> {
  for (const [name, value] of Object.entries(planning)) await client.query(`set local ${name} = '${value}'`);
  await client.query(`prepare explained as ${text}`);
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) execute explained${given}`);
  await client.query('deallocate explained');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** @returns what there is to print; nothing it does stays in the database */
export async function explain(ownerUrl: string, asked: AskedOperation, analyze: boolean): Promise<string[]> {
  // The code has decorators, which Node does not strip: Vite reads it as it does for the server.
  const { module } = await runnerImport<{ explainOperation(client: Client, asked: AskedOperation): Promise<SentStatement[]> }>(`${api}/src/server/explain-operation.ts`, {
    root: api,
    configFile: false,
    logLevel: 'error',
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  });
  return withClient(ownerUrl, async (client) => {
    await client.query('begin');
    try {
      const sent = await module.explainOperation(client, asked);
      const printed: string[] = [];
      for (const [index, statement] of sent.entries()) {
        printed.push(printStatement(statement, index + 1));
        if (analyze) printed.push(await analysed(client, statement));
      }
      return printed;
    } finally {
      await client.query('rollback');
    }
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { variables: { type: 'string' }, as: { type: 'string', default: 'can-bo.thi-xa' }, analyze: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  const ownerUrl = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'];
  if (file === undefined || ownerUrl === undefined) {
    throw new Error('npm run explain -- operation.graphql [--variables file.json] [--as login] [--analyze]');
  }
  const variables = values.variables === undefined ? {} : (JSON.parse(readFileSync(values.variables, 'utf8')) as Record<string, unknown>);
  console.log((await explain(ownerUrl, { source: readFileSync(file, 'utf8'), variables, login: values.as }, values.analyze)).join('\n\n'));
}

if (import.meta.main) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
