// Where PostgreSQL's programs and data lie. PostgreSQL refuses to run as root, so under root it runs as an unprivileged
// account, and that account must be able to walk to both. A clone in root's home or any 0700 folder is closed to it: then
// both are placed elsewhere.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { NativePostgres } from './native.ts';

export interface RunAs {
  uid: number;
  gid: number;
}

export interface FolderMode {
  mode: number;
  uid: number;
  gid: number;
}

/** Looks at one folder; null when it does not exist. Passed in so that the decision can be tested without being root. */
export type LookAt = (folder: string) => FolderMode | null;

export interface Placement {
  /** Folder with bin, lib and share that PostgreSQL is run from. */
  programs: string;
  /** Folder of the cluster's files. */
  cluster: string;
}

/** Can this account walk into the folder and everything above it? What does not exist yet will be made reachable. */
export function canReach(folder: string, who: RunAs, lookAt: LookAt): boolean {
  const found = lookAt(folder);
  if (found) {
    const { mode, uid, gid } = found;
    const bit = uid === who.uid ? 0o100 : gid === who.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
  }
  const above = dirname(folder);
  return above === folder || canReach(above, who, lookAt);
}

/**
 * Decides where programs and data go. An ordinary user (`runAs` null) always works in place.
 * @param want.elsewhere names a folder everybody may walk into, for what is out of reach; asked only then
 */
export function decidePlacement(
  want: { native: NativePostgres; dataDir: string; elsewhere: (outOfReach: string) => string; runAs: RunAs | null },
  lookAt: LookAt,
): Placement {
  const { native, dataDir, elsewhere, runAs } = want;
  const reached = (folder: string) => runAs === null || canReach(folder, runAs, lookAt);
  return {
    programs: reached(native.dir) ? native.dir : join(elsewhere(native.dir), `postgresql-${native.version}`),
    cluster: join(reached(dataDir) ? dataDir : elsewhere(dataDir), 'postgres'),
  };
}

/** The account that PostgreSQL runs as when we are root; null for an ordinary user, who runs it himself. */
export function unprivilegedAccount(): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return { uid: 65534, gid: 65534 };
  }
}

/**
 * A folder that stands in for one that is out of reach, which everybody may walk into: in /var/lib, or in a temporary
 * folder where that is read-only. The same folder gets the same stand-in at every start.
 */
export function elsewhereFor(outOfReach: string, runAs: RunAs, roots = ['/var/lib', tmpdir(), '/var/tmp', '/tmp']): string {
  const name = `dangvu-${createHash('sha256').update(outOfReach).digest('hex').slice(0, 12)}`;
  // What an earlier start placed is found again, wherever it could put it then.
  const kept = roots.map((root) => join(root, name)).find((folder) => existsSync(folder) && ownedByUs(folder));
  if (kept) return kept;
  for (const root of roots) {
    const folder = join(root, name);
    if (!canReach(root, runAs, look)) continue;
    try {
      mkdirSync(folder);
    } catch {
      continue;
    }
    chmodSync(folder, 0o755); // not as the mode of mkdir: root's umask is often 077
    return folder;
  }
  throw new Error(
    `Không tìm được nơi cho cơ sở dữ liệu mà tài khoản thường vào được (đã thử ${roots.join(', ')}). Hãy đặt DATABASE_URL, hoặc chạy bằng tài khoản thường.\n` +
      `No place for the database that an ordinary account can enter (tried ${roots.join(', ')}). Set DATABASE_URL, or run as an ordinary user.`,
  );
}

/** Looks at a folder on the disk. */
export const look: LookAt = (folder) => {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found ? { mode: found.mode, uid: found.uid, gid: found.gid } : null;
};

/**
 * Decides and prepares: afterwards the programs are in place and the folder above the cluster exists.
 * @param kept the cluster of an earlier start, when there is one: it stays where it is and with whom it belongs to
 */
export function place(native: NativePostgres, dataDir: string, kept?: string): Placement & { runAs: RunAs | null } {
  const program = { ...native, dir: realpathSync(native.dir) };
  const owner = kept === undefined ? null : look(kept);
  let runAs = unprivilegedAccount();
  if (runAs && owner && owner.uid !== 0) runAs = { uid: owner.uid, gid: owner.gid };
  const elsewhere = (outOfReach: string) => elsewhereFor(outOfReach, runAs ?? { uid: 0, gid: 0 });
  const decided = decidePlacement({ native: program, dataDir: realpathSync(dataDir), elsewhere, runAs }, look);
  if (decided.programs !== program.dir) copyPrograms(program.dir, decided.programs);
  return { programs: decided.programs, cluster: kept ?? decided.cluster, runAs };
}

/** Gives a folder or file to the account PostgreSQL runs as. */
export function giveTo(path: string, runAs: RunAs | null): void {
  if (runAs) chownSync(path, runAs.uid, runAs.gid);
}

// Copied under another name and moved into place, so that a copy that was interrupted is never run.
function copyPrograms(from: string, to: string): void {
  if (existsSync(to)) return;
  const draft = join(dirname(to), `.${basename(to)}.${process.pid}`);
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  openToAll(draft);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // another start was quicker
  }
}

// npm writes files by the umask of the moment: under 077 nobody else could read the copies.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444 | (statSync(path).mode & 0o100 ? 0o111 : 0));
  }
}

// In a folder open to all somebody else may have made this name first; root must not run what lies in it.
function ownedByUs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}
