import autocannon from 'autocannon';
import type { Contender } from './contenders/contender.ts';
import { cpuOf, cpuOfChildren, grown } from './process-cost.ts';
import { percentile } from './statistics.ts';

/** One contender under load for a while. Times in milliseconds. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** CPU of the server process and of PostgreSQL, each per request; null where it cannot be known. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number;
}

export interface Load {
  readonly workload: string;
  readonly connections: number;
  readonly seconds: number;
  /** The body of each further request. */
  readonly next: () => object;
  /** Quick look at an answer: it is one. What it holds is compared before and after. */
  readonly succeeded: (text: string) => boolean;
  /** The postmaster. */
  readonly databasePid: number;
}

/** Bodies asked again and again, in turn. */
export function inTurn(bodies: readonly object[]): () => object {
  let asked = 0;
  return () => bodies[asked++ % bodies.length] ?? {};
}

/** An answer that does not say it failed. */
export const answered = (text: string): boolean => text.startsWith('{') && !text.startsWith('{"errors"') && !text.startsWith('{"data":null');

/**
 * Asks as fast as the contender answers, each connection waiting for its answer.
 * @throws Error when a single request fails: a fast refusal is not a result
 */
export async function runRound(contender: Contender, load: Load): Promise<Round> {
  const times: number[] = [];
  let refused: string | undefined;
  const before = { server: cpuOf(contender.pid), database: cpuOfChildren(load.databasePid), at: performance.now() };
  const result = await autocannon({
    url: contender.url(load.workload),
    connections: load.connections,
    duration: load.seconds,
    // A long read may stand in line for longer than the usual ten.
    timeout: 30,
    sampleInt: 50,
    method: 'POST',
    headers: { ...contender.headers },
    setupClient: (client) => {
      client.setBody(JSON.stringify(load.next()));
      client.on('response', (_status, _bytes, milliseconds) => {
        times.push(milliseconds);
        client.setBody(JSON.stringify(load.next()));
      });
    },
    verifyBody: (body) => {
      const good = load.succeeded(body);
      if (!good) refused ??= body;
      return good;
    },
  });
  const seconds = (performance.now() - before.at) / 1000;
  const after = { server: cpuOf(contender.pid), database: cpuOfChildren(load.databasePid) };
  const { errors, timeouts, non2xx, mismatches } = result;
  if (errors + timeouts + non2xx + mismatches > 0 || times.length === 0) {
    throw new Error(`${contender.kind} ${load.workload} × ${load.connections}: ${JSON.stringify({ errors, timeouts, non2xx, mismatches, answers: times.length })} ${refused?.slice(0, 300) ?? ''}`);
  }
  return {
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    serverCpu: before.server === null || after.server === null ? null : (after.server - before.server) / times.length,
    databaseCpu: grown(before.database, after.database) / times.length,
  };
}
