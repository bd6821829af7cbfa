// What the environment may say to the commands. Parsed once; each mistake is named with what to write instead.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface StartSettings {
  port: number;
  /** Address the server listens on; undefined leaves it to the server. */
  host: string | undefined;
  dataDir: string;
  /** Another PostgreSQL 18; undefined means the embedded one. */
  databaseUrl: string | undefined;
  ownerUrl: string | undefined;
  /** Load the demo town into an empty database. */
  demo: boolean;
}

export class SettingsError extends Error {}

/** @throws SettingsError naming every mistake, one line each in Vietnamese and English */
export function readSettings(env: NodeJS.ProcessEnv): StartSettings {
  const mistakes: string[] = [];
  const given = (name: string) => env[name]?.trim() || undefined;

  const portText = given('PORT') ?? '3000';
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : 0;
  if (port < 1 || port > 65535) {
    mistakes.push(`PORT=${portText}: phải là số từ 1 đến 65535. / must be a number from 1 to 65535.`);
  }

  const url = (name: string) => {
    const text = given(name);
    if (text !== undefined && !isPostgresUrl(text)) {
      // Not echoed: it may hold a password.
      mistakes.push(`${name}: phải có dạng postgresql://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu. / must look like postgresql://user:password@host:5432/database.`);
    }
    return text;
  };
  const databaseUrl = url('DATABASE_URL');
  const ownerUrl = url('DATABASE_OWNER_URL');
  if (ownerUrl !== undefined && databaseUrl === undefined) {
    mistakes.push('DATABASE_OWNER_URL: cần cả DATABASE_URL của vai trò dangvu_app. / needs DATABASE_URL of the role dangvu_app as well.');
  }

  const demoText = given('DEMO');
  if (demoText !== undefined && demoText !== '0' && demoText !== '1') {
    mistakes.push(`DEMO=${demoText}: phải là 0 hoặc 1. / must be 0 or 1.`);
  }

  if (mistakes.length > 0) throw new SettingsError(mistakes.join('\n'));
  return {
    port,
    host: given('HOST'),
    dataDir: resolve(ROOT, given('DATA_DIR') ?? '.data'),
    databaseUrl,
    ownerUrl,
    demo: demoText === undefined ? databaseUrl === undefined : demoText === '1',
  };
}

/** Where one goes to reach a server that listens on this address: 0.0.0.0 is where it listens, not where one goes. */
export function reachableHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function isPostgresUrl(text: string): boolean {
  try {
    const { protocol, hostname, pathname } = new URL(text);
    return (protocol === 'postgres:' || protocol === 'postgresql:') && hostname !== '' && pathname.length > 1;
  } catch {
    return false;
  }
}
