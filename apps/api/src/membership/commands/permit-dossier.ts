import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { decide } from './decide.ts';
import { lockCandidacy } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

export interface DossierPermission extends Asked {
  readonly permittedOn: string;
  readonly documentNo?: string | null;
}

/** Records that the grassroots committee permits a dossier to be made (38-HD/BTCTW I.1.1c–d); the branch alone cannot. */
export async function permitDossier(transaction: Transaction, input: DossierPermission): Promise<PayloadReferences> {
  const locked = await lockCandidacy(transaction, input);
  const allowed = decide('DOSSIER_PERMIT', { ...locked.facts, effectiveOn: input.permittedOn }, { day: 'permittedOn' });
  const documentNo = optionalText({ text: input.documentNo, path: ['documentNo'], what: { vi: 'số văn bản', en: 'the document number' }, longest: 60 });
  return recordCandidacyAct(transaction, locked, allowed, { details: documentNo === null ? {} : { documentNo } });
}
