import { LockMode } from '@mikro-orm/core';
import type { ClientScope } from '@dangvu/domain/access/roles';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { ApiClientEntity } from '../api-client.entity.ts';

export interface ClientToCreate {
  readonly name: string;
  readonly unitId: string;
  readonly scopes: readonly ClientScope[];
}

/** Registers a program. It has no key yet. @throws DomainError INVALID_INPUT, NOT_FOUND, NOT_PERMITTED, UNIT_CLOSED when the unit is there no more */
export async function createClient(transaction: Transaction, input: ClientToCreate): Promise<PayloadReferences> {
  const name = requiredText({ text: input.name, path: ['name'], what: { vi: 'tên ứng dụng', en: 'name of the client' }, longest: 200 });
  const scopes = [...new Set(input.scopes)];
  if (scopes.length === 0) throw new DomainError('INVALID_INPUT', { path: ['scopes'], params: { what: { vi: 'phạm vi đọc', en: 'scopes' } } });
  await transaction.requirePermission('CLIENT_MANAGE', input.unitId, { visibleWith: 'ORGANISATION_READ' });
  const [unit] = await transaction.query('select 1 from org_unit_revision where unit_id = $1 and during @> $2::date', [input.unitId, transaction.today]);
  if (!unit) throw new DomainError('UNIT_CLOSED', { path: ['unitId'], params: { date: transaction.today } });
  const client = transaction.em.create(ApiClientEntity, { name, unitId: input.unitId, scopes, createdBy: transaction.accountId });
  await transaction.em.flush();
  transaction.about({ targetType: 'ApiClient', targetId: client.id, unitId: client.unitId });
  return { apiClient: ref(client.id) };
}

/** Takes a client for changing. @throws DomainError NOT_FOUND when it is not the caller's to manage */
export async function takeClient(transaction: Transaction, id: string): Promise<ApiClientEntity> {
  const client = await transaction.em.findOne(ApiClientEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!client || !(await transaction.permits('CLIENT_MANAGE', client.unitId))) throw new DomainError('NOT_FOUND');
  return client;
}

/** Shuts a client: none of its keys opens anything any more. Disabled already: nothing changes. */
export async function disableClient(transaction: Transaction, input: { id: string }): Promise<PayloadReferences> {
  const client = await takeClient(transaction, input.id);
  client.disabledAt ??= transaction.clock.now();
  transaction.about({ targetType: 'ApiClient', targetId: client.id, unitId: client.unitId });
  return { apiClient: ref(client.id) };
}
