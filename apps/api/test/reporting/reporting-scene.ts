import type { Harness } from '../harness/harness.ts';

let made = 0;

/** A life in the party, as far as a test needs it. Days left out did not come. */
export interface Life {
  readonly branch: string;
  readonly decidedOn: string;
  readonly ceremonyOn?: string;
  readonly officialOn?: string;
  /** The way out and its day, which is the first day he is no longer counted. */
  readonly left?: { readonly measure: 'STRUCK_OFF' | 'RESIGNED' | 'EXPELLED' | 'DIED' | 'DEPARTED' | 'ANNULLED'; readonly on: string; /** Where a departure leads. */ readonly to?: string };
  /** Arrived from outside instead of being admitted; the name of the place, when one was put down. */
  readonly arrived?: boolean | string;
  readonly moves?: readonly { readonly to: string; readonly on: string }[];
  readonly disciplined?: readonly { readonly measure: 'REPRIMANDED' | 'WARNED' | 'REMOVED_FROM_OFFICE'; readonly on: string }[];
}

const endings = {
  STRUCK_OFF: ['STRIKE_OFF', 'STRUCK_OFF'], RESIGNED: ['RESIGN', 'RESIGNED'], EXPELLED: ['EXPEL', 'EXPELLED'], DIED: ['RECORD_DEATH', 'DECEASED'],
  DEPARTED: ['MOVE_OUT', 'MOVED'], ANNULLED: ['ADMISSION_ANNUL', 'ANNULLED'],
} as const;
const disciplines = { REPRIMANDED: 'REPRIMAND', WARNED: 'WARN', REMOVED_FROM_OFFICE: 'REMOVE_FROM_OFFICE' } as const;

/** What `live` made. */
export interface Lived {
  readonly personId: string;
  readonly membershipId: string;
  /** The event of the admission or arrival. */
  readonly entryId: string;
}

/** Writes a life into the records: membership, postings and the log, as the acts would leave them. */
export async function live(harness: Harness, life: Life): Promise<Lived> {
  const { owner } = harness;
  made += 1;
  const insert = async (text: string, values: unknown[]): Promise<string> => (await owner.query<{ id: string }>(`${text} returning id`, values)).rows[0]?.id ?? '';
  const personId = await insert(
    `insert into person (full_name, born_on, sex, ethnicity, occupation, education) values ($1, '1980-01-01', 'FEMALE', 'Kinh', 'Nông dân', 'UPPER_SECONDARY')`,
    [`Nguyễn Thị Mẫu ${made}`],
  );
  const lastBranch = life.moves?.at(-1)?.to ?? life.branch;
  const status = life.left ? endings[life.left.measure][1] : life.officialOn ? 'OFFICIAL' : life.ceremonyOn ? 'PROBATIONARY' : 'DECIDED';
  const membershipId = await insert(
    'insert into membership (person_id, status, branch_id, decided_on, ceremony_on, official_on, ended_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [personId, status, lastBranch, life.decidedOn, life.ceremonyOn ?? null, life.officialOn ?? null, life.left?.on ?? null],
  );
  let from = life.decidedOn;
  let branch = life.branch;
  for (const move of life.moves ?? []) {
    await owner.query('insert into membership_posting values ($1, $2, daterange($3, $4))', [membershipId, branch, from, move.on]);
    [from, branch] = [move.on, move.to];
  }
  await owner.query('insert into membership_posting values ($1, $2, daterange($3, $4))', [membershipId, branch, from, life.left?.on ?? null]);

  const branchAt = (on: string): string => (life.moves ?? []).reduce((at, move) => (move.on <= on ? move.to : at), life.branch);
  const event = (act: string, on: string, measure: string, at: string, to: string | null = null, details: object = {}): Promise<string> =>
    insert('insert into lifecycle_event (person_id, membership_id, act, branch_id, to_branch_id, effective_on, measure, details) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      personId, membershipId, act, at, to, on, measure, details,
    ]);
  const entryId = await event(life.arrived ? 'ARRIVE' : 'ADMISSION_DECIDE', life.decidedOn, life.arrived ? 'ARRIVED' : 'ADMITTED', life.branch, null, typeof life.arrived === 'string' ? { from: life.arrived } : {});
  if (life.ceremonyOn) await event('CEREMONY_HOLD', life.ceremonyOn, 'CEREMONY', branchAt(life.ceremonyOn));
  if (life.officialOn) await event('RECOGNISE', life.officialOn, 'RECOGNISED', branchAt(life.officialOn));
  let at = life.branch;
  for (const move of life.moves ?? []) {
    await event('TRANSFER_ACCEPT', move.on, 'MOVED', at, move.to);
    at = move.to;
  }
  for (const { measure, on } of life.disciplined ?? []) await event(disciplines[measure], on, measure, branchAt(on));
  if (life.left) await event(endings[life.left.measure][0], life.left.on, life.left.measure, lastBranch, null, life.left.to ? { destination: life.left.to } : {});
  return { personId, membershipId, entryId };
}

/** A candidate of a branch. */
export async function list(harness: Harness, branch: string, stage: string, listedOn: string, closedOn: string | null = null): Promise<void> {
  made += 1;
  const steps = ['LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'];
  const dateOf = (step: number): string | null => (steps.indexOf(stage) >= step ? listedOn : null);
  await harness.owner.query(
    `with p as (insert into person (full_name, born_on, sex, ethnicity, occupation, education) values ($1, '2000-01-01', 'MALE', 'Kinh', 'Công nhân', 'UPPER_SECONDARY') returning id)
     insert into candidacy (person_id, branch_id, stage, source_group, listed_on, certificate_issued_on, dossier_opened_on, branch_resolved_on, committee_resolved_on, closed_on, close_reason)
     select id, $2, $3, 'WORKER', $4, $5, $6, $7, $8, $9, $10 from p`,
    [`Trần Văn Mẫu ${made}`, branch, closedOn ? 'DROPPED' : stage, listedOn, dateOf(1), dateOf(2), dateOf(3), dateOf(4), closedOn, closedOn && 'thử'],
  );
}

/** Replaces an event by the same on another day, as a correction does; the membership follows. */
export async function redate(harness: Harness, lived: Lived, on: string): Promise<void> {
  await harness.owner.query('update membership_posting set during = daterange($2, upper(during)) where membership_id = $1', [lived.membershipId, on]);
  await harness.owner.query('update membership set decided_on = $2 where id = $1', [lived.membershipId, on]);
  await harness.owner.query(
    `insert into lifecycle_event (person_id, membership_id, act, branch_id, effective_on, measure, corrects)
     select person_id, membership_id, act, branch_id, $2, measure, id from lifecycle_event where id = $1`,
    [lived.entryId, on],
  );
}

/** Periods of a year's months: id by first day. */
export async function monthsOf(harness: Harness, year: number): Promise<Record<string, string>> {
  const { rows } = await harness.owner.query<{ id: string; day: string }>(
    `select id, starts_on::text as day from report_period where kind = 'MONTH' and extract(year from starts_on) = $1`,
    [year],
  );
  return Object.fromEntries(rows.map((row) => [row.day, row.id]));
}

/** A published plan with a target and quotas, straight into the ledger. */
export async function plan(harness: Harness, unit: string, kind: 'YEAR' | 'TERM', from: string, to: string, lines: Readonly<Record<string, number>>, on = from): Promise<string> {
  made += 1;
  const { rows } = await harness.owner.query<{ id: string }>(
    `with d as (insert into decision (issuer_id, number, decided_on, kind, signatory) values ($1, $2, $6, 'QUOTA', 'Bí thư') returning id),
     p as (insert into plan (unit_id, period_kind, starts_on, ends_on, state, published_at, decision_id) select $1, $3, $4, $5, 'PUBLISHED', now(), id from d returning id, decision_id)
     insert into quota_line (plan_id, unit_id, kind, amount, effective_on, decision_id) select p.id, l.key::uuid, 'ASSIGNED', l.value::integer, $6, p.decision_id
       from p, json_each_text($7::json) l returning plan_id as id`,
    [unit, `${made}-QĐ/ThU`, kind, from, to, on, JSON.stringify(lines)],
  );
  return rows[0]?.id ?? '';
}
