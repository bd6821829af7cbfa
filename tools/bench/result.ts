import { cpus, release, totalmem, type } from 'node:os';
import type { ContenderRounds, WorkloadRounds } from './read-bench.ts';
import type { Round } from './round.ts';
import { median, significant, spread } from './statistics.ts';
import type { Spread } from './statistics.ts';
import { contenderKinds } from './workloads/workload.ts';
import type { ContenderKind } from './workloads/workload.ts';

/** What performance promises; a missing figure is not promised. */
export interface Goal {
  readonly vsPostgraphile?: number;
  readonly vsLimit?: number;
  readonly statements?: number;
  /** Against another form of a contender, by its name. */
  readonly vsForms?: Readonly<Record<string, number>>;
}

export const goals: Readonly<Record<string, Goal>> = {
  W1: { vsPostgraphile: 1.5, vsLimit: 0.7, statements: 2 },
  W2: { vsPostgraphile: 1.5, vsLimit: 0.65, statements: 2, vsForms: { 'postgraphile, aggregating': 5 } },
  W3: { vsPostgraphile: 1.5, vsLimit: 0.6, statements: 4 },
  W4: { vsPostgraphile: 1, vsLimit: 0.55, statements: 8 },
  // PostGraphile's best form of it is one function that takes all rows as JSON.
  W5: { vsPostgraphile: 1.1, vsLimit: 0.65, statements: 6, vsForms: { 'postgraphile-aliases': 5 } },
};

/** One contender at one number of connections. */
export interface Measured {
  readonly perSecond: Spread;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly serverCpu: number | null;
  readonly databaseCpu: number;
}

export interface ContenderResult {
  readonly statements: number;
  readonly buffers: number;
  readonly bytes: number | null;
  readonly byConnections: Readonly<Record<string, Measured>>;
}

export interface WorkloadResult {
  readonly title: string;
  /** Requests a second of the product, divided by those of the other in the same round; the median over all rounds. Null: not measured. */
  readonly vsPostgraphile: number | null;
  readonly vsLimit: number | null;
  /** The same in CPU time per request, server and database together: above 1 the product needs less. Less shaken by neighbours. */
  readonly cpuVsPostgraphile: number | null;
  readonly cpuVsLimit: number | null;
  readonly vsBeside: number | null;
  /** Against each further form in which a contender was asked: speed, and CPU per request. */
  readonly vsForms: Readonly<Record<string, { readonly speed: number | null; readonly cpu: number | null }>>;
  readonly statements: number;
  readonly buffers: number;
  readonly goal: Goal;
  readonly answers: string;
  readonly contenders: Readonly<Record<string, ContenderResult>>;
}

const known = (values: readonly (number | null)[]): number | null => {
  const numbers = values.filter((value): value is number => value !== null);
  return numbers.length === values.length && numbers.length > 0 ? significant(median(numbers)) : null;
};

function measured(rounds: readonly Round[]): Measured {
  const of = (value: (round: Round) => number): number => significant(median(rounds.map(value)));
  const { median: middle, min, max } = spread(rounds.map((round) => round.perSecond));
  return {
    perSecond: { median: significant(middle), min: significant(min), max: significant(max) },
    p50: of((round) => round.p50),
    p95: of((round) => round.p95),
    p99: of((round) => round.p99),
    serverCpu: known(rounds.map((round) => round.serverCpu)),
    databaseCpu: of((round) => round.databaseCpu),
  };
}

const cpu = ({ serverCpu, databaseCpu }: Round): number => (serverCpu ?? 0) + databaseCpu;

/** The product against another, round by round: what shook the machine in a round shook both. */
export function ratio(product: ContenderRounds, other: ContenderRounds | undefined, value: (mine: Round, theirs: Round) => number): number | null {
  if (!other) return null;
  const ratios = [...product.rounds].flatMap(([connections, rounds]) =>
    rounds.flatMap((mine, index) => {
      const theirs = other.rounds.get(connections)?.[index];
      return theirs ? [value(mine, theirs)] : [];
    }),
  );
  return ratios.length > 0 ? significant(median(ratios)) : null;
}

/** Puts the figures of a workload together. @throws Error when the product was not measured */
export function workloadResult(rounds: WorkloadRounds): WorkloadResult {
  const find = (name: ContenderKind): ContenderRounds | undefined => rounds.contenders.find((contender) => contender.name === name);
  const product = find('product');
  if (!product) throw new Error(`${rounds.code}: the product was not measured`);
  const speed = (mine: Round, theirs: Round): number => mine.perSecond / theirs.perSecond;
  const thrift = (mine: Round, theirs: Round): number => cpu(theirs) / cpu(mine);
  return {
    title: rounds.title,
    vsPostgraphile: ratio(product, find('postgraphile'), speed),
    vsLimit: ratio(product, find('limit'), speed),
    cpuVsPostgraphile: ratio(product, find('postgraphile'), thrift),
    cpuVsLimit: ratio(product, find('limit'), thrift),
    vsBeside: ratio(product, find('beside'), speed),
    vsForms: Object.fromEntries(
      rounds.contenders
        .filter(({ name }) => name === 'postgraphile-aliases' || !contenderKinds.some((kind) => kind === name))
        .map((form) => [form.name, { speed: ratio(product, form, speed), cpu: ratio(product, form, thrift) }]),
    ),
    statements: significant(product.cost.statements),
    buffers: significant(product.cost.buffers),
    goal: goals[rounds.code] ?? {},
    answers: rounds.answers,
    contenders: Object.fromEntries(
      rounds.contenders.map(({ name, cost, rounds: byConnections }) => [
        name,
        {
          statements: significant(cost.statements),
          buffers: significant(cost.buffers),
          bytes: rounds.bytes[name] ?? null,
          byConnections: Object.fromEntries([...byConnections].map(([connections, some]) => [String(connections), measured(some)])),
        },
      ]),
    ),
  };
}

/** The machine, as far as it tells. Never its name. */
export const machine = (): Record<string, unknown> => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
});
