import type { Pool } from 'pg';
import { permissionsOfScopes, rolePermissions } from '@dangvu/domain/access/roles';
import type { ClientScope, Role } from '@dangvu/domain/access/roles';
import type { Locale } from '@dangvu/domain/language/label';
import { topOfTree } from '../../platform/top-of-tree.ts';
import type { AccessQuestion } from '../../platform/viewer-proof.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { factorRequired, hasFactor } from '../factor/factor-sql.ts';
import { tokenHash } from '../token.ts';

/** A caller as the database knows him at an instant, and by which question to ask whether that still holds. */
export interface LoadedCaller {
  readonly viewer: Viewer;
  /** Version of the access the viewer was made from. */
  readonly version: string;
  /** Version of the rulebook at the same instant. */
  readonly rulebook: number;
  /** When he was last noted as seen, in milliseconds; noted again after a minute. */
  readonly seenAt: number;
  /** The same question at a later instant. */
  readonly ask: (now: Date) => AccessQuestion;
}

/** Half an hour without a request ends a session, twelve hours end it in any case (expires_at). */
const idle = `interval '30 minutes'`;

// Who is asking, with every grant that holds today, in one statement. A session is touched at most once a minute: a write on
// every request would cost more than the request.
const bySession = `
with found as (
  select s.id, s.account_id, s.last_seen_at from session s
   where s.token_sha256 = $1 and s.revoked_at is null and s.expires_at > $2::timestamptz and s.last_seen_at > $2::timestamptz - ${idle}
), touched as (
  update session set last_seen_at = $2::timestamptz
   where id = (select id from found where last_seen_at < $2::timestamptz - interval '1 minute')
)
select f.id as session_id, (extract(epoch from f.last_seen_at) * 1000)::float8 as seen_at, a.access_version as version, (select version from rulebook_state) as rulebook, a.id, a.login, a.display_name, a.locale, a.must_change_password,
       ${factorRequired('a.id', '$3::date')} and not ${hasFactor('a.id')} as must_set_factor,
       (select json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id,
               'wholeTree', ${topOfTree('g.unit_id', '$3::date')}) order by g.id)
          from role_grant g where g.account_id = a.id and g.during @> $3::date and g.revoked_at is null) as grants
  from found f join account a on a.id = f.account_id
 where a.disabled_at is null`;

/** The version a session works under, null when it has ended, is idle or its account is disabled: what `bySession` looks at, nothing more. */
const sessionAccess = (hash: Buffer) => (now: Date): AccessQuestion => ({
  kind: 'session',
  sql: (first) => `(select a.access_version from session s join account a on a.id = s.account_id
    where s.token_sha256 = $${first} and s.revoked_at is null and s.expires_at > $${first + 1}::timestamptz
      and s.last_seen_at > $${first + 1}::timestamptz - ${idle} and a.disabled_at is null)`,
  values: [hash, now.toISOString()],
});

interface SessionRow {
  seen_at: number;
  version: string;
  rulebook: number;
  session_id: string;
  id: string;
  login: string;
  display_name: string;
  locale: Locale;
  must_change_password: boolean;
  must_set_factor: boolean;
  grants: { id: string; role: Role; unitId: string; wholeTree: boolean }[] | null;
}

/** A minute after it was noted that somebody was here, it is noted again. */
export const noteAgainAfterMs = 60_000;

const noted = (seenAt: number | null, now: Date): number => (seenAt !== null && seenAt >= now.getTime() - noteAgainAfterMs ? seenAt : now.getTime());

/**
 * The person of a session, or null when it has ended, was revoked, or the account is disabled or holds no grant today.
 * @param now instant of the request; @param today day in the town
 */
export async function callerOfSession(pool: Pool, token: string, now: Date, today: string): Promise<LoadedCaller | null> {
  const hash = tokenHash(token);
  const { rows } = await pool.query<SessionRow>({ name: 'viewer_of_session', text: bySession, values: [hash, now.toISOString(), today] });
  const row = rows[0];
  if (!row?.grants) return null;
  const viewer: Viewer = {
    kind: 'ACCOUNT',
    id: row.id,
    name: row.display_name,
    login: row.login,
    locale: row.locale,
    sessionId: row.session_id,
    // A password somebody else knows opens nothing but its own replacement; a role that requires a second factor, nothing without one.
    grants: row.must_change_password || row.must_set_factor ? [] : row.grants.map(({ id, role, unitId, wholeTree }) => ({ id, role, scopes: [], unitId, wholeTree, permissions: rolePermissions[role] })),
  };
  return { viewer, version: row.version, rulebook: row.rulebook, seenAt: noted(row.seen_at, now), ask: sessionAccess(hash) };
}

const byKey = `
with found as (
  select k.id, k.client_id, k.last_used_at from api_key k
   where k.key_sha256 = $1 and k.revoked_at is null and k.expires_at > $2::timestamptz
), touched as (
  update api_key set last_used_at = $2::timestamptz
   where id = (select id from found where last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')
)
select (extract(epoch from f.last_used_at) * 1000)::float8 as seen_at, c.access_version as version, (select version from rulebook_state) as rulebook, c.id, c.name, c.unit_id, c.scopes, ${topOfTree('c.unit_id', '$3::date')} as whole_tree
  from found f join api_client c on c.id = f.client_id where c.disabled_at is null`;

/** The version a key works under, null when it is unknown, revoked or expired, or its client is disabled. */
const keyAccess = (hash: Buffer) => (now: Date): AccessQuestion => ({
  kind: 'key',
  sql: (first) => `(select c.access_version from api_key k join api_client c on c.id = k.client_id
    where k.key_sha256 = $${first} and k.revoked_at is null and k.expires_at > $${first + 1}::timestamptz and c.disabled_at is null)`,
  values: [hash, now.toISOString()],
});

interface KeyRow {
  seen_at: number | null;
  version: string;
  rulebook: number;
  id: string;
  name: string;
  unit_id: string;
  scopes: ClientScope[];
  whole_tree: boolean;
}

/** The program a key belongs to, or null when the key is unknown, revoked or expired, or the client is disabled. */
export async function callerOfKey(pool: Pool, key: string, now: Date, today: string, locale: Locale): Promise<LoadedCaller | null> {
  const hash = tokenHash(key);
  const { rows } = await pool.query<KeyRow>({ name: 'viewer_of_key', text: byKey, values: [hash, now.toISOString(), today] });
  const row = rows[0];
  if (!row) return null;
  const viewer: Viewer = {
    kind: 'API_CLIENT',
    id: row.id,
    name: row.name,
    login: null,
    locale,
    sessionId: null,
    grants: [{ id: row.id, role: null, scopes: row.scopes, unitId: row.unit_id, wholeTree: row.whole_tree, permissions: permissionsOfScopes(row.scopes) }],
  };
  return { viewer, version: row.version, rulebook: row.rulebook, seenAt: noted(row.seen_at, now), ask: keyAccess(hash) };
}
