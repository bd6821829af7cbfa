import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Locale } from '@dangvu/domain/language/label';
import type { RequestContext } from '../../platform/request-context.ts';
import { callerOfSession } from '../queries/load-viewer.ts';
import { sessionSeconds, setSessionCookie } from '../session-cookie.ts';
import { forgetAttempts } from '../sign-in-attempts.ts';
import { newToken, tokenHash } from '../token.ts';

/** Who has shown that he is the one, and how. */
export interface Recognised {
  readonly id: string;
  readonly login: string;
  readonly locale: Locale;
  /** What was given beside the password; null where there is no second factor. */
  readonly secondFactor: 'CODE' | 'RECOVERY_CODE' | null;
}

// The new session, the end of the one the browser had, the language, the step that led here and the audit row: one statement, one transaction.
const open = `
with ended as (update session set revoked_at = $4::timestamptz where id = $5::uuid and revoked_at is null),
     spoken as (update account set locale = $6 where id = $2::uuid and locale <> $6),
     stepped as (delete from sign_in_step where account_id = $2::uuid or expires_at < $4::timestamptz),
     opened as (insert into session (token_sha256, account_id, created_at, last_seen_at, expires_at)
                values ($1, $2::uuid, $4::timestamptz, $4::timestamptz, $4::timestamptz + make_interval(secs => $3)) returning id)
select audit_append('ACCOUNT', $2::uuid, 'signIn', 'Session', opened.id, null, null, jsonb_strip_nulls(jsonb_build_object('address', $7::text, 'secondFactor', $8::text))) from opened`;

/**
 * Opens a session with a new token, whatever the browser brought: no session is ever continued as another's.
 * @throws DomainError NOT_PERMITTED when the account holds no grant today
 */
export async function openSession(context: RequestContext, { id, login, locale, secondFactor }: Recognised): Promise<void> {
  const { pool, config, request, reply } = context;
  const now = context.clock.now();
  const token = newToken();
  await pool.query({
    name: 'session_open',
    text: open,
    values: [tokenHash(token), id, sessionSeconds, now.toISOString(), context.viewer?.sessionId ?? null, locale, request.ip, secondFactor],
  });
  await forgetAttempts(pool, login);
  const caller = await callerOfSession(pool, token, now, context.clock.today());
  if (!caller) throw new DomainError('NOT_PERMITTED');
  context.viewer = caller.viewer;
  setSessionCookie(reply, config, token);
}
