import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { candidacies } from '../candidacy.entity.ts';
import { decide } from './decide.ts';
import { lockCandidacy } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

export interface DossierOpening {
  readonly id: string;
  readonly expectedVersion: number;
  readonly openedOn: string;
}

/** Opens the admission dossier, or makes it again when the earlier one has run out (06-HD/TW 5.4a). */
export async function openDossier(transaction: Transaction, input: DossierOpening): Promise<PayloadReferences> {
  const locked = await lockCandidacy(transaction, input);
  const allowed = decide('DOSSIER_OPEN', { ...locked.facts, effectiveOn: input.openedOn }, { day: 'openedOn' });
  transaction.writes.change(candidacies, locked.candidacy, { dossierOpenedOn: allowed.effectiveOn });
  return recordCandidacyAct(transaction, locked, allowed);
}
