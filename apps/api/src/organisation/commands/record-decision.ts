import { partyFoundedOn } from '@dangvu/domain/calendar/first-day';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { unitsPermitting } from '../../platform/viewer.ts';
import { decisions } from '../decision.entity.ts';
import type { DecisionKind } from '../decision.entity.ts';
import type { FormerIssuer } from './former-issuer.ts';

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
  /** The unit acted on and every unit above it today, the nearest first: the issuer is one of them, or closed since. */
  readonly above: readonly string[];
  /** The issuer, when it is closed since and may be named (`formerIssuer`). */
  readonly former?: FormerIssuer | null;
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
 * An officer may name a unit above his own: a ward records what the town's standing committee has decided. Whoever may record nothing here
 * is told that, and nothing about issuers. One closed since is named as `formerIssuer` has found it.
 * @throws DomainError NOT_PERMITTED, UNIT_OUT_OF_SCOPE
 */
export function issuerOf({ viewer }: Transaction, typed: TypedDecision, { above, permission, path = ['decision'], former }: Omit<DecisionSubject, 'kind'>): string {
  const own = unitsPermitting(viewer, permission);
  if (!above.some((unit) => own.includes(unit))) throw new DomainError('NOT_PERMITTED');
  const issuer = above.find((unit) => (typed.issuerId ? unit === typed.issuerId : own.includes(unit)));
  if (!issuer && former && former.id === typed.issuerId) return former.id;
  if (!issuer) throw new DomainError('UNIT_OUT_OF_SCOPE', { path: [...path, 'issuerId'] });
  return issuer;
}

/** A decision that is in order and not yet written. */
interface CheckedDecision {
  readonly issuerId: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly signatory: string;
  readonly title: string | null;
}

type TypedParts = Omit<CheckedDecision, 'issuerId'>;

/** What is typed, whoever issued it. @throws DomainError DATE_IN_FUTURE, DATE_BEFORE_PARTY, INVALID_INPUT */
function partsOf(transaction: Transaction, typed: TypedDecision, path: readonly string[]): TypedParts {
  if (typed.decidedOn > transaction.today)
    throw new DomainError('DATE_IN_FUTURE', { path: [...path, 'decidedOn'], params: { date: typed.decidedOn } });
  if (typed.decidedOn < partyFoundedOn)
    throw new DomainError('DATE_BEFORE_PARTY', { path: [...path, 'decidedOn'], params: { date: typed.decidedOn, earliest: partyFoundedOn } });
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
  return { number, decidedOn: typed.decidedOn, signatory, title };
}

/** What to say when the issuer has used the number in that year. */
const numberTaken = ({ number, decidedOn }: TypedParts, path: readonly string[]): DomainError =>
  new DomainError('DECISION_NUMBER_TAKEN', { path: [...path, 'number'], params: { number, year: decidedOn.slice(0, 4) } });

/** Writes it; whether the number is free is known when it is written, by the unique key. */
function write(transaction: Transaction, decision: CheckedDecision, { kind, path = ['decision'] }: Omit<DecisionSubject, 'above'>): string {
  const id = newId();
  const row = { id, ...decision, kind, recordedBy: transaction.accountId };
  transaction.writes.add(decisions, row, { decision_number_unique: () => numberTaken(decision, path) });
  return id;
}

/**
 * Writes the decision an act rests on. Permission to act has been checked by the caller.
 * @throws DomainError DATE_IN_FUTURE, INVALID_INPUT, UNIT_OUT_OF_SCOPE; when it is written, DECISION_NUMBER_TAKEN
 * @returns its id
 */
export function recordDecision(transaction: Transaction, typed: TypedDecision, subject: DecisionSubject): string {
  const parts = partsOf(transaction, typed, subject.path ?? ['decision']);
  return write(transaction, { ...parts, issuerId: issuerOf(transaction, typed, subject) }, subject);
}

/** One decision that many acts rest on: written with the first of them, named by the others. */
export interface SharedDecision {
  /** The decision for one more unit acted on, by the units from it upward. @throws DomainError UNIT_OUT_OF_SCOPE when its issuer is none of them */
  readonly for: (above: readonly string[]) => string;
  /** What was written; null as long as nothing rests on it. */
  readonly written: () => { readonly id: string; readonly issuerId: string } | null;
  /** @throws DomainError DECISION_NUMBER_TAKEN when the issuer has used the number, for a look at what would be */
  readonly requireFreeNumber: () => Promise<void>;
}

/** Prepares a decision about many. @throws DomainError DATE_IN_FUTURE, INVALID_INPUT: what is wrong with it is wrong for all */
export function shareDecision(transaction: Transaction, typed: TypedDecision, subject: Omit<DecisionSubject, 'above'>): SharedDecision {
  const path = subject.path ?? ['decision'];
  const parts = partsOf(transaction, typed, path);
  let written: { readonly id: string; readonly issuerId: string } | null = null;
  return {
    for: (above) => {
      if (!written) {
        const issuerId = issuerOf(transaction, typed, { ...subject, above });
        written = { id: write(transaction, { ...parts, issuerId }, subject), issuerId };
      }
      if (!above.includes(written.issuerId)) throw new DomainError('UNIT_OUT_OF_SCOPE', { path: [...path, 'issuerId'] });
      return written.id;
    },
    written: () => written,
    requireFreeNumber: async () => {
      if (!written) return;
      const taken = await transaction.query('select 1 from decision where issuer_id = $1 and year = $2 and number = $3', [
        written.issuerId,
        Number(parts.decidedOn.slice(0, 4)),
        parts.number,
      ]);
      if (taken.length > 0) throw numberTaken(parts, path);
    },
  };
}
