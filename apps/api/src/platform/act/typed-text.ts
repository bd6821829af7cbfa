import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Label } from '@dangvu/domain/language/label';

/** What was typed, and how to speak of it when it is not right. */
export interface TypedText {
  readonly text: string | null | undefined;
  readonly path: readonly string[];
  readonly what: Label;
  /** Characters at most; 500 when left out. */
  readonly longest?: number;
  /** Its lines are kept. */
  readonly lines?: boolean;
}

const wrong = ({ path, what }: TypedText): DomainError => new DomainError('INVALID_INPUT', { path, params: { what } });

/** Single spaces, and where lines are kept at most one empty line between two. */
const tidied = (text: string, lines: boolean): string =>
  (lines ? text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n') : text.replace(/\s+/g, ' ')).trim();

/** Text as it is stored: NFC, single spaces, none at the ends; null when nothing was typed. @throws DomainError when too long. */
export function optionalText(typed: TypedText): string | null {
  const text = tidied((typed.text ?? '').normalize('NFC'), typed.lines ?? false);
  if (text.length > (typed.longest ?? 500)) throw wrong(typed);
  return text === '' ? null : text;
}

/** The same for what must not be missing. @throws DomainError INVALID_INPUT when it is. */
export function requiredText(typed: TypedText): string {
  const text = optionalText(typed);
  if (text === null) throw wrong(typed);
  return text;
}
