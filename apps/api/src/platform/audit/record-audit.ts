import type { Pool } from 'pg';
import type { PreparedAnswer } from '../act/answer.ts';
import type { Transaction } from '../act/transaction.ts';
import type { Viewer } from '../viewer.ts';

/** @param taken parameters the statement has before */
const append = (taken: number): string => `audit_append(${[1, 2, 3, 4, 5, 6, 7, 8].map((place) => `$${taken + place}`).join(', ')}::jsonb)`;

/** Fields whose value must not stand in a log for ever: passwords and codes, and the bytes of a file with people in it. */
const secret = new Set(['password', 'current', 'next', 'oneTimeCode', 'content']);

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, secret.has(name) ? '•' : withoutSecrets(inner)]));
}

/**
 * Writes the audit row of an act, last in its transaction: the chain is locked from here to the commit.
 * @param answer what is read for the answer by the same statement, before the row is written
 * @returns the row that was read
 */
export async function recordAct(transaction: Transaction, action: string, input: unknown, { columns, values }: Pick<PreparedAnswer, 'columns' | 'values'>): Promise<object[]> {
  const subject = transaction.subject;
  return transaction.query(`select ${[...columns, append(values.length)].join(', ')}`, [
    ...values,
    transaction.viewer.kind,
    transaction.viewer.id,
    action,
    subject?.targetType ?? null,
    subject?.targetId ?? null,
    subject?.unitId ?? null,
    subject?.reason ?? null,
    JSON.stringify({ ...(withoutSecrets(input) as object), ...subject?.details }),
  ]);
}

interface Waiting {
  readonly row: readonly unknown[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Readings that wait for their turn, by pool. */
const waiting = new WeakMap<Pool, Waiting[]>();

const mostAtOnce = 200;
const appendReadings = 'select audit_append_readings($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::jsonb[])';

/** Writes what waits, all of it in one statement, until nothing waits any more. */
async function writeWaiting(pool: Pool, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    const batch = queue.slice(0, mostAtOnce);
    try {
      const columns = (batch[0]?.row ?? []).map((_value, column) => batch.map(({ row }) => row[column]));
      await pool.query({ name: 'audit_append_readings', text: appendReadings, values: columns });
      for (const { done } of batch) done();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
    queue.splice(0, batch.length);
  }
  waiting.delete(pool);
}

/**
 * Who opened whose record, or which list of names: reliability.md, Privacy. `details` names the fields and how many people. The
 * answer waits until its row is on disk. The chain has one writer at a time, who holds it until the disk has answered: readings that
 * arrive meanwhile are written together by the next statement, not one behind the other.
 */
export function recordReading(
  pool: Pool,
  viewer: Viewer,
  action: string,
  subject: { targetType: string; targetId?: string | null; unitId?: string | null },
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const row = [viewer.kind, viewer.id, action, subject.targetType, subject.targetId ?? null, subject.unitId ?? null, JSON.stringify(details)];
  return new Promise<void>((done, failed) => {
    const queue = waiting.get(pool);
    if (queue) return void queue.push({ row, done, failed });
    const begun = [{ row, done, failed }];
    waiting.set(pool, begun);
    void writeWaiting(pool, begun);
  });
}

/** Something nobody signed in did, e.g. a refused sign-in. */
export async function recordSystem(pool: Pool, action: string, details: Readonly<Record<string, unknown>>): Promise<void> {
  await pool.query({ name: 'audit_append_system', text: `select ${append(0)}`, values: ['SYSTEM', null, action, null, null, null, null, JSON.stringify(details)] });
}
