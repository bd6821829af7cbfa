import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Locale } from '@dangvu/domain/language/label';
import { recordSystem } from '../../platform/audit/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { passwordFits } from '../password.ts';
import { callerOfSession } from '../queries/load-viewer.ts';
import { sessionSeconds, setSessionCookie } from '../session-cookie.ts';
import { countAttempt, forgetAttempts } from '../sign-in-attempts.ts';
import { newToken, tokenHash } from '../token.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly locale?: Locale | null;
}

/** The same rule as the column's check; what does not fit it is the login of nobody. */
const loginForm = /^[a-z0-9][a-z0-9._-]{1,62}$/;

// The new session, the end of the one the browser had, the language and the audit row: one statement, one transaction.
const open = `
with ended as (update session set revoked_at = $4::timestamptz where id = $5::uuid and revoked_at is null),
     spoken as (update account set locale = $6 where id = $2::uuid and locale <> $6),
     opened as (insert into session (token_sha256, account_id, created_at, last_seen_at, expires_at)
                values ($1, $2::uuid, $4::timestamptz, $4::timestamptz, $4::timestamptz + make_interval(secs => $3)) returning id)
select audit_append('ACCOUNT', $2::uuid, 'signIn', 'Session', opened.id, null, null, jsonb_build_object('address', $7::text)) from opened`;

/**
 * Signs a person in: a new session with a new token, whatever the browser brought (no session is ever continued as another's).
 * @throws DomainError TOO_MANY_ATTEMPTS, SIGN_IN_FAILED (the same for an unknown login, a wrong password and a disabled account,
 *   after the same time), NOT_PERMITTED when the account holds no grant today
 */
export async function signIn(context: RequestContext, input: SignIn): Promise<void> {
  const { pool, config, request, reply } = context;
  const now = context.clock.now();
  const typed = input.login.trim().toLowerCase();
  const login = loginForm.test(typed) ? typed : '?';
  await countAttempt(pool, login, request.ip, now);
  const { rows } = await pool.query<{ id: string; password_hash: string; locale: Locale }>({
    name: 'account_by_login',
    text: 'select id, password_hash, locale from account where login = $1 and disabled_at is null',
    values: [login],
  });
  const account = rows[0];
  if (!(await passwordFits(input.password, account?.password_hash ?? null)) || !account) {
    await recordSystem(pool, 'signInRefused', { login, address: request.ip });
    throw new DomainError('SIGN_IN_FAILED', { path: ['password'] });
  }
  const token = newToken();
  await pool.query({
    name: 'session_open',
    text: open,
    values: [tokenHash(token), account.id, sessionSeconds, now.toISOString(), context.viewer?.sessionId ?? null, input.locale ?? account.locale, request.ip],
  });
  await forgetAttempts(pool, login);
  const caller = await callerOfSession(pool, token, now, context.clock.today());
  if (!caller) throw new DomainError('NOT_PERMITTED');
  context.viewer = caller.viewer;
  setSessionCookie(reply, config, token);
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
