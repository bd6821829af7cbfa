import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { TransferState } from '@dangvu/domain/membership/transfer-states';
import { tableOf } from '../platform/act/table.ts';

/** A member on the way; `version` is raised by every act. The lock is the membership's, taken first. */
export const TransferEntity = defineEntity({
  name: 'Transfer',
  tableName: 'transfer',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    membershipId: p.uuid().name('membership_id'),
    fromBranchId: p.uuid().name('from_branch_id'),
    toBranchId: p.uuid().name('to_branch_id').nullable(),
    destination: p.text().nullable(),
    state: p.text().$type<TransferState>(),
    requestedOn: p.date().name('requested_on'),
    movedOn: p.date().name('moved_on').nullable(),
    startDueOn: p.date().name('start_due_on').nullable(),
    referredOn: p.date().name('referred_on').nullable(),
    presentDueOn: p.date().name('present_due_on'),
    closedOn: p.date().name('closed_on').nullable(),
    decisionId: p.uuid().name('decision_id').nullable(),
    reason: p.text().nullable(),
    mentorComment: p.text().name('mentor_comment').nullable(),
    branchComment: p.text().name('branch_comment').nullable(),
    deletionProposedOn: p.date().name('deletion_proposed_on').nullable(),
    deletionReason: p.text().name('deletion_reason').nullable(),
    version: p.integer().default(1),
  },
});
export type TransferEntity = InferEntity<typeof TransferEntity>;

/** Transfers as acts write them. */
export const transfers = tableOf<TransferEntity>(TransferEntity);
