import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Transaction } from '../../platform/act/transaction.ts';
import { passwordFits } from '../password.ts';

/** The caller's own account, held for changing. */
export interface OwnAccount {
  readonly id: string;
  readonly login: string;
}

/**
 * Holds the caller's own account once he has said its password.
 * @param path of the field the password was typed in
 * @throws DomainError SIGN_IN_FAILED when it is wrong, NOT_PERMITTED for a program, which has no account
 */
export async function takeOwnAccount(transaction: Transaction, password: string, path: readonly string[]): Promise<OwnAccount> {
  const { accountId, viewer } = transaction;
  if (!accountId || !viewer.login) throw new DomainError('NOT_PERMITTED');
  const [account] = await transaction.query<{ password_hash: string }>('select password_hash from account where id = $1 for update', [accountId]);
  if (!account || !(await passwordFits(password, account.password_hash))) throw new DomainError('SIGN_IN_FAILED', { path });
  return { id: accountId, login: viewer.login };
}

/** Ends every other session of the caller's account, and what was tried for its login counts no more: he has said who he is. */
export async function endOtherSessions(transaction: Transaction, { id, login }: OwnAccount): Promise<void> {
  await transaction.query('update session set revoked_at = now() where account_id = $1 and revoked_at is null and id is distinct from $2::uuid', [id, transaction.viewer.sessionId]);
  await transaction.query('delete from sign_in_attempt where login = $1', [login]);
}
