import { DomainError } from '@dangvu/domain/errors/domain-error';
import { paperLabels } from '@dangvu/domain/membership/dossier-papers';
import type { DossierPaper } from '@dangvu/domain/membership/dossier-papers';
import { stateLabels } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { candidacies } from '../candidacy.entity.ts';
import { lockCandidacy } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

export interface ScanAttaching extends Asked {
  readonly paper: DossierPaper;
  readonly scanId: string;
  readonly fileName: string;
}

/**
 * Attaches a file that the same person has sent to a paper of a dossier. It stays there: another scan is another file.
 * @throws DomainError NOT_PERMITTED, TRANSITION_REFUSED when the candidacy is over, NOT_FOUND for a file somebody else sent or that has its paper
 */
export async function attachScan(transaction: Transaction, input: ScanAttaching): Promise<PayloadReferences> {
  const { candidacy, facts } = await lockCandidacy(transaction, input);
  if (!facts.permissions.has('CANDIDACY_RECORD')) throw new DomainError('NOT_PERMITTED');
  if (candidacy.closedOn) throw new DomainError('TRANSITION_REFUSED', { params: { act: { vi: 'đính kèm bản chụp', en: 'attach a scan' }, from: stateLabels[candidacy.stage] } });
  const fileName = requiredText({ text: input.fileName, path: ['fileName'], what: { vi: 'tên tệp', en: 'the name of the file' }, longest: 200 });
  const [scan] = await transaction.query<{ sha256: string }>(
    `select encode(sha256, 'hex') as sha256 from scan where id = $1::uuid and candidacy_id is null and sent_by = $2::uuid for update`,
    [input.scanId, transaction.accountId],
  );
  if (!scan) throw new DomainError('NOT_FOUND', { path: ['scanId'] });
  transaction.writes.statement('update scan set candidacy_id = $2, paper = $3, file_name = $4, attached_at = $5 where id = $1', [
    input.scanId, candidacy.id, input.paper, fileName, transaction.clock.now().toISOString(),
  ]);
  transaction.writes.change(candidacies, candidacy, { version: candidacy.version + 1 });
  transaction.about({ targetType: 'Candidacy', targetId: candidacy.id, unitId: candidacy.branchId, reason: paperLabels[input.paper].vi, details: { sha256: scan.sha256 } });
  return { candidacy: ref(candidacy.id), warnings: [] };
}
