import type { ErrorCode, WarningCode } from './codes.ts';
import type { MessageParams } from './messages.ts';
import { formatMessage } from './messages.ts';

/** Why an act is refused, as data. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly params: MessageParams;
  /** The row of the rulebook that refused, when one did. */
  readonly ruleCode?: string;
  /** The clause to show beside the text, e.g. `294-QĐ/TW 4.3.1`. */
  readonly clause?: string;
  /** Last day on which the rule would still have let the act pass: what was done by then may be typed later. Absent: on no earlier day either. */
  readonly lastDay?: string;
}

/** What goes through but is told, as data. */
export interface Warning {
  readonly code: WarningCode;
  readonly params: MessageParams;
  readonly ruleCode?: string;
  readonly clause?: string;
}

/** What an expected failure carries besides its code. */
export interface DomainErrorOptions {
  readonly params?: MessageParams;
  /** Path to the input field at fault, e.g. `['input', 'decision', 'number']`. */
  readonly path?: readonly string[];
  readonly ruleCode?: string;
  readonly clause?: string;
  /** Typed extras for richer answers (from, attempted, allowed …); never shown as is. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** An expected failure. Thrown inside a command, rolled back, and answered as data outside. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: MessageParams;
  readonly path: readonly string[] | undefined;
  readonly ruleCode: string | undefined;
  readonly clause: string | undefined;
  readonly detail: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, options: DomainErrorOptions = {}) {
    const params = options.params ?? {};
    // For the log only; what the user reads is formatted in his language from code and params.
    super(`${code}: ${formatMessage(code, 'en', params)}`);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
    this.path = options.path;
    this.ruleCode = options.ruleCode;
    this.clause = options.clause;
    this.detail = options.detail;
  }

  /** The error that says the same as a refusal of a rule. */
  static of(refusal: Refusal, options: Pick<DomainErrorOptions, 'path' | 'detail'> = {}): DomainError {
    return new DomainError(refusal.code, { ...refusal, ...options });
  }
}
