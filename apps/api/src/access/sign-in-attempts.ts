import type { Pool } from 'pg';
import { DomainError } from '@dangvu/domain/errors/domain-error';

const minutes = 15;
/** One guesser at one account; many addresses at one account; one address at many accounts (an office shares one). */
const most = { pair: 8, login: 40, address: 120 } as const;

/**
 * Counts one try before it is judged, so that tries sent together, or many in one request, all count.
 * @throws DomainError TOO_MANY_ATTEMPTS before any password is looked at
 */
export async function countAttempt(pool: Pool, login: string, address: string, now: Date): Promise<void> {
  const at = now.toISOString();
  await pool.query({
    name: 'sign_in_attempt_count',
    text: `with old as (delete from sign_in_attempt where at < $3::timestamptz - interval '1 day')
           insert into sign_in_attempt (login, address, at) values ($1, $2, $3::timestamptz)`,
    values: [login, address, at],
  });
  const { rows } = await pool.query<Record<keyof typeof most, number>>({
    name: 'sign_in_attempt_recent',
    text: `select count(*) filter (where login = $1 and address = $2)::integer as pair, count(*) filter (where login = $1)::integer as login,
                  count(*) filter (where address = $2)::integer as address
             from sign_in_attempt where (login = $1 or address = $2) and at > $3::timestamptz - interval '${minutes} minutes'`,
    values: [login, address, at],
  });
  const counted = rows[0];
  if (counted && (counted.pair > most.pair || counted.login > most.login || counted.address > most.address)) {
    throw new DomainError('TOO_MANY_ATTEMPTS', { params: { minutes } });
  }
}

/** The right password was given: what was tried for this login before counts no more. */
export async function forgetAttempts(pool: Pool, login: string): Promise<void> {
  await pool.query({ name: 'sign_in_attempt_forget', text: 'delete from sign_in_attempt where login = $1', values: [login] });
}
