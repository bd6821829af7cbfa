import { DomainError } from '@dangvu/domain/errors/domain-error';
import { paperLabels } from '@dangvu/domain/membership/dossier-papers';
import type { DossierPaper } from '@dangvu/domain/membership/dossier-papers';
import { stateLabels } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { candidacies } from '../candidacy.entity.ts';
import { decisionRecordable, decisionVisible } from '../visibility.ts';
import { requireNotErased } from './erase-person.ts';
import { lockCandidacy } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

/** A file that was sent, with the name it is kept under. */
interface SentFile {
  readonly scanId: string;
  readonly fileName: string;
}

/**
 * Takes hold of a file that waits, sent by whoever attaches it.
 * @throws DomainError INVALID_INPUT for a name of nothing, NOT_FOUND for a file somebody else sent or that has its place
 */
async function holdSent(transaction: Transaction, input: SentFile): Promise<{ readonly fileName: string; readonly sha256: string }> {
  const fileName = requiredText({ text: input.fileName, path: ['fileName'], what: { vi: 'tên tệp', en: 'the name of the file' }, longest: 200 });
  const [scan] = await transaction.query<{ sha256: string }>(
    `select encode(sha256, 'hex') as sha256 from scan where id = $1::uuid and attached_at is null and sent_by = $2::uuid for update`,
    [input.scanId, transaction.accountId],
  );
  if (!scan) throw new DomainError('NOT_FOUND', { path: ['scanId'] });
  return { fileName, sha256: scan.sha256 };
}

export interface ScanAttaching extends Asked, SentFile {
  readonly paper: DossierPaper;
}

/**
 * Attaches a file that the same person has sent to a paper of a dossier. It stays there: another scan is another file.
 * @throws DomainError NOT_PERMITTED, TRANSITION_REFUSED when the candidacy is over, NOT_FOUND for a file somebody else sent or that has its place
 */
export async function attachScan(transaction: Transaction, input: ScanAttaching): Promise<PayloadReferences> {
  const { candidacy, facts } = await lockCandidacy(transaction, input);
  if (!facts.permissions.has('CANDIDACY_RECORD')) throw new DomainError('NOT_PERMITTED');
  if (candidacy.closedOn) throw new DomainError('TRANSITION_REFUSED', { params: { act: { vi: 'đính kèm bản chụp', en: 'attach a scan' }, from: stateLabels[candidacy.stage] } });
  const { fileName, sha256 } = await holdSent(transaction, input);
  transaction.writes.statement('update scan set candidacy_id = $2, paper = $3, file_name = $4, attached_at = $5 where id = $1', [
    input.scanId, candidacy.id, input.paper, fileName, transaction.clock.now().toISOString(),
  ]);
  transaction.writes.change(candidacies, candidacy, { version: candidacy.version + 1 });
  transaction.about({ targetType: 'Candidacy', targetId: candidacy.id, unitId: candidacy.branchId, reason: paperLabels[input.paper].vi, details: { sha256 } });
  return { candidacy: ref(candidacy.id), warnings: [] };
}

export interface DecisionScanAttaching extends SentFile {
  /** The decision. */
  readonly id: string;
}

/**
 * Attaches a file that the same person has sent to a decision on members or candidates, at whatever time: a decision is never closed,
 * and one about many is one document. Whoever may record for everybody it concerns attaches it.
 * @throws DomainError NOT_FOUND for a decision that concerns somebody the viewer may not see, or a file somebody else sent or that has its
 *   place; NOT_PERMITTED
 */
export async function attachDecisionScan(transaction: Transaction, input: DecisionScanAttaching): Promise<PayloadReferences> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const [decision] = await transaction.query<{ number: string; issuerId: string; permitted: boolean }>(
    `select x.number, x.issuer_id as "issuerId", ${decisionRecordable('x.id', statement)} as permitted from decision x
      where x.id = ${statement.param(input.id, 'uuid')} and ${decisionVisible('x.id', statement)}`,
    statement.values,
  );
  if (!decision) throw new DomainError('NOT_FOUND', { path: ['id'] });
  if (!decision.permitted) throw new DomainError('NOT_PERMITTED');
  // The paper says the name that was erased.
  const named = await transaction.query<{ id: string }>('select distinct e.person_id as id from lifecycle_event e where e.decision_id = $1::uuid', [input.id]);
  await requireNotErased(transaction, named.map(({ id }) => id), ['id']);
  const { fileName, sha256 } = await holdSent(transaction, input);
  transaction.writes.statement('update scan set decision_id = $2, file_name = $3, attached_at = $4 where id = $1', [input.scanId, input.id, fileName, transaction.clock.now().toISOString()]);
  transaction.about({ targetType: 'Decision', targetId: input.id, unitId: decision.issuerId, reason: decision.number, details: { sha256 } });
  return { decision: ref(input.id), warnings: [] };
}
