import { resolve } from 'node:path';
import { z } from 'zod';

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://user:password@host:5432/database' }),
  DATA_DIR: z.string().min(1).default('.data'),
  ADMIN_DIR: z.string().min(1).default('dist/apps/admin'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  // Browsers keep a __Host- cookie only over https and on localhost. A closed network without TLS says so explicitly.
  PLAIN_HTTP: z.enum(['0', '1']).default('0'),
  // Requests are trusted to carry the caller's address in X-Forwarded-For only behind a proxy that sets it.
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  // Points one signed-in caller may spend a second on questions, and sixty times that at once.
  RATE_PER_SECOND: z.coerce.number().int().min(1).max(10_000_000).default(5_000),
  // For several servers on one database, which share no folder: what second factors are sealed with, in place of the file in DATA_DIR.
  SECOND_FACTOR_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits').optional(),
  DEMO: z.enum(['0', '1']).default('0'),
  // Who has it may see from another machine how the server runs.
  METRICS_TOKEN: z.string().regex(/^[\x21-\x7e]{16,}$/, 'must be at least 16 letters, digits and signs, without spaces').optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly adminDir: string;
  readonly environment: 'production' | 'development' | 'test';
  readonly plainHttp: boolean;
  readonly trustProxy: boolean;
  readonly poolSize: number;
  /** Points of query cost a caller regains in a second. */
  readonly ratePerSecond: number;
  /** What second factors are sealed with, where it is not kept in `dataDir`. */
  readonly secondFactorKey: Buffer | null;
  /** The database holds the synthetic town; the screen says so. */
  readonly demo: boolean;
  /** Bearer token for /health/metrics; null: that is for this machine alone. */
  readonly metricsToken: string | null;
}

/** The environment does not make sense; the message names every mistake, one a line. */
export class ConfigError extends Error {}

/**
 * Reads the environment once. An empty value counts as absent.
 * @throws ConfigError naming each wrong or missing setting and what it must be.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment is not right:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    dataDir: resolve(value.DATA_DIR),
    adminDir: resolve(value.ADMIN_DIR),
    environment: value.NODE_ENV,
    plainHttp: value.PLAIN_HTTP === '1',
    trustProxy: value.TRUST_PROXY === '1',
    poolSize: value.POOL_SIZE,
    ratePerSecond: value.RATE_PER_SECOND,
    secondFactorKey: value.SECOND_FACTOR_KEY === undefined ? null : Buffer.from(value.SECOND_FACTOR_KEY, 'hex'),
    demo: value.DEMO === '1',
    metricsToken: value.METRICS_TOKEN ?? null,
  };
}
