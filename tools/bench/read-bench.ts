import { hashOf } from './answer.ts';
import type { Contender } from './contenders/contender.ts';
import { answered, inTurn, runRound } from './round.ts';
import type { Round } from './round.ts';
import { statementCost } from './statement-cost.ts';
import type { StatementCost } from './statement-cost.ts';
import { dialectOf } from './workloads/workload.ts';
import type { Asking, ReadWorkload, Scene } from './workloads/workload.ts';

/** How long and how often. */
export interface Effort {
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface ContenderRounds {
  /** The kind of contender, or the name of another form it was asked in. */
  readonly name: string;
  readonly cost: StatementCost;
  /** Rounds by number of connections. */
  readonly rounds: ReadonlyMap<number, Round[]>;
}

export interface WorkloadRounds {
  readonly code: string;
  readonly title: string;
  /** SHA-256 of the data of every answer in turn, the same for all contenders. */
  readonly answers: string;
  readonly bytes: Readonly<Record<string, number>>;
  readonly contenders: readonly ContenderRounds[];
}

/** One contender asked in one form. */
interface Entrant {
  readonly name: string;
  readonly contender: Contender;
  readonly asking: Asking;
}

interface Prepared extends Entrant {
  readonly bodies: readonly object[];
  readonly hash: string;
  readonly bytes: number;
}

/** Everybody who takes part: each contender, then each further form of one that runs. */
function entrants({ asking, forms = [] }: ReadWorkload, contenders: readonly Contender[]): Entrant[] {
  return [
    ...contenders.map((contender) => ({ name: contender.kind, contender, asking: asking[dialectOf(contender.kind)] })),
    ...forms.flatMap((form) => contenders.filter(({ kind }) => kind === form.kind).map((contender) => ({ name: form.name, contender, asking: form.asking }))),
  ];
}

async function prepare(workload: ReadWorkload, entrant: Entrant, scene: Scene): Promise<Prepared> {
  const { contender, asking } = entrant;
  const ask = contender.ask(workload.code);
  const bodies = await asking.bodies(scene, ask);
  const answers = [];
  for (const body of bodies) answers.push(await ask(body));
  return { ...entrant, bodies, hash: hashOf(answers.map((answer) => asking.data(answer))), bytes: Math.round(JSON.stringify(answers).length / answers.length) };
}

/** @throws Error naming the contenders that disagree: what answers differently is not compared for speed */
function requireEqual(code: string, prepared: readonly Prepared[]): string {
  const hashes = new Set(prepared.map(({ hash }) => hash));
  if (hashes.size !== 1) throw new Error(`${code}: the answers differ: ${prepared.map(({ name, hash }) => `${name} ${hash.slice(0, 12)}`).join(', ')}`);
  return prepared[0]?.hash ?? '';
}

/**
 * Measures one workload: answers compared, statements counted, warmed up, then rounds interleaved A-B-C-A-B-C at each number of
 * connections, and the answers compared once more.
 */
export async function benchRead(
  workload: ReadWorkload,
  contenders: readonly Contender[],
  scene: Scene,
  database: Readonly<{ ownerUrl: string; pid: number }>,
  effort: Effort,
): Promise<WorkloadRounds> {
  const prepared: Prepared[] = [];
  for (const entrant of entrants(workload, contenders)) prepared.push(await prepare(workload, entrant, scene));
  const answers = requireEqual(workload.code, prepared);
  const load = { workload: workload.code, databasePid: database.pid, succeeded: answered };
  for (const { contender, bodies } of prepared) await runRound(contender, { ...load, next: inTurn(bodies), connections: 8, seconds: effort.warmUpSeconds });
  const measured: { name: string; cost: StatementCost; rounds: Map<number, Round[]> }[] = [];
  for (const { name, contender, bodies } of prepared) {
    const ask = contender.ask(workload.code);
    const cost = await statementCost(database.ownerUrl, contender.role, bodies.length * 4, (index) => ask(bodies[index % bodies.length] ?? {}));
    measured.push({ name, cost, rounds: new Map() });
  }
  for (const connections of effort.connections) {
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const [index, { contender, bodies }] of prepared.entries()) {
        const result = await runRound(contender, { ...load, next: inTurn(bodies), connections, seconds: effort.seconds });
        const rounds = measured[index]?.rounds;
        rounds?.set(connections, [...(rounds.get(connections) ?? []), result]);
      }
    }
  }
  const again: Prepared[] = [];
  for (const entrant of prepared) again.push(await prepare(workload, entrant, scene));
  if (requireEqual(workload.code, again) !== answers) throw new Error(`${workload.code}: the answers changed while they were timed`);
  return {
    code: workload.code,
    title: workload.title,
    answers,
    bytes: Object.fromEntries(prepared.map(({ name, bytes }) => [name, bytes])),
    contenders: measured,
  };
}
