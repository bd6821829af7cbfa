import { startThrowaway } from '../../../../tools/database/embedded.ts';
import { prepareTemplate } from './template.ts';

/** Once per run: a throwaway PostgreSQL with one migrated template; each test file copies it in milliseconds. */
export default async function setup(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  const postgres = given ? { ownerUrl: given, stop: async () => {} } : await startThrowaway();
  process.env['TEST_OWNER_URL'] = postgres.ownerUrl;
  await prepareTemplate(postgres.ownerUrl);
  (globalThis as { stopPostgres?: () => Promise<void> }).stopPostgres = postgres.stop;
}
