// node load-demo-town.ts <owner's url>: the demo town on the tests' day, loaded by a process of its own. Inside the sandbox of a test
// the same simulation takes three times as long.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateUp } from '../../src/platform/database/migrate.ts';
import { loadDemo } from '../../../../tools/demo-data/load.ts';
import { today } from '../../../../tools/demo-data/loaded-demo.ts';

const ownerUrl = process.argv[2] ?? '';
const dataDir = await mkdtemp(join(tmpdir(), 'demo-town-'));
try {
  await migrateUp(ownerUrl);
  await loadDemo({ ownerUrl, dataDir, log: () => undefined, today });
} finally {
  await rm(dataDir, { recursive: true });
}
