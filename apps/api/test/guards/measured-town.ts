import { Client } from 'pg';
import { copyTownInUse, demoInstant } from '../harness/demo-template.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { explainSessions, recordStatements } from '../harness/sent-statements.ts';
import type { SentStatements } from '../harness/sent-statements.ts';
import { callerOf } from './askings.ts';
import { demoScene } from './demo-scene.ts';
import type { DemoScene } from './demo-scene.ts';
import type { SentOperation } from './documents.ts';
import { measure, worse } from './measure.ts';
import type { Measured } from './measure.ts';

/** The demo town as served, with everything it sends to the database written down. */
export interface MeasuredTown {
  readonly server: HttpServer;
  readonly scene: DemoScene;
  readonly sent: SentStatements;
  /** The owner's connection. */
  readonly owner: Client;
  /** Another server over the same database whose sessions have these settings. */
  beside(settings: Readonly<Record<string, string>>): Promise<{ server: HttpServer; sent: SentStatements }>;
  close(): Promise<void>;
}

// The guards count what a question costs the database; how many points a caller has is not their matter.
const unlimited = { RATE_PER_SECOND: '10000000' };

/** Loads the town, serves it, signs everybody in. */
export async function measuredTown(): Promise<MeasuredTown> {
  const copy = await copyTownInUse();
  const owner = new Client({ connectionString: copy.ownerUrl });
  await owner.connect();
  await explainSessions(owner);
  const serve = async (): Promise<{ server: HttpServer; sent: SentStatements }> => {
    const server = await createHttpServer(unlimited, demoInstant, copy);
    return { server, sent: recordStatements(server.database.pool, server.database.longReads) };
  };
  const { server, sent } = await serve();
  const besides: HttpServer[] = [];
  return {
    server, sent, owner,
    scene: await demoScene(server),
    async beside(settings) {
      const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
      for (const [name, value] of Object.entries(settings)) await owner.query(`alter database ${rows[0]?.name} set ${name} = '${value}'`);
      const other = await serve();
      besides.push(other.server);
      return other;
    },
    async close() {
      for (const one of [server, ...besides]) await one.close();
      await owner.end();
      await copy.drop();
    },
  };
}

/**
 * Asks one case over HTTP and adds up what it cost.
 * @throws Error when the answer is not what was asked for: a refusal is cheap and would pass every ceiling
 */
export async function askOnce(server: HttpServer, sent: SentStatements, scene: DemoScene, operation: SentOperation, name: string, variables: unknown): Promise<Measured> {
  sent.take();
  const { status, body } = await server.ask(operation.text, variables, scene.proofs[callerOf(name)]);
  if (status !== 200 || body.errors) throw new Error(`${operation.key}, ${name}: ${status} ${JSON.stringify(body.errors ?? body)}`);
  const empty = Object.entries(body.data).filter(([field, value]) => value === null && !(field === 'viewer' && name === 'nobody'));
  if (empty.length) throw new Error(`${operation.key}, ${name}: ${empty.map(([field]) => field).join(', ')} found nothing`);
  return measure(sent.take(), Buffer.byteLength(JSON.stringify(body)));
}

/**
 * Asks every case `rounds` times in turn and keeps the worst. Three rounds: a text is prepared when it is seen for the second time, and planned
 * once for all cases (decisions/0011).
 */
export async function askAll(
  server: HttpServer,
  sent: SentStatements,
  scene: DemoScene,
  operation: SentOperation,
  cases: Readonly<Record<string, unknown>>,
  rounds = 3,
): Promise<Map<string, Measured>> {
  const worst = new Map<string, Measured>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, variables] of Object.entries(cases)) {
      const once = await askOnce(server, sent, scene, operation, name, variables);
      const before = worst.get(name);
      worst.set(name, before ? worse(before, once) : once);
    }
  }
  return worst;
}
