// npm run found: begins a town in an empty database, its units from a list.
//
//   npm run found -- --template units.csv     writes a list to fill in
//   npm run found -- units.xlsx               founds the town, in .data or in DATABASE_URL, and tells the first accounts
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { founded, foundTown, unitsIn, writeTemplate } from '../../database/found-town.ts';
import { lockHolder, tryLock } from '../process-lock.mjs';
import { openDatabase } from '../product-database.ts';
import { finish } from '../run-step.ts';
import { readSettings } from '../settings.ts';

async function found(): Promise<void> {
  const [first, second] = process.argv.slice(2);
  if (first === '--template' && second) {
    writeTemplate(second);
    console.log(`Đã ghi mẫu vào ${second}: sửa các dòng rồi chạy npm run found -- ${second} / Written: change the rows and run it again with the file.`);
    return;
  }
  if (!first || first.startsWith('-')) throw new Error('npm run found -- --template units.csv | npm run found -- units.xlsx');
  // Read before anything is touched: a list that is wrong changes nothing.
  const units = unitsIn(first);
  const settings = { ...readSettings(process.env), demo: false };
  mkdirSync(settings.dataDir, { recursive: true });
  const release = settings.databaseUrl === undefined ? tryLock(join(settings.dataDir, 'start.lock'), 'npm run found') : () => undefined;
  if (!release) throw new Error(`Sản phẩm đang chạy (pid ${lockHolder(join(settings.dataDir, 'start.lock'))?.pid}): dừng nó trước. / The product is running: stop it first.`);
  try {
    const database = await openDatabase(settings, console.log);
    try {
      if (database.ownerUrl === null) throw new Error('Cần DATABASE_OWNER_URL. / DATABASE_OWNER_URL is needed.');
      console.log(founded(await foundTown(database.ownerUrl, units)));
      console.log(`Chạy tiếp: DEMO=0 npm start / Go on: DEMO=0 npm start`);
    } finally {
      await database.stop();
    }
  } finally {
    release();
  }
}

finish(found());
