// node load-test-town.ts <owner's url> <folder for the accounts>: the demo town on the tests' day, loaded by a process of its own. Inside
// the sandbox of a test every name beyond a file is looked up slowly, and the same life takes five times as long.
import { migrateUp } from '../../apps/api/src/platform/database/migrate.ts';
import { loadDemo } from './load.ts';
import { today } from './loaded-demo.ts';

const [, , ownerUrl = '', dataDir = ''] = process.argv;
await migrateUp(ownerUrl);
await loadDemo({ ownerUrl, dataDir, log: () => undefined, today });
