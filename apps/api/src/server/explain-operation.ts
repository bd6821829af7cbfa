import { graphql, getOperationAST, parse } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Client, Pool, QueryConfig } from 'pg';
import { rolePermissions } from '@dangvu/domain/access/roles';
import type { Role } from '@dangvu/domain/access/roles';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { LongTime } from '../platform/read/long-reads.ts';
import { resolveField } from '../platform/read/resolve-field.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { topOfTree } from '../platform/top-of-tree.ts';
import type { Viewer } from '../platform/viewer.ts';
import { buildApiSchema } from './build-schema.ts';

/** A statement as it was sent. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rows: number;
}

/** An operation somebody asks about. */
export interface AskedOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whose rights it is asked with. */
  readonly login: string;
}

/**
 * Runs a query as the server would and tells which statements it sends, in their order; who is asking is taken for granted.
 * @param client of the owner, inside a transaction the caller rolls back: a reading is logged like any other
 * @throws Error when the document is not a query, nobody has the login, or the answer has errors
 */
export async function explainOperation(client: Client, { source, variables, login }: AskedOperation): Promise<SentStatement[]> {
  if (getOperationAST(parse(source))?.operation !== 'query') throw new Error('Chỉ giải thích được một truy vấn (query). / Only one query can be explained.');
  const clock = systemClock;
  const viewer = await viewerOf(client, login, clock.today());
  await client.query('set local role dangvu_app');
  const sent: SentStatement[] = [];
  const query = async (asked: QueryConfig | string): Promise<unknown> => {
    // The transaction is the caller's.
    if (typeof asked === 'string') return;
    const { text, values = [] } = asked;
    const result = await client.query(text, values as unknown[]);
    sent.push({ text, values: values as unknown[], rows: result.rows.length });
    return result;
  };
  const connection = { query, release: () => undefined };
  const pool = { query, connect: () => Promise.resolve(connection) } as unknown as Pool;
  const context = {
    pool,
    longReads: pool,
    longTime: new LongTime(() => false),
    viewer,
    today: clock.today(),
    proof: null,
    statements: 0,
    roundTrips: 0,
    clock,
    config: readConfig({ DATABASE_URL: 'postgresql://explained/', NODE_ENV: 'test' }),
    locale: 'vi',
    request: { ip: '127.0.0.1', headers: {} } as FastifyRequest,
    reply: {} as FastifyReply,
    // A query writes nothing through entities.
  } satisfies Omit<RequestContext, 'orm'>;
  const { errors } = await graphql({ schema: buildApiSchema(), source, variableValues: variables, contextValue: context, fieldResolver: resolveField });
  if (errors?.length) throw new Error(errors.map((error) => error.originalError?.stack ?? error.message).join('\n'));
  return sent;
}

async function viewerOf(client: Client, login: string, today: string): Promise<Viewer> {
  const { rows } = await client.query<{ id: string; name: string; grant_id: string; role: Role; unit_id: string; whole: boolean }>(
    `select a.id, a.display_name as name, g.id as grant_id, g.role, g.unit_id,
        ${topOfTree('g.unit_id', '$2::date')} as whole
       from account a join role_grant g on g.account_id = a.id and g.during @> $2::date and g.revoked_at is null where a.login = $1 order by g.id`,
    [login, today],
  );
  const [first] = rows;
  if (!first) throw new Error(`Không ai có tên đăng nhập ${login}. / Nobody signs in as ${login}.`);
  const grants = rows.map((row) => ({ id: row.grant_id, role: row.role, scopes: [], unitId: row.unit_id, wholeTree: row.whole, permissions: rolePermissions[row.role] }));
  return { kind: 'ACCOUNT', id: first.id, name: first.name, login, locale: 'vi', sessionId: null, grants };
}
