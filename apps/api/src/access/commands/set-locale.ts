import type { Locale } from '@dangvu/domain/language/label';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';

/** Keeps the language a person reads in. @throws DomainError NOT_PERMITTED for a program, which has no account */
export async function setLocale(transaction: Transaction, input: { locale: Locale }): Promise<PayloadReferences> {
  if (!transaction.accountId) throw new DomainError('NOT_PERMITTED');
  await transaction.query('update account set locale = $2 where id = $1', [transaction.accountId, input.locale]);
  transaction.about({ targetType: 'Account', targetId: transaction.accountId });
  return { viewer: ref(transaction.accountId) };
}
