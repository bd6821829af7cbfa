import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { unitsPermitting } from '../../platform/viewer.ts';
import { decisions } from '../decision.entity.ts';
import type { DecisionKind } from '../decision.entity.ts';

/** A decision as typed. */
export interface TypedDecision {
  readonly number: string;
  readonly decidedOn: string;
  readonly signatory: string;
  readonly title?: string | null;
  readonly issuerId?: string | null;
}

/** What the decision is about and by which right it is recorded. */
export interface DecisionSubject {
  readonly kind: DecisionKind;
  /** The unit acted on and every unit above it today, the nearest first: the issuer is one of them. */
  readonly above: readonly string[];
  readonly permission: Permission;
  readonly path?: readonly string[];
}

/** A unit and every unit above it today, the nearest first. */
export async function unitsFrom(transaction: Transaction, unitId: string): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    'select ancestor_id as id from org_ancestry where descendant_id = $1 and during @> $2::date order by depth',
    [unitId, transaction.today],
  );
  return rows.map((row) => row.id);
}

/**
 * The issuer: as typed, if it stands above the unit acted on; else the unit of the recorder's own grant nearest to it.
 * An officer may name a unit above his own: a ward records what the town's standing committee has decided.
 */
function issuerOf({ viewer }: Transaction, typed: TypedDecision, { above, permission, path = ['decision'] }: DecisionSubject): string {
  const own = unitsPermitting(viewer, permission);
  const issuer = above.find((unit) => (typed.issuerId ? unit === typed.issuerId : own.includes(unit)));
  if (!issuer) throw new DomainError('UNIT_OUT_OF_SCOPE', { path: [...path, 'issuerId'] });
  return issuer;
}

/** A decision that is in order and not yet written. */
export interface CheckedDecision {
  readonly issuerId: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly signatory: string;
  readonly title: string | null;
}

/** @throws DomainError DATE_IN_FUTURE, INVALID_INPUT, UNIT_OUT_OF_SCOPE */
export function checkDecision(transaction: Transaction, typed: TypedDecision, subject: DecisionSubject): CheckedDecision {
  const path = subject.path ?? ['decision'];
  if (typed.decidedOn > transaction.today)
    throw new DomainError('DATE_IN_FUTURE', { path: [...path, 'decidedOn'], params: { date: typed.decidedOn } });
  const number = requiredText({
    text: typed.number,
    path: [...path, 'number'],
    what: { vi: 'số quyết định', en: 'decision number' },
    longest: 60,
  });
  const signatory = requiredText({
    text: typed.signatory,
    path: [...path, 'signatory'],
    what: { vi: 'người ký', en: 'signatory' },
    longest: 200,
  });
  const title = optionalText({
    text: typed.title,
    path: [...path, 'title'],
    what: { vi: 'trích yếu', en: 'subject line' },
  });
  return { issuerId: issuerOf(transaction, typed, subject), number, decidedOn: typed.decidedOn, signatory, title };
}

/** What to say when the issuer has used the number in that year: known when it is written, by the unique key. */
export const numberTaken = ({ number, decidedOn }: CheckedDecision, path: readonly string[] = ['decision']): DomainError =>
  new DomainError('DECISION_NUMBER_TAKEN', { path: [...path, 'number'], params: { number, year: decidedOn.slice(0, 4) } });

/**
 * Writes the decision an act rests on. Permission to act has been checked by the caller.
 * @throws DomainError DATE_IN_FUTURE, INVALID_INPUT, UNIT_OUT_OF_SCOPE; when it is written, DECISION_NUMBER_TAKEN
 * @returns its id
 */
export function recordDecision(transaction: Transaction, typed: TypedDecision, subject: DecisionSubject): string {
  const checked = checkDecision(transaction, typed, subject);
  const id = newId();
  const row = { id, ...checked, kind: subject.kind, recordedBy: transaction.accountId };
  transaction.writes.add(decisions, row, { decision_number_unique: () => numberTaken(checked, subject.path) });
  return id;
}
