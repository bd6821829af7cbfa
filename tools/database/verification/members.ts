// Memberships, candidacies, postings and transfers are projections of the log: walked again through the domain's own table.
import type { Client } from 'pg';
import { LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import { replayMembership } from '@dangvu/domain/membership/replay';
import { replayCandidacy } from '@dangvu/domain/membership/replay-candidacy';
import type { LoggedAct, ReplayedMembership } from '@dangvu/domain/membership/replay';
import { measureOf, measuresOf } from '@dangvu/domain/reporting/measures';
import type { Check, Difference } from './difference.ts';
import { said } from './difference.ts';

interface MembershipRow {
  id: string;
  person_id: string;
  born_on: string;
  status: string;
  branch_id: string;
  decided_on: string;
  ceremony_on: string | null;
  official_on: string | null;
  ended_on: string | null;
  restored_on: string | null;
  postings: { branchId: string; from: string; to: string | null }[];
  transfers: { id: string; state: string; toBranchId: string | null; requestedOn: string; referredOn: string | null; closedOn: string | null }[];
  log: LoggedAct[] | null;
}

interface CandidacyRow {
  id: string;
  person_id: string;
  born_on: string;
  stage: string;
  listed_on: string;
  certificate_issued_on: string | null;
  certificate_no: string | null;
  dossier_opened_on: string | null;
  branch_resolved_on: string | null;
  committee_resolved_on: string | null;
  closed_on: string | null;
  branch_id: string;
  moving: boolean;
  log: LoggedAct[] | null;
}

const atATime = 2_000;

// A correction stands where the entry it replaces stood, and rests on the decision that entry rested on.
const logs = (record: 'membership' | 'candidacy'): string => `
  line as (
    select e.id, e.seq as place, e.decision_id, e.person_id from lifecycle_event e where e.corrects is null and e.person_id in (select person_id from batch)
    union all select e.id, line.place, line.decision_id, line.person_id from line join lifecycle_event e on e.corrects = line.id
  ), log as (
    select f.${record}_id as id, json_agg(json_build_object('id', f.id, 'act', f.act, 'effectiveOn', f.effective_on, 'toState', f.to_state, 'branchId', f.branch_id,
      'toBranchId', f.to_branch_id, 'transferId', f.transfer_id, 'decidedOn', d.decided_on, 'ballot', f.details->'ballot', 'voteBody', f.details->>'voteBody', 'details', f.details) order by line.place) as log
      from line join lifecycle_fact f on f.id = line.id left join decision d on d.id = line.decision_id group by 1
  )`;

async function* inBatches<Row extends { id: string }>(client: Client, sql: string): AsyncGenerator<Row> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<Row>(sql, [after, atATime]);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return;
    after = last.id;
  }
}

const today = async (client: Client): Promise<string> =>
  (await client.query<{ today: string }>(`select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as today`)).rows[0]?.today ?? '';

const compare = (what: string, pairs: readonly (readonly [name: string, kept: string | null, due: string | null])[]): Difference[] =>
  pairs.flatMap(([name, kept, due]) => (kept === due ? [] : [`${what}: ${name} is ${said(kept)}, the log gives ${said(due)}`]));

const postingText = ({ branchId, from, to }: { branchId: string; from: string; to: string | null }): string => `${branchId} ${from}…${to ?? ''}`;

function membershipDifferences(row: MembershipRow, due: ReplayedMembership): Difference[] {
  const what = `membership ${row.id}`;
  const transfers = [...due.transfers].flatMap(([id, transfer]) => {
    const kept = row.transfers.find((one) => one.id === id);
    return compare(`transfer ${id}`, [
      ['state', kept?.state ?? null, transfer.state],
      ['to', kept?.toBranchId ?? null, transfer.toBranchId],
      ['requested', kept?.requestedOn ?? null, transfer.requestedOn],
      ['referred', kept?.referredOn ?? null, transfer.referredOn],
      ['closed', kept?.closedOn ?? null, transfer.closedOn],
    ]);
  });
  const unlogged = row.transfers.filter((one) => !due.transfers.has(one.id)).map((one) => `transfer ${one.id}: the log does not know it`);
  return [
    ...compare(what, [
      ['status', row.status, due.status],
      ['branch', row.branch_id, due.branchId],
      ['decided', row.decided_on, due.decidedOn],
      ['ceremony', row.ceremony_on, due.ceremonyOn],
      ['official', row.official_on, due.officialOn],
      ['ended', row.ended_on, due.endedOn],
      ['restored', row.restored_on, due.restoredOn],
      ['postings', row.postings.map(postingText).join(', '), due.postings.map(postingText).join(', ')],
    ]),
    ...transfers,
    ...unlogged,
  ];
}

/** Each membership, its postings and its transfers against its log. */
export const memberships: Check = async (client) => {
  const day = await today(client);
  const differences: Difference[] = [];
  const sql = `with recursive batch as materialized (select m.id, m.person_id from membership m where m.id > $1 order by m.id limit $2), ${logs('membership')}
    select m.id, m.person_id, p.born_on::text, m.status, m.branch_id, m.decided_on::text, m.ceremony_on::text, m.official_on::text, m.ended_on::text, m.restored_on::text, log.log,
      (select coalesce(json_agg(json_build_object('branchId', o.branch_id, 'from', lower(o.during), 'to', upper(o.during)) order by o.during), '[]')
         from membership_posting o where o.membership_id = m.id) as postings,
      (select coalesce(json_agg(json_build_object('id', t.id, 'state', t.state, 'toBranchId', t.to_branch_id, 'requestedOn', t.requested_on, 'referredOn', t.referred_on, 'closedOn', t.closed_on)), '[]')
         from transfer t where t.membership_id = m.id) as transfers
    from batch join membership m on m.id = batch.id join person p on p.id = m.person_id left join log on log.id = m.id order by m.id`;
  for await (const row of inBatches<MembershipRow>(client, sql)) {
    const arrival = { decidedOn: row.decided_on, ceremonyOn: row.ceremony_on, officialOn: row.official_on };
    const replayed = replayMembership(row.log ?? [], row.born_on, day, arrival);
    if (replayed.ok) differences.push(...membershipDifferences(row, replayed.record));
    else differences.push(`membership ${row.id}: its log could not have happened, at entry ${replayed.at || '(none)'}: ${replayed.refusal.code}`);
  }
  return differences;
};

/** Each candidacy against its log. */
export const candidacies: Check = async (client) => {
  const day = await today(client);
  const differences: Difference[] = [];
  const sql = `with recursive batch as materialized (select c.id, c.person_id from candidacy c where c.id > $1 order by c.id limit $2), ${logs('candidacy')}
    select c.id, c.person_id, p.born_on::text, c.stage, c.listed_on::text, c.certificate_issued_on::text, c.certificate_no, c.dossier_opened_on::text, c.branch_resolved_on::text,
      c.committee_resolved_on::text, c.closed_on::text, c.branch_id, exists (select from candidacy_move v where v.candidacy_id = c.id and v.closed_on is null) as moving, log.log
    from batch join candidacy c on c.id = batch.id join person p on p.id = c.person_id left join log on log.id = c.id order by c.id`;
  for await (const row of inBatches<CandidacyRow>(client, sql)) {
    const replayed = replayCandidacy(row.log ?? [], row.born_on, day);
    if (!replayed.ok) {
      differences.push(`candidacy ${row.id}: its log could not have happened, at entry ${replayed.at || '(none)'}: ${replayed.refusal.code}`);
      continue;
    }
    const due = replayed.record;
    differences.push(
      ...compare(`candidacy ${row.id}`, [
        ['stage', row.stage, due.stage],
        ['listed', row.listed_on, due.listedOn],
        ['certificate', row.certificate_issued_on, due.certificateIssuedOn],
        // Of one loaded at the beginning the log does not hold the number.
        ['certificate number', row.certificate_no, due.certificateNo ?? row.certificate_no],
        ['dossier', row.dossier_opened_on, due.dossierOpenedOn],
        ['branch vote', row.branch_resolved_on, due.branchResolvedOn],
        ['committee vote', row.committee_resolved_on, due.committeeResolvedOn],
        ['closed', row.closed_on, due.closedOn],
        ['branch', row.branch_id, due.branchId],
        ['moving', row.moving ? 'yes' : null, due.moving ? 'yes' : null],
      ]),
    );
  }
  return differences;
};

/** What each event counts as, against the domain's own mapping. A move within the tree is kept as one event for both ends. */
export const measures: Check = async (client) => {
  const acts = Object.values(LifecycleAct);
  const due = acts.map((act) => (measuresOf(act).length > 1 ? 'MOVED' : measureOf(act)));
  const { rows } = await client.query<{ id: string; act: string; measure: string | null; due: string | null }>(
    `select e.id, e.act, e.measure, d.measure as due from lifecycle_event e left join unnest($1::text[], $2::text[]) d(act, measure) using (act)
      where d.act is null or e.measure is distinct from d.measure order by e.seq`,
    [acts, due],
  );
  return rows.map(({ id, act, measure, due: expected }) => `event ${id}: ${act} counts as ${said(measure)}, the domain says ${said(expected)}`);
};
