import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { persons } from '../person.entity.ts';
import { decide } from './decide.ts';
import { holdRow, lockMembershipFor } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface Death {
  readonly id: string;
  readonly expectedVersion: number;
  readonly diedOn: string;
}

/** Records that a member has died: an exit, and the day on the person (06-HD/TW 8.3b). */
export async function recordDeath(transaction: Transaction, input: Death): Promise<PayloadReferences> {
  const locked = await lockMembershipFor(transaction, 'RECORD_DEATH', input);
  const allowed = decide('RECORD_DEATH', { ...locked.facts, effectiveOn: input.diedOn }, { day: 'diedOn' });
  const person = await holdRow(transaction, persons, locked.membership.personId);
  transaction.writes.change(persons, person, { diedOn: allowed.effectiveOn, version: person.version + 1 });
  return recordMembershipAct(transaction, locked, allowed);
}
