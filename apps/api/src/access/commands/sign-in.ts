import { secondFactor } from '@dangvu/domain/access/second-factor';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Locale } from '@dangvu/domain/language/label';
import { recordSystem } from '../../platform/audit/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { hasFactor } from '../factor/factor-sql.ts';
import { passwordFits } from '../password.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { countAttempt } from '../sign-in-attempts.ts';
import { newToken, tokenHash } from '../token.ts';
import { openSession } from './open-session.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly locale?: Locale | null;
}

/** The same rule as the column's check; what does not fit it is the login of nobody. */
const loginForm = /^[a-z0-9][a-z0-9._-]{1,62}$/;

const begin = `
with over as (delete from sign_in_step where account_id = $2::uuid and expires_at < $4::timestamptz)
insert into sign_in_step (token_sha256, account_id, access_version, expires_at) values ($1, $2::uuid, $3, $4::timestamptz + make_interval(mins => $5))`;

/**
 * Signs a person in with the password: a new session, or, where the account has a second factor, the step to the code and no session yet.
 * @returns what the code is to be given with, for `confirmSignIn`; null when a session is open
 * @throws DomainError TOO_MANY_ATTEMPTS, SIGN_IN_FAILED (the same for an unknown login, a wrong password and a disabled account,
 *   after the same time), NOT_PERMITTED when the account holds no grant today
 */
export async function signIn(context: RequestContext, input: SignIn): Promise<string | null> {
  const { pool, request } = context;
  const now = context.clock.now();
  const typed = input.login.trim().toLowerCase();
  const login = loginForm.test(typed) ? typed : '?';
  await countAttempt(pool, login, request.ip, now);
  const { rows } = await pool.query<{ id: string; password_hash: string; locale: Locale; access_version: string; factor: boolean }>({
    name: 'account_by_login',
    text: `select a.id, a.password_hash, a.locale, a.access_version, ${hasFactor('a.id')} as factor from account a where a.login = $1 and a.disabled_at is null`,
    values: [login],
  });
  const account = rows[0];
  if (!(await passwordFits(input.password, account?.password_hash ?? null)) || !account) {
    await recordSystem(pool, 'signInRefused', { login, address: request.ip });
    throw new DomainError('SIGN_IN_FAILED', { path: ['password'] });
  }
  if (!account.factor) {
    await openSession(context, { id: account.id, login, locale: input.locale ?? account.locale, secondFactor: null });
    return null;
  }
  // Nobody is answered for: who the browser was before is not who gave this password.
  context.viewer = null;
  const step = newToken();
  await pool.query({ name: 'sign_in_step_begin', text: begin, values: [tokenHash(step), account.id, account.access_version, now.toISOString(), secondFactor.signInMinutes] });
  return step;
}

/** Ends the session of the request, if there is one, and takes the cookie back. */
export async function signOut(context: RequestContext): Promise<void> {
  const { viewer, pool, config, reply } = context;
  if (viewer?.sessionId) {
    await pool.query({
      name: 'session_close',
      text: `with ended as (update session set revoked_at = $2::timestamptz where id = $1::uuid and revoked_at is null returning id, account_id)
             select audit_append('ACCOUNT', account_id, 'signOut', 'Session', id, null, null, '{}') from ended`,
      values: [viewer.sessionId, context.clock.now().toISOString()],
    });
    context.viewer = null;
  }
  setSessionCookie(reply, config, null);
}
