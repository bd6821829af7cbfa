import { cite, clauseOf } from './clause.ts';

/** A refusal as the API words it: `interface UserError { code, message, path, rule }`. */
export interface ActError {
  code: string;
  message: string;
  /** Path into the input, e.g. ['input', 'decision', 'number']; null when it concerns the whole act. */
  path?: readonly string[] | null;
  /** The row of the rulebook that refused, when there is one. */
  rule?: unknown;
  /** The clause that refused, as it is cited. */
  clause?: string | null;
}

export interface ActPayload {
  userErrors: readonly ActError[];
}

/** Refusals which say that what stands is not what the screen knew: another was faster, or what was sent before was recorded. */
const behind: ReadonlySet<string> = new Set(['STALE_VERSION', 'IDEMPOTENCY_CONFLICT']);

/**
 * What became of an act. `unsent` means that no answer came and nobody knows whether it was recorded; the same intent may be tried again.
 * `stale`: the screen must ask for what stands now, and the reader must see it before the act is sent again.
 */
export type ActOutcome<Payload> =
  | { kind: 'done'; payload: Payload }
  | { kind: 'refused'; payload: Payload; errors: readonly ActError[]; fields: Record<string, string>; general: readonly ActError[]; stale: boolean }
  | { kind: 'unsent'; reference: string | null; offline: boolean };

/** ['input','decision','number'] → 'decision.number': the name of the form's field. */
export const fieldOf = (path: readonly string[] | null | undefined): string | null => {
  const inner = path?.[0] === 'input' ? path.slice(1) : (path ?? []);
  return inner.length === 0 ? null : inner.join('.');
};

/** The refusal with the clause it rests on: beside a field it stands as one text. */
const citedMessage = ({ message, rule, clause }: ActError): string => {
  const row = clauseOf(rule);
  const cited = row === null ? clause : cite(row);
  return cited ? `${message} (${cited})` : message;
};

/** Sorts refusals into those that belong beside a field (the first one each) and those about the act as a whole. */
export const readPayload = <Payload extends ActPayload>(payload: Payload): ActOutcome<Payload> => {
  const errors = payload.userErrors;
  if (errors.length === 0) return { kind: 'done', payload };
  const fields: Record<string, string> = {};
  const general: ActError[] = [];
  for (const error of errors) {
    const field = fieldOf(error.path);
    if (field === null) general.push(error);
    else fields[field] ??= citedMessage(error);
  }
  return { kind: 'refused', payload, errors, fields, general, stale: errors.some((error) => behind.has(error.code)) };
};
