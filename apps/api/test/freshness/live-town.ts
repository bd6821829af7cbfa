import { Client } from 'pg';
import { addDays, partsOf } from '@dangvu/domain/calendar/local-date';
import type { Role } from '@dangvu/domain/access/roles';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { newToken, tokenHash } from '../../src/access/token.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { startProcess } from '../harness/processes.ts';
import { copyTemplate } from '../harness/template.ts';
import { sceneOn } from '../membership/scene.ts';
import type { Scene } from '../membership/scene.ts';

export type Proof = Readonly<Record<string, string>>;

/** An answer: data as loosely typed JSON. */
export interface Reply {
  readonly status: number;
  readonly data: any;
  readonly errors: { message: string; extensions: { code: string } }[] | undefined;
}

/** The sample hierarchy served by two processes, and days that are right whenever this runs. */
export interface LiveTown {
  readonly owner: Client;
  readonly scene: Scene;
  /** Day all admissions are decided on: the last of the month before this one. Their month's report can be written. */
  readonly decidedOn: string;
  readonly today: string;
  readonly year: number;
  readonly periodId: string;
  /** Signs in without a password. */
  session(role: Role, unitId: string): Promise<{ proof: Proof; accountId: string; login: string }>;
  /** Asks a process, counted from 0 and taken round. */
  ask(process: number, query: string, variables: unknown, proof: Proof): Promise<Reply>;
  /** Does one act. @throws Error when it is refused */
  act(process: number, mutation: string, input: object, fields: string, proof: Proof): Promise<any>;
  close(): Promise<void>;
}

let serial = 0;
/** A number nobody has used: for keys, decisions, logins. */
export const next = (): number => (serial += 1);

export async function liveTown(processes: number): Promise<LiveTown> {
  const copy = await copyTemplate(process.env['TEST_OWNER_URL'] ?? '');
  const owner = new Client({ connectionString: copy.ownerUrl });
  await owner.connect();
  const today = systemClock.today();
  const decidedOn = addDays(`${today.slice(0, 8)}01`, -1);
  const { rows } = await owner.query<{ id: string }>(
    `insert into report_period (kind, starts_on, ends_on, opens_on, due_on) select 'MONTH', date_trunc('month', d)::date, d, d - 10, d + 10 from (select $1::date as d) p
     on conflict (kind, starts_on) do update set opens_on = excluded.opens_on, due_on = excluded.due_on returning id`,
    [decidedOn],
  );
  const servers = await Promise.all(Array.from({ length: processes }, () => startProcess(copy, { RATE_PER_SECOND: '10000000' })));
  const ask: LiveTown['ask'] = async (which, query, variables, proof) => {
    const response = await fetch(`${servers[which % servers.length]?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...proof },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
  };
  return {
    owner, ask, today, decidedOn,
    scene: sceneOn(owner),
    year: partsOf(decidedOn).year,
    periodId: rows[0]?.id ?? '',
    async session(role, unitId) {
      const [token, login] = [newToken(), `${role.toLowerCase()}.${next()}`];
      const made = await owner.query<{ id: string }>(
        `with a as (insert into account (login, display_name, password_hash) values ($1, $1, '-') returning id),
              g as (insert into role_grant (account_id, role, unit_id, during) select id, $2, $3, '(,)' from a)
         insert into session (token_sha256, account_id, expires_at) select $4, id, now() + interval '12 hours' from a returning account_id as id`,
        [login, role, unitId, tokenHash(token)],
      );
      return { login, accountId: made.rows[0]?.id ?? '', proof: { cookie: `__Host-dangvu=${token}` } };
    },
    async act(which, mutation, input, fields, proof) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { data, errors } = await ask(which, `mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message path } } }`, { input }, proof);
      const payload = data?.[mutation];
      if (errors || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(errors ?? payload.userErrors)}`);
      return payload;
    },
    async close() {
      await Promise.all(servers.map((server) => server.stop()));
      await owner.end();
      await copy.drop();
    },
  };
}

/** A published plan of the town for the year of the admissions. */
export async function publishedPlan(town: LiveTown, proof: Proof, quotas: Readonly<Record<string, number>>): Promise<{ id: string; version: number }> {
  const key = (): string => `fresh-key-${next()}`;
  const { plan } = await town.act(0, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: town.year, target: 10_000, idempotencyKey: key() }, 'plan { id version }', proof);
  const cells = Object.entries(quotas).map(([unitId, amount]) => ({ unitId, amount }));
  const drafted = await town.act(0, 'quotaDraftSet', { planId: plan.id, expectedVersion: plan.version, idempotencyKey: key(), cells }, 'plan { version }', proof);
  const decision = { number: `${next()}-QĐ/ThU`, decidedOn: `${town.year}-01-02`, signatory: 'Bí thư Thị ủy' };
  const input = { id: plan.id, expectedVersion: drafted.plan.version, decision, gapRemark: 'Để lại dự phòng', beyondRemark: 'Đang tạo nguồn', idempotencyKey: key() };
  return (await town.act(0, 'planPublish', input, 'plan { id version }', proof)).plan;
}
