import type { Client, Pool, PoolClient } from 'pg';

/** A node of a plan as `auto_explain` writes it; only what the guards look at. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly 'Temp Read Blocks'?: number;
  readonly 'Temp Written Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** One round trip: what was sent, and how PostgreSQL answered it. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Name it is prepared under; undefined when it is not. */
  readonly name: string | undefined;
  /** Plans of what ran inside it (functions, triggers) and, last, of the statement itself. Empty unless `explainSessions` was called. */
  readonly plans: readonly PlanNode[];
}

export interface SentStatements {
  /** What has been sent since the last call, in the order of sending; BEGIN and COMMIT are round trips too and stand in it. */
  take(): SentStatement[];
}

interface Recorded extends SentStatement {
  readonly plans: PlanNode[];
  done: boolean;
}

type QueryArguments = [config: string | { text?: string; name?: string; values?: unknown[] }, ...rest: unknown[]];

/**
 * Writes down every statement these pools send from now on, whoever sends it: prepared reads, MikroORM, the audit. It listens where the
 * statement leaves the process, so nothing can pass by it.
 */
export function recordStatements(...pools: readonly Pool[]): SentStatements {
  let sent: Recorded[] = [];
  const known = new WeakSet<PoolClient>();
  for (const pool of pools) {
    pool.on('acquire', (client) => {
      if (known.has(client)) return;
      known.add(client);
      listen(client, (statement) => sent.push(statement));
    });
  }
  return {
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}

function listen(client: PoolClient, record: (statement: Recorded) => void): void {
  const running: Recorded[] = [];
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.on('notice', ({ message }) => {
    const plan = planOf(message ?? '');
    if (plan) running.find(({ done }) => !done)?.plans.push(plan);
  });
  const recorded = (...args: QueryArguments): unknown => {
    const [config, ...rest] = args;
    const given = typeof config === 'string' ? { text: config } : config;
    const values = given.values ?? (Array.isArray(rest[0]) ? (rest[0] as unknown[]) : []);
    const statement: Recorded = { text: given.text ?? '', values, name: given.name, plans: [], done: false };
    running.push(statement);
    record(statement);
    const finish = (): void => {
      statement.done = true;
      running.splice(running.indexOf(statement), 1);
    };
    const callback = rest.at(-1);
    if (typeof callback === 'function') {
      const tell = callback as (...result: unknown[]) => unknown;
      return query(config, ...rest.slice(0, -1), (...result: unknown[]) => {
        finish();
        return tell(...result);
      });
    }
    const answer = query(config, ...rest) as Promise<unknown>;
    answer.then(finish, finish);
    return answer;
  };
  Object.assign(client, { query: recorded });
}

function planOf(notice: string): PlanNode | null {
  const start = notice.indexOf('plan:\n');
  return start < 0 ? null : (JSON.parse(notice.slice(start + 6)) as { Plan: PlanNode }).Plan;
}

/**
 * Has every new session of the database tell the plan and the buffers of each statement as it really ran: with the values it was sent,
 * by the plan of the session that asked. EXPLAIN of the same text afterwards would be
 * another execution, planned anew. What runs inside functions and triggers is told as well.
 * @param owner connection of a superuser to that database
 */
export async function explainSessions(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  // Loaded here first: a session that does not know these settings may set them and may not pass them on.
  await owner.query(`load 'auto_explain'`);
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_parameter_max_length': '0',
  };
  for (const [name, value] of Object.entries(settings)) await owner.query(`alter database ${rows[0]?.name} set ${name} = '${value}'`);
}
