// Each contender runs in a process of its own, in production mode, with the same number of connections, and says nothing.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../database/cluster.ts';
import { startWatchdog } from '../../database/watchdog.ts';
import { serverEnvironment, serverFlags } from '../../start/server-process.ts';
import { ROOT } from '../../start/settings.ts';
import type { BenchDatabase } from '../database.ts';
import { dialectOf } from '../workloads/workload.ts';
import type { Ask, ContenderKind } from '../workloads/workload.ts';

export const poolSize = 10;

export interface Contender {
  readonly kind: ContenderKind;
  readonly pid: number;
  /** Role it connects as. */
  readonly role: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where a workload is asked. */
  url(workload: string): string;
  /** Sends bodies of a workload. */
  ask(workload: string): Ask;
  /** From the start of the process to the first answer, in milliseconds. */
  readonly startMs: number;
  /** The same contender asked by somebody else. Only the product knows people. */
  as(login: string): Promise<Contender>;
  stop(): Promise<void>;
}

interface Program {
  readonly entry: string;
  readonly databaseUrl: string;
  readonly path: (workload: string) => string;
  readonly readyPath: string;
}

function programOf(kind: ContenderKind, database: Pick<BenchDatabase, 'appUrl' | 'peerUrl'>, builds: Readonly<{ product: string; beside: string | null }>): Program {
  const here = (file: string): string => join(ROOT, 'tools/bench/contenders', file);
  switch (kind) {
    case 'product':
      return { entry: builds.product, databaseUrl: database.appUrl, path: () => '/graphql', readyPath: '/health/ready' };
    case 'beside':
      return { entry: builds.beside ?? '', databaseUrl: database.appUrl, path: () => '/graphql', readyPath: '/health/ready' };
    case 'postgraphile':
    case 'postgraphile-aliases':
      return { entry: here('postgraphile.ts'), databaseUrl: database.peerUrl, path: () => '/graphql', readyPath: '/graphql' };
    case 'limit':
      return { entry: here('limit.ts'), databaseUrl: database.peerUrl, path: (workload) => `/${workload}`, readyPath: '/' };
  }
}

/** Starts a contender and waits until it answers; the product's officer of the town signs in. */
export async function startContender(kind: ContenderKind, database: Pick<BenchDatabase, 'appUrl' | 'peerUrl' | 'dataDir'>, builds: Readonly<{ product: string; beside: string | null }>): Promise<Contender> {
  const program = programOf(kind, database, builds);
  const port = await freePort();
  const began = performance.now();
  const ours = dialectOf(kind) === 'product';
  const child = spawn(process.execPath, [...(ours ? serverFlags : []), program.entry], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...(ours ? serverEnvironment : {}),
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: program.databaseUrl,
      POOL_SIZE: String(poolSize),
      PORT: String(port),
      DATA_DIR: database.dataDir,
      // The limits are counted as always; only the allowance is one that a program in a loop does not use up.
      RATE_PER_SECOND: '10000000',
    },
  });
  const watchdog = startWatchdog();
  if (child.pid) watchdog.watch([{ signal: 'TERM', pid: child.pid }]);
  const base = `http://127.0.0.1:${port}`;
  const ended = new Promise<never>((_resolve, reject) => child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}`))));
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await gone;
    watchdog.dismiss();
  };
  try {
    await Promise.race([ready(base + program.readyPath), ended]);
    const startMs = Math.round(performance.now() - began);
    const asked = (cookie: string | null): Contender => {
      const headers = { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }) };
      return {
        kind,
        pid: child.pid ?? 0,
        role: decodeURIComponent(new URL(program.databaseUrl).username),
        headers,
        url: (workload) => base + program.path(workload),
        ask: (workload) => (body) => post(base + program.path(workload), headers, body),
        startMs,
        as: async (login) => asked(await signIn(base, database.dataDir, (account) => account.login === login)),
        stop,
      };
    };
    return asked(dialectOf(kind) === 'product' ? await signIn(base, database.dataDir, ({ role }) => role === 'ORGANISATION_OFFICER') : null);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ready(url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    if (answer && answer.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} does not answer`);
}

/** One question, outside of any measurement. @throws Error when it is not answered with 200 and without errors */
async function post(url: string, headers: Readonly<Record<string, string>>, body: object): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  const answer = JSON.parse(text) as { errors?: unknown };
  if (response.status !== 200 || answer.errors !== undefined) throw new Error(`${url} ${response.status}: ${text.slice(0, 500)}`);
  return answer;
}

interface NotedAccount {
  readonly login: string;
  readonly password: string;
  readonly role: string;
}

/** @returns the cookie of the first account that is meant */
async function signIn(base: string, dataDir: string, meant: (account: NotedAccount) => boolean): Promise<string> {
  const notes = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as { accounts: NotedAccount[] };
  const officer = notes.accounts.find(meant);
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { message } } }',
      variables: { input: { login: officer?.login, password: officer?.password } },
    }),
  });
  const text = await response.text();
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`could not sign in: ${text}`);
  return cookie;
}
