import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { DomainErrorOptions } from '@dangvu/domain/errors/domain-error';
import type { ErrorCode } from '@dangvu/domain/errors/codes';
import type { RequestContext } from '../request-context.ts';
import type { PayloadReferences } from './idempotency.ts';
import type { Transaction } from './transaction.ts';
import { toUserError } from './user-error.ts';

/** One act on many rows, by one document and under one key. */
export interface ManyInput<Row extends object> {
  readonly rows: readonly Row[];
  /** Write nothing unless every row passes. */
  readonly allOrNothing?: boolean | null;
  /** Write nothing in any case: tell what would become of each row. */
  readonly preview?: boolean | null;
}

/** A refusal as it is kept with the answer; told in the language of whoever asks. */
interface KeptRefusal extends DomainErrorOptions {
  readonly code: ErrorCode;
}

interface RowOutcome {
  /** Place of the row in the input, from 0. */
  readonly row: number;
  readonly refusal: KeptRefusal | null;
}

/** What became of every row, none left out. */
export interface ManyOutcome extends PayloadReferences {
  readonly outcomes: readonly (RowOutcome & PayloadReferences)[];
  readonly accepted: number;
  readonly refused: number;
  readonly written: boolean;
}

/** Rows in one call. */
export const mostRows = 2_000;

/** What is wrong with the document is told of the document, whatever row it was noticed at. */
const pathOf = (row: number, path: readonly string[] | undefined): readonly string[] =>
  path?.[0] === 'decision' ? path : ['rows', String(row), ...(path ?? [])];

const kept = ({ code, params, path, ruleCode, clause, detail }: DomainError, row: number): KeptRefusal => ({
  code,
  params,
  path: pathOf(row, path),
  ...(ruleCode === undefined ? {} : { ruleCode }),
  ...(clause === undefined ? {} : { clause }),
  ...(detail === undefined ? {} : { detail }),
});

/**
 * Does one act for every row, each by itself: what a rule refuses is noted and the next one tried. Rows that pass are written together
 * unless the input wants otherwise; when nothing is written and that was not asked for, ROWS_REFUSED says so for the whole.
 * @param one the act for a row; throws DomainError to refuse it, and then must have collected nothing to write
 * @param shown what the answer shows of a row in any case
 * @throws DomainError INVALID_INPUT for no row or too many
 */
export function forEachRow<Row extends object>(
  transaction: Transaction,
  { rows, allOrNothing, preview }: ManyInput<Row>,
  one: (row: Row) => PayloadReferences,
  shown: (row: Row) => PayloadReferences,
): ManyOutcome {
  if (rows.length === 0 || rows.length > mostRows) {
    throw new DomainError('INVALID_INPUT', { path: ['rows'], params: { what: { vi: `từ 1 đến ${mostRows} dòng`, en: `1 to ${mostRows} rows` } } });
  }
  const outcomes = rows.map((row, index) => {
    try {
      return { ...shown(row), ...one(row), row: index, refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...shown(row), row: index, refusal: kept(error, index) };
    }
  });
  const refused = outcomes.filter(({ refusal }) => refusal !== null).length;
  const accepted = outcomes.length - refused;
  const written = !preview && accepted > 0 && !(allOrNothing && refused > 0);
  if (!written) transaction.writeNothing(preview ? null : new DomainError('ROWS_REFUSED', { path: ['rows'], params: { refused, rows: rows.length } }));
  return { outcomes, accepted, refused, written };
}

/** What the audit says of the rows: how many of each, and why which were refused. */
export const outcomeDetails = ({ outcomes, accepted, refused }: ManyOutcome): Readonly<Record<string, unknown>> => ({
  accepted,
  refused,
  refusals: outcomes.flatMap(({ row, refusal }) => (refusal ? [{ row, code: refusal.code }] : [])),
});

/** A payload with the refusal of each row in the language of the caller; others are left as they are. */
export function outcomesTold(payload: PayloadReferences, context: Pick<RequestContext, 'locale'>): PayloadReferences {
  const { outcomes } = payload as Partial<ManyOutcome>;
  if (!outcomes) return payload;
  const told = outcomes.map(({ refusal, ...outcome }) => ({
    ...outcome,
    userErrors: refusal ? [toUserError(new DomainError(refusal.code, refusal), context)] : [],
  }));
  return { ...payload, outcomes: told };
}
