import { shareDecision } from '../../organisation/public.ts';
import type { DecisionSubject, TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { forEachRow, outcomeDetails } from '../../platform/act/many.ts';
import type { ManyInput } from '../../platform/act/many.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { admit, withBranch } from './decide-admission.ts';
import { lockCandidacies, lockMembershipsFor } from './locked-record.ts';
import type { Asked, LockedRecords } from './locked-record.ts';
import { recognise, withPostings } from './recognise-member.ts';

/** One decision about many people, as a committee takes them at its monthly meeting. */
export interface DecisionForMany extends ManyInput<Asked> {
  readonly decision: TypedDecision;
}

/** An act on one record, by a decision that others rest on too. */
interface DecidedAct<Locked> {
  readonly kind: DecisionSubject['kind'];
  /** The payload's field that shows the record. */
  readonly record: 'membership' | 'candidacy';
  /** Takes hold of all records in one statement. */
  readonly hold: (transaction: Transaction, rows: readonly Asked[]) => Promise<LockedRecords<Locked>>;
  /** The act for one: the same function that does it alone. */
  readonly decide: (transaction: Transaction, locked: Locked, decision: TypedDecision, decided: (above: readonly string[]) => string) => PayloadReferences;
}

/**
 * Makes of an act on one an act on many: all facts in one statement, the rules asked for each, everything that passes written together.
 * What is wrong with the decision refuses the whole; what is wrong with a row, that row.
 */
function forMany<Locked>({ kind, record, hold, decide }: DecidedAct<Locked>) {
  return async (transaction: Transaction, input: DecisionForMany): Promise<PayloadReferences> => {
    const decision = shareDecision(transaction, input.decision, { kind, permission: 'MEMBERSHIP_RECORD' });
    const held = await hold(transaction, input.rows);
    const outcome = forEachRow(
      transaction,
      input,
      (row) => decide(transaction, held(row), input.decision, decision.for),
      ({ id }) => ({ [record]: ref(id) }),
    );
    if (input.preview) await decision.requireFreeNumber();
    const written = decision.written();
    if (written) {
      const details = { outcome: outcomeDetails(outcome) };
      transaction.about({ targetType: 'Decision', targetId: written.id, unitId: written.issuerId, details });
    }
    return outcome;
  };
}

/** Recognises many as official by one decision; each from the end of his own probation (294-QĐ/TW 4.2.2). */
export const recogniseMembers = forMany({
  kind: 'RECOGNITION',
  record: 'membership',
  hold: (transaction, rows) => lockMembershipsFor(transaction, 'RECOGNISE', rows, withPostings),
  decide: recognise,
});

/** Admits many candidates by one decision (294-QĐ/TW 4.3.1). */
export const admitCandidates = forMany({
  kind: 'ADMISSION',
  record: 'candidacy',
  hold: (transaction, rows) => lockCandidacies(transaction, rows, withBranch),
  decide: admit,
});
