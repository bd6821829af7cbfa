// Puts the files of a copy where the database of a data folder lies. Nothing is written before all of the copy has been read and compared.
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { knownMigrations } from '../../../apps/api/src/platform/database/migrate.ts';
import { type Cluster, freePort, resetPassword } from '../cluster.ts';
import { writeNotes } from '../database-notes.ts';
import { findNative } from '../native.ts';
import { giveTo, place } from '../placement.ts';
import { checkArchive, DamagedArchive, hashed, LaterArchive, readArchive } from './archive.ts';
import { CLUSTER, KEPT_FILES, type Manifest } from './manifest.ts';

export interface Unpacked {
  manifest: Manifest;
  /** Takes away again what was put there, when it turns out that it does not run. */
  undo(): void;
}

/**
 * Unpacks a copy into a data folder without a database, which startEmbedded then starts as its own.
 * @param dataDir made when missing
 * @throws before anything is written: when a database is there, when the copy is damaged, of a later program, or of another kind of machine
 */
export async function unpackBackup(file: string, dataDir: string): Promise<Unpacked> {
  refuseFilled(dataDir);
  const manifest = await checkArchive(file);
  const native = findNative();
  refuseUnfit(file, manifest, native.version);
  mkdirSync(dataDir, { recursive: true });
  const placement = place(native, realpathSync(dataDir));
  if (existsSync(placement.cluster)) throw new Error(filled(placement.cluster));
  const undo = (): void => {
    for (const path of [placement.cluster, join(dataDir, 'database.json'), ...KEPT_FILES.map((name) => join(dataDir, name))]) rmSync(path, { recursive: true, force: true });
  };
  // Under another name until complete, as a new cluster: what is interrupted leaves nothing that looks like a database.
  const draft = `${placement.cluster}.new-${process.pid}`;
  try {
    await extractInto(draft, file, dataDir, manifest, placement);
    const ownerPassword = randomBytes(24).toString('base64url');
    repair({ ...placement, cluster: draft }, ownerPassword);
    renameSync(draft, placement.cluster);
    writeNotes(dataDir, { cluster: placement.cluster, port: await freePort(), ownerPassword });
    return { manifest, undo };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    undo();
    throw error;
  }
}

const filled = (where: string): string =>
  `${where} đã có cơ sở dữ liệu, khôi phục không ghi đè: đặt DATA_DIR tới thư mục trống, hoặc chuyển thư mục đó đi nơi khác trước.\n` +
  `${where} holds a database already, which a restore does not write over: set DATA_DIR to an empty folder, or move that one away first.`;

function refuseFilled(dataDir: string): void {
  for (const name of ['database.json', 'postgres', ...KEPT_FILES]) if (existsSync(join(dataDir, name))) throw new Error(filled(join(dataDir, name)));
}

function refuseUnfit(file: string, { migrations, postgres, machine, program }: Manifest, version: string): void {
  const later = migrations.filter((name) => !knownMigrations.includes(name));
  if (later.length > 0) throw new LaterArchive(file, `${program}: ${later.join(', ')}`);
  const here = `${process.platform}-${process.arch}`;
  if (postgres.split('.')[0] === version.split('.')[0] && machine === here) return;
  throw new Error(
    `Bản sao lưu là của PostgreSQL ${postgres} trên ${machine}, ở đây là ${version} trên ${here}: hãy khôi phục trên máy cùng loại rồi chuyển bằng pg_dump.\n` +
      `The backup is of PostgreSQL ${postgres} on ${machine}, this is ${version} on ${here}: restore it on a machine of its kind, then move it with pg_dump.`,
  );
}

/** Writes the files, each compared once more on its way: the archive may have changed since it was looked at. */
async function extractInto(folder: string, file: string, dataDir: string, { parts }: Manifest, { runAs }: Cluster): Promise<void> {
  const due = new Map(parts.map((part) => [part.name, part.sha256]));
  await readArchive(file, async ({ name, type }, pieces) => {
    const [top, ...below] = name.replace(/\/$/, '').split('/');
    const path = top === CLUSTER ? join(folder, ...below) : join(dataDir, name);
    if (type === 'directory' && top === CLUSTER) {
      mkdirSync(path, { mode: 0o700 });
      giveTo(path, runAs);
    } else if (due.has(name) && (top === CLUSTER || KEPT_FILES.includes(name))) {
      const hash = createHash('sha256');
      await pipeline(hashed(pieces, hash), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      if (top === CLUSTER) giveTo(path, runAs);
      if (hash.digest('hex') === due.get(name)) due.delete(name);
    }
  });
  for (const name of due.keys()) throw new DamagedArchive(file, name);
}

/** Starts PostgreSQL on the files for the first time, for nobody else: it brings them to one moment by their log, and its owner gets a password. */
function repair(cluster: Cluster, ownerPassword: string): void {
  try {
    resetPassword(cluster, ownerPassword);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer };
    throw new Error(`PostgreSQL không chạy được trên bản sao lưu này. / PostgreSQL cannot run on this backup.\n${stderr?.toString() || message}`);
  }
}
