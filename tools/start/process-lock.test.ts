import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockHolder, processStamp, tryLock, waitForLock } from './process-lock.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangvu-lock-'));
  file = join(folder, 'sub', 'the.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const module = JSON.stringify(new URL('./process-lock.mjs', import.meta.url).href);

/** Runs code with the lock functions at hand; resolves with what it printed. */
function elsewhere(code: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', `import { tryLock, waitForLock } from ${module}; ${code}`]);
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.once('close', () => resolve(said.trim())));
}

describe('a lock between processes', () => {
  test('is held until it is given back', () => {
    const release = tryLock(file, 'first');
    expect(release).not.toBeNull();
    expect(tryLock(file, 'second')).toBeNull();
    expect(lockHolder(file)).toMatchObject({ pid: process.pid, what: 'first' });
    release?.();
    expect(lockHolder(file)).toBeNull();
    expect(tryLock(file, 'third')).not.toBeNull();
  });

  test('refuses another process', async () => {
    tryLock(file, 'here');
    expect(await elsewhere(`console.log(tryLock(${JSON.stringify(file)}, 'there') === null)`)).toBe('true');
  });

  test('opens when its holder was killed', async () => {
    await elsewhere(`tryLock(${JSON.stringify(file)}, 'there'); process.kill(process.pid, 'SIGKILL')`);
    expect(existsSync(file)).toBe(true);
    expect(tryLock(file, 'here')).not.toBeNull();
  });

  test('opens when another program now carries the holder’s number', () => {
    tryLock(file, 'x')?.();
    writeFileSync(file, JSON.stringify({ pid: process.ppid, stamp: 'ticks:1', what: 'before the reboot' }));
    expect(lockHolder(file)).toBeNull();
    expect(tryLock(file, 'here')).not.toBeNull();
  });

  test('opens when its file is damaged, and leaves no files behind', () => {
    tryLock(file, 'x')?.();
    writeFileSync(file, '{"pid":');
    tryLock(file, 'here')?.();
    expect(readdirSync(join(folder, 'sub'))).toEqual([]);
  });

  test('lets in one at a time, however many wait', async () => {
    const diary = join(folder, 'diary');
    const turn = `
      const { appendFileSync } = await import('node:fs');
      const release = await waitForLock(${JSON.stringify(file)}, 'turn', () => undefined);
      appendFileSync(${JSON.stringify(diary)}, 'in ');
      await new Promise((resolve) => setTimeout(resolve, 50));
      appendFileSync(${JSON.stringify(diary)}, 'out ');
      release();`;
    writeFileSync(diary, '');
    await Promise.all([elsewhere(turn), elsewhere(turn), elsewhere(turn)]);
    expect(readFileSync(diary, 'utf8')).toBe('in out in out in out ');
  });

  test('tells once whom one waits for', async () => {
    const release = tryLock(file, 'long work');
    const told: number[] = [];
    const waiting = waitForLock(file, 'me too', ({ pid }) => told.push(pid));
    setTimeout(() => release?.(), 700);
    (await waiting)();
    expect(told).toEqual([process.pid]);
  });

  test('knows a living process from a dead number', () => {
    expect(processStamp(process.pid)).toBe(processStamp(process.pid));
    expect(processStamp(process.pid)).not.toBeNull();
    expect(processStamp(2 ** 22 + 1)).toBeNull();
    expect(processStamp(0)).toBeNull();
    expect(processStamp(-1)).toBeNull();
  });
});
