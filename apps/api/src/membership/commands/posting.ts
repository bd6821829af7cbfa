import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';

interface PostingRow {
  readonly membershipId: string;
  readonly branchId: string;
  readonly during: string;
}

const postings = table<PostingRow>('membership_posting', { membershipId: 'uuid', branchId: 'uuid', during: 'daterange' });

/** Puts a member into a branch from a day on, to the first day elsewhere when he is there no more. */
export function openPosting(transaction: Transaction, membershipId: string, branchId: string, from: string, to: string | null = null): void {
  transaction.writes.add(postings, { membershipId, branchId, during: `[${from},${to ?? ''})` });
}

/** Ends the present posting before a day; one that would be left without a day goes. */
export function closePosting(transaction: Transaction, membershipId: string, before: string): void {
  transaction.writes.statement(
    `with gone as (delete from membership_posting where membership_id = $1 and upper_inf(during) and lower(during) >= $2::date)
     update membership_posting set during = daterange(lower(during), $2::date)
      where membership_id = $1 and upper_inf(during) and coalesce(lower(during) < $2::date, true)`,
    [membershipId, before],
  );
}

/**
 * What an act does to an office that goes beyond its day: what was typed is kept, for the act may be corrected (`settleOffices`). One begun
 * on that day or later was never held.
 */
const ending = `update office set during = daterange(lower(during), greatest($2::date, lower(during))), as_typed = coalesce(as_typed, during), left_at = now(), version = version + 1`;

/** Ends what offices the person holds. */
export function endOffices(transaction: Transaction, personId: string, before: string): void {
  transaction.writes.statement(`${ending} where person_id = $1 and (upper_inf(during) or upper(during) > $2::date)`, [personId, before]);
}

/** Ends the offices the person holds on a day; one begun later, by another choice, goes on, and one begun on that very day keeps the day. */
export function endOfficesHeldOn(transaction: Transaction, personId: string, on: string): void {
  transaction.writes.statement(
    `update office set during = daterange(lower(during), greatest($2::date, lower(during) + 1)), as_typed = coalesce(as_typed, during), left_at = now(), version = version + 1
      where person_id = $1 and during @> $2::date`,
    [personId, on],
  );
}

/** Ends the offices held in units the person is no longer in: whoever goes to another branch keeps those of the units above both. */
export function endOfficesLeft(transaction: Transaction, personIds: readonly string[], toBranchId: string, on: string): void {
  transaction.writes.statement(endingOfficesLeft, [personIds, on, toBranchId]);
}

/** The same as a statement: `$1` the people, `$2` the day, `$3` the branch they go to. */
export const endingOfficesLeft = `${ending}
      where person_id = any($1::uuid[]) and (upper_inf(during) or upper(during) > $2::date)
        and not exists (select from org_ancestry a where a.ancestor_id = office.unit_id and a.descendant_id = $3::uuid and a.during @> $2::date)`;
