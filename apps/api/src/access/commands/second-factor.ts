import { randomBytes, randomInt } from 'node:crypto';
import { groupedRecoveryCode, readTypedCode, recoveryAlphabet, recoveryLength, secondFactor } from '@dangvu/domain/access/second-factor';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { topOfTree } from '../../platform/top-of-tree.ts';
import { factorRequired, hasFactor } from '../factor/factor-sql.ts';
import { authenticatorAddress, base32 } from '../factor/one-time-code.ts';
import { seal, unseal } from '../factor/sealed-secret.ts';
import { spendCode, stepOfCode } from '../factor/spend-code.ts';
import { tokenHash } from '../token.ts';
import { endOtherSessions, takeOwnAccount } from './own-password.ts';
import type { OwnAccount } from './own-password.ts';

/** Who the caller is, said by password and, where he has a second factor, by a code of it. */
export interface SaidAgain {
  readonly password: string;
  readonly oneTimeCode?: string | null;
}

/** A secret on its way to a telephone. */
export interface ShownSecret {
  readonly secret: string;
  readonly address: string;
}

/** What an act answers with, and beside it what is shown once: answers are kept for a repeated request, and this must not be. */
export interface WithShown<Shown> {
  readonly payload: PayloadReferences;
  readonly shown: Shown;
}

/** @throws DomainError ONE_TIME_CODE_WRONG, SECOND_FACTOR_UNREADABLE */
async function requireCode(transaction: Transaction, account: OwnAccount, typed: string | null | undefined, key: Buffer): Promise<void> {
  const kind = await spendCode((text, values) => transaction.query(text, values), { accountId: account.id, typed: typed ?? '', now: transaction.clock.now(), key });
  if (!kind) throw new DomainError('ONE_TIME_CODE_WRONG', { path: ['oneTimeCode'] });
}

/** Ten new codes in place of those there were; kept as hashes. */
async function replaceRecoveryCodes(transaction: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: secondFactor.recoveryCodes }, () => Array.from({ length: recoveryLength }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]).join(''));
  await transaction.query('delete from recovery_code where account_id = $1', [accountId]);
  await transaction.query('insert into recovery_code (account_id, code_sha256) select $1, decode(h, $$hex$$) from unnest($2::text[]) h', [accountId, codes.map((code) => tokenHash(code).toString('hex'))]);
  return codes.map(groupedRecoveryCode);
}

/** What an authenticator shows above the code: the product, and the town. */
async function issuerOf(transaction: Transaction): Promise<string> {
  const [top] = await transaction.query<{ name: string }>(
    `select r.short_name as name from org_unit_revision r where r.during @> $1::date and ${topOfTree('r.unit_id', '$1::date')} order by r.unit_id limit 1`,
    [transaction.today],
  );
  return top ? `Đảng vụ · ${top.name}` : 'Đảng vụ';
}

/**
 * Makes a secret to be scanned; it counts from its first code on. Where there is a second factor already, this begins the move to another
 * device: the present one is asked once more and works until then.
 * @throws DomainError SIGN_IN_FAILED, ONE_TIME_CODE_WRONG, NOT_PERMITTED
 */
export async function startSecondFactor(transaction: Transaction, input: SaidAgain, key: Buffer): Promise<WithShown<ShownSecret>> {
  const account = await takeOwnAccount(transaction, input.password, ['password']);
  const [has] = await transaction.query<{ factor: boolean }>(`select ${hasFactor('$1::uuid')} as factor`, [account.id]);
  if (has?.factor) await requireCode(transaction, account, input.oneTimeCode, key);
  const secret = randomBytes(secondFactor.secretBytes);
  await transaction.query(
    `insert into second_factor (account_id, pending, pending_at) values ($1, $2, $3) on conflict (account_id) do update set pending = excluded.pending, pending_at = excluded.pending_at`,
    [account.id, seal(secret, key, account.id), transaction.clock.now().toISOString()],
  );
  await transaction.query('delete from sign_in_attempt where login = $1', [account.login]);
  transaction.about({ targetType: 'Account', targetId: account.id });
  return { payload: { viewer: ref(account.id) }, shown: { secret: base32(secret), address: authenticatorAddress(secret, account.login, await issuerOf(transaction)) } };
}

/**
 * Turns the second factor on, or moves it, with the first code of the new secret. Every other session of the account ends: it was opened without.
 * @throws DomainError SECOND_FACTOR_NOT_STARTED, ONE_TIME_CODE_WRONG, NOT_PERMITTED
 */
export async function confirmSecondFactor(transaction: Transaction, input: { oneTimeCode: string }, key: Buffer): Promise<WithShown<string[]>> {
  const { accountId, viewer } = transaction;
  if (!accountId || !viewer.login) throw new DomainError('NOT_PERMITTED');
  const account = { id: accountId, login: viewer.login };
  const now = transaction.clock.now();
  const [begun] = await transaction.query<{ pending: Buffer }>(
    'select pending from second_factor where account_id = $1 and pending_at > $2::timestamptz - make_interval(mins => $3) for update',
    [account.id, now.toISOString(), secondFactor.setUpMinutes],
  );
  const secret = begun ? unseal(begun.pending, key, account.id) : null;
  if (!secret) throw new DomainError('SECOND_FACTOR_NOT_STARTED', { params: { minutes: secondFactor.setUpMinutes } });
  const typed = readTypedCode(input.oneTimeCode);
  const step = typed?.kind === 'CODE' ? stepOfCode(secret, typed.code, now) : null;
  if (step === null) throw new DomainError('ONE_TIME_CODE_WRONG', { path: ['oneTimeCode'] });
  await transaction.query(
    `update second_factor set secret = pending, since = $2::timestamptz, last_step = $3, pending = null, pending_at = null, reset_at = null, reset_by = null, reset_reason = null where account_id = $1`,
    [account.id, now.toISOString(), step],
  );
  const codes = await replaceRecoveryCodes(transaction, account.id);
  await endOtherSessions(transaction, account);
  transaction.about({ targetType: 'Account', targetId: account.id });
  return { payload: { viewer: ref(account.id) }, shown: codes };
}

/**
 * Turns the second factor off.
 * @throws DomainError SIGN_IN_FAILED, SECOND_FACTOR_OFF, ONE_TIME_CODE_WRONG, SECOND_FACTOR_REQUIRED when a role held today must have one
 */
export async function removeSecondFactor(transaction: Transaction, input: SaidAgain, key: Buffer): Promise<PayloadReferences> {
  const account = await takeOwnFactor(transaction, input, key);
  const [asked] = await transaction.query<{ required: boolean }>(`select ${factorRequired('$1::uuid', '$2::date')} as required`, [account.id, transaction.today]);
  if (asked?.required) throw new DomainError('SECOND_FACTOR_REQUIRED');
  await transaction.query('delete from second_factor where account_id = $1', [account.id]);
  return { viewer: ref(account.id) };
}

/**
 * Gives ten new recovery codes; those there were open nothing any more.
 * @throws DomainError SIGN_IN_FAILED, SECOND_FACTOR_OFF, ONE_TIME_CODE_WRONG
 */
export async function renewRecoveryCodes(transaction: Transaction, input: SaidAgain, key: Buffer): Promise<WithShown<string[]>> {
  const account = await takeOwnFactor(transaction, input, key);
  return { payload: { viewer: ref(account.id) }, shown: await replaceRecoveryCodes(transaction, account.id) };
}

/** Holds the caller's own account with its second factor, once he has said both. */
async function takeOwnFactor(transaction: Transaction, input: SaidAgain, key: Buffer): Promise<OwnAccount> {
  const account = await takeOwnAccount(transaction, input.password, ['password']);
  const [has] = await transaction.query<{ factor: boolean }>(`select ${hasFactor('$1::uuid')} as factor`, [account.id]);
  if (!has?.factor) throw new DomainError('SECOND_FACTOR_OFF');
  await requireCode(transaction, account, input.oneTimeCode, key);
  await transaction.query('delete from sign_in_attempt where login = $1', [account.login]);
  transaction.about({ targetType: 'Account', targetId: account.id });
  return account;
}
