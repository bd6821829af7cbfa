import type { LoggedAct } from '@dangvu/domain/membership/replay';
import type { Transaction } from '../../platform/act/transaction.ts';

/** An entry in force with what the log holds of it beyond what a replay asks. */
export interface LoggedEntry extends LoggedAct {
  readonly fromState: string | null;
  readonly countedOn: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The entries in force of a membership or a candidacy, in the order in which what they say was first recorded, as the log is verified:
 * acts follow each other, but a recognition is true from the end of probation, which may lie before what was recorded earlier (an
 * arrival, a transfer). A correction stands where the entry it replaces stood, and rests on its decision.
 */
export async function logOf(
  transaction: Transaction,
  record: 'membership' | 'candidacy',
  id: string,
  personId: string,
): Promise<LoggedEntry[]> {
  return transaction.query<LoggedEntry & object>(
    `with recursive line as (
       select e.id, e.seq as place, e.decision_id from lifecycle_event e where e.person_id = $1 and e.corrects is null
       union all select e.id, line.place, line.decision_id from line join lifecycle_event e on e.corrects = line.id
     )
     select f.id, f.act, f.effective_on::text as "effectiveOn", f.counted_on::text as "countedOn", f.from_state as "fromState", f.to_state as "toState", f.branch_id as "branchId",
            f.to_branch_id as "toBranchId", f.transfer_id as "transferId", d.decided_on::text as "decidedOn", f.details, f.details->'ballot' as ballot, f.details->>'voteBody' as "voteBody"
       from line join lifecycle_fact f on f.id = line.id left join decision d on d.id = line.decision_id
      where f.${record === 'membership' ? 'membership_id' : 'candidacy_id'} = $2 order by line.place`,
    [personId, id],
  );
}
