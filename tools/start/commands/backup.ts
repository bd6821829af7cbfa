// npm run backup: puts the database of the data folder away in one file, whether the product runs or not.
//
//   npm run backup -- /mnt/usb/                 a file named by the time
//   npm run backup -- /mnt/usb/friday.tar.gz
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { told } from '../../database/backup/contents.ts';
import { takeBackup } from '../../database/backup/take.ts';
import { startEmbedded } from '../../database/embedded.ts';
import { externalBackup } from '../external-backup.ts';
import { tryLock } from '../process-lock.mjs';
import { finish } from '../run-step.ts';
import { readSettings, ROOT } from '../settings.ts';
import { listenForStop } from '../stop-request.ts';

async function backup(): Promise<void> {
  const [target, ...more] = process.argv.slice(2);
  const { databaseUrl, dataDir } = readSettings(process.env);
  if (databaseUrl !== undefined) throw new Error(externalBackup);
  if (!target || target.startsWith('-') || more.length > 0) throw new Error('npm run backup -- /nơi/cất/ | npm run backup -- /nơi/cất/dangvu.tar.gz');
  if (!existsSync(join(dataDir, 'database.json'))) {
    throw new Error(`Chưa có cơ sở dữ liệu trong ${dataDir}: chạy npm start trước. / No database in ${dataDir} yet: run npm start first.`);
  }
  const stop = new AbortController();
  void listenForStop().asked.then(() => stop.abort(new Error('Đã dừng, không có bản sao lưu nào được ghi. / Stopped, no backup was written.')));
  // Held when nothing runs, so that nothing begins to run on a database we started and will stop. Not to be had while the product runs.
  const release = tryLock(join(dataDir, 'start.lock'), 'npm run backup');
  try {
    const database = await startEmbedded({ dataDir, log: console.log });
    try {
      const began = Date.now();
      console.log('Sao lưu và đọc lại để kiểm tra… / Copying, and reading it again to check…');
      const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
      const { file, bytes, parts, contents } = await takeBackup({ ownerUrl: database.ownerUrl, dataDir, target, program: version, stop: stop.signal });
      console.log(`✓ ${file}  ${(bytes / 1e6).toFixed(1)} MB, ${parts} tệp / files, ${((Date.now() - began) / 1000).toFixed(1)} s`);
      console.log(`  ${told(contents)}`);
      console.log(`  Không có khóa xác thực hai bước, cất riêng / Without the key of second factors, put it away apart: ${join(dataDir, 'second-factor.key')}`);
      console.log('  Có dữ liệu cá nhân: cất giữ như chính cơ sở dữ liệu. / It holds personal data: keep it as the database itself.');
    } finally {
      await database.stop();
    }
  } finally {
    release?.();
  }
}

finish(backup());
