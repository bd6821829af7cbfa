import { DomainError } from '@dangvu/domain/errors/domain-error';
import { addMonths } from '@dangvu/domain/calendar/local-date';
import { keyPrefix, tokenHash } from '../../access/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { takeClient } from './create-client.ts';

/** Two live at most: the new one is put in place while the old one still works. */
const maximum = 2;
const longestMonths = 12;

/**
 * Issues a key. Only its hash is kept.
 * @param key made by the caller, who shows it once
 * @throws DomainError NOT_FOUND, KEY_LIMIT_REACHED, INVALID_INPUT when it would expire today or earlier, or later than in a year
 */
export async function issueKey(transaction: Transaction, input: { clientId: string; expiresOn: string }, key: string): Promise<PayloadReferences> {
  // Locked: two who issue at once are counted one after the other.
  const client = await takeClient(transaction, input.clientId);
  if (client.disabledAt) throw new DomainError('INVALID_INPUT', { path: ['clientId'], params: { what: { vi: 'ứng dụng (đã ngừng)', en: 'client (disabled)' } } });
  if (input.expiresOn <= transaction.today || input.expiresOn > addMonths(transaction.today, longestMonths)) {
    const what = { vi: 'ngày hết hạn (sau hôm nay, không quá một năm)', en: 'expiry (after today, at most a year ahead)' };
    throw new DomainError('INVALID_INPUT', { path: ['expiresOn'], params: { what } });
  }
  const now = transaction.clock.now().toISOString();
  const live = await transaction.query('select 1 from api_key where client_id = $1 and revoked_at is null and expires_at > $2::timestamptz', [client.id, now]);
  if (live.length >= maximum) throw new DomainError('KEY_LIMIT_REACHED', { path: ['clientId'], params: { maximum } });
  const [issued] = await transaction.query<{ id: string }>(
    `insert into api_key (client_id, prefix, key_sha256, expires_at, created_at)
     values ($1, $2, $3, ($4::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', $5::timestamptz) returning id`,
    [client.id, keyPrefix(key), tokenHash(key), input.expiresOn, now],
  );
  if (!issued) throw new Error('the key was not written');
  transaction.about({ targetType: 'ApiKey', targetId: issued.id, unitId: client.unitId });
  return { apiClient: ref(client.id), apiKey: ref(issued.id) };
}

/** Makes a key useless at once. Revoked already: nothing changes. @throws DomainError NOT_FOUND */
export async function revokeKey(transaction: Transaction, input: { id: string }): Promise<PayloadReferences> {
  const [key] = await transaction.query<{ client_id: string }>('select client_id from api_key where id = $1', [input.id]);
  if (!key) throw new DomainError('NOT_FOUND');
  const client = await takeClient(transaction, key.client_id);
  await transaction.query('update api_key set revoked_at = $2::timestamptz where id = $1 and revoked_at is null', [input.id, transaction.clock.now().toISOString()]);
  transaction.about({ targetType: 'ApiKey', targetId: input.id, unitId: client.unitId });
  return { apiClient: ref(client.id), apiKey: ref(input.id) };
}
