// results/latest.json and latest.txt: each part says when, of which commit and beside what load it was measured; a run of some parts
// leaves the others as they were.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../start/settings.ts';

export interface Measured {
  readonly at: string;
  /** Null outside a clone; `+` when files differ from it. */
  readonly commit: string | null;
  /** What else the machine was doing when the part began, as the number of processes that wanted a core. Above the cores only ratios mean anything. */
  readonly loadBefore: number;
  readonly effort: object;
}

/** Everything the file holds. `growth` is {} until bench:scale has run. */
export interface Results {
  readonly workloads: Readonly<Record<string, object>>;
  readonly growth: object;
  readonly answersEqual: boolean;
  readonly machine: object;
  readonly versions: Readonly<Record<string, string>>;
  readonly memoryMB?: object;
}

const folder = join(ROOT, 'tools/bench/results');

/** Call when a part begins. */
export function measuredNow(effort: object): Measured {
  return { at: `${new Date().toISOString().slice(0, 16)}Z`, commit: commit(), loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10, effort };
}

function commit(): string | null {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no', ':!tools/bench/results') === '' ? '' : '+');
  } catch {
    return null;
  }
}

/** What was kept, with what is new in its place. */
export function merged(before: Results | null, part: Partial<Results> & Pick<Results, 'machine' | 'versions'>): Results {
  return {
    workloads: { ...before?.workloads, ...part.workloads },
    growth: part.growth ?? before?.growth ?? {},
    answersEqual: part.answersEqual ?? before?.answersEqual ?? false,
    machine: part.machine,
    versions: { ...before?.versions, ...part.versions },
    ...((part.memoryMB ?? before?.memoryMB) && { memoryMB: part.memoryMB ?? before?.memoryMB ?? {} }),
  };
}

/** What was kept by earlier runs; null before the first. */
export function readResults(): Results | null {
  const file = join(folder, 'latest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : null;
}

/** Keeps a part, and the whole as text. @param print the whole file as one table */
export function keep(part: Parameters<typeof merged>[1], print: (results: Results) => string): void {
  mkdirSync(folder, { recursive: true });
  const results = merged(readResults(), part);
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(folder, 'latest.txt'), `${print(results)}\n`);
}
