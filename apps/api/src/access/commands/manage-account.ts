import { LockMode } from '@mikro-orm/core';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { AccountEntity } from '../account.entity.ts';

/** Whether the caller keeps the accounts of the whole tree: what holds for a role holds everywhere. */
export const keepsEveryAccount = (viewer: Viewer): boolean => viewer.grants.some((grant) => grant.wholeTree && grant.permissions.has('ACCOUNT_MANAGE'));

/**
 * Takes an account for changing: it must be another's, and every unit it acts in must be the caller's to manage.
 * @throws DomainError NOT_FOUND when the caller manages none of its units, NOT_PERMITTED when only some, OWN_ACCOUNT
 */
export async function takeAccount(transaction: Transaction, accountId: string): Promise<{ account: AccountEntity; unitId: string }> {
  const grants = await transaction.query<{ unit_id: string; live: boolean }>(
    `select unit_id, revoked_at is null and (upper_inf(during) or upper(during) > $2::date) as live from role_grant where account_id = $1 order by id`,
    [accountId, transaction.today],
  );
  const managed = new Map<string, boolean>();
  for (const { unit_id: unitId } of grants) {
    if (!managed.has(unitId)) managed.set(unitId, await transaction.permits('ACCOUNT_MANAGE', unitId));
  }
  const mine = grants.find((grant) => managed.get(grant.unit_id));
  if (!mine) throw new DomainError('NOT_FOUND');
  if (accountId === transaction.accountId) throw new DomainError('OWN_ACCOUNT');
  if (grants.some((grant) => grant.live && !managed.get(grant.unit_id))) throw new DomainError('NOT_PERMITTED');
  const account = await transaction.em.findOne(AccountEntity, { id: accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw new DomainError('NOT_FOUND');
  return { account, unitId: mine.unit_id };
}

/** Ends every session of an account now. */
export async function endSessions(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.query('update session set revoked_at = now() where account_id = $1 and revoked_at is null', [accountId]);
}
