import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { unitsPermitting } from '../../platform/viewer.ts';
import { DecisionEntity } from '../decision.entity.ts';
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
  /** The unit acted on: the issuer is this unit or one above it. */
  readonly unitId: string;
  readonly permission: Permission;
  readonly path?: readonly string[];
}

/**
 * The issuer: as typed, if it stands above the unit acted on; else the unit of the recorder's own grant nearest to it.
 * An officer may name a unit above his own: a ward records what the town's standing committee has decided.
 */
async function issuerOf(
  transaction: Transaction,
  typed: TypedDecision,
  subject: DecisionSubject,
  path: readonly string[],
): Promise<string> {
  const [issuer] = await transaction.query<{ id: string }>(
    `select ancestor_id as id from org_ancestry
      where descendant_id = $1 and during @> $3::date and case when $4::uuid is null then ancestor_id = any($2::uuid[]) else ancestor_id = $4 end
      order by depth limit 1`,
    [
      subject.unitId,
      unitsPermitting(transaction.viewer, subject.permission),
      transaction.today,
      typed.issuerId ?? null,
    ],
  );
  if (!issuer) throw new DomainError('UNIT_OUT_OF_SCOPE', { path: [...path, 'issuerId'] });
  return issuer.id;
}

/**
 * Writes the decision an act rests on. Permission to act has been checked by the caller.
 * @throws DomainError DATE_IN_FUTURE, INVALID_INPUT, UNIT_OUT_OF_SCOPE, DECISION_NUMBER_TAKEN
 * @returns its id
 */
export async function recordDecision(
  transaction: Transaction,
  typed: TypedDecision,
  subject: DecisionSubject,
): Promise<string> {
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
  const issuerId = await issuerOf(transaction, typed, subject, path);
  const year = typed.decidedOn.slice(0, 4);
  // Asked first for the sake of the message; the unique key is what holds when two record at once.
  const taken = await transaction.query('select 1 from decision where issuer_id = $1 and year = $2 and number = $3', [
    issuerId,
    Number(year),
    number,
  ]);
  if (taken.length > 0)
    throw new DomainError('DECISION_NUMBER_TAKEN', { path: [...path, 'number'], params: { number, year } });
  const decision = transaction.em.create(DecisionEntity, {
    issuerId,
    number,
    decidedOn: typed.decidedOn,
    kind: subject.kind,
    signatory,
    title,
    recordedBy: transaction.accountId,
  });
  await transaction.em.flush();
  return decision.id;
}
