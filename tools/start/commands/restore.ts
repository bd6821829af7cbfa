// npm run restore: brings a backup back into an empty data folder, and counts everything in it again.
//
//   DATA_DIR=/elsewhere npm run restore -- /mnt/usb/friday.tar.gz
import { join } from 'node:path';
import { told } from '../../database/backup/contents.ts';
import { resultLines } from '../../database/verify.ts';
import { externalBackup } from '../external-backup.ts';
import { isComplete, restoreDatabase } from '../restored-database.ts';
import { finish } from '../run-step.ts';
import { readSettings } from '../settings.ts';

async function restore(): Promise<void> {
  const [file, ...more] = process.argv.slice(2);
  const settings = readSettings(process.env);
  if (settings.databaseUrl !== undefined) throw new Error(externalBackup);
  if (!file || file.startsWith('-') || more.length > 0) throw new Error('DATA_DIR=/thư-mục-trống npm run restore -- dangvu.tar.gz');
  const began = Date.now();
  const restored = await restoreDatabase(file, settings, console.log);
  for (const line of resultLines(restored.results)) console.log(line);
  const different = restored.results.some(({ differences }) => differences.length > 0);
  console.log(`${different || !isComplete(restored) ? '✗' : '✓'} ${settings.dataDir}  ${((Date.now() - began) / 1000).toFixed(1)} s`);
  console.log(`  ${told(restored.contents)}`);
  // Made anew when it is not there; then nobody's authenticator fits.
  console.log(`  Chép lại khóa xác thực hai bước trước khi chạy / Before starting, put back the key of second factors: ${join(settings.dataDir, 'second-factor.key')}`);
  if (!isComplete(restored)) throw new Error(`Bản sao lưu ghi: ${told(restored.manifest.contents)}\nThiếu việc đã ghi: hãy lấy bản khác. / Acts are missing: take another backup.`);
  if (different) throw new Error('Dữ liệu đã khôi phục nhưng các số suy ra không khớp, xem ở trên. / Restored, but what is derived does not agree, see above.');
}

finish(restore());
