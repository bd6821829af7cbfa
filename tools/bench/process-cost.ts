// What processes cost, from /proc. Only Linux has it; elsewhere costs are told as unknown.
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc; Linux has told every program 100 since 2.6. */
const ticks = 100;

interface Stat {
  readonly parent: number;
  readonly cpuMs: number;
}

function statOf(pid: number): Stat | null {
  try {
    // The name stands in brackets and may hold anything: fields are counted from behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return { parent: Number(fields[1]), cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks };
  } catch {
    return null;
  }
}

/** CPU time used so far, in milliseconds; null where it cannot be known. */
export const cpuOf = (pid: number): number | null => statOf(pid)?.cpuMs ?? null;

/**
 * CPU time used so far by each child of a process. What was used between two looks is the sum of what grew; a child that began in
 * between counts whole, one that ended in between is lost.
 */
export function cpuOfChildren(parent: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const name of readProcesses()) {
    const stat = statOf(name);
    if (stat?.parent === parent) found.set(name, stat.cpuMs);
  }
  return found;
}

/** Growth between two looks. */
export function grown(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [pid, cpu] of after) sum += cpu - (before.get(pid) ?? 0);
  return sum;
}

/** Memory held, in MB; null where it cannot be known. */
export function residentOf(pid: number): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Math.round(Number(line[1]) / 1024) : null;
  } catch {
    return null;
  }
}

function readProcesses(): number[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    return [];
  }
}
