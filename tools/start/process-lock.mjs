// A lock between processes of one machine: a file that names its holder. Plain JavaScript, because the very first command
// after `git clone` runs this under whatever Node is there, before anything is installed.
//
// The file holds the process id and the moment that process began. The id alone would not do: after a crash and a reboot
// another program may carry the same number, and the lock would never open again.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The moment a process began, as an opaque text; null when no such process lives.
 * Two equal stamps for one pid mean the same process.
 * @param {number} pid
 * @returns {string | null}
 */
export function processStamp(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return null;
  }
  try {
    // Fields after the command name, which may itself contain spaces and brackets: [0] state, [19] start in clock ticks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return fields[0] === 'Z' ? null : `ticks:${fields[19]}`;
  } catch {
    // No /proc (macOS), or it ended between the two questions: ps answers both.
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * Who holds the lock now; null when nobody alive does.
 * @param {string} file
 * @returns {{ pid: number, stamp: string, what: string } | null}
 */
export function lockHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return processStamp(holder.pid) === holder.stamp ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes the lock or returns null when somebody alive holds it. The returned function gives it back.
 * @param {string} file
 * @param {string} what what the holder does, for the message another process prints
 * @returns {(() => void) | null}
 */
export function tryLock(file, what) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, stamp: processStamp(process.pid), what });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        linkSync(draft, file); // fails when the name exists: the only atomic "create if absent with content"
        return () => {
          if (read(file) === mine) rmSync(file, { force: true });
        };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const seen = read(file);
      if (lockHolder(file)) return null;
      dropStale(file, seen);
    }
    return null;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits for the lock.
 * @param {string} file
 * @param {string} what
 * @param {(holder: { pid: number, what: string }) => void} onWait called once, when there is somebody to wait for
 * @returns {Promise<() => void>}
 */
export async function waitForLock(file, what, onWait) {
  let told = false;
  for (;;) {
    const release = tryLock(file, what);
    if (release) return release;
    const holder = lockHolder(file);
    if (holder && !told) {
      told = true;
      onWait(holder);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

// Two processes may find the same dead holder. Both move the file aside; the slower one may have moved a lock that was
// just taken, sees that it is not what it judged dead, and puts it back.
function dropStale(file, seen) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== seen) {
    try {
      linkSync(aside, file);
    } catch {
      // Somebody took it meanwhile; they hold it.
    }
  }
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
