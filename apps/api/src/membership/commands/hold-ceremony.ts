import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { memberships } from '../membership.entity.ts';
import { decide } from './decide.ts';
import { lockMembership } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface Ceremony {
  readonly id: string;
  readonly expectedVersion: number;
  readonly heldOn: string;
}

/** Records the ceremony: probation runs from it (294-QĐ/TW 4.1). A late one goes through and is told. */
export async function holdCeremony(transaction: Transaction, input: Ceremony): Promise<PayloadReferences> {
  const locked = await lockMembership(transaction, input);
  const allowed = decide('CEREMONY_HOLD', { ...locked.facts, effectiveOn: input.heldOn }, { day: 'heldOn' });
  transaction.writes.change(memberships, locked.membership, { ceremonyOn: allowed.effectiveOn });
  return recordMembershipAct(transaction, locked, allowed);
}
