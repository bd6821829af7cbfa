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
