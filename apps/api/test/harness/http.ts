import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import type { Role } from '@dangvu/domain/access/roles';
import { hashPassword } from '../../src/access/password.ts';
import { clockAt } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { createServer } from '../../src/server/create-server.ts';
import { entities } from '../../src/server/features.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { compiledRun } from './executor.ts';
import { copyTemplate } from './template.ts';
import type { DatabaseCopy } from './template.ts';

/** An answer over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Tests read arbitrary selections.
  readonly body: any;
}

export interface HttpServer {
  readonly url: string;
  readonly owner: Client;
  readonly database: Database;
  /** Moves the clock of the server. */
  setNow(instant: string): void;
  /** Makes an account with a password that can sign in. @returns its id */
  person(login: string, password: string, role: Role | null, unitId?: string): Promise<string>;
  /** Sends bytes to /graphql as they are. */
  send(body: string | ArrayBuffer, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** Asks as JSON; `cookie` or `key` say who. */
  ask(query: string, variables?: unknown, who?: { cookie?: string; key?: string; headers?: Record<string, string> }): Promise<HttpAnswer>;
  /** Signs in. @returns the cookie to send back */
  signIn(login: string, password: string): Promise<string>;
  close(): Promise<void>;
}

let hashed: { password: string; hash: Promise<string> } | null = null;

/**
 * The API as served: real HTTP, real sessions, a database of its own.
 * @param given a database to serve instead of a fresh sample hierarchy; its owner drops it
 */
export async function createHttpServer(settings: Record<string, string> = {}, instant = '2026-11-20T03:00:00Z', given?: DatabaseCopy): Promise<HttpServer> {
  const serverUrl = process.env['TEST_OWNER_URL'];
  if (!serverUrl) throw new Error('TEST_OWNER_URL is set by the global setup');
  const copy = given ?? (await copyTemplate(serverUrl));
  const config = readConfig({ DATABASE_URL: copy.appUrl, NODE_ENV: 'test', SECOND_FACTOR_KEY: '5ec0'.repeat(16), PORT: '0', ADMIN_DIR: '/nonexistent', ...settings });
  const database = await openDatabase(copy.appUrl, entities, 5);
  let now = clockAt(instant);
  const app = await createServer({ config, database, clock: { now: () => now.now(), today: () => now.today() }, ...(compiledRun ? { compileFromSight: 1 } : {}) });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const owner = new Client({ connectionString: copy.ownerUrl });
  await owner.connect();
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  const send: HttpServer['send'] = async (body, headers = {}) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    const text = await response.text();
    let parsed: unknown = text;
    try {
      parsed = JSON.parse(text);
    } catch {
      // Not JSON: the test looks at the text.
    }
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const ask: HttpServer['ask'] = (query, variables, who = {}) =>
    send(JSON.stringify({ query, variables }), {
      ...(who.cookie ? { cookie: who.cookie } : {}),
      ...(who.key ? { authorization: `Bearer ${who.key}` } : {}),
      ...who.headers,
    });

  return {
    url, owner, database, send, ask,
    setNow: (next) => void (now = clockAt(next)),
    async person(login, password, role, unitId = sample.town) {
      if (hashed?.password !== password) hashed = { password, hash: hashPassword(password) };
      const { rows } = await owner.query<{ id: string }>('insert into account (login, display_name, password_hash) values ($1, $1, $2) returning id', [login, await hashed.hash]);
      const id = rows[0]?.id ?? '';
      if (role) await owner.query(`insert into role_grant (account_id, role, unit_id, during) values ($1, $2, $3, '(,)')`, [id, role, unitId]);
      return id;
    },
    async signIn(login, password) {
      const answer = await ask('mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { code message } } }', { input: { login, password } });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      if (!cookie) throw new Error(`not signed in: ${JSON.stringify(answer.body)}`);
      return cookie;
    },
    async close() {
      await app.close();
      await owner.end();
      await database.close();
      if (!given) await copy.drop();
    },
  };
}
