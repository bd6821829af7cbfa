// Takes an exact copy of an embedded cluster while it runs and is written to, as PostgreSQL's manual says ("Making a Base Backup Using the
// Low Level API"): a checkpoint, every file in whatever state it is, then the log of everything that happened between. The copy is
// repaired from that log when it is started.
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { type ArchiveWriter, checkArchive, createArchive } from './archive.ts';
import { type Contents, contentsOf, migrationsOf } from './contents.ts';
import { CLUSTER, KEPT_FILES, type Manifest } from './manifest.ts';

export interface BackupTaken {
  file: string;
  /** Of the archive. */
  bytes: number;
  parts: number;
  contents: Contents;
}

/**
 * Copies the database into one file, checks that file, and only then gives it its name.
 * @param options.target the file to write, or a folder that gets one named by the time
 * @param options.program version of the program, for whoever restores
 * @param options.stop ends it early, leaving nothing
 * @throws when the file is there, or the database cannot be copied this way; then nothing is left behind
 */
export async function takeBackup(options: { ownerUrl: string; dataDir: string; target: string; program: string; stop?: AbortSignal }): Promise<BackupTaken> {
  const begun = new Date();
  const file = await nameFor(options.target, begun);
  const draft = join(dirname(file), `.${basename(file)}.part-${process.pid}`);
  try {
    const manifest = await write(draft, begun, options);
    // What cannot be read back is not a backup.
    const { parts } = await checkArchive(draft);
    options.stop?.throwIfAborted();
    const { size } = await stat(draft);
    await rename(draft, file);
    await syncFolder(dirname(file));
    return { file, bytes: size, parts: parts.length, contents: manifest.contents };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function nameFor(target: string, begun: Date): Promise<string> {
  const path = resolve(target);
  const found = await stat(path).catch(() => null);
  const stamp = begun.toISOString().replaceAll(/[-:]|\..*(?=Z)/g, '');
  const file = found?.isDirectory() || /[/\\]$/.test(target) ? join(path, `dangvu-${stamp}.tar.gz`) : path;
  await mkdir(dirname(file), { recursive: true });
  if (await stat(file).catch(() => null)) throw new Error(`${file} đã có: hãy chọn tên khác, bản sao lưu cũ không bị ghi đè. / is there already: choose another name, a backup is not written over.`);
  return file;
}

async function write(draft: string, begun: Date, { ownerUrl, dataDir, program, stop }: Parameters<typeof takeBackup>[0]): Promise<Omit<Manifest, 'parts'>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined); // the next question to it fails and says why
  await client.connect();
  try {
    const { rows: [server] } = await client.query<{ files: string; version: string }>(`select current_setting('data_directory') as files, current_setting('server_version') as version`);
    const files = server?.files ?? '';
    await refuseTablespaces(files);
    const migrations = await migrationsOf(client);
    if (migrations.length === 0) throw new Error('Cơ sở dữ liệu còn trống, chưa có gì để sao lưu: chạy npm start trước. / The database is empty, there is nothing to put away yet: run npm start first.');
    const about = { format: 1 as const, program, postgres: server?.version ?? '', machine: `${process.platform}-${process.arch}`, begun: begun.toISOString(), migrations, contents: await contentsOf(client) };
    const archive = createArchive(draft);
    try {
      await copyCluster(client, files, archive, stop);
      for (const name of KEPT_FILES) await archive.addFile(name, join(dataDir, name));
      await archive.close(about);
    } catch (error) {
      await archive.abort();
      throw error;
    }
    return about;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function copyCluster(client: pg.Client, files: string, archive: ArchiveWriter, stop?: AbortSignal): Promise<void> {
  // Temporary, so that it goes with this session however it ends: it keeps the server from removing the log we have yet to copy.
  await client.query(`select pg_create_physical_replication_slot('dangvu_backup_' || pg_backend_pid(), true, true)`);
  await client.query(`select pg_backup_start('dangvu', fast => true)`);
  await archive.addFolder(CLUSTER);
  await copyFolder(files, '', archive, stop);
  // Last of all: it says how far the files are.
  await archive.addContent(`${CLUSTER}/${CONTROL}`, await readSettled(join(files, CONTROL)));
  const { rows: [end] } = await client.query<{ label: string; last: string }>(
    // The last byte of the backup, not the one after it: that may lie in a file which does not exist yet.
    `select labelfile as label, pg_walfile_name(lsn - 1) as last from pg_backup_stop(wait_for_archive => false)`,
  );
  if (!end) throw new Error('pg_backup_stop');
  await archive.addContent(`${CLUSTER}/backup_label`, Buffer.from(end.label));
  const first = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)$/m.exec(end.label)?.[1] ?? '';
  const segments = (await readdir(join(files, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= end.last).sort();
  if (segments[0] !== first || segments.at(-1) !== end.last) throw new Error(`Thiếu nhật ký của PostgreSQL từ ${first} đến ${end.last}. / Log files of PostgreSQL are missing.`);
  for (const name of segments) {
    stop?.throwIfAborted();
    await archive.addFile(`${CLUSTER}/pg_wal/${name}`, join(files, 'pg_wal', name));
  }
}

const CONTROL = 'global/pg_control';

// What only a running server means, or what it makes anew when it starts; the manual lists both.
const FOLDERS_WITHOUT_CONTENT = new Set(['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_wal']);
const LEFT_OUT = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest|current_logfiles|\.s\.PGSQL\..*|postgresql\.auto\.conf\.tmp|pgsql_tmp.*|pg_internal\.init.*)$/;

async function copyFolder(files: string, below: string, archive: ArchiveWriter, stop?: AbortSignal): Promise<void> {
  // A database that is dropped meanwhile takes its folder away.
  const entries = await readdir(join(files, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)));
  for (const entry of entries) {
    stop?.throwIfAborted();
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (LEFT_OUT.test(entry.name) || path === CONTROL) continue;
    if (entry.isDirectory()) {
      await archive.addFolder(`${CLUSTER}/${path}`);
      if (path === 'pg_wal') for (const inside of ['archive_status', 'summaries']) await archive.addFolder(`${CLUSTER}/${path}/${inside}`);
      if (!FOLDERS_WITHOUT_CONTENT.has(path)) await copyFolder(files, path, archive, stop);
    } else if (entry.isFile()) await archive.addFile(`${CLUSTER}/${path}`, join(files, path));
  }
}

// The server may be writing it: two readings that agree are one that was not cut through.
async function readSettled(file: string): Promise<Buffer> {
  for (let before = await readFile(file); ; ) {
    const now = await readFile(file);
    if (now.equals(before)) return now;
    before = now;
  }
}

async function refuseTablespaces(files: string): Promise<void> {
  if ((await readdir(join(files, 'pg_tblspc'))).length === 0) return;
  throw new Error('Cơ sở dữ liệu có không gian bảng ở nơi khác: hãy dùng pg_basebackup. / The database has tablespaces elsewhere: use pg_basebackup.');
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined); // some file systems of removable disks cannot
  await handle.close();
}
