import { getOperationAST, parse, validate } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Client } from 'pg';
import { permissionsOfScopes, rolePermissions } from '@dangvu/domain/access/roles';
import type { ClientScope, Role } from '@dangvu/domain/access/roles';
import type { Locale } from '@dangvu/domain/language/label';
import { clockAt } from '../../src/platform/clock.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { LongTime } from '../../src/platform/read/long-reads.ts';
import { keepRulebook } from '../../src/platform/rulebook/rulebook-in-force.ts';
import { readConfig } from '../../src/platform/config.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Database } from '../../src/platform/database/database.ts';
import type { RequestContext } from '../../src/platform/request-context.ts';
import { topOfTree } from '../../src/platform/top-of-tree.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { buildApiSchema } from '../../src/server/build-schema.ts';
import { executeKnown, interpret } from '../../src/server/execution/executor.ts';
import { KnownOperations } from '../../src/server/execution/known-operations.ts';
import { entities } from '../../src/server/features.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { holdToCeiling } from '../guards/act-ceilings.ts';
import { compiledRun } from './executor.ts';
import { copyTemplate } from './template.ts';
import type { DatabaseCopy } from './template.ts';

/** What an answer looks like to a test: data as loosely typed JSON, errors as GraphQL gives them. */
export interface Answer {
  // Tests read arbitrary selections; typing each would say everything twice.
  readonly data: Record<string, any>;
  readonly errors: ExecutionResult['errors'];
  /** SQL statements the operation sent. */
  readonly statements: number;
  /** How often an act waited for the database. */
  readonly roundTrips: number;
}

export interface Caller {
  readonly viewer: Viewer | null;
  /** Runs an operation; fails the test on any GraphQL error (expected refusals are in `userErrors`). */
  run(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The same, giving errors back instead of failing. */
  attempt(document: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export interface Harness {
  readonly database: Database;
  /** The owner's connection, to set the scene and to try what the serving role must not. */
  readonly owner: Client;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly schema: GraphQLSchema;
  /** A person with one role in one unit; made in the database on first use. */
  as(role: Role, unitId?: string, locale?: Locale): Promise<Caller>;
  /** A program with a key. */
  asClient(scopes: ClientScope[], unitId?: string): Promise<Caller>;
  anonymous(): Caller;
  /** Moves the day everything happens on. */
  setToday(instant: string): void;
  close(): Promise<void>;
}

let schema: GraphQLSchema | undefined;
const operations = new KnownOperations();

/** Parses, checks and executes as the server does, by the executor this run is about. */
async function execute(api: GraphQLSchema, source: string, variables: Record<string, unknown> = {}, context: RequestContext): Promise<ExecutionResult> {
  const document = parse(source);
  const errors = validate(api, document);
  const operation = getOperationAST(document);
  if (errors.length > 0) return { errors };
  if (!operation || !compiledRun) return interpret(api, document, undefined, variables, context);
  return executeKnown(api, operations.meet(source, undefined, document, operation), variables, context, 1);
}

/**
 * A database of its own for one test file, with the API on top, exactly as the server executes it.
 * @param copied what is in it: the sample hierarchy, or the demo town (demo-template.ts)
 */
export async function createHarness(instant = '2026-11-20T03:00:00Z', copied: (ownerUrl: string) => Promise<DatabaseCopy> = copyTemplate): Promise<Harness> {
  const serverUrl = process.env['TEST_OWNER_URL'];
  if (!serverUrl) throw new Error('TEST_OWNER_URL is set by the global setup');
  const copy = await copied(serverUrl);
  const database = await openDatabase(copy.appUrl, entities, 5);
  const owner = new Client({ connectionString: copy.ownerUrl });
  await owner.connect();
  const api = (schema ??= buildApiSchema());
  let now = clockAt(instant);
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  const config = readConfig({ DATABASE_URL: copy.appUrl, NODE_ENV: 'test', SECOND_FACTOR_KEY: '5ec0'.repeat(16) });

  const caller = (viewer: Viewer | null, locale: Locale = 'vi'): Caller => {
    const attempt = async (source: string, variableValues?: Record<string, unknown>): Promise<Answer> => {
      // What the server does when it reads a caller.
      await keepRulebook(database.pool, (await database.pool.query<{ version: number }>('select version from rulebook_state')).rows[0]?.version ?? 1);
      const context: RequestContext = {
        pool: database.pool, longReads: database.longReads, longTime: new LongTime(() => false), orm: database.orm, viewer, proof: null, today: clock.today(), statements: 0, roundTrips: 0, clock, config, locale,
        request: { ip: '127.0.0.1', headers: {} } as FastifyRequest,
        reply: {} as FastifyReply,
      };
      const result = await execute(api, source, variableValues, context);
      holdToCeiling(source, result, context);
      return { data: (result.data ?? {}) as Answer['data'], errors: result.errors, statements: context.statements, roundTrips: context.roundTrips };
    };
    return {
      viewer,
      attempt,
      run: async (document, variables) => {
        const answer = await attempt(document, variables);
        if (answer.errors) throw new Error(answer.errors.map((error) => `${error.message}\n${error.originalError?.stack ?? ''}`).join('\n'));
        return answer;
      },
    };
  };

  const isTop = async (unitId: string): Promise<boolean> =>
    (await owner.query<{ top: boolean }>(`select ${topOfTree('$1::uuid', '$2::date')} as top`, [unitId, now.today()])).rows[0]?.top ?? false;
  const people = new Map<string, string>();
  return {
    database, owner, schema: api, appUrl: copy.appUrl, ownerUrl: copy.ownerUrl,
    async as(role, unitId = sample.town, locale = 'vi') {
      const login = `${role.toLowerCase().replaceAll('_', '-')}.${unitId.slice(-4)}`;
      let id = people.get(login);
      if (!id) {
        const { rows } = await owner.query<{ id: string }>(
          `with a as (insert into account (login, display_name, password_hash) values ($1, $1, '-') returning id),
           g as (insert into role_grant (account_id, role, unit_id, during) select id, $2, $3, '(,)' from a) select id from a`,
          [login, role, unitId],
        );
        id = rows[0]?.id ?? '';
        people.set(login, id);
      }
      const grants = [{ id, role, scopes: [], unitId, wholeTree: await isTop(unitId), permissions: rolePermissions[role] }];
      return caller({ kind: 'ACCOUNT', id, name: login, login, locale, sessionId: null, grants }, locale);
    },
    async asClient(scopes, unitId = sample.town) {
      const { rows } = await owner.query<{ id: string }>('insert into api_client (name, unit_id, scopes) values ($1, $2, $3) returning id', ['test', unitId, scopes]);
      const id = rows[0]?.id ?? '';
      const grants = [{ id, role: null, scopes, unitId, wholeTree: await isTop(unitId), permissions: permissionsOfScopes(scopes) }];
      return caller({ kind: 'API_CLIENT', id, name: 'test', login: null, locale: 'vi', sessionId: null, grants });
    },
    anonymous: () => caller(null),
    setToday: (next) => void (now = clockAt(next)),
    async close() {
      await owner.end();
      await database.close();
      await copy.drop();
    },
  };
}
