import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThrowaway } from '../database/embedded.ts';

/** Once per run: a throwaway PostgreSQL and a folder for the demo town, which is loaded when the first test asks for it. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-data-'));
  const postgres = await startThrowaway();
  process.env['DEMO_SERVER_URL'] = postgres.ownerUrl;
  process.env['DEMO_FOLDER'] = folder;
  (globalThis as { stopServer?: () => Promise<void> }).stopServer = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
