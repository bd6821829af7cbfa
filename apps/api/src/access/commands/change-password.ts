import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { hashPassword, requireStrongPassword } from '../password.ts';
import { countAttempt } from '../sign-in-attempts.ts';
import { endOtherSessions, takeOwnAccount } from './own-password.ts';

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
  const account = await takeOwnAccount(transaction, input.current, ['current']);
  requireStrongPassword(input.next, account.login);
  if (input.next === input.current) {
    const what = { vi: 'mật khẩu mới (phải khác mật khẩu cũ)', en: 'new password (must differ from the present one)' };
    throw new DomainError('INVALID_INPUT', { path: ['next'], params: { what } });
  }
  const hash = await hashPassword(input.next);
  await transaction.query('update account set password_hash = $2, must_change_password = false, version = version + 1 where id = $1', [account.id, hash]);
  await endOtherSessions(transaction, account);
  transaction.about({ targetType: 'Account', targetId: account.id });
  return { viewer: ref(account.id) };
}
