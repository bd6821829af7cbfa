import type { StatementBuilder } from '../platform/read/statement-builder.ts';

const names = 'NAMES_READ';

/**
 * Condition: the viewer may see this person. He may when he reads names over the branch of the open membership, of an open
 * candidacy, or over the destination of an open transfer or move; of somebody who is neither member nor candidate, over the branch
 * the person was in last. Every edge that leads to a person carries this, so that no edge leads round it.
 */
export function personVisible(personSql: string, statement: StatementBuilder): string {
  const within = (branchSql: string): string => statement.within(names, branchSql);
  return `(exists (select from membership v where v.person_id = ${personSql} and v.ended_on is null and ${within('v.branch_id')})
    or exists (select from candidacy v where v.person_id = ${personSql} and v.closed_on is null and ${within('v.branch_id')})
    or exists (select from membership w join transfer v on v.membership_id = w.id where w.person_id = ${personSql} and v.closed_on is null and ${within('v.to_branch_id')})
    or exists (select from candidacy w join candidacy_move v on v.candidacy_id = w.id where w.person_id = ${personSql} and w.closed_on is null and v.closed_on is null and ${within('v.to_branch_id')})
    or not exists (select from membership v where v.person_id = ${personSql} and v.ended_on is null) and ${within(lastMemberBranch(personSql))}
    or not exists (select from membership v where v.person_id = ${personSql}) and not exists (select from candidacy v where v.person_id = ${personSql} and v.closed_on is null)
      and ${within(lastCandidateBranch(personSql))})`;
}

const lastMemberBranch = (personSql: string): string =>
  `(select v.branch_id from membership v where v.person_id = ${personSql} order by v.ordinal desc limit 1)`;
const lastCandidateBranch = (personSql: string): string =>
  `(select v.branch_id from candidacy v where v.person_id = ${personSql} order by v.listed_on desc, v.id desc limit 1)`;

/**
 * The branches by which somebody is seen, as a select of their ids: who reads names over one of them may see this person (`personVisible`
 * says the same as a condition).
 */
export const branchesShowing = (personSql: string): string => `select v.branch_id as id from membership v where v.person_id = ${personSql} and v.ended_on is null
    union select v.branch_id from candidacy v where v.person_id = ${personSql} and v.closed_on is null
    union select v.to_branch_id from membership w join transfer v on v.membership_id = w.id where w.person_id = ${personSql} and v.closed_on is null and v.to_branch_id is not null
    union select v.to_branch_id from candidacy w join candidacy_move v on v.candidacy_id = w.id where w.person_id = ${personSql} and w.closed_on is null and v.closed_on is null
    union select ${lastMemberBranch(personSql)} where not exists (select from membership v where v.person_id = ${personSql} and v.ended_on is null)
    union select ${lastCandidateBranch(personSql)} where not exists (select from membership v where v.person_id = ${personSql})
      and not exists (select from candidacy v where v.person_id = ${personSql} and v.closed_on is null)`;

/** Branch whose business a person's record is: of the open membership, else of the open candidacy, else where he was last. */
export const branchOfRecord = (personSql: string): string =>
  `coalesce((select v.branch_id from membership v where v.person_id = ${personSql} and v.ended_on is null), (select v.branch_id from candidacy v where v.person_id = ${personSql} and v.closed_on is null), ${lastBranch(personSql)})`;

/** Branch somebody was in last: as a member, or, never having been one, as a candidate. */
export const lastBranch = (personSql: string): string =>
  `coalesce(${lastMemberBranch(personSql)}, ${lastCandidateBranch(personSql)})`;

/** Condition: the viewer may see the person of the membership in row `row`. */
export const membershipVisible = (row: string, statement: StatementBuilder): string => personVisible(`${row}.person_id`, statement);

/**
 * Conditions that are enough to see a record and cost little: it goes on, and the viewer reads names over its branch. Nearly always it is
 * so; where it is not, the whole condition is asked.
 */
export const visibleHere = {
  membership: (row: string, statement: StatementBuilder): string => `${row}.ended_on is null and ${statement.within(names, `${row}.branch_id`)}`,
  candidacy: (row: string, statement: StatementBuilder): string => statement.within(names, `${row}.branch_id`),
} as const;

/** Condition: the viewer reads names over the candidacy's branch, or may see the person. */
export const candidacyVisible = (row: string, statement: StatementBuilder): string =>
  `(${visibleHere.candidacy(row, statement)} or ${personVisible(`${row}.person_id`, statement)})`;

/** Condition: the viewer reads names at one of the two ends. Both keep the record of what passed between them. */
export const transferVisible = (row: string, statement: StatementBuilder): string =>
  `(${statement.within(names, `${row}.from_branch_id`)} or ${statement.within(names, `${row}.to_branch_id`)})`;

/** Condition: it happened where the viewer reads names, or to somebody he may see. */
export const eventVisible = (row: string, statement: StatementBuilder): string =>
  `(${statement.within(names, `${row}.branch_id`)} or ${statement.within(names, `${row}.to_branch_id`)} or ${personVisible(`${row}.person_id`, statement)})`;

/** What the acts resting on a decision are, with a condition on each of them. */
const restingOn = (decisionSql: string, condition: string): string => `select from lifecycle_event f where f.decision_id = ${decisionSql} and ${condition}`;

/**
 * Condition: the viewer may see everybody the decision was about. A decision is one document: of who may see but some of those it names
 * its wording is kept, while number and day stand with each act.
 */
export const decisionVisible = (decisionSql: string, statement: StatementBuilder): string =>
  `(exists (${restingOn(decisionSql, 'true')}) and not exists (${restingOn(decisionSql, `not ${eventVisible('f', statement)}`)}))`;

/** Condition: the viewer may record for everybody the decision was about: members, or candidates as long as they are no more than that. */
export const decisionRecordable = (decisionSql: string, statement: StatementBuilder): string => {
  const recordable = `case when f.membership_id is null then ${statement.within('CANDIDACY_RECORD', '(select o.branch_id from candidacy o where o.id = f.candidacy_id)')}
    else ${statement.within('MEMBERSHIP_RECORD', '(select o.branch_id from membership o where o.id = f.membership_id)')} end`;
  return `(exists (${restingOn(decisionSql, 'true')}) and not exists (${restingOn(decisionSql, `(${recordable}) is not true`)}))`;
};
