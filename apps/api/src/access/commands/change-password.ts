import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { hashPassword, passwordFits, requireStrongPassword } from '../password.ts';
import { countAttempt } from '../sign-in-attempts.ts';

/**
 * Tries count as tries to sign in: a session left open must not be a place to guess the password at leisure.
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
export async function countOwnAttempt(context: RequestContext): Promise<void> {
  if (context.viewer?.login) await countAttempt(context.pool, context.viewer.login, context.request.ip, context.clock.now());
}

/**
 * Replaces the caller's password and ends every other session of the account: whoever knew the old one is out.
 * @throws DomainError SIGN_IN_FAILED when the present password is wrong, PASSWORD_TOO_WEAK, INVALID_INPUT when nothing would change
 */
export async function changePassword(transaction: Transaction, input: { current: string; next: string }): Promise<PayloadReferences> {
  const { accountId, viewer } = transaction;
  if (!accountId || !viewer.login) throw new DomainError('NOT_PERMITTED');
  const [account] = await transaction.query<{ password_hash: string }>('select password_hash from account where id = $1 for update', [accountId]);
  if (!account || !(await passwordFits(input.current, account.password_hash))) throw new DomainError('SIGN_IN_FAILED', { path: ['current'] });
  requireStrongPassword(input.next, viewer.login);
  if (input.next === input.current) {
    const what = { vi: 'mật khẩu mới (phải khác mật khẩu cũ)', en: 'new password (must differ from the present one)' };
    throw new DomainError('INVALID_INPUT', { path: ['next'], params: { what } });
  }
  const hash = await hashPassword(input.next);
  await transaction.query('update account set password_hash = $2, must_change_password = false, version = version + 1 where id = $1', [accountId, hash]);
  await transaction.query('update session set revoked_at = now() where account_id = $1 and revoked_at is null and id is distinct from $2::uuid', [
    accountId,
    viewer.sessionId,
  ]);
  await transaction.query('delete from sign_in_attempt where login = $1', [viewer.login]);
  transaction.about({ targetType: 'Account', targetId: accountId });
  return { viewer: ref(accountId) };
}
