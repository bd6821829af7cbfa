import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { readTypedCode, stepsAccepted } from '@dangvu/domain/access/second-factor';
import type { TypedCode } from '@dangvu/domain/access/second-factor';
import { tokenHash } from '../token.ts';
import { codeOfStep } from './one-time-code.ts';
import { unseal } from './sealed-secret.ts';

/** Sends a statement, in a transaction or alone. */
export type Send = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Whose code it is, and what it is judged with. */
export interface CodeToJudge {
  readonly accountId: string;
  readonly typed: string;
  readonly now: Date;
  readonly key: Buffer;
}

/** The step whose code this is, of those accepted now; null when it is of none. Every one is computed and compared, whichever fits. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  const fitting = stepsAccepted(now).filter((step) => timingSafeEqual(Buffer.from(codeOfStep(secret, step)), Buffer.from(code)));
  return fitting[0] ?? null;
}

/**
 * Accepts a code, and never again: of two at once one passes. A recovery code is crossed out.
 * @returns which kind it was; null when it is wrong, was used, or the account has no second factor
 * @throws DomainError SECOND_FACTOR_UNREADABLE when the secret was sealed with another key than the server has
 */
export async function spendCode(send: Send, { accountId, typed, now, key }: CodeToJudge): Promise<TypedCode['kind'] | null> {
  const read = readTypedCode(typed);
  if (!read) return null;
  if (read.kind === 'RECOVERY_CODE') {
    const crossed = await send('update recovery_code set used_at = $3::timestamptz where account_id = $1 and code_sha256 = $2 and used_at is null returning account_id', [accountId, tokenHash(read.code), now.toISOString()]);
    return crossed.length > 0 ? read.kind : null;
  }
  const [factor] = await send<{ secret: Buffer }>('select secret from second_factor where account_id = $1 and secret is not null', [accountId]);
  if (!factor) return null;
  const secret = unseal(factor.secret, key, accountId);
  if (!secret) throw new DomainError('SECOND_FACTOR_UNREADABLE', { path: ['oneTimeCode'] });
  const step = stepOfCode(secret, read.code, now);
  if (step === null) return null;
  const taken = await send('update second_factor set last_step = $2::bigint where account_id = $1 and last_step < $2::bigint returning account_id', [accountId, step]);
  return taken.length > 0 ? read.kind : null;
}
