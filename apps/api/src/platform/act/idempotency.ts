import { createHash } from 'node:crypto';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Transaction } from './transaction.ts';

/** References a command returns: which objects changed, by name of the payload's field. */
export type PayloadReferences = Readonly<Record<string, unknown>>;

const hashOf = (operation: string, input: unknown): Buffer => createHash('sha256').update(`${operation}\n${JSON.stringify(input)}`).digest();

/**
 * The answer already given under this key, or null for a first time. The second of two simultaneous clicks waits here
 * until the first is committed or undone.
 * @throws DomainError IDEMPOTENCY_CONFLICT when the key was used for something else.
 */
export async function recall(transaction: Transaction, operation: string, key: string, input: unknown): Promise<PayloadReferences | null> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${transaction.viewer.id}:${key}`]);
  const [known] = await transaction.query<{ same: boolean; response: PayloadReferences }>(
    'select operation = $3 and input_sha256 = $4 as same, response from idempotency where actor_id = $1 and key = $2',
    [transaction.viewer.id, key, operation, hashOf(operation, input)],
  );
  if (!known) return null;
  if (!known.same) throw new DomainError('IDEMPOTENCY_CONFLICT', { path: ['idempotencyKey'] });
  return known.response;
}

/** Keeps the answer in the same transaction as the act: either both are there or neither. */
export async function remember(transaction: Transaction, operation: string, key: string, input: unknown, response: PayloadReferences): Promise<void> {
  await transaction.query('insert into idempotency (actor_id, key, operation, input_sha256, response) values ($1, $2, $3, $4, $5)', [
    transaction.viewer.id,
    key,
    operation,
    hashOf(operation, input),
    JSON.stringify(response),
  ]);
}
