import { hashOf } from './answer.ts';
import type { Plain } from './answer.ts';
import { withClient } from '../database/migrate.ts';
import type { Contender } from './contenders/contender.ts';
import { ask } from './database.ts';
import { cpuOf, cpuOfChildren, grown } from './process-cost.ts';
import type { ContenderRounds, WorkloadRounds } from './read-bench.ts';
import type { Round } from './round.ts';
import { statementCost } from './statement-cost.ts';
import { percentile } from './statistics.ts';
import { recognition } from './workloads/recognition.ts';
import type { Form, ManyActs } from './workloads/recognition.ts';
import { dialectOf } from './workloads/workload.ts';

/** How many calls a round takes: each uses people up, so rounds are counted and not timed. */
export interface BulkEffort {
  readonly rounds: number;
  readonly calls: number;
  /** Rows of a call. */
  readonly rows: number;
}

/** Of each twenty rows one is refused: every other of these not due yet, every other read before somebody changed it. */
const refusedIn = 20;

/** Enough for eight calls at once to be refused different people: a call holds every record it was told of until it ends. */
const refusedAtOnce = 100;

/** People in probation to recognise, made for the bench: a town does not hold thousands at once. */
export class Probationers {
  readonly #due: string[];
  readonly #early: string[];
  readonly #account: string;
  readonly #today: string;
  #calls = 0;
  #refused = 0;

  private constructor(due: string[], early: string[], account: string, today: string) {
    this.#due = due;
    this.#early = early;
    this.#account = account;
    this.#today = today;
  }

  /**
   * @param wardId whose branches they are in, evenly
   * @param login who will recognise them; the first officer of the whole tree when not said
   */
  static async make(ownerUrl: string, wardId: string, today: string, due: number, login?: string): Promise<Probationers> {
    return withClient(ownerUrl, async (client) => {
      await client.query(`create temp table made as select n, uuidv7() as person_id, uuidv7() as membership_id,
          (array(select a.descendant_id from org_ancestry a where a.ancestor_id = '${wardId}' and a.during @> '${today}'::date
             and not exists (select from org_placement p where p.parent_id = a.descendant_id and p.during @> '${today}'::date) order by 1)) as branches,
          case when n <= ${refusedAtOnce} then '${today}'::date - 100 else '${today}'::date - 400 end as ceremony_on from generate_series(1, ${due + refusedAtOnce}) n`);
      await client.query(`alter table made add branch_id uuid; update made set branch_id = branches[1 + n % array_length(branches, 1)]`);
      await client.query(`insert into person (id, full_name, born_on, sex, ethnicity, occupation, education)
        select person_id, 'Người Giả Lập ' || translate(to_char(n, 'FM000000'), '0123456789', 'ABCDEFGHIK'), '1990-01-01', 'MALE', 'Kinh', 'Nông dân', 'UPPER_SECONDARY' from made`);
      await client.query(`insert into membership (id, person_id, status, branch_id, decided_on, ceremony_on) select membership_id, person_id, 'PROBATIONARY', branch_id, ceremony_on, ceremony_on from made`);
      await client.query(`insert into membership_posting (membership_id, branch_id, during) select membership_id, branch_id, daterange(ceremony_on, null) from made`);
      await client.query(`insert into lifecycle_event (act, person_id, membership_id, to_state, branch_id, effective_on, measure)
        select act, person_id, membership_id, state, branch_id, ceremony_on, measure from made,
          (values ('ADMISSION_DECIDE', 'DECIDED', 'ADMITTED'), ('CEREMONY_HOLD', 'PROBATIONARY', 'CEREMONY')) e(act, state, measure) order by n`);
      const { rows } = await client.query<{ id: string; early: boolean }>(`select membership_id as id, n <= ${refusedAtOnce} as early from made order by n`);
      await client.query('drop table made');
      await client.query('vacuum analyze person, membership, membership_posting, lifecycle_event');
      const { rows: officers } = await client.query<{ id: string }>(`select g.account_id as id from role_grant g join account a on a.id = g.account_id where g.role = 'ORGANISATION_OFFICER' and ($1::text is null or a.login = $1) order by g.id limit 1`, [login ?? null]);
      const account = officers[0]?.id;
      if (!account) throw new Error('the database holds no officer');
      return new Probationers(rows.filter(({ early }) => !early).map(({ id }) => id), rows.filter(({ early }) => early).map(({ id }) => id), account, today);
    });
  }

  /** The next call. @throws Error when nobody is left */
  next(rows: number): ManyActs {
    const given = Array.from({ length: rows }, (_, index) => {
      const refused = index % refusedIn === refusedIn - 1;
      const id = refused ? this.#early[this.#refused++ % this.#early.length] : this.#due.pop();
      if (!id) throw new Error('W5: nobody is left to recognise');
      // A version nobody has had; the record it is tried on stays as it is.
      return { id, expectedVersion: refused && Math.floor(index / refusedIn) % 2 === 0 ? 9 : 1 };
    });
    const number = `BULK-${(this.#calls += 1)}-${given[0]?.id.slice(-8)}`;
    return { account: this.#account, rows: given, number, signatory: 'Người ký giả lập', decidedOn: this.#today, key: `bulk-${number}` };
  }
}

/** What became of the rows, without saying of whom: every contender has people of its own. */
const told = (rows: readonly Plain[]): Plain => rows.map((row) => ({ ...(row as Record<string, Plain>), id: typeof (row as Record<string, Plain>)['id'] === 'string' }));

/** One call and what became of each of its rows. @throws Error when one is not told of */
export async function callMany(contender: Contender, form: Form, acts: ManyActs): Promise<Plain> {
  const { body, data } = recognition.acting[form];
  const rows = data(await contender.ask(recognition.code)(body(acts)));
  if (rows.length !== acts.rows.length) throw new Error(`W5: ${form} told of ${rows.length} of ${acts.rows.length} rows`);
  return told(rows);
}

/** Calls one after another, or so many people's at once, and what one costs. */
export async function bulkRound(contender: Contender, form: Form, acts: readonly ManyActs[], databasePid: number, lanes = 1): Promise<Round> {
  const times: number[] = [];
  const before = { server: cpuOf(contender.pid), database: cpuOfChildren(databasePid), at: performance.now() };
  const waiting = [...acts];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const began = performance.now();
        await callMany(contender, form, one);
        times.push(performance.now() - began);
      }
    }),
  );
  const seconds = (performance.now() - before.at) / 1000;
  const after = { server: cpuOf(contender.pid), database: cpuOfChildren(databasePid) };
  return {
    perSecond: acts.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    serverCpu: before.server === null || after.server === null ? null : (after.server - before.server) / acts.length,
    databaseCpu: grown(before.database, after.database) / acts.length,
  };
}

/**
 * Measures W5: the product, another build of it, PostGraphile in both forms, the limit. What became of each row is compared first.
 * @throws Error when answers differ, or what was told is not what the tables hold
 */
export async function benchBulk(
  contenders: readonly Contender[],
  scene: Readonly<{ wardId: string; today: string }>,
  database: Readonly<{ ownerUrl: string; pid: number }>,
  { rounds, calls, rows }: BulkEffort,
): Promise<WorkloadRounds> {
  const asked = contenders.flatMap((contender) => {
    const form = dialectOf(contender.kind) as Form;
    const once = { contender, form, kind: contender.kind };
    return form === 'postgraphile' ? [once, { contender, form: 'postgraphile-aliases' as const, kind: 'postgraphile-aliases' as const }] : [once];
  });
  const perContender = (rounds * calls + 8) * rows;
  const people = await Probationers.make(database.ownerUrl, scene.wardId, scene.today, asked.length * perContender);
  const hashes: string[] = [];
  for (const { contender, form } of asked) hashes.push(hashOf(await callMany(contender, form, people.next(rows))));
  if (new Set(hashes).size !== 1) throw new Error(`W5: the answers differ: ${asked.map(({ kind }, index) => `${kind} ${hashes[index]?.slice(0, 12)}`).join(', ')}`);
  const some = (count: number): ManyActs[] => Array.from({ length: count }, () => people.next(rows));
  for (const { contender, form } of asked) await bulkRound(contender, form, some(3), database.pid);
  const measured: (ContenderRounds & { rounds: Map<number, Round[]> })[] = [];
  for (const { contender, form, kind } of asked) {
    const cost = await statementCost(database.ownerUrl, contender.role, 4, () => callMany(contender, form, people.next(rows)));
    measured.push({ name: kind, cost, rounds: new Map<number, Round[]>([[1, []]]) });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { contender, form }] of asked.entries()) measured[index]?.rounds.get(1)?.push(await bulkRound(contender, form, some(calls), database.pid));
  }
  await requireRecognised(database.ownerUrl);
  return { code: recognition.code, title: recognition.title, answers: hashes[0] ?? '', bytes: {}, contenders: measured };
}

/** Who was told to be official is, by an entry of his own; the counters are what a recount says. */
async function requireRecognised(ownerUrl: string): Promise<void> {
  const [row] = await ask<{ events: number; official: number; off: number }>(
    ownerUrl,
    `select (select count(*)::integer from lifecycle_event e join decision d on d.id = e.decision_id where d.number like 'BULK-%') as events,
            (select count(distinct m.id)::integer from membership m join lifecycle_event e on e.membership_id = m.id join decision d on d.id = e.decision_id
              where d.number like 'BULK-%' and m.status = 'OFFICIAL' and m.official_on = e.effective_on) as official,
            (select count(*)::integer from (select unit_id, month, measure, own, subtree from tally where own <> 0 or subtree <> 0
              except select unit_id, month, measure, own, subtree from tally_derived) t) as off`,
  );
  if (!row || row.events === 0 || row.events !== row.official || row.off !== 0) throw new Error(`W5: the tables do not hold what was answered: ${JSON.stringify(row)}`);
}
