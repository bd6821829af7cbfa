import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { candidacies } from '../candidacy.entity.ts';
import { decide } from './decide.ts';
import { lockCandidacy } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

export interface AwarenessClass {
  readonly id: string;
  readonly expectedVersion: number;
  readonly certificateNo: string;
  readonly issuedOn: string;
}

/** Records the certificate of the awareness class; a second one only when the first has run out (06-HD/TW 5.4b). */
export async function completeAwarenessClass(
  transaction: Transaction,
  input: AwarenessClass,
): Promise<PayloadReferences> {
  const locked = await lockCandidacy(transaction, input);
  const allowed = decide(
    'AWARENESS_CLASS_COMPLETE',
    { ...locked.facts, effectiveOn: input.issuedOn },
    { day: 'issuedOn' },
  );
  const certificateNo = requiredText({
    text: input.certificateNo,
    path: ['certificateNo'],
    what: { vi: 'số giấy chứng nhận', en: 'certificate number' },
    longest: 60,
  });
  transaction.writes.change(candidacies, locked.candidacy, { certificateNo, certificateIssuedOn: allowed.effectiveOn });
  return recordCandidacyAct(transaction, locked, allowed, { details: { certificateNo } });
}
