import { recordDecision } from '../../organisation/public.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { candidacies } from '../candidacy.entity.ts';
import { decide } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import type { AdmissionDecision } from './decide-admission.ts';
import { formerlyOver, issuerKind, issuerPaths, withKinds } from './issuer.ts';
import { lockCandidacies } from './locked-record.ts';
import { closeMove } from './move-candidate.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

export interface AdmissionRefusal extends AdmissionDecision {
  readonly reason: string;
  /** Day on which the branch was told; null: it is still to be told. */
  readonly toldOn?: string | null;
}

const paths = { byCode: { ...issuerPaths.byCode, BRANCH_TOLD_ON: ['toldOn'] } };

/**
 * Records that the competent committee decided not to admit: the candidacy is over, and not because the branch dropped it
 * (294-QĐ/TW 4.3.1). The same person may be listed again.
 * @throws DomainError TRANSITION_REFUSED, VOTE_CARRIED, ISSUER_NOT_COMPETENT, BRANCH_TOLD_ON, DECISION_NUMBER_TAKEN …
 */
export async function refuseAdmission(transaction: Transaction, input: AdmissionRefusal): Promise<PayloadReferences> {
  const locked = (await lockCandidacies(transaction, [input], withKinds))(input);
  const { decision, toldOn = null } = input;
  const former = await formerlyOver(transaction, decision, locked);
  const issuer = issuerKind(transaction, decision, locked, former);
  const allowed = decide('ADMISSION_REFUSE', { ...locked.facts, ...decisionFacts(decision), issuer, toldOn }, paths);
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const decisionId = recordDecision(transaction, decision, { kind: 'ADMISSION_REFUSAL', above: locked.above, former, permission: 'MEMBERSHIP_RECORD' });
  closeMove(transaction, locked, 'CANCELLED', allowed.effectiveOn);
  transaction.writes.change(candidacies, locked.candidacy, { closedOn: allowed.effectiveOn, closeReason: reason });
  return recordCandidacyAct(transaction, locked, allowed, { decisionId, details: { reason, ...(toldOn ? { toldOn } : {}) }, reason });
}
