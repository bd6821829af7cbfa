import type { Harness } from '../harness/harness.ts';

/** What of somebody admitted matters to a test. */
export interface Admitted {
  readonly sex?: 'FEMALE' | 'MALE';
  readonly youth?: boolean;
  readonly ceremonyOn?: string;
  readonly officialOn?: string;
}

let number = 0;

/** Somebody admitted to a branch on a day, written as the acts write it: what counts is the log. */
export async function admit(harness: Harness, branch: string, on: string, more: Admitted = {}): Promise<void> {
  number += 1;
  const { rows: [made] } = await harness.owner.query(
    `with p as (insert into person (full_name, born_on, sex, ethnicity, occupation, education, youth_union_member) values ($1, '1995-05-05', $2, 'Kinh', 'Công nhân', 'UPPER_SECONDARY', $3) returning id),
      k as (insert into candidacy (person_id, branch_id, stage, source_group, listed_on, closed_on) select id, $4, 'ADMITTED', 'WORKER', '2018-01-01', $5 from p returning id),
      m as (insert into membership (person_id, candidacy_id, status, branch_id, decided_on, ceremony_on, official_on)
        select p.id, k.id, case when $7::date is null then 'PROBATIONARY' else 'OFFICIAL' end, $4, $5, $6, $7 from p, k returning id, person_id, candidacy_id)
     select m.id, m.person_id, m.candidacy_id from m`,
    [`Người thứ ${number}`, more.sex ?? 'MALE', more.youth ?? false, branch, on, more.ceremonyOn ?? on, more.officialOn ?? null],
  );
  await harness.owner.query(`insert into membership_posting (membership_id, branch_id, during) values ($1, $2, daterange($3, null))`, [made.id, branch, on]);
  await harness.owner.query(
    `insert into lifecycle_event (person_id, candidacy_id, membership_id, act, from_state, to_state, branch_id, effective_on, measure) values ($1, $2, $3, 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', 'DECIDED', $4, $5, 'ADMITTED')`,
    [made.person_id, made.candidacy_id, made.id, branch, on],
  );
}
