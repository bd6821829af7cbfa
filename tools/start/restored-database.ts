// A database brought back from a backup: put in place, started, brought up to this program, counted again.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Contents, contentsOf } from '../database/backup/contents.ts';
import type { Manifest } from '../database/backup/manifest.ts';
import { unpackBackup } from '../database/backup/unpack.ts';
import { withClient } from '../database/migrate.ts';
import { verify } from '../database/verify.ts';
import { lockHolder, tryLock } from './process-lock.mjs';
import { openDatabase } from './product-database.ts';
import type { StartSettings } from './settings.ts';

export interface Restored {
  manifest: Manifest;
  /** What is there now; acts of the minutes in which the copy was taken are there beside those before it. */
  contents: Contents;
  /** Of every check of `npm run verify`. */
  results: Awaited<ReturnType<typeof verify>>;
}

/**
 * Restores into a data folder without a database; afterwards `npm start` runs on it.
 * @throws when something runs on the folder or lies in it, when the copy cannot be used, or when it does not run; then the folder is as it was
 */
export async function restoreDatabase(file: string, settings: StartSettings, log: (line: string) => void): Promise<Restored> {
  const { dataDir } = settings;
  mkdirSync(dataDir, { recursive: true });
  const lock = join(dataDir, 'start.lock');
  const release = tryLock(lock, 'npm run restore');
  if (!release) {
    throw new Error(
      `Sản phẩm đang chạy trên ${dataDir} (pid ${lockHolder(lock)?.pid}): dừng nó trước, và đặt DATA_DIR tới thư mục trống.\n` +
        `The product is running on ${dataDir} (pid ${lockHolder(lock)?.pid}): stop it first, and set DATA_DIR to an empty folder.`,
    );
  }
  try {
    log('Đọc và đối chiếu bản sao lưu, rồi khôi phục… / Reading and comparing the backup, then restoring…');
    const { manifest, undo } = await unpackBackup(file, dataDir);
    const database = await openDatabase({ ...settings, demo: false }, log).catch((error: unknown) => {
      undo();
      throw error;
    });
    try {
      const found = await withClient(database.ownerUrl ?? '', async (client) => ({ contents: await contentsOf(client), results: await verify(client) }));
      return { manifest, ...found };
    } finally {
      await database.stop();
    }
  } finally {
    release();
  }
}

/** Is everything there that the copy says was there when it was begun? */
export const isComplete = ({ manifest, contents }: Restored): boolean => (contents.lastAct?.seq ?? 0) >= (manifest.contents.lastAct?.seq ?? 0);
