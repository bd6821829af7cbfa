import type { LifecycleAct, LifecycleState } from '@dangvu/domain/membership/lifecycle';
import { countedOn, measureOf, measuresOf } from '@dangvu/domain/reporting/measures';
import type { Transaction } from '../../platform/act/transaction.ts';

/** An entry of the log. */
export interface NewEvent {
  readonly act: LifecycleAct;
  readonly personId: string;
  readonly candidacyId?: string | null;
  readonly membershipId?: string | null;
  readonly transferId?: string | null;
  readonly fromState: LifecycleState | null;
  readonly toState: LifecycleState;
  /** Where it counts: the branch the person was in when it took effect. */
  readonly branchId: string;
  readonly toBranchId?: string | null;
  readonly effectiveOn: string;
  readonly decisionId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly corrects?: string | null;
  readonly voided?: boolean;
}

/** What counts at two ends is stored as one MOVED: the database works out which units it leaves and which it enters. */
const storedMeasure = (act: LifecycleAct): string | null => (measuresOf(act).length > 1 ? 'MOVED' : measureOf(act));

/**
 * The day the entry counts. A recognition counts when it was decided; corrected, it stays in the figures of the same day.
 */
async function dayCounted(transaction: Transaction, event: NewEvent): Promise<string> {
  if (event.act !== 'RECOGNISE') return countedOn(event.act, event.effectiveOn, null);
  const [known] = await transaction.query<{ day: string | null }>(
    `select coalesce((select counted_on from lifecycle_event where id = $1), (select decided_on from decision where id = $2))::text as day`,
    [event.corrects ?? null, event.decisionId ?? null],
  );
  return countedOn(event.act, event.effectiveOn, known?.day ?? null);
}

/** Appends to the log; the counters follow in the same statement. Changed entities are written first. @returns the entry's id */
export async function recordEvent(transaction: Transaction, event: NewEvent): Promise<string> {
  await transaction.em.flush();
  const [written] = await transaction.query<{ id: string }>(
    `insert into lifecycle_event (act, person_id, candidacy_id, membership_id, transfer_id, from_state, to_state, branch_id, to_branch_id,
       effective_on, decision_id, details, corrects, voided, measure, recorded_at, recorded_by, counted_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning id`,
    [
      event.act,
      event.personId,
      event.candidacyId ?? null,
      event.membershipId ?? null,
      event.transferId ?? null,
      event.fromState === 'NONE' ? null : event.fromState,
      event.toState,
      event.branchId,
      event.toBranchId ?? null,
      event.effectiveOn,
      event.decisionId ?? null,
      JSON.stringify(event.details ?? {}),
      event.corrects ?? null,
      event.voided ?? false,
      storedMeasure(event.act),
      transaction.clock.now(),
      transaction.accountId,
      await dayCounted(transaction, event),
    ],
  );
  if (!written) throw new Error('the log returned no id');
  return written.id;
}
