import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { hashPassword } from '../password.ts';
import { endSessions, takeAccount } from './manage-account.ts';

interface Change {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Shuts an account: nobody signs in with it, and every session of it ends now. Disabled already: nothing changes. */
export async function disableAccount(transaction: Transaction, input: Change): Promise<PayloadReferences> {
  const { account, unitId } = await takeAccount(transaction, input.id);
  requireVersion(account, input.expectedVersion);
  account.disabledAt ??= transaction.clock.now();
  await endSessions(transaction, account.id);
  transaction.about({ targetType: 'Account', targetId: account.id, unitId });
  return { account: ref(account.id) };
}

/** Opens a disabled account again, with the password it had. */
export async function enableAccount(transaction: Transaction, input: Change): Promise<PayloadReferences> {
  const { account, unitId } = await takeAccount(transaction, input.id);
  requireVersion(account, input.expectedVersion);
  account.disabledAt = null;
  transaction.about({ targetType: 'Account', targetId: account.id, unitId });
  return { account: ref(account.id) };
}

/**
 * Gives an account a password to be handed over and replaced at the first sign-in; every session of it ends.
 * @param temporaryPassword made by the caller, who shows it once
 */
export async function resetPassword(transaction: Transaction, input: { id: string }, temporaryPassword: string): Promise<PayloadReferences> {
  const { account, unitId } = await takeAccount(transaction, input.id);
  account.passwordHash = await hashPassword(temporaryPassword);
  account.mustChangePassword = true;
  await endSessions(transaction, account.id);
  await transaction.query('delete from sign_in_attempt where login = $1', [account.login]);
  transaction.about({ targetType: 'Account', targetId: account.id, unitId });
  return { account: ref(account.id) };
}
