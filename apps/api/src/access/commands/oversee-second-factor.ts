import type { Role } from '@dangvu/domain/access/roles';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { endSessions, keepsEveryAccount, takeAccount } from './manage-account.ts';

/**
 * Takes the second factor of another's account away: for who has lost telephone and recovery codes, and has been recognised otherwise. Every
 * session of the account ends, and the person is told until there is one again.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, OWN_ACCOUNT, SECOND_FACTOR_OFF, INVALID_INPUT without a reason
 */
export async function resetSecondFactor(transaction: Transaction, input: { id: string; reason: string }): Promise<PayloadReferences> {
  const { account, unitId } = await takeAccount(transaction, input.id);
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do đặt lại', en: 'why it is reset' } });
  const reset = await transaction.query(
    `update second_factor set secret = null, since = null, last_step = null, pending = null, pending_at = null, reset_at = $2::timestamptz, reset_by = $3, reset_reason = $4
      where account_id = $1 and secret is not null returning account_id`,
    [account.id, transaction.clock.now().toISOString(), transaction.accountId, reason],
  );
  if (reset.length === 0) throw new DomainError('SECOND_FACTOR_OFF');
  await transaction.query('delete from recovery_code where account_id = $1', [account.id]);
  await endSessions(transaction, account.id);
  await transaction.query('delete from sign_in_attempt where login = $1', [account.login]);
  transaction.about({ targetType: 'Account', targetId: account.id, unitId, reason });
  return { account: ref(account.id) };
}

/**
 * Says that whoever holds a role must have a second factor, or need not. Who holds it without one may do nothing from now on but set it up.
 * @throws DomainError NOT_PERMITTED for whoever keeps accounts of a part of the tree alone
 */
export async function requireSecondFactor(transaction: Transaction, input: { role: Role; required: boolean }): Promise<PayloadReferences> {
  if (!keepsEveryAccount(transaction.viewer)) throw new DomainError('NOT_PERMITTED');
  if (input.required) {
    await transaction.query('insert into second_factor_role (role, required_by) values ($1, $2) on conflict (role) do nothing', [input.role, transaction.accountId]);
  } else {
    await transaction.query('delete from second_factor_role where role = $1', [input.role]);
  }
  return { role: input.role, required: input.required };
}
