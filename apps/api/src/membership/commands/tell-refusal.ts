import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refusalTelling } from '@dangvu/domain/membership/refusal-telling';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { candidacies } from '../candidacy.entity.ts';
import { refusalToldOn } from '../dossier-sql.ts';
import { requireNotErased } from './erase-person.ts';
import { lockCandidacies } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

interface NoticeRow {
  readonly candidacyId: string;
  readonly toldOn: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const notices = table<NoticeRow>('refusal_notice', { candidacyId: 'uuid', toldOn: 'date', recordedAt: 'timestamptz', recordedBy: 'uuid' });

export interface RefusalTelling extends Asked {
  readonly toldOn: string;
}

/**
 * Records on which day the branch was told that an admission was refused, when that was not known with the refusal (294-QĐ/TW 4.3.1).
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, ADMISSION_NOT_REFUSED, REFUSAL_TOLD_ALREADY, BRANCH_TOLD_ON
 */
export async function tellRefusal(transaction: Transaction, input: RefusalTelling): Promise<PayloadReferences> {
  const { candidacy, facts, more } = (await lockCandidacies(transaction, [input], { told: refusalToldOn }))(input);
  if (!facts.permissions.has('MEMBERSHIP_RECORD')) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  await requireNotErased(transaction, [candidacy.personId], ['id']);
  const refusedOn = candidacy.stage === 'REFUSED' ? (candidacy.closedOn ?? null) : null;
  const refusal = refusalTelling({ refusedOn, toldOn: more['told'] as string | null }, input.toldOn, transaction.today);
  if (refusal) throw DomainError.of(refusal, { path: [refusal.at] });
  transaction.writes.add(notices, { candidacyId: candidacy.id, toldOn: input.toldOn, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId });
  transaction.writes.change(candidacies, candidacy, { version: candidacy.version + 1 });
  transaction.about({ targetType: 'Candidacy', targetId: candidacy.id, unitId: candidacy.branchId, details: { toldOn: input.toldOn } });
  return { candidacy: ref(candidacy.id) };
}
