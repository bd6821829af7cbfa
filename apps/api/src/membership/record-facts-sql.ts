import { lookedUpFacts } from '@dangvu/domain/membership/lifecycle';
import type { LookedUpFact } from '@dangvu/domain/membership/lifecycle';
import type { VoteBody } from '@dangvu/domain/membership/votes';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { belowSection } from './committee-over.ts';
import { decisionExtendedOn, dossierPermittedOn, educationOf, leftBefore, movedDossier, ownGrassroots, papersInHand, supportersNow } from './dossier-sql.ts';
import { kindNamedSql } from './due-sql.ts';
import { historySql } from './history-sql.ts';
import type { RecordFacts } from './record-facts.ts';
import { lastBranch } from './visibility.ts';

/** A unit and every unit above it today, the nearest first, as a JSON array. */
export const unitsAbove = (unitSql: string, todaySql: string): string =>
  `array_to_json(array(select s.ancestor_id from org_ancestry s where s.descendant_id = ${unitSql} and s.during @> ${todaySql} order by s.depth))`;

/**
 * The direct superior of the grassroots organisation a unit stands in, and the units above it, in the tree of today: the nearest unit of
 * a kind that is one on the day (`isDirectSuperior` of the domain).
 * @param onSql the day of the act
 */
export const superiorAbove = (unitSql: string, todaySql: string, onSql = todaySql): string =>
  unitsAbove(
    `(select s.ancestor_id from org_ancestry s join org_unit_state k on k.unit_id = s.ancestor_id and k.from_on <= ${todaySql} and ${todaySql} < k.until_on
      where s.descendant_id = ${unitSql} and s.during @> ${todaySql} and ${kindNamedSql('DIRECT_SUPERIOR', 'k.kind', onSql)} order by s.depth limit 1)`,
    todaySql,
  );

const openMembership = (person: string): string =>
  `exists (select from membership o where o.person_id = ${person} and o.ended_on is null)`;
const openCandidacy = (person: string): string =>
  `exists (select from candidacy o where o.person_id = ${person} and o.closed_on is null)`;
const bornOn = (person: string): string => `(select o.born_on from person o where o.id = ${person})`;

const carriedBy = (body: VoteBody): string => `(array_agg(o.details->>'outcome' = 'REACHED' order by o.effective_on desc, o.seq desc) filter (where o.details->>'voteBody' = '${body}'))[1]`;

/** Votes on the recognition of the member in row `row`; of who is not probationary nothing is looked up. */
const recognitionVotes = (row: string): string => `case when ${row}.status = 'PROBATIONARY' then (select json_build_object(
    'lastOn', max(o.effective_on) filter (where o.details->>'voteBody' = 'BRANCH'), 'failed', count(*) filter (where o.details->>'outcome' = 'NOT_REACHED' and o.details->>'voteBody' = 'BRANCH'),
    'lastCarried', ${carriedBy('BRANCH')}, 'committeeCarried', ${carriedBy('COMMITTEE')}, 'standingCarried', ${carriedBy('STANDING_COMMITTEE')})
  from lifecycle_fact o where o.person_id = ${row}.person_id and o.membership_id = ${row}.id and o.act = 'RECOGNITION_VOTE_RECORD') end`;

/** Day on which the decision on the membership in row `row` was received; asked while the ceremony is awaited. */
export const decisionReceivedOn = (row: string): string => `case when ${row}.status = 'DECIDED' then (select max(o.effective_on) from lifecycle_fact o
  where o.person_id = ${row}.person_id and o.membership_id = ${row}.id and o.act = 'DECISION_RECEIVE') end`;

/** Day of the certificate of the new-member class of the probationer in row `row`. */
const newMemberClassOn = (row: string): string =>
  `case when ${row}.status = 'PROBATIONARY' then (select max(o.issued_on) from training_enrolment o where o.membership_id = ${row}.id) end`;

/** Whether the latest vote of the standing committee on the candidacy in row `row` carried. */
const standingVoteCarried = (row: string): string => `case when ${row}.stage = 'COMMITTEE_RESOLVED' then (select o.details->>'outcome' = 'REACHED'
  from lifecycle_fact o where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id and o.act = 'STANDING_COMMITTEE_VOTE_RECORD' order by o.effective_on desc, o.seq desc limit 1) end`;

/** Years of the badges awarded in memberships before the one in row `row` that ended by moving away; of who has one membership nothing is looked up. */
const badgesBefore = (row: string): string => `case when ${row}.ordinal > 1 then (select json_agg((o.details->>'badge')::integer) from membership e join lifecycle_fact o on o.person_id = e.person_id and o.membership_id = e.id
  where e.person_id = ${row}.person_id and e.ordinal < ${row}.ordinal and e.status = 'MOVED' and o.act = 'BADGE_AWARD') end`;

/** How each fact that is looked up is written for the membership in row `row`: its name among `RecordFacts` and its SQL. */
const lookedUpSql: Readonly<Record<LookedUpFact, (row: string, today: string) => readonly [name: keyof RecordFacts, sql: string]>> = {
  bornOn: (row) => ['bornOn', bornOn(`${row}.person_id`)],
  lastEffectiveOn: (row) => ['lastEffectiveOn', `(select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id and o.membership_id = ${row}.id)`],
  recognitionVotes: (row) => ['recognitionVotes', recognitionVotes(row)],
  newMemberClassOn: (row) => ['newMemberClassOn', newMemberClassOn(row)],
  decisionReceivedOn: (row) => ['decisionReceivedOn', decisionReceivedOn(row)],
  openMembership: (row) => ['openMembership', openMembership(`${row}.person_id`)],
  openCandidacy: (row) => ['openCandidacy', openCandidacy(`${row}.person_id`)],
  offices: (row) => ['offices', `(select coalesce(json_agg(json_build_array(lower(o.during), upper(o.during))), '[]') from office o where o.person_id = ${row}.person_id and not isempty(o.during))`],
  admissions: (row) => ['admissions', `(select json_agg(json_build_array(o.decided_on, o.ended_on) order by o.ordinal) from membership o
      where o.person_id = ${row}.person_id and o.ordinal <= ${row}.ordinal and o.status <> 'ANNULLED')`],
  badgesBefore: (row) => ['badgesBefore', badgesBefore(row)],
  history: (row) => ['history', historySql(`${row}.person_id`, `${row}.id`)],
  openTransfer: (row, today) => ['transfer', `(select json_build_object('id', o.id, 'outside', o.to_branch_id is null, 'awaitsReferral', o.state = 'REQUESTED',
      'superior', case when o.state = 'REQUESTED' then ${superiorAbove('o.from_branch_id', today)} end, 'above', ${unitsAbove('o.to_branch_id', today)})
      from transfer o where o.membership_id = ${row}.id and o.closed_on is null)`],
};

/** What is wanted of a membership's facts; left out, everything, looked up for the row at hand. */
export interface FactsWanted {
  readonly lookedUp?: readonly LookedUpFact[];
  /** SQL of the branch and the units above it, where it is known without looking. */
  readonly above?: string;
}

/** The facts of the membership in row `row`, as one SQL expression: what the screen shows and what a command decides by. */
export function membershipFacts(row: string, statement: StatementBuilder, { lookedUp = lookedUpFacts, above }: FactsWanted = {}): string {
  const further = lookedUp.map((fact) => lookedUpSql[fact](row, statement.todaySql)).map(([name, sql]) => `'${name}', ${sql}`);
  return `json_build_object('id', ${row}.id, 'personId', ${row}.person_id, 'state', ${row}.status, 'branchId', ${row}.branch_id,
    'cardNo', ${row}.card_no, 'decidedOn', ${row}.decided_on, 'ceremonyOn', ${row}.ceremony_on, 'officialOn', ${row}.official_on, 'endedOn', ${row}.ended_on,
    ${[`'above', ${above ?? unitsAbove(`${row}.branch_id`, statement.todaySql)}`, ...further].join(',\n    ')})`;
}

/** The facts of the candidacy in row `row`. */
export function candidacyFacts(row: string, statement: StatementBuilder, { above }: Pick<FactsWanted, 'above'> = {}): string {
  return `json_build_object('id', ${row}.id, 'personId', ${row}.person_id, 'state', ${row}.stage, 'branchId', ${row}.branch_id,
    'bornOn', ${bornOn(`${row}.person_id`)}, 'education', ${educationOf(row)}, 'certificateIssuedOn', ${row}.certificate_issued_on, 'dossierOpenedOn', ${row}.dossier_opened_on,
    'branchResolvedOn', ${row}.branch_resolved_on, 'ownGrassroots', ${ownGrassroots(row, statement.todaySql)}, 'decisionExtendedOn', ${decisionExtendedOn(row)}, 'leftBefore', ${leftBefore(row)}, 'belowSection', case when ${row}.branch_resolved_on is not null then ${belowSection(row, statement.todaySql)} end, 'introducers', case when ${row}.stage = 'DOSSIER_OPEN' then ${supportersNow(row, 'INTRODUCER')} end, 'standingVoteCarried', ${standingVoteCarried(row)},
    'dossierPermittedOn', case when ${row}.stage = 'CLASS_DONE' then ${dossierPermittedOn(row)} end, 'papers', case when ${row}.dossier_opened_on is not null then ${papersInHand(row)} end,
    'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id),
    'above', ${above ?? unitsAbove(`${row}.branch_id`, statement.todaySql)}, 'movedDossier', case when ${row}.branch_resolved_on is not null then ${movedDossier(row)} end,
    'move', (select json_build_object('outside', o.to_branch_id is null, 'awaitsForwarding', o.state = 'REQUESTED', 'movedOn', o.moved_on, 'above', ${unitsAbove('o.to_branch_id', statement.todaySql)})
      from candidacy_move o where o.candidacy_id = ${row}.id and o.closed_on is null),
    'openMembership', ${openMembership(`${row}.person_id`)}, 'openCandidacy', ${openCandidacy(`${row}.person_id`)})`;
}

/**
 * Memberships of the person with this id that are over, with the ground noted with the exit it ended by: one that was taken back had another.
 * @param further a condition on a membership `o`, from its `and` on
 */
export const earlierMemberships = (personId: string, further = ''): string =>
  `(select coalesce(json_agg(json_build_object('status', o.status, 'endedOn', o.ended_on, 'ground', (select coalesce(f.details->>'annulment', f.details->>'resignation', f.details->>'ground') from lifecycle_fact f
      where f.person_id = ${personId} and f.membership_id = o.id and f.act = case o.status when 'ANNULLED' then 'ADMISSION_ANNUL' when 'RESIGNED' then 'RESIGN' else 'STRIKE_OFF' end
      order by f.effective_on desc, f.seq desc limit 1)) order by o.ordinal), '[]')
    from membership o where o.person_id = ${personId} and o.ended_on is not null ${further})`;

/** The facts of what goes on with the person in row `row`: the membership, else the candidacy, else that there is neither. */
export function personFacts(row: string, statement: StatementBuilder): string {
  return `coalesce((select ${membershipFacts('f', statement)} from membership f where f.person_id = ${row}.id and f.ended_on is null),
    (select ${candidacyFacts('f', statement)} from candidacy f where f.person_id = ${row}.id and f.closed_on is null),
    json_build_object('id', null, 'personId', ${row}.id, 'state', case when ${row}.died_on is null then 'NONE' else 'DECEASED' end, 'branchId', ${lastBranch(`${row}.id`)}, 'bornOn', ${row}.born_on,
      'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.id), 'above', case when not exists (select from person_erasure z where z.person_id = ${row}.id) then ${unitsAbove(lastBranch(`${row}.id`), statement.todaySql)} else '[]' end, 'openMembership', false, 'openCandidacy', false, 'earlier', ${earlierMemberships(`${row}.id`)},
      'ended', (select ${membershipFacts('f', statement)} from membership f where f.person_id = ${row}.id and f.ended_on is not null order by f.ordinal desc limit 1)))`;
}
