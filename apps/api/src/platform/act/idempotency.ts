import { createHash } from 'node:crypto';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { ViewerProof } from '../viewer-proof.ts';
import type { PinnedConnection } from './pinned-connection.ts';
import { table } from './table.ts';
import type { Transaction } from './transaction.ts';

/** References a command returns: which objects changed, by name of the payload's field. */
export type PayloadReferences = Readonly<Record<string, unknown>>;

/** What the answer under a key belongs to. */
export interface Intent {
  readonly operation: string;
  readonly key: string;
  readonly inputSha256: Buffer;
}

/** Shorter ones meet those of other intents by chance; what nobody can print back is lost in the first log it passes through. */
const wellFormed = /^[^\p{C}]{8,200}$/u;

/** The intent an input carries; null when it has no key. @throws DomainError INVALID_INPUT for a key of other than 8 to 200 characters */
export function intentOf(operation: string, input: { idempotencyKey?: unknown }): Intent | null {
  const key = input.idempotencyKey;
  if (typeof key !== 'string') return null;
  if (!wellFormed.test(key) || key.trim().length < 8) {
    const what = { vi: 'khóa của lần gửi (8–200 ký tự)', en: 'the idempotency key (8–200 characters)' };
    throw new DomainError('INVALID_INPUT', { path: ['idempotencyKey'], params: { what } });
  }
  return { operation, key, inputSha256: createHash('sha256').update(`${operation}\n${JSON.stringify(input)}`).digest() };
}

/** The act was done before: what it was answered with then. */
export class AnsweredBefore extends Error {
  readonly response: PayloadReferences;

  constructor(response: PayloadReferences) {
    super('answered before');
    this.response = response;
  }
}

interface Answered {
  readonly operation: string | null;
  readonly input_sha256: Buffer;
  readonly response: PayloadReferences;
}

const recall = 'select known.operation, known.input_sha256, known.response from (select) asked left join act_recall($1, $2) known on true';

/**
 * Looks for the answer already given under this key. The second of two simultaneous clicks waits here until the first is committed or
 * undone. A caller from memory is proved by the same statement, or alone where there is no key.
 * @throws StaleViewer when the caller is not what the database says of him; AnsweredBefore when there is an answer; DomainError
 * IDEMPOTENCY_CONFLICT when the key was used for something else
 */
export async function requireFirstTime(connection: PinnedConnection, actorId: string, intent: Intent | null, proof: ViewerProof | null): Promise<void> {
  if (!intent) {
    if (proof) proof.check(await connection.send(proof.alone(), proof.values));
    return;
  }
  const { operation, key, inputSha256 } = intent;
  const rows = await (proof
    ? connection.send<Answered>(proof.around(recall, 2), [actorId, key, ...proof.values])
    : connection.send<Answered>(recall, [actorId, key]));
  proof?.check(rows);
  const [known] = rows;
  if (!known || known.operation === null) return;
  if (known.operation !== operation || !known.input_sha256.equals(inputSha256)) throw new DomainError('IDEMPOTENCY_CONFLICT', { path: ['idempotencyKey'] });
  throw new AnsweredBefore(known.response);
}

interface Remembered {
  readonly actorId: string;
  readonly key: string;
  readonly operation: string;
  readonly inputSha256: string;
  readonly response: PayloadReferences;
}

const answers = table<Remembered>('idempotency', { actorId: 'uuid', key: 'text', operation: 'text', inputSha256: 'bytea', response: 'jsonb' });

/** Keeps the answer in the same transaction as the act: either both are there or neither. */
export function remember(transaction: Transaction, { operation, key, inputSha256 }: Intent, response: PayloadReferences): void {
  transaction.writes.add(answers, { actorId: transaction.viewer.id, key, operation, inputSha256: `\\x${inputSha256.toString('hex')}`, response });
}
