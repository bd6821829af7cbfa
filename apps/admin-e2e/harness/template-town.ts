// The demo town, loaded once per run.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThrowaway } from '../../../tools/database/embedded.ts';
import { ensureAppRole, migrate } from '../../../tools/database/migrate.ts';
import { type AccountNotes, accountsFile } from '../../../tools/demo-data/accounts/accounts.ts';
import { loadDemo } from '../../../tools/demo-data/load.ts';
import type { TemplateTown } from './copy-town.ts';

/** Starts a throwaway PostgreSQL with the demo town in it. */
export async function startTemplateTown(): Promise<{ town: TemplateTown; stop(): Promise<void> }> {
  const postgres = await startThrowaway();
  const dataDir = mkdtempSync(join(tmpdir(), 'dangvu-e2e-'));
  try {
    const appPassword = randomBytes(18).toString('base64url');
    await ensureAppRole(postgres.ownerUrl, appPassword);
    await migrate(postgres.ownerUrl);
    await loadDemo({ ownerUrl: postgres.ownerUrl, dataDir, log: () => undefined });
    const notes = JSON.parse(readFileSync(accountsFile(dataDir), 'utf8')) as AccountNotes;
    return { town: { ownerUrl: postgres.ownerUrl, appPassword, notes }, stop: postgres.stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
