// npm run verify: recounts every projection, counter, ancestry and hash chain of the running database, or of one started
// for the purpose. Ends with 1 when anything differs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '../../database/embedded.ts';
import { finish, run } from '../run-step.ts';
import { readSettings } from '../settings.ts';

async function verify(): Promise<void> {
  const { databaseUrl, ownerUrl, dataDir } = readSettings(process.env);
  const args = ['tools/database/verify.ts', ...process.argv.slice(2)];
  if (databaseUrl !== undefined) {
    // The serving role may not see everything; the owner, when given, does.
    return run({ name: 'verify', args, loud: true, env: { DATABASE_URL: ownerUrl ?? databaseUrl, DATABASE_OWNER_URL: ownerUrl ?? databaseUrl } });
  }
  if (!existsSync(join(dataDir, 'database.json'))) {
    throw new Error(`Chưa có cơ sở dữ liệu trong ${dataDir}: chạy npm start trước. / No database in ${dataDir} yet: run npm start first.`);
  }
  const database = await startEmbedded({ dataDir, log: console.log });
  try {
    await run({ name: 'verify', args, loud: true, env: { DATABASE_URL: database.ownerUrl, DATABASE_OWNER_URL: database.ownerUrl } });
  } finally {
    await database.stop();
  }
}

finish(verify());
