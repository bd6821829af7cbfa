import type { Pool } from 'pg';
import type { Transaction } from '../act/transaction.ts';
import type { Viewer } from '../viewer.ts';

const append = 'select audit_append($1, $2, $3, $4, $5, $6, $7, $8::jsonb)';

/** Fields whose value must not stand in a log for ever. */
const secret = new Set(['password', 'current', 'next']);

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, secret.has(name) ? '•' : withoutSecrets(inner)]));
}

/** Writes the audit row of an act, last in its transaction: the chain is locked from here to the commit. */
export async function recordAct(transaction: Transaction, action: string, input: unknown): Promise<void> {
  const subject = transaction.subject;
  await transaction.query(append, [
    transaction.viewer.kind,
    transaction.viewer.id,
    action,
    subject?.targetType ?? null,
    subject?.targetId ?? null,
    subject?.unitId ?? null,
    subject?.reason ?? null,
    JSON.stringify(withoutSecrets(input)),
  ]);
}

/** Who opened whose record, or which list of names: reliability.md, Privacy. `details` names the fields and how many people. */
export async function recordReading(
  pool: Pool,
  viewer: Viewer,
  action: string,
  subject: { targetType: string; targetId?: string | null; unitId?: string | null },
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await pool.query({
    name: 'audit_append_reading',
    text: append,
    values: [viewer.kind, viewer.id, action, subject.targetType, subject.targetId ?? null, subject.unitId ?? null, null, JSON.stringify(details)],
  });
}

/** Something nobody signed in did, e.g. a refused sign-in. */
export async function recordSystem(pool: Pool, action: string, details: Readonly<Record<string, unknown>>): Promise<void> {
  await pool.query({ name: 'audit_append_system', text: append, values: ['SYSTEM', null, action, null, null, null, null, JSON.stringify(details)] });
}
