// The process whose end means that nobody is there any more to press Ctrl-C. Plain JavaScript: see process-lock.mjs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { processStamp } from './process-lock.mjs';

/**
 * npm does not run us directly: between it and us is a shell that names our command, and that outlives npm. So we climb past
 * such shells.
 * @param {number} parent the process that started us
 * @param {(pid: number) => { parent: number, command: string } | null} look
 */
export function launcherOf(parent, look = lookAtProcess) {
  const seen = look(parent);
  return seen && seen.parent > 1 && seen.command.includes('tools/start/start.mjs') ? launcherOf(seen.parent, look) : parent;
}

/**
 * Calls back when the process has ended. Asking keeps nothing alive.
 * @param {number} pid
 * @param {() => void} callback
 */
export function whenGone(pid, callback) {
  const stamp = processStamp(pid);
  const timer = setInterval(() => {
    if (processStamp(pid) === stamp) return;
    clearInterval(timer);
    callback();
  }, 1000);
  timer.unref();
}

function lookAtProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return { parent: Number(stat[1]), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    // No /proc on this system.
  }
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    const [, above, command] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
    return above ? { parent: Number(above), command: command ?? '' } : null;
  } catch {
    return null;
  }
}
