import { secondFactor } from '@dangvu/domain/access/second-factor';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Locale } from '@dangvu/domain/language/label';
import { recordSystem } from '../../platform/audit/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { serverKey } from '../factor/server-key.ts';
import { spendCode } from '../factor/spend-code.ts';
import type { Send } from '../factor/spend-code.ts';
import { countAttempt } from '../sign-in-attempts.ts';
import { looksLikeSession, tokenHash } from '../token.ts';
import { openSession } from './open-session.ts';

export interface SignInConfirmation {
  readonly secondStep: string;
  readonly oneTimeCode: string;
  readonly locale?: Locale | null;
}

// Whatever has changed about the account since the password was given, the step is over with it.
const stepHeld = `
select a.id, a.login, a.locale from sign_in_step s join account a on a.id = s.account_id and a.access_version = s.access_version
 where s.token_sha256 = $1 and s.expires_at > $2::timestamptz and a.disabled_at is null`;

/**
 * The second step of signing in: the code opens the session. A wrong one counts as a wrong password does, and the step stays for the next.
 * @throws DomainError SIGN_IN_STEP_OVER, TOO_MANY_ATTEMPTS, ONE_TIME_CODE_WRONG (the same for a wrong, an old and a used code),
 *   SECOND_FACTOR_UNREADABLE, NOT_PERMITTED when the account holds no grant today
 */
export async function confirmSignIn(context: RequestContext, input: SignInConfirmation): Promise<void> {
  const { pool, request, config } = context;
  const now = context.clock.now();
  const send: Send = async (text, values) => (await pool.query(text, [...values])).rows as never;
  const [account] = looksLikeSession(input.secondStep) ? await send<{ id: string; login: string; locale: Locale }>(stepHeld, [tokenHash(input.secondStep), now.toISOString()]) : [];
  if (!account) throw new DomainError('SIGN_IN_STEP_OVER', { params: { minutes: secondFactor.signInMinutes } });
  await countAttempt(pool, account.login, request.ip, now);
  const kind = await spendCode(send, { accountId: account.id, typed: input.oneTimeCode, now, key: serverKey(config) });
  if (!kind) {
    await recordSystem(pool, 'secondFactorRefused', { login: account.login, address: request.ip });
    throw new DomainError('ONE_TIME_CODE_WRONG', { path: ['oneTimeCode'] });
  }
  await openSession(context, { id: account.id, login: account.login, locale: input.locale ?? account.locale, secondFactor: kind });
}
