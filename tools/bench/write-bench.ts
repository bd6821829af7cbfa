import { hashOf } from './answer.ts';
import type { Plain } from './answer.ts';
import type { Contender } from './contenders/contender.ts';
import { ask } from './database.ts';
import type { ContenderRounds, Effort, WorkloadRounds } from './read-bench.ts';
import { runRound } from './round.ts';
import type { Round } from './round.ts';
import { statementCost } from './statement-cost.ts';
import { discipline } from './workloads/discipline.ts';
import type { Act } from './workloads/discipline.ts';
import { dialectOf } from './workloads/workload.ts';

/** Members to act on, each one act at a time, with the version it has after the acts so far. */
export class Supply {
  readonly #members: { readonly id: string; version: number }[];
  readonly #account: string;
  readonly #today: string;
  /** Tells the acts of this run from those of another one on a database that was kept. */
  readonly run = Date.now().toString(36);
  #given = 0;

  constructor(members: readonly { id: string; version: number }[], account: string, today: string) {
    this.#members = members.map((member) => ({ ...member }));
    this.#account = account;
    this.#today = today;
  }

  /** Acts handed out so far: each must be in the log in the end. */
  get given(): number {
    return this.#given;
  }

  /** The next act, on the member that has waited longest. With more members than connections nobody is acted on twice at a time. */
  next(): Act {
    const member = this.#members[this.#given % this.#members.length];
    if (!member) throw new Error('no members to act on');
    const act: Act = {
      account: this.#account,
      membership: member.id,
      version: member.version,
      grounds: 'Vi phạm giả lập của phép đo',
      number: `BENCH-${this.run}-${this.#given}`,
      signatory: 'Người ký giả lập',
      decidedOn: this.#today,
      key: `bench-${this.run}-${this.#given}-${member.id}`,
    };
    member.version += 1;
    this.#given += 1;
    return act;
  }
}

/**
 * @param account whose acts they are; left out, the first officer's
 * @param most so many members, taken from the whole country; left out, everybody
 */
export async function supplyFrom(ownerUrl: string, today: string, { account, most }: { account?: string; most?: number } = {}): Promise<Supply> {
  const some = most === undefined ? '' : `tablesample bernoulli (least(100, 100.0 * ${most} / (select greatest(reltuples, 1) from pg_class where relname = 'membership'))) repeatable (1)`;
  const members = await ask<{ id: string; version: number }>(
    ownerUrl,
    `select m.id, m.version from membership m ${some} where m.status = 'OFFICIAL' and m.official_on < $1::date
        and not exists (select from transfer t where t.membership_id = m.id and t.closed_on is null)
        and not exists (select from lifecycle_event e where e.person_id = m.person_id and e.effective_on >= $1::date) order by m.id`,
    [today],
  );
  const [officer] = await ask<{ id: string }>(
    ownerUrl,
    `select g.account_id as id from role_grant g join account a on a.id = g.account_id where g.role = 'ORGANISATION_OFFICER' and ($1::text is null or a.login = $1) order by g.id limit 1`,
    [account ?? null],
  );
  if (!officer) throw new Error('the database holds no officer');
  return new Supply(members, officer.id, today);
}

/** Acts once on a member of the same kind and compares what is answered: status, and how far the version went on. */
async function actOnce(contender: Contender, supply: Supply): Promise<Plain> {
  const acting = discipline.acting[dialectOf(contender.kind)];
  const act = supply.next();
  const answer = acting.data(await contender.ask(discipline.code)(acting.body(act))) as Record<string, Plain>;
  return { same: answer['id'] === act.membership, status: answer['status'] ?? null, steps: Number(answer['version']) - act.version };
}

/**
 * Measures W4. Every act is on its own member with its own decision and key, so that nothing is answered from an earlier one; in the
 * end as many entries must be in the log, the audit and the keys as acts were acknowledged.
 * @throws Error when answers differ, an act fails, or one is missing
 */
export async function benchWrite(
  contenders: readonly Contender[],
  today: string,
  database: Readonly<{ ownerUrl: string; pid: number }>,
  effort: Effort,
): Promise<WorkloadRounds> {
  const supply = await supplyFrom(database.ownerUrl, today);
  const hashes: string[] = [];
  for (const contender of contenders) hashes.push(hashOf(await actOnce(contender, supply)));
  if (new Set(hashes).size !== 1) throw new Error(`W4: the answers differ: ${contenders.map(({ kind }, index) => `${kind} ${hashes[index]?.slice(0, 12)}`).join(', ')}`);
  const round = (contender: Contender, connections: number, seconds: number): Promise<Round> => {
    const acting = discipline.acting[dialectOf(contender.kind)];
    const load = { workload: discipline.code, databasePid: database.pid, connections, seconds };
    return runRound(contender, { ...load, next: () => acting.body(supply.next()), succeeded: acting.succeeded });
  };
  for (const contender of contenders) await round(contender, 8, effort.warmUpSeconds);
  const measured: (ContenderRounds & { rounds: Map<number, Round[]> })[] = [];
  for (const contender of contenders) {
    const cost = await statementCost(database.ownerUrl, contender.role, 20, () => actOnce(contender, supply));
    measured.push({ name: contender.kind, cost, rounds: new Map<number, Round[]>() });
  }
  for (const connections of effort.connections) {
    for (let count = 0; count < effort.rounds; count += 1) {
      for (const [index, contender] of contenders.entries()) {
        const rounds = measured[index]?.rounds;
        rounds?.set(connections, [...(rounds.get(connections) ?? []), await round(contender, connections, effort.seconds)]);
      }
    }
  }
  await requireRecorded(database.ownerUrl, supply);
  await requireTallied(database.ownerUrl);
  return { code: discipline.code, title: discipline.title, answers: hashes[0] ?? '', bytes: {}, contenders: measured };
}

/** What was acknowledged is there, once. Acts under way when a round ended may or may not be: they are what the log may hold beyond. */
export async function requireRecorded(ownerUrl: string, { given, run }: Supply): Promise<void> {
  const [row] = await ask<{ decisions: number; events: number; keys: number; audits: number }>(
    ownerUrl,
    `select (select count(*)::integer from decision where number like $1) as decisions,
            (select count(*)::integer from lifecycle_event e join decision d on d.id = e.decision_id where d.number like $1) as events,
            (select count(*)::integer from idempotency where key like $2) as keys,
            (select count(*)::integer from audit_entry where details ->> 'idempotencyKey' like $2) as audits`,
    [`BENCH-${run}-%`, `bench-${run}-%`],
  );
  const { decisions, events, keys, audits } = row ?? { decisions: 0, events: 0, keys: 0, audits: 0 };
  if (decisions === 0 || decisions > given || new Set([decisions, events, keys, audits]).size !== 1) {
    throw new Error(`W4: the log does not hold what was answered: ${JSON.stringify({ given, ...row })}`);
  }
}

/** The counters equal a recount of the log. */
async function requireTallied(ownerUrl: string): Promise<void> {
  const [row] = await ask<{ wrong: number }>(
    ownerUrl,
    `select count(*)::integer as wrong from (select unit_id, month, measure, own, subtree from tally where own <> 0 or subtree <> 0
       except select unit_id, month, measure, own, subtree from tally_derived) t`,
  );
  if (row?.wrong !== 0) throw new Error(`W4: ${row?.wrong} counters do not equal a recount`);
}
