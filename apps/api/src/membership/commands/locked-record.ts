import { LockMode } from '@mikro-orm/core';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { lifecycleFacts, candidacyFacts, membershipFacts, personFacts } from '../record-facts.ts';
import type { RecordFacts } from '../record-facts.ts';
import type { LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { CandidacyEntity } from '../candidacy.entity.ts';
import { MembershipEntity } from '../membership.entity.ts';
import { TransferEntity } from '../transfer.entity.ts';
import { candidacyVisible, eventVisible, personVisible, transferVisible } from '../visibility.ts';

const visibleIn = {
  membership: (row: string, statement: StatementBuilder) => personVisible(`${row}.person_id`, statement),
  person: (row: string, statement: StatementBuilder) => personVisible(`${row}.id`, statement),
  candidacy: candidacyVisible,
  transfer: transferVisible,
  lifecycle_event: eventVisible,
};

/** @throws DomainError NOT_FOUND when there is no such row or the viewer may not see it, by the same condition as reads. */
export async function requireVisible(
  transaction: Transaction,
  table: keyof typeof visibleIn,
  id: string,
): Promise<void> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const condition = visibleIn[table]('x', statement);
  const rows = await transaction.query(
    `select 1 from ${table} x where x.id = ${statement.param(id, 'uuid')} and ${condition}`,
    statement.values,
  );
  if (rows.length === 0) throw new DomainError('NOT_FOUND', { path: ['id'] });
}

const factsIn = { membership: membershipFacts, candidacy: candidacyFacts, person: personFacts };

/**
 * The facts of a record as they are inside this transaction, by the expression that reads use.
 * @throws DomainError NOT_FOUND when there is none; with `ifVisible` also when the viewer may not see it
 */
export async function factsOf(
  transaction: Transaction,
  table: keyof typeof factsIn,
  id: string,
  { ifVisible = false } = {},
): Promise<RecordFacts> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const facts = factsIn[table]('x', statement);
  const visible = ifVisible ? ` and ${visibleIn[table]('x', statement)}` : '';
  const [row] = await transaction.query<{ facts: RecordFacts }>(
    `select ${facts} as facts from ${table} x where x.id = ${statement.param(id, 'uuid')}${visible}`,
    statement.values,
  );
  if (!row) throw new DomainError('NOT_FOUND', { path: ['id'] });
  return row.facts;
}

/** A membership held by this act until it ends, and what the domain asks about it. */
export interface LockedMembership {
  readonly membership: MembershipEntity;
  readonly facts: LifecycleFacts;
  readonly transferId: string | null;
}

/** Takes hold of a membership: whoever else acts on it waits, and then finds another version. @throws DomainError NOT_FOUND, STALE_VERSION */
export async function lockMembership(
  transaction: Transaction,
  id: string,
  expectedVersion: number,
): Promise<LockedMembership> {
  const membership = await transaction.em.findOne(MembershipEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!membership) throw new DomainError('NOT_FOUND', { path: ['id'] });
  const facts = await factsOf(transaction, 'membership', id, { ifVisible: true });
  requireVersion(membership, expectedVersion);
  return { membership, facts: lifecycleFacts(facts, transaction.today), transferId: facts.transfer?.id ?? null };
}

/** A candidacy held by this act until it ends. */
export interface LockedCandidacy {
  readonly candidacy: CandidacyEntity;
  readonly facts: LifecycleFacts;
}

/** Takes hold of a candidacy. @throws DomainError NOT_FOUND, STALE_VERSION */
export async function lockCandidacy(
  transaction: Transaction,
  id: string,
  expectedVersion: number,
): Promise<LockedCandidacy> {
  const candidacy = await transaction.em.findOne(CandidacyEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!candidacy) throw new DomainError('NOT_FOUND', { path: ['id'] });
  const facts = await factsOf(transaction, 'candidacy', id, { ifVisible: true });
  requireVersion(candidacy, expectedVersion);
  return { candidacy, facts: lifecycleFacts(facts, transaction.today) };
}

/** A transfer with its membership, which is held first: that is the lock both ends of a transfer meet at. */
export async function lockTransfer(
  transaction: Transaction,
  id: string,
  expectedVersion: number,
): Promise<LockedMembership & { transfer: TransferEntity }> {
  const [known] = await transaction.query<{ membership_id: string }>(
    'select membership_id from transfer where id = $1',
    [id],
  );
  if (!known) throw new DomainError('NOT_FOUND', { path: ['id'] });
  await requireVisible(transaction, 'transfer', id);
  const membership = await transaction.em.findOne(
    MembershipEntity,
    { id: known.membership_id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const transfer = await transaction.em.findOne(TransferEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!membership || !transfer) throw new DomainError('NOT_FOUND', { path: ['id'] });
  requireVersion(transfer, expectedVersion);
  if (transfer.closedOn) throw new DomainError('TRANSFER_NOT_PENDING', { path: ['id'] });
  const facts = await factsOf(transaction, 'membership', membership.id);
  return {
    membership,
    transfer,
    facts: lifecycleFacts(facts, transaction.today),
    transferId: facts.transfer?.id ?? null,
  };
}
