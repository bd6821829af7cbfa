import type { Contender } from '../contenders/contender.ts';
import { answered, inTurn, runRound } from '../round.ts';
import { statementCost } from '../statement-cost.ts';
import { median, significant } from '../statistics.ts';
import type { Question } from './questions.ts';

/** What one question costs in one country. Times in milliseconds, at 8 connections. */
export interface Cost {
  readonly statements: number;
  readonly buffers: number;
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly serverCpu: number | null;
  readonly databaseCpu: number;
}

export interface ScaleEffort {
  readonly rounds: number;
  readonly seconds: number;
}

/** Eight people at a time, as the limits of the design say. */
export const connections = 8;

/** Asks until everything it needs is in memory, counts, then measures. @throws Error when an answer is an error */
export async function measure(
  contender: Contender,
  { key, bodies, seconds = 0 }: Question,
  database: Readonly<{ ownerUrl: string; pid: number }>,
  effort: ScaleEffort,
): Promise<Cost> {
  const ask = contender.ask(key);
  const load = { workload: key, databasePid: database.pid, succeeded: answered, next: inTurn(bodies), connections, seconds: Math.max(effort.seconds, seconds) };
  // By one alone first: what comes from the disk takes longer than anybody's turn.
  for (let again = 0; again < 3; again += 1) await ask(bodies[0] ?? {});
  await runRound(contender, load);
  const requests = Math.max(bodies.length * 2, 6);
  const { statements, buffers } = await statementCost(database.ownerUrl, contender.role, requests, (index) => ask(bodies[index % bodies.length] ?? {}));
  const rounds = [];
  for (let round = 0; round < effort.rounds; round += 1) rounds.push(await runRound(contender, load));
  return summary({ statements, buffers }, rounds);
}

type Rounds = readonly Awaited<ReturnType<typeof runRound>>[];

/** Medians over rounds. */
export function summary({ statements, buffers }: { statements: number; buffers: number }, rounds: Rounds): Cost {
  const of = (value: (round: Rounds[number]) => number): number => significant(median(rounds.map(value)));
  const server = rounds.map(({ serverCpu }) => serverCpu).filter((cpu) => cpu !== null);
  return {
    statements: significant(statements),
    buffers: significant(buffers),
    p50: of(({ p50 }) => p50),
    p95: of(({ p95 }) => p95),
    perSecond: of(({ perSecond }) => perSecond),
    serverCpu: server.length === rounds.length ? significant(median(server)) : null,
    databaseCpu: of(({ databaseCpu }) => databaseCpu),
  };
}
