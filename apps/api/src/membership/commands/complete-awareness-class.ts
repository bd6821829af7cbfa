import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { candidacies } from '../candidacy.entity.ts';
import { decide } from './decide.ts';
import { lockCandidacy } from './locked-record.ts';
import type { LockedCandidacy } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

/** A certificate as it was issued. */
interface Certificate {
  readonly certificateNo: string;
  readonly issuedOn: string;
}

export interface AwarenessClass extends Certificate {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Records the certificate of the awareness class from elsewhere; a second one only when the first has run out (06-HD/TW 5.4b). */
export async function completeAwarenessClass(transaction: Transaction, input: AwarenessClass): Promise<PayloadReferences> {
  return awarenessCompleted(transaction, await lockCandidacy(transaction, input), input);
}

/** The act on a candidacy that is held; `training` when the certificate comes from a class on record. */
export function awarenessCompleted(transaction: Transaction, locked: LockedCandidacy, { issuedOn, certificateNo: typed }: Certificate, training?: { readonly id: string; readonly name: string }): PayloadReferences {
  const allowed = decide('AWARENESS_CLASS_COMPLETE', { ...locked.facts, effectiveOn: issuedOn }, { day: 'issuedOn' });
  const certificateNo = requiredText({ text: typed, path: ['certificateNo'], what: { vi: 'số giấy chứng nhận', en: 'certificate number' }, longest: 60 });
  transaction.writes.change(candidacies, locked.candidacy, { certificateNo, certificateIssuedOn: allowed.effectiveOn });
  return recordCandidacyAct(transaction, locked, allowed, { details: { certificateNo, ...(training ? { trainingClass: training.name } : {}) } });
}
