import { column, defineShape, derived, expression } from '../platform/read/shape.ts';
import type { Source } from '../platform/read/shape.ts';

const admissionVotes = `'BRANCH_VOTE_RECORD', 'COMMITTEE_VOTE_RECORD', 'STANDING_COMMITTEE_VOTE_RECORD'`;
const bodyOf = (row: string): string => `case ${row}.act when 'BRANCH_VOTE_RECORD' then 'BRANCH' when 'COMMITTEE_VOTE_RECORD' then 'COMMITTEE'
  when 'STANDING_COMMITTEE_VOTE_RECORD' then 'STANDING_COMMITTEE' else ${row}.details->>'voteBody' end`;

const matterOf = (row: string): string => `case ${row}.act when 'STRIKE_OFF_VOTE_RECORD' then 'STRIKE_OFF' else 'WAY_IN' end`;

const votes = (alias: string, condition: string): Source & { orderBy: string } => ({
  from: 'lifecycle_fact',
  where: [condition],
  orderBy: `${alias}.effective_on, ${alias}.seq`,
});

/** The votes in force of a candidacy, in their order. */
export const votesOfCandidacy = (alias: string, row: string): Source & { orderBy: string } =>
  votes(alias, `${alias}.person_id = ${row}.person_id and ${alias}.candidacy_id = ${row}.id and ${alias}.act in (${admissionVotes})`);

/** The votes in force on a member, on making him official or on striking him off, in their order. */
export const votesOfMembership = (alias: string, row: string, act: 'RECOGNITION_VOTE_RECORD' | 'STRIKE_OFF_VOTE_RECORD'): Source & { orderBy: string } =>
  votes(alias, `${alias}.person_id = ${row}.person_id and ${alias}.membership_id = ${row}.id and ${alias}.act = '${act}'`);

/** Row: lifecycle_fact. */
export const voteShape = defineShape('Vote', {
  id: column('id'),
  heldOn: column('effective_on'),
  body: expression(bodyOf),
  // The round is counted and not typed: a vote that is voided is no round.
  round: expression((row) => `(select count(*)::integer from lifecycle_fact o where o.person_id = ${row}.person_id
    and o.candidacy_id is not distinct from ${row}.candidacy_id and o.membership_id is not distinct from ${row}.membership_id
    and o.act = ${row}.act and o.details->>'voteBody' is not distinct from ${row}.details->>'voteBody'
    and (o.effective_on, o.seq) <= (${row}.effective_on, ${row}.seq))`),
  eligible: derived((row) => ({ ballot: `${row}.details->'ballot'` })),
  present: derived((row) => ({ ballot: `${row}.details->'ballot'` })),
  inFavour: derived((row) => ({ ballot: `${row}.details->'ballot'` })),
  against: derived((row) => ({ ballot: `${row}.details->'ballot'` })),
  blank: derived((row) => ({ ballot: `${row}.details->'ballot'` })),
  summoned: derived((row) => ({ ballot: `${row}.details->'ballot'` })),
  exclusions: derived((row) => ({ ballot: `${row}.details->'ballot'` })),
  needed: derived((row) => ({ ballot: `${row}.details->'ballot'`, body: bodyOf(row), heldOn: `${row}.effective_on`, matter: matterOf(row) })),
  outcome: derived((row) => ({ ballot: `${row}.details->'ballot'`, body: bodyOf(row), heldOn: `${row}.effective_on`, matter: matterOf(row) })),
  rule: derived((row) => ({ body: bodyOf(row), heldOn: `${row}.effective_on`, matter: matterOf(row) })),
});
