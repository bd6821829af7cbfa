import { types } from 'node:util';

/** PostgreSQL's own names for what it refuses. https://www.postgresql.org/docs/18/errcodes-appendix.html */
export const SqlState = {
  uniqueViolation: '23505',
  exclusionViolation: '23P01',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  integrityViolation: '23000',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  lockNotAvailable: '55P03',
  queryCanceled: '57014',
  /** A text that is no uuid, date or number where one is due. */
  invalidText: '22P02',
  /** A NUL byte in a text. */
  characterNotInRepertoire: '22021',
} as const;

/** What node-postgres puts on an error; MikroORM wraps it and keeps it as `cause` or copies the fields. */
interface SqlFailure {
  readonly code: string;
  readonly constraint: string | undefined;
}

/** Finds the SQLSTATE and constraint in an error or in what it wraps; null when it did not come from the database. */
export function sqlFailureOf(error: unknown): SqlFailure | null {
  for (let current = error, hops = 0; current instanceof Error && hops < 5; current = current.cause, hops += 1) {
    const { code, constraint } = current as { code?: unknown; constraint?: unknown };
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
      return { code, constraint: typeof constraint === 'string' ? constraint : undefined };
    }
  }
  return null;
}

/** Failures after which the same transaction may succeed if run again from its start. */
export function worthRetrying(error: unknown): boolean {
  const failure = sqlFailureOf(error);
  return failure?.code === SqlState.serializationFailure || failure?.code === SqlState.deadlockDetected;
}

/** No connection was made, so nothing was begun: the server starts, has no more of them, or is not there for the operating system. */
const notConnected = new Set(['57P03', '53300', '08001', '08004', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** One was there and is no more. Class 08 is a connection that failed. */
const cutOff = /^(57P01|57P02|08[0-9A-Z]{3}|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/**
 * Whether an error, or what it wraps, says that the database cannot be reached just now; nothing is wrong with what was asked then.
 * NOT_BEGUN: no connection was made. CUT: it was lost on the way, and what was being written may have been written. Null: something else.
 */
export function databaseAway(error: unknown): 'NOT_BEGUN' | 'CUT' | null {
  for (let current = error, hops = 0; types.isNativeError(current) && hops < 5; current = current.cause, hops += 1) {
    const { code } = current as { code?: unknown };
    // node-postgres says these in its own words, without a code.
    if (typeof code === 'string' ? notConnected.has(code) : current.message.startsWith('timeout exceeded when trying to connect')) return 'NOT_BEGUN';
    if (typeof code === 'string' ? cutOff.test(code) : /^(Connection terminated|Client has encountered a connection error)/.test(current.message)) return 'CUT';
  }
  return null;
}
