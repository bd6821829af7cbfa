import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { memberships } from '../membership.entity.ts';
import { transfers } from '../transfer.entity.ts';
import { requireBranch, standingOf } from './branch.ts';
import { decide } from './decide.ts';
import { lockTransfer } from './locked-record.ts';
import { closePosting, endOfficesLeft, openPosting } from './posting.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface TransferAcceptance {
  readonly id: string;
  readonly expectedVersion: number;
  readonly acceptedOn: string;
  /** Another branch of the receiving organisation than the one the papers name. */
  readonly branchId?: string | null;
}

/**
 * The receiving side takes the member in: from that day his branch is there, and he counts out at one end and in at the other.
 * For a transfer out of the town there is no receiving side here: the sending side records that the other one has accepted.
 * @throws DomainError NOT_PERMITTED for whoever is not at the receiving end, TRANSFER_NOT_PENDING, STALE_VERSION
 */
export async function acceptTransfer(transaction: Transaction, input: TransferAcceptance): Promise<PayloadReferences> {
  const locked = await lockTransfer(transaction, input);
  const { membership, transfer } = locked;
  const outside = !transfer.toBranchId;
  const facts = { ...locked.facts, effectiveOn: input.acceptedOn };
  const allowed = decide(outside ? 'MOVE_OUT' : 'TRANSFER_ACCEPT', facts, { day: 'acceptedOn' });
  const from = membership.branchId;
  const to = transfer.toBranchId ? await receivingBranch(transaction, transfer.toBranchId, input) : null;
  if (to === from) throw new DomainError('TRANSFER_SAME_BRANCH', { path: ['branchId'] });
  transaction.writes.change(transfers, transfer, { state: 'ACCEPTED', closedOn: allowed.effectiveOn, version: transfer.version + 1 });
  if (to) {
    transaction.writes.change(transfers, transfer, { toBranchId: to });
    transaction.writes.change(memberships, membership, { branchId: to });
    closePosting(transaction, membership.id, allowed.effectiveOn);
    openPosting(transaction, membership.id, to, allowed.effectiveOn);
    endOfficesLeft(transaction, [membership.personId], to, allowed.effectiveOn);
  }
  const details = transfer.destination ? { destination: transfer.destination } : {};
  const written = recordMembershipAct(transaction, locked, allowed, {
    transferId: transfer.id,
    branchId: from,
    toBranchId: to,
    details,
  });
  transaction.about({ targetType: 'Transfer', targetId: transfer.id, unitId: to ?? from });
  return { ...written, transfer: ref(transfer.id) };
}

/** The branch that takes the member in: the one the papers name, or another one under the same organisation that the viewer decides for. */
async function receivingBranch(
  transaction: Transaction,
  named: string,
  { branchId, acceptedOn }: TransferAcceptance,
): Promise<string> {
  const chosen = branchId ?? named;
  if (chosen !== named) {
    const siblings = await transaction.query(
      `select 1 from org_placement a join org_placement b on b.parent_id = a.parent_id and b.during @> $3::date
        where a.unit_id = $1 and b.unit_id = $2 and a.during @> $3::date`,
      [named, chosen, transaction.today],
    );
    if (siblings.length === 0 || !(await transaction.permits('TRANSFER_DECIDE', chosen)))
      throw new DomainError('UNIT_OUT_OF_SCOPE', { path: ['branchId'] });
  }
  requireBranch((await standingOf(transaction, chosen)).revisions, acceptedOn, ['branchId'], transaction.today);
  return chosen;
}
