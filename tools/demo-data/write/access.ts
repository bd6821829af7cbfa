import { addYears, type LocalDate } from '@dangvu/domain/calendar/local-date';
import type { Accounts } from '../accounts/accounts.ts';
import { historyFrom } from '../history/budget.ts';
import { daySpan, tableRows, type TableRows } from './insert.ts';

/** Accounts with their grants. */
export function* accountRows(accounts: Pick<Accounts, 'all'>): Generator<TableRows> {
  yield tableRows(
    'account',
    { id: 'uuid', login: 'text', display_name: 'text', password_hash: 'text', must_change_password: 'boolean' },
    accounts.all.map((account) => ({
      id: account.id,
      login: account.login,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
    })),
  );
  yield tableRows(
    'role_grant',
    { account_id: 'uuid', role: 'text', unit_id: 'uuid', during: 'daterange' },
    accounts.all.map((account) => ({
      account_id: account.id,
      role: account.role,
      unit_id: account.unit.id,
      during: daySpan(historyFrom, null),
    })),
  );
}

/** The client of the API with its key. */
export function* apiClientRows(today: LocalDate, { apiKey }: Pick<Accounts, 'apiKey'>): Generator<TableRows> {
  yield tableRows('api_client', { id: 'uuid', name: 'text', unit_id: 'uuid', scopes: 'text[]' }, [
    { id: apiKey.clientId, name: apiKey.client, unit_id: apiKey.unit.id, scopes: apiKey.scopes },
  ]);
  yield tableRows(
    'api_key',
    { id: 'uuid', client_id: 'uuid', prefix: 'text', key_sha256: 'bytea', expires_at: 'timestamptz' },
    [
      {
        id: apiKey.keyId,
        client_id: apiKey.clientId,
        prefix: apiKey.prefix,
        key_sha256: `\\x${apiKey.sha256.toString('hex')}`,
        expires_at: `${addYears(today, 1)}T00:00:00+07:00`,
      },
    ],
  );
}
