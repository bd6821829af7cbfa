import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { candidacies } from '../candidacy.entity.ts';
import { decide } from './decide.ts';
import { closeMove } from './move-candidate.ts';
import { lockCandidacy } from './locked-record.ts';
import type { LockedCandidacy } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

export interface CandidacyDropping {
  readonly id: string;
  readonly expectedVersion: number;
  readonly droppedOn: string;
  readonly reason: string;
}

/** Takes somebody off the list of candidates; the record stays. */
export async function dropCandidacy(transaction: Transaction, input: CandidacyDropping): Promise<PayloadReferences> {
  return drop(transaction, await lockCandidacy(transaction, input), input);
}

/** Takes a candidate off who is held. */
export function drop(transaction: Transaction, locked: LockedCandidacy, input: Pick<CandidacyDropping, 'droppedOn' | 'reason'>): PayloadReferences {
  const allowed = decide('CANDIDACY_DROP', { ...locked.facts, effectiveOn: input.droppedOn }, { day: 'droppedOn' });
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  closeMove(transaction, locked, 'CANCELLED', allowed.effectiveOn);
  transaction.writes.change(candidacies, locked.candidacy, { closedOn: allowed.effectiveOn, closeReason: reason });
  return recordCandidacyAct(transaction, locked, allowed, { details: { reason }, reason });
}
