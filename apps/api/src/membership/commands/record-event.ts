import type { LifecycleAct, LifecycleState } from '@dangvu/domain/membership/lifecycle';
import { countedOn, measureOf, measuresOf } from '@dangvu/domain/reporting/measures';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { newId } from '../../platform/act/writes.ts';

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
  /** Day of the decision it rests on: a recognition counts when it was decided. Corrected, it stays in the figures of the same day. */
  readonly decidedOn?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly corrects?: string | null;
  readonly voided?: boolean;
}

type EventRow = Omit<NewEvent, 'decidedOn'> & {
  readonly id: string;
  readonly measure: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly countedOn: string;
};

const events = table<Required<EventRow>>('lifecycle_event', {
  id: 'uuid',
  act: 'text',
  personId: 'uuid',
  candidacyId: 'uuid',
  membershipId: 'uuid',
  transferId: 'uuid',
  fromState: 'text',
  toState: 'text',
  branchId: 'uuid',
  toBranchId: 'uuid',
  effectiveOn: 'date',
  decisionId: 'uuid',
  details: 'jsonb',
  corrects: 'uuid',
  voided: 'boolean',
  measure: 'text',
  recordedAt: 'timestamptz',
  recordedBy: 'uuid',
  countedOn: 'date',
});

/** What counts at two ends is stored as one MOVED: the database works out which units it leaves and which it enters. */
const storedMeasure = (act: LifecycleAct): string | null => (measuresOf(act).length > 1 ? 'MOVED' : measureOf(act));

/** Appends to the log; the counters follow in the same statement. @returns the entry's id */
export function recordEvent(transaction: Transaction, { decidedOn = null, ...event }: NewEvent): string {
  const id = newId();
  transaction.writes.add(events, {
    candidacyId: null,
    membershipId: null,
    transferId: null,
    toBranchId: null,
    decisionId: null,
    corrects: null,
    voided: false,
    details: {},
    ...event,
    id,
    fromState: event.fromState === 'NONE' ? null : event.fromState,
    measure: storedMeasure(event.act),
    recordedAt: transaction.clock.now().toISOString(),
    recordedBy: transaction.accountId,
    countedOn: countedOn(event.act, event.effectiveOn, decidedOn),
  });
  return id;
}
