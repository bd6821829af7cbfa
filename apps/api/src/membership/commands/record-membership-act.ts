import { endedStatuses, subjectOf } from '@dangvu/domain/membership/lifecycle';
import type { Allowed, LifecycleState, MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { memberships } from '../membership.entity.ts';
import { warningsOf } from './decide.ts';
import { closeDeparture } from './expect-departure.ts';
import type { HeldForAct } from './locked-record.ts';
import { closePosting, endOffices } from './posting.ts';
import { recordEvent } from './record-event.ts';

/** What goes into the log with an act on a membership. */
export interface WithAct {
  readonly decisionId?: string | null;
  /** Day of that decision, when the act counts by it. */
  readonly decidedOn?: string | null;
  readonly transferId?: string | null;
  readonly branchId?: string;
  readonly toBranchId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
}

/** A state that is one of a membership. @throws Error otherwise: the table led somewhere it cannot lead */
export function asStatus(state: LifecycleState): MembershipStatus {
  if (subjectOf(state) !== 'MEMBERSHIP') throw new Error(`${state} is no status of a membership`);
  return state as MembershipStatus;
}

const ended: readonly LifecycleState[] = endedStatuses;

/** Writes what an allowed act does to a membership: its state, its end if it ends, its entry in the log, the subject of the audit. */
export function recordMembershipAct(
  transaction: Transaction,
  locked: HeldForAct,
  allowed: Allowed,
  given: WithAct = {},
): PayloadReferences {
  const { membership, facts } = locked;
  const branchId = given.branchId ?? membership.branchId;
  transaction.writes.change(memberships, membership, { status: asStatus(allowed.to), version: membership.version + 1 });
  // What is recorded after the end, an appeal, ends nothing again.
  if (ended.includes(allowed.to) && !ended.includes(facts.state)) endMembership(transaction, locked, allowed, given.transferId ?? null);
  const eventId = recordEvent(transaction, {
    act: allowed.transition.act,
    personId: membership.personId,
    membershipId: membership.id,
    transferId: given.transferId ?? null,
    fromState: facts.state,
    toState: allowed.to,
    branchId,
    toBranchId: given.toBranchId ?? null,
    effectiveOn: allowed.effectiveOn,
    decisionId: given.decisionId ?? null,
    decidedOn: given.decidedOn ?? null,
    details: given.details ?? {},
  });
  transaction.about({
    targetType: 'Membership',
    targetId: membership.id,
    unitId: branchId,
    reason: given.reason ?? null,
  });
  return { membership: ref(membership.id), event: ref(eventId), warnings: warningsOf(allowed, transaction) };
}

/** The day of the end is the first day on which the member is counted no more: posting and offices stop before it. */
function endMembership(
  transaction: Transaction,
  { membership, transferId }: HeldForAct,
  { effectiveOn, endsTransfer }: Allowed,
  closedByAct: string | null,
): void {
  transaction.writes.change(memberships, membership, { endedOn: effectiveOn });
  closePosting(transaction, membership.id, effectiveOn);
  endOffices(transaction, membership.personId, effectiveOn);
  closeDeparture(transaction, membership.id, 'LEFT', effectiveOn);
  // A move out closes its own transfer as accepted; whatever else ends a membership leaves nothing to answer.
  if (endsTransfer && transferId && transferId !== closedByAct) {
    transaction.writes.statement(
      `update transfer set state = 'CANCELLED', closed_on = $2, version = version + 1 where id = $1 and closed_on is null`,
      [transferId, effectiveOn],
    );
  }
}
