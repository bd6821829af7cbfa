import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { launcherOf, whenGone } from './launcher.mjs';

const processes = (table: Record<number, [parent: number, command: string]>) => (pid: number) => {
  const [parent = 0, command = ''] = table[pid] ?? [];
  return pid in table ? { parent, command } : null;
};

test.each([
  ['npm, with a shell between', { 30: [20, 'sh -c node tools/start/start.mjs dev'], 20: [10, 'npm run dev'], 10: [1, 'bash'] }, 20],
  ['npm directly, the shell having stepped aside', { 30: [10, 'npm start'], 10: [1, 'bash'] }, 30],
  ['two shells between', { 30: [20, 'sh tools/start/start.mjs'], 20: [15, 'sh -c node tools/start/start.mjs'], 15: [1, 'npm'] }, 15],
  ['npm already gone', { 30: [1, 'sh -c node tools/start/start.mjs'] }, 30],
  ['nothing to be seen', {}, 30],
] as [string, Record<number, [number, string]>, number][])('%s', (_case, table, expected) => {
  expect(launcherOf(30, processes(table))).toBe(expected);
});

test('the end of a process is noticed, and not before', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  let gone = false;
  const noticed = new Promise<void>((resolve) =>
    whenGone(child.pid ?? 0, () => {
      gone = true;
      resolve();
    }),
  );
  const keepAlive = setInterval(() => undefined, 1000);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(gone).toBe(false);
  child.kill('SIGKILL');
  await noticed;
  clearInterval(keepAlive);
});
