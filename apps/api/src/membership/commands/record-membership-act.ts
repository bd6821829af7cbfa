import { endedStatuses, subjectOf } from '@dangvu/domain/membership/lifecycle';
import type { Allowed, LifecycleState, MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { TransferEntity } from '../transfer.entity.ts';
import { warningsOf } from './decide.ts';
import type { LockedMembership } from './locked-record.ts';
import { recordEvent } from './record-event.ts';

/** What goes into the log with an act on a membership. */
export interface WithAct {
  readonly decisionId?: string | null;
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
export async function recordMembershipAct(
  transaction: Transaction,
  locked: LockedMembership,
  allowed: Allowed,
  given: WithAct = {},
): Promise<PayloadReferences> {
  const { membership, facts } = locked;
  const branchId = given.branchId ?? membership.branchId;
  membership.status = asStatus(allowed.to);
  membership.version += 1;
  if (ended.includes(allowed.to)) await endMembership(transaction, locked, allowed);
  const eventId = await recordEvent(transaction, {
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
async function endMembership(
  transaction: Transaction,
  { membership, transferId }: LockedMembership,
  { effectiveOn, endsTransfer }: Allowed,
): Promise<void> {
  membership.endedOn = effectiveOn;
  await closePosting(transaction, membership.id, effectiveOn);
  await endOffices(transaction, membership.personId, effectiveOn);
  const transfer = endsTransfer && transferId ? await transaction.em.findOne(TransferEntity, { id: transferId }) : null;
  // A move out has closed its own transfer as accepted; whatever else ends a membership leaves nothing to answer.
  if (transfer && !transfer.closedOn) {
    transfer.state = 'CANCELLED';
    transfer.closedOn = effectiveOn;
    transfer.version += 1;
  }
}

/** Ends the present posting before a day; one that would be left without a day goes. */
export async function closePosting(transaction: Transaction, membershipId: string, before: string): Promise<void> {
  await transaction.query(
    'delete from membership_posting where membership_id = $1 and upper_inf(during) and lower(during) >= $2::date',
    [membershipId, before],
  );
  await transaction.query(
    'update membership_posting set during = daterange(lower(during), $2::date) where membership_id = $1 and upper_inf(during)',
    [membershipId, before],
  );
}

/** Ends what offices the person holds. One begun on that very day keeps the day: history has no empty terms. */
export async function endOffices(transaction: Transaction, personId: string, before: string): Promise<void> {
  await transaction.query(
    `update office set during = daterange(lower(during), greatest($2::date, lower(during) + 1))
      where person_id = $1 and (upper_inf(during) or upper(during) > $2::date) and not lower_inf(during)`,
    [personId, before],
  );
  await transaction.query(
    `update office set during = daterange(null, $2::date) where person_id = $1 and lower_inf(during) and (upper_inf(during) or upper(during) > $2::date)`,
    [personId, before],
  );
}
