import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { newKey, newToken, tokenHash } from '../../src/access/token.ts';
import { demoInstant } from '../harness/demo-template.ts';
import type { HttpServer } from '../harness/http.ts';

/** Who asks: the people of the demo town, and the program that has its key. */
export const callers = {
  town: 'can-bo.thi-xa',
  ward: 'can-bo.hoa-hieu',
  branch: 'bi-thu.khoi-tan-thanh',
  administrator: 'quan-tri',
  inspector: 'kiem-tra',
} as const;
export type Caller = keyof typeof callers | 'program' | 'nobody';

/** How a caller proves who it is, as `HttpServer.ask` takes it. */
export type Proof = { cookie?: string; key?: string };

/** What is asked about. */
export interface DemoScene {
  readonly town: string;
  readonly ward: string;
  readonly branch: string;
  /** The person with the longest history, one of the ward's, and one of the branch's. */
  readonly townPerson: string;
  readonly wardPerson: string;
  readonly branchPerson: string;
  /** Whose candidacy is furthest. */
  readonly candidate: string;
  readonly trainingClass: string;
  readonly townPlan: string;
  readonly wardPlan: string;
  /** The town's draft of next year. */
  readonly draftPlan: string;
  /** The ward's last accepted report, and the period before this month. */
  readonly report: string;
  readonly period: string;
  /** Cursor of the members of the town after four fifths of them. */
  readonly lateMember: string;
  /** Code of the transfer that is late the longest. */
  readonly transferCode: string;
  proofs: Readonly<Record<Caller, Proof>>;
}

async function id(owner: Client, sql: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(sql);
  if (!rows[0]) throw new Error(`The demo town has no ${sql}`);
  return rows[0].id;
}

/** A session without the half second a password takes; last seen two minutes ago, so that the first request touches it. */
async function session(owner: Client, login: string): Promise<Proof> {
  const token = newToken();
  const seen = new Date(Date.parse(demoInstant) - 120_000).toISOString();
  const { rowCount } = await owner.query(
    `insert into session (token_sha256, account_id, created_at, last_seen_at, expires_at)
     select $1, id, $3, $3, $3::timestamptz + interval '12 hours' from account where login = $2`,
    [tokenHash(token), login, seen],
  );
  if (rowCount !== 1) throw new Error(`The demo town has no account ${login}`);
  return { cookie: `__Host-dangvu=${token}` };
}

async function program(owner: Client, town: string): Promise<Proof> {
  const key = newKey();
  await owner.query(
    `with c as (insert into api_client (name, unit_id, scopes) values ('Trang số liệu', $1, '{ORGANISATION,FIGURES,PLANS,REPORTS}') returning id)
     insert into api_key (client_id, prefix, key_sha256, expires_at) select id, $3, $2, '2027-11-01' from c`,
    [town, tokenHash(key), `dv_${randomBytes(4).toString('hex').slice(0, 7)}`],
  );
  return { key };
}

async function lateCursor(server: HttpServer, proof: Proof, unitId: string): Promise<string> {
  let after: string | null = null;
  for (let page = 0; page < 36; page += 1) {
    const { body } = await server.ask(
      'query ($unitId: ID!, $after: String) { members(filter: { unitId: $unitId }, first: 100, after: $after) { pageInfo { endCursor } } }',
      { unitId, after },
      proof,
    );
    after = body.data.members.pageInfo.endCursor;
  }
  return after ?? '';
}

/** Looks up what the askings need, and signs everybody in. */
export async function demoScene(server: HttpServer): Promise<DemoScene> {
  const { owner } = server;
  const unit = (name: string) => id(owner, `select unit_id as id from org_unit_revision where short_name = '${name}' order by unit_id limit 1`);
  const town = await id(owner, `select unit_id as id from org_unit_revision where kind = 'TOWN_COMMITTEE'`);
  const ward = await unit('Phường Hòa Hiếu');
  const branch = await id(
    owner,
    `select r.unit_id as id from org_unit_revision r join org_placement p on p.unit_id = r.unit_id and p.parent_id = '${ward}' where r.short_name = 'Khối Tân Thành'`,
  );
  const person = (under: string) =>
    id(
      owner,
      `select e.person_id as id from lifecycle_event e join membership m on m.person_id = e.person_id and m.ended_on is null
        join org_ancestry a on a.descendant_id = m.branch_id and a.ancestor_id = '${under}'
       group by e.person_id order by count(*) desc, e.person_id limit 1`,
    );
  const plan = (of: string) => id(owner, `select id from plan where unit_id = '${of}' and period_kind = 'YEAR' and starts_on = '2026-01-01' and state <> 'DRAFT' limit 1`);
  const proofs = {
    town: await session(owner, callers.town),
    ward: await session(owner, callers.ward),
    branch: await session(owner, callers.branch),
    administrator: await session(owner, callers.administrator),
    inspector: await session(owner, callers.inspector),
    program: await program(owner, town),
    nobody: {},
  };
  return {
    town, ward, branch, proofs,
    townPerson: await person(town),
    wardPerson: await person(ward),
    branchPerson: await person(branch),
    candidate: await id(
      owner,
      `select c.person_id as id from candidacy c join org_ancestry a on a.descendant_id = c.branch_id and a.ancestor_id = '${ward}'
        where c.closed_on is null order by c.committee_resolved_on nulls last, c.branch_resolved_on nulls last, c.dossier_opened_on nulls last, c.id limit 1`,
    ),
    trainingClass: await id(owner, `select e.class_id as id from training_enrolment e where e.kind = 'AWARENESS' group by 1 order by count(*) desc, 1 limit 1`),
    townPlan: await plan(town),
    wardPlan: await plan(ward),
    draftPlan: await id(owner, `select id from plan where unit_id = '${town}' and state = 'DRAFT' order by starts_on desc limit 1`),
    report: await id(owner, `select r.id from report r join report_period p on p.id = r.period_id where r.unit_id = '${ward}' and r.state = 'ACCEPTED' order by p.starts_on desc limit 1`),
    period: await id(owner, `select id from report_period where kind = 'MONTH' and starts_on = '2026-10-01'`),
    transferCode: await id(owner, `select code as id from transfer where closed_on is null order by due_on, id limit 1`),
    lateMember: await lateCursor(server, proofs.town, town),
  };
}
