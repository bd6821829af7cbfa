import type { Client } from 'pg';
import { paperRules } from '@dangvu/domain/membership/dossier-papers';
import { sample } from '@dangvu/testing/sample-hierarchy';

let serial = 0;

/** People and records put straight into the tables, to read what nobody has recorded yet. */
export interface Scene {
  person(fullName: string, more?: { bornOn?: string; sex?: string; ethnicity?: string }): Promise<string>;
  /** A member with postings and the events that made one. @returns ids */
  member(fullName: string, given: MemberGiven): Promise<{ personId: string; membershipId: string }>;
  candidate(fullName: string, given: CandidateGiven): Promise<{ personId: string; candidacyId: string }>;
  transfer(
    membershipId: string,
    from: string,
    to: string | null,
    requestedOn: string,
    presentDueOn: string,
  ): Promise<string>;
  secretary(unitId: string, personId: string): Promise<void>;
  count(table: string, where?: string): Promise<number>;
  /** Rows of everything an act writes to: equal before and after an act that was refused. */
  written(): Promise<number[]>;
}

export interface MemberGiven {
  branch: string;
  decidedOn: string;
  ceremonyOn?: string | null;
  officialOn?: string | null;
  endedOn?: string | null;
  status?: string;
  bornOn?: string;
  sex?: string;
  ethnicity?: string;
  ordinal?: number;
  personId?: string;
  /** Branches before the present one, each until the day the next begins. */
  before?: { branch: string; until: string }[];
}

export interface CandidateGiven {
  branch: string;
  stage?: string;
  listedOn: string;
  certificateIssuedOn?: string | null;
  dossierOpenedOn?: string | null;
  branchResolvedOn?: string | null;
  committeeResolvedOn?: string | null;
  closedOn?: string | null;
  bornOn?: string;
  /** False: the dossier is empty. Otherwise every paper it needs lies in it, once it is open. */
  papers?: boolean;
}

const statusOf = (given: MemberGiven): string =>
  given.status ??
  (given.endedOn ? 'STRUCK_OFF' : given.officialOn ? 'OFFICIAL' : given.ceremonyOn ? 'PROBATIONARY' : 'DECIDED');

/** Lays every paper into a dossier that a vote or a decision looks for. */
export const fillDossier = (owner: Client, candidacyId: string): Promise<unknown> =>
  owner.query(
    `insert into dossier_paper (candidacy_id, paper, in_hand) select $1, p, true from unnest($2::text[]) p on conflict (candidacy_id, paper) do update set in_hand = true`,
    [candidacyId, paperRules.filter(({ before, whereItApplies, paper }) => before === 'BRANCH_VOTE_RECORD' && !whereItApplies && paper !== 'CERTIFICATE').map(({ paper }) => paper)],
  );

/** Lays the consent of the province into the dossier of somebody who comes back. */
export const layConsent = (owner: Client, candidacyId: string): Promise<unknown> =>
  owner.query(
    `insert into dossier_paper (candidacy_id, paper, in_hand, number, dated_on) select c.id, 'PROVINCE_CONSENT', true, '7-CV/TU', c.listed_on from candidacy c
      where c.id = $1 and exists (select from membership m where m.person_id = c.person_id and m.ended_on is not null) on conflict do nothing`,
    [candidacyId],
  );

export function sceneOn(owner: Client): Scene {
  const one = async (text: string, values: unknown[]): Promise<string> =>
    (await owner.query<{ id: string }>(text, values)).rows[0]?.id ?? '';
  const scene: Scene = {
    person: (fullName, more = {}) =>
      one(
        `insert into person (full_name, born_on, sex, ethnicity, occupation, education, personal_id) values ($1, $2, $3, $4, 'Nông dân', 'UPPER_SECONDARY', $5) returning id`,
        [
          fullName,
          more.bornOn ?? '1990-05-20',
          more.sex ?? 'FEMALE',
          more.ethnicity ?? 'Kinh',
          `999${String((serial += 1)).padStart(9, '0')}`,
        ],
      ),
    async member(fullName, given) {
      const personId = given.personId ?? (await scene.person(fullName, given));
      const membershipId = await one(
        `insert into membership (person_id, ordinal, status, branch_id, decided_on, ceremony_on, official_on, ended_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [
          personId,
          given.ordinal ?? 1,
          statusOf(given),
          given.branch,
          given.decidedOn,
          given.ceremonyOn ?? null,
          given.officialOn ?? null,
          given.endedOn ?? null,
        ],
      );
      let from = given.decidedOn;
      for (const { branch, until } of [
        ...(given.before ?? []),
        { branch: given.branch, until: given.endedOn ?? null },
      ]) {
        await owner.query('insert into membership_posting values ($1, $2, daterange($3, $4))', [
          membershipId,
          branch,
          from,
          until,
        ]);
        from = until ?? from;
      }
      const first = given.before?.[0]?.branch ?? given.branch;
      const event = (act: string, to: string, on: string, measure: string | null, branch = first): Promise<unknown> =>
        owner.query(
          `insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, measure) values ($1, $2, $3, $4, $5, $6, $7)`,
          [personId, membershipId, act, to, branch, on, measure],
        );
      await event('ADMISSION_DECIDE', 'DECIDED', given.decidedOn, 'ADMITTED');
      if (given.ceremonyOn) await event('CEREMONY_HOLD', 'PROBATIONARY', given.ceremonyOn, 'CEREMONY');
      if (given.officialOn) await event('RECOGNISE', 'OFFICIAL', given.officialOn, 'RECOGNISED');
      for (const [index, { branch, until }] of (given.before ?? []).entries()) {
        await owner.query(
          `insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, to_branch_id, effective_on, measure) values ($1, $2, 'TRANSFER_ACCEPT', 'OFFICIAL', $3, $4, $5, 'MOVED')`,
          [personId, membershipId, branch, given.before?.[index + 1]?.branch ?? given.branch, until],
        );
      }
      if (given.endedOn) await event('STRIKE_OFF', 'STRUCK_OFF', given.endedOn, 'STRUCK_OFF', given.branch);
      return { personId, membershipId };
    },
    async candidate(fullName, given) {
      const personId = await scene.person(fullName, given);
      const candidacyId = await one(
        `insert into candidacy (person_id, branch_id, stage, source_group, listed_on, certificate_no, certificate_issued_on, dossier_opened_on, branch_resolved_on, committee_resolved_on, closed_on)
         values ($1, $2, $3, 'TEACHER', $4, $5, $6, $7, $8, $9, $10) returning id`,
        [
          personId,
          given.branch,
          given.stage ?? 'LISTED',
          given.listedOn,
          given.certificateIssuedOn ? 'CN-01' : null,
          given.certificateIssuedOn ?? null,
          given.dossierOpenedOn ?? null,
          given.branchResolvedOn ?? null,
          given.committeeResolvedOn ?? null,
          given.closedOn ?? null,
        ],
      );
      await owner.query(
        `insert into lifecycle_event (person_id, candidacy_id, act, to_state, branch_id, effective_on) values ($1, $2, 'CANDIDACY_OPEN', 'LISTED', $3, $4)`,
        [personId, candidacyId, given.branch, given.listedOn],
      );
      if (given.papers !== false) await fillDossier(owner, candidacyId);
      return { personId, candidacyId };
    },
    transfer: (membershipId, from, to, requestedOn, presentDueOn) =>
      one(
        `insert into transfer (membership_id, from_branch_id, to_branch_id, destination, state, requested_on, referred_on, present_due_on) values ($1, $2, $3, $4, 'IN_TRANSIT', $5, $5, $6) returning id`,
        [membershipId, from, to, to ? null : 'Đảng bộ thành phố Vinh', requestedOn, presentDueOn],
      ),
    async secretary(unitId, personId) {
      await owner.query(
        `insert into office (unit_id, person_id, role, during) values ($1, $2, 'SECRETARY', '[2020-01-01,)')`,
        [unitId, personId],
      );
    },
    async count(table, where = 'true') {
      return Number((await owner.query<{ n: string }>(`select count(*) as n from ${table} where ${where}`)).rows[0]?.n);
    },
    async written() {
      const { rows } = await owner.query<{ n: number }>(
        [
          'person',
          'candidacy',
          'membership',
          'membership_posting',
          'transfer',
          'decision',
          'lifecycle_event',
          'idempotency',
          'audit_entry',
        ]
          .map((table) => `select count(*)::integer as n from ${table}`)
          .join(' union all '),
      );
      return rows.map((row) => row.n);
    },
  };
  return scene;
}

export { sample };
