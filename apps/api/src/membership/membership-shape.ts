import { endedStatuses } from '@dangvu/domain/membership/lifecycle';
import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { historySql } from './history-sql.ts';
import { personShape } from './person-shape.ts';
import { decisionReceivedOn } from './record-facts-sql.ts';
import { reminderShape, transferShape } from './transfer-shape.ts';
import { personVisible, transferVisible } from './visibility.ts';
import { votesOfMembership, voteShape } from './vote-shape.ts';

/** A day of the membership, if it had come by the day of the read. */
const dayBy = (name: string) =>
  expression((row, statement) => `case when ${row}.${name} <= ${statement.asOf} then ${row}.${name} end`);

const exits = endedStatuses.map((status) => `'${status}'`).join(', ');

/** Restored after the day of the read. Of nearly everybody there is no such day: that has to be false and not unknown, or what follows is asked. */
const restoredAfter = (row: string, { asOf }: StatementBuilder): string => `${row}.restored_on is not null and ${row}.restored_on > ${asOf}`;

/** Of who was restored later: whether the day of the read lies between the exit and the restoration. */
const outOn = (row: string, { asOf }: StatementBuilder): string =>
  `(select bool_or(upper(o.during) <= ${asOf}) and not bool_or(o.during @> ${asOf}) from membership_posting o where o.membership_id = ${row}.id)`;

/** Of who was restored later: the exit by the day of the read, as the log has it. */
const exitBefore = (row: string, { asOf }: StatementBuilder, column: 'to_state' | 'effective_on'): string =>
  `(select f.${column} from lifecycle_fact f where f.person_id = ${row}.person_id and f.membership_id = ${row}.id and f.to_state in (${exits}) and f.from_state is distinct from f.to_state
    and f.effective_on <= ${asOf} order by f.effective_on desc, f.seq desc limit 1)`;

/**
 * The status on the day of the read. Every change of it has its day on the membership, so it needs no log, but for who was restored and
 * is looked at as he was before.
 */
export function statusOn(row: string, statement: StatementBuilder): string {
  if (statement.forToday) return `${row}.status`;
  return `case when ${restoredAfter(row, statement)} and ${outOn(row, statement)} then ${exitBefore(row, statement, 'to_state')}
    when ${row}.ended_on <= ${statement.asOf} then ${row}.status when ${row}.official_on <= ${statement.asOf} then 'OFFICIAL'
    when ${row}.ceremony_on <= ${statement.asOf} then 'PROBATIONARY' else 'DECIDED' end`;
}

/**
 * Condition: the period of a posting holds the day. By its bounds: for `@>` PostgreSQL takes the index of the key, which knows nothing of branches,
 * and goes through everybody's postings once for each branch.
 */
export const postedOn = (during: string, day: string): string => `coalesce(lower(${during}) <= ${day}, true) and coalesce(upper(${during}) > ${day}, true)`;

/** The branch on the day of the read; once ended, the last one. */
export function branchOn(row: string, statement: StatementBuilder): string {
  if (statement.forToday) return `${row}.branch_id`;
  return `coalesce((select o.branch_id from membership_posting o where o.membership_id = ${row}.id and lower(o.during) <= ${statement.asOf}
    order by lower(o.during) desc limit 1), ${row}.branch_id)`;
}

/** What is computed from the log of the membership as it was on the day of the read. */
const traced = derived((row, statement) => ({
  history: historySql(`${row}.person_id`, `${row}.id`, statement.asOf),
  historyOn: statement.asOf,
}));

/** The admissions up to this one, and the last day of it that counts. */
const aged = derived((row, statement) => ({
  admissions: `(select json_agg(json_build_array(o.decided_on, o.ended_on) order by o.ordinal) from membership o
    where o.person_id = ${row}.person_id and o.ordinal <= ${row}.ordinal and o.status <> 'ANNULLED')`,
  ageOn: `least(${statement.asOf}, ${row}.ended_on)`,
}));

/** Row: membership, joined or not. True for the day of the read: what came later is not told. */
export const membershipShape = defineShape('Membership', {
  id: column('id'),
  version: column('version'),
  ordinal: column('ordinal'),
  personName: expression((row) => `(select o.full_name from person o where o.id = ${row}.person_id)`),
  person: one(
    () => personShape,
    (alias, row, statement) => ({
      from: 'person',
      where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)],
    }),
  ),
  status: expression(statusOn),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(branchOn(row, statement), statement),
  ),
  decidedOn: column('decided_on'),
  ceremonyOn: dayBy('ceremony_on'),
  officialOn: dayBy('official_on'),
  endedOn: expression((row, statement) => `case when ${row}.ended_on <= ${statement.asOf} then ${row}.ended_on
    when ${restoredAfter(row, statement)} and ${outOn(row, statement)} then ${exitBefore(row, statement, 'effective_on')} end`),
  restoredOn: dayBy('restored_on'),
  dossierNo: column('dossier_no'),
  cardNo: column('card_no'),
  decisionReceivedOn: expression((row) => `(select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id and o.membership_id = ${row}.id and o.act = 'DECISION_RECEIVE')`),
  ceremonyDueOn: derived((row, statement) => ({
    status: statusOn(row, statement),
    decidedOn: `${row}.decided_on`,
    receivedOn: decisionReceivedOn(row),
  })),
  probationEndsOn: derived((row, statement) => ({
    status: statusOn(row, statement),
    ceremonyOn: `${row}.ceremony_on`,
  })),
  partyAgeYears: aged,
  partyAge: aged,
  exemption: traced,
  disciplineInForce: traced,
  disciplines: traced,
  suspension: traced,
  inspection: traced,
  badgeBlock: traced,
  postings: list(
    () => postingShape,
    (alias, row, statement) => ({
      from: 'membership_posting',
      where: [`${alias}.membership_id = ${row}.id`, `lower(${alias}.during) <= ${statement.asOf}`],
      orderBy: `lower(${alias}.during)`,
    }),
  ),
  recognitionVotes: list(
    () => voteShape,
    (alias, row) => votesOfMembership(alias, row, 'RECOGNITION_VOTE_RECORD'),
  ),
  strikeOffVotes: list(
    () => voteShape,
    (alias, row) => votesOfMembership(alias, row, 'STRIKE_OFF_VOTE_RECORD'),
  ),
  absenceReminders: list(
    () => reminderShape,
    (alias, row) => ({ from: 'absence_reminder', where: [`${alias}.membership_id = ${row}.id`], orderBy: `${alias}.reminded_on desc, ${alias}.id desc` }),
  ),
  openTransfer: one(
    () => transferShape,
    (alias, row, statement) => ({
      from: 'transfer',
      where: [`${alias}.membership_id = ${row}.id`, `${alias}.closed_on is null`, transferVisible(alias, statement)],
    }),
  ),
});

/** Row: membership_posting. */
export const postingShape = defineShape('Posting', {
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.branch_id`, statement),
  ),
  from: expression((row) => `lower(${row}.during)`),
  // The last day in the branch; the day after is the first elsewhere.
  to: expression(
    (row, statement) => `case when upper(${row}.during) <= ${statement.asOf} then upper(${row}.during) - 1 end`,
  ),
});

registerById('Membership', (alias, idSql, statement) => ({
  from: 'membership',
  where: [`${alias}.id = ${idSql}`, personVisible(`${alias}.person_id`, statement)],
}));
