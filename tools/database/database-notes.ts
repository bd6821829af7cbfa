// What the embedded database remembers between starts.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `$DATA_DIR/database.json` (mode 600) keeps between starts. */
export interface DatabaseNotes {
  /** Where the cluster's files are: beside this file, or elsewhere when PostgreSQL could not reach them here. */
  cluster: string;
  port: number;
  ownerPassword: string;
  /** Password of the role the server connects as; absent until that role is made. */
  appPassword?: string;
}

/** Reads the notes; null on the first start. */
export function readNotes(dataDir: string): DatabaseNotes | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as DatabaseNotes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(
      `Không đọc được ${join(dataDir, 'database.json')}: hãy chạy bằng tài khoản đã tạo tệp đó. / It cannot be read: run as the account that made it. (${(error as Error).message})`,
    );
  }
}

/** Writes the notes whole or not at all. */
export function writeNotes(dataDir: string, notes: DatabaseNotes): void {
  const file = join(dataDir, 'database.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(notes, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
