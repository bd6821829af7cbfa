// npm run explain -- operation.graphql: the statements an operation sends to the running database, or to one started for the purpose.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '../../database/embedded.ts';
import { finish, run } from '../run-step.ts';
import { readSettings } from '../settings.ts';

async function explain(): Promise<void> {
  const { databaseUrl, ownerUrl, dataDir } = readSettings(process.env);
  const step = (url: string): Promise<void> => run({ name: 'explain', args: ['tools/explain/main.ts', ...process.argv.slice(2)], loud: true, env: { DATABASE_URL: url, DATABASE_OWNER_URL: url } });
  if (databaseUrl !== undefined) return step(ownerUrl ?? databaseUrl);
  if (!existsSync(join(dataDir, 'database.json'))) {
    throw new Error(`Chưa có cơ sở dữ liệu trong ${dataDir}: chạy npm start trước. / No database in ${dataDir} yet: run npm start first.`);
  }
  const database = await startEmbedded({ dataDir, log: console.error });
  try {
    await step(database.ownerUrl);
  } finally {
    await database.stop();
  }
}

finish(explain());
