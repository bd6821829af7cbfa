import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { transfers } from '../transfer.entity.ts';
import { decide } from './decide.ts';
import { lockTransfer } from './locked-record.ts';
import { commentAtFault, commentDetails, commentsOf } from './probation-comments.ts';
import { recordMembershipAct } from './record-membership-act.ts';
import { leadingTo } from './request-transfer.ts';
import { superiorAbove, unitsAbove } from '../record-facts-sql.ts';

export interface TransferReferral {
  readonly id: string;
  readonly expectedVersion: number;
  readonly referredOn: string;
  readonly mentorComment?: string | null;
  readonly branchComment?: string | null;
}

/**
 * Issues the papers of a transfer that was asked for: from that day the member is on the way, and they are to be presented within the
 * working days of the rulebook. Inside the organisation of the direct superior the grassroots committee refers, out of it the superior
 * itself, as it was on that day (294-QĐ/TW 6.3.1b).
 * @throws DomainError TRANSFER_ALREADY_REFERRED, TRANSFER_REFERRED_ABOVE, DATE_OUT_OF_ORDER, STALE_VERSION
 */
export async function referTransfer(transaction: Transaction, input: TransferReferral): Promise<PayloadReferences> {
  const locked = await lockTransfer(transaction, input, (row) => ({
    superior: (_, statement) => superiorAbove(`${row}.from_branch_id`, statement.todaySql, statement.param(input.referredOn, 'date')),
    destinationAbove: (_, { todaySql }) => unitsAbove(`${row}.to_branch_id`, todaySql),
  }));
  const { membership, transfer } = locked;
  const { destination, ...atSuperior } = leadingTo(transaction, transfer.toBranchId ?? null, locked);
  const { openTransfer } = locked.facts;
  const given = commentsOf(input);
  const comments = { mentor: given.mentor ?? transfer.mentorComment ?? null, branch: given.branch ?? transfer.branchComment ?? null };
  const facts = {
    ...locked.facts,
    ...atSuperior,
    openTransfer: openTransfer ? { ...openTransfer, beyondSuperior: destination?.beyondSuperior ?? false } : null,
    effectiveOn: input.referredOn,
    probationComments: comments,
    movedOn: transfer.movedOn ?? null,
  };
  const allowed = decide('TRANSFER_REFER', facts, { day: 'referredOn', byCode: { COMMENT_NOT_IN_PROBATION: [commentAtFault(given)] } });
  transaction.writes.change(transfers, transfer, {
    state: 'IN_TRANSIT',
    referredOn: allowed.effectiveOn,
    presentDueOn: deadlineOf('TRANSFER_PRESENTATION_DEADLINE', allowed.effectiveOn).dueOn,
    mentorComment: comments.mentor,
    branchComment: comments.branch,
    version: transfer.version + 1,
  });
  const written = recordMembershipAct(transaction, locked, allowed, { transferId: transfer.id, toBranchId: transfer.toBranchId ?? null, details: commentDetails(given) });
  transaction.about({ targetType: 'Transfer', targetId: transfer.id, unitId: membership.branchId });
  return { ...written, transfer: ref(transfer.id) };
}
