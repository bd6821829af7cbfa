import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';

export interface MemberImportToUndo {
  readonly id: string;
}

/**
 * Takes back who was entered with a list. Whoever something has been recorded about since stays, and his row is named: taking back must not
 * undo the work of others.
 * @throws DomainError NOT_FOUND, also for a list taken back already
 */
export async function undoMemberImport(transaction: Transaction, { id }: MemberImportToUndo): Promise<PayloadReferences> {
  const [known] = await transaction.query<{ unitId: string; entered: number }>('select unit_id as "unitId", entered from member_import where id = $1 and undone_at is null', [id]);
  if (!known) throw new DomainError('NOT_FOUND', { path: ['id'] });
  await transaction.requirePermission('MEMBERSHIP_RECORD', known.unitId, { visibleWith: 'ORGANISATION_READ' });
  // Where an import was taken back by somebody else meanwhile, the function finds none; both wait for each other here.
  const [held] = await transaction.query('select 1 from member_import where id = $1 and undone_at is null for update', [id]);
  if (!held) throw new DomainError('NOT_FOUND', { path: ['id'] });
  const [back] = await transaction.query<{ kept: number[] }>('select member_import_take_back($1::uuid, $2::uuid) as kept', [id, transaction.accountId]);
  const kept = back?.kept ?? [];
  transaction.about({ targetType: 'MemberImport', targetId: id, unitId: known.unitId, details: { kept } });
  return { memberImport: ref(id), removed: known.entered - kept.length, keptRows: kept };
}
