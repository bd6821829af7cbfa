import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { AccountEntity } from '../account.entity.ts';
import { hashPassword } from '../password.ts';
import { writeGrant } from './grant-role.ts';
import type { RoleToGrant } from './grant-role.ts';

export interface AccountToCreate extends Pick<RoleToGrant, 'role' | 'unitId'> {
  readonly login: string;
  readonly displayName: string;
}

/**
 * Makes an account with one role. The password is known to whoever hands it over, so it must be replaced at the first sign-in.
 * @param temporaryPassword made by the caller, who shows it once; it is kept nowhere
 * @throws DomainError LOGIN_TAKEN, INVALID_INPUT, NOT_FOUND, NOT_PERMITTED, GRANT_INVALID
 */
export async function createAccount(transaction: Transaction, input: AccountToCreate, temporaryPassword: string): Promise<PayloadReferences> {
  const login = input.login.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{1,62}$/.test(login)) {
    const what = { vi: 'tên đăng nhập (2–63 ký tự: chữ thường không dấu, số, “.”, “-”, “_”)', en: 'login (2–63 characters: a–z, digits, “.”, “-”, “_”)' };
    throw new DomainError('INVALID_INPUT', { path: ['login'], params: { what } });
  }
  const displayName = requiredText({ text: input.displayName, path: ['displayName'], what: { vi: 'họ tên', en: 'name' }, longest: 200 });
  await transaction.requirePermission('ACCOUNT_MANAGE', input.unitId, { visibleWith: 'ORGANISATION_READ' });
  // The unique key decides between two at once; asked first because its failure would end the transaction without the grant's checks.
  const taken = await transaction.query('select 1 from account where login = $1', [login]);
  if (taken.length > 0) throw new DomainError('LOGIN_TAKEN', { path: ['login'] });
  const account = transaction.em.create(AccountEntity, { login, displayName, passwordHash: await hashPassword(temporaryPassword), mustChangePassword: true, locale: 'vi' });
  await transaction.em.flush();
  await writeGrant(transaction, account.id, { role: input.role, unitId: input.unitId });
  transaction.about({ targetType: 'Account', targetId: account.id, unitId: input.unitId });
  return { account: ref(account.id) };
}
