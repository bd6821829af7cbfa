import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../platform/config.ts';
import type { Config } from '../../platform/config.ts';

const known = new Map<string, Buffer>();

function readKey(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} must hold 64 hexadecimal digits`);
  return Buffer.from(text, 'hex');
}

/** Of two servers that start at once, the first to link its file has made the key of both. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

/**
 * The key that second factors are sealed with: SECOND_FACTOR_KEY, or the file beside the data, made when there is none. It stands
 * outside of the database on purpose: whoever has a copy of that alone has no secret.
 * @throws ConfigError when the file cannot be read or made, or holds something else
 */
export function serverKey({ dataDir, secondFactorKey }: Pick<Config, 'dataDir' | 'secondFactorKey'>): Buffer {
  if (secondFactorKey) return secondFactorKey;
  const file = join(dataDir, 'second-factor.key');
  const before = known.get(file);
  if (before) return before;
  try {
    if (!readKey(file)) makeKey(dataDir, file);
    const key = readKey(file);
    if (!key) throw new Error(`${file} is gone again`);
    known.set(file, key);
    return key;
  } catch (error) {
    throw new ConfigError(`DATA_DIR: the key of second factors can be neither read nor made (${(error as Error).message}). Let the server write that folder, or give SECOND_FACTOR_KEY.`);
  }
}
