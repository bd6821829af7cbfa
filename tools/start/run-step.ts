// Runs the programs that checks and tests are made of, each named, timed and, when it fails, quoted.
import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from './settings.ts';
import { listenForStop } from './stop-request.ts';

export interface Program {
  name: string;
  /** Arguments to the Node of the product. */
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** Print what it says while it runs, instead of only when it fails. */
  loud?: boolean;
}

export class StepFailed extends Error {}

const running = new Set<ChildProcess>();
let watching = false;

/** Asked to stop, we end what runs and leave with the code of an interrupted program. */
function stopWithUs(): void {
  if (watching) return;
  watching = true;
  void listenForStop().asked.then(() => {
    for (const child of running) child.kill('SIGTERM');
    setTimeout(() => process.exit(130), running.size > 0 ? 3000 : 0);
  });
}

/** Runs one program. @throws StepFailed when it does not end with 0 */
export async function run({ name, args, env, loud }: Program): Promise<void> {
  stopWithUs();
  const began = Date.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  running.delete(child);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}  ${seconds} s`);
  if (code !== 0) {
    if (said.trim()) console.error(`\n${said.trim()}\n`);
    throw new StepFailed(`Không qua: ${name} / Failed: ${name}`);
  }
}

/** Runs programs at most two at a time; the first failure is reported after those that already run have ended. */
export async function runPaired(programs: Program[]): Promise<void> {
  const waiting = [...programs];
  const failures: unknown[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined && failures.length === 0; next = waiting.shift()) {
      await run(next).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all([worker(), worker()]);
  if (failures.length > 0) throw failures[0];
}

/** Ends the process as a command should: 0, or 1 with what went wrong. */
export function finish(work: Promise<void>): void {
  work.then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? `\n${error.message}` : error);
      process.exit(1);
    },
  );
}
