import { DomainError } from '@dangvu/domain/errors/domain-error';
import { factsReadBy } from '@dangvu/domain/membership/lifecycle';
import type { FactsRead, LifecycleAct, LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { rowJson } from '../../platform/act/table.ts';
import type { Table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import type { CandidacyEntity } from '../candidacy.entity.ts';
import { memberships } from '../membership.entity.ts';
import type { MembershipEntity } from '../membership.entity.ts';
import { candidacyFacts, membershipFacts, personFacts } from '../record-facts-sql.ts';
import { factsLookedUp, lifecycleFacts } from '../record-facts.ts';
import type { RecordFacts } from '../record-facts.ts';
import { transfers } from '../transfer.entity.ts';
import type { TransferEntity } from '../transfer.entity.ts';
import { candidacyVisible, eventVisible, membershipVisible, personVisible, transferVisible } from '../visibility.ts';
import { heldOne, hold } from './hold-records.ts';
import type { Asked, Held, More } from './hold-records.ts';

export type { Asked } from './hold-records.ts';

const visibleIn = {
  membership: membershipVisible,
  person: (row: string, statement: StatementBuilder) => personVisible(`${row}.id`, statement),
  candidacy: candidacyVisible,
  transfer: transferVisible,
  lifecycle_event: eventVisible,
};

const statementFor = ({ viewer, today }: Transaction): StatementBuilder => new StatementBuilder(viewer, today);

/** @throws DomainError NOT_FOUND when there is no such row or the viewer may not see it, by the same condition as reads. */
export async function requireVisible(transaction: Transaction, table: keyof typeof visibleIn, id: string): Promise<void> {
  const statement = statementFor(transaction);
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
 * @throws DomainError NOT_FOUND when there is none
 */
export async function factsOf(transaction: Transaction, table: keyof typeof factsIn, id: string): Promise<RecordFacts> {
  const statement = statementFor(transaction);
  const facts = factsIn[table]('x', statement);
  const [row] = await transaction.query<{ facts: RecordFacts }>(
    `select ${facts} as facts from ${table} x where x.id = ${statement.param(id, 'uuid')}`,
    statement.values,
  );
  if (!row) throw new DomainError('NOT_FOUND', { path: ['id'] });
  return row.facts;
}

/** Takes hold of one row, whoever may see it. @throws DomainError NOT_FOUND */
export async function holdRow<Row extends { readonly id: string }>(transaction: Transaction, table: Table<Row>, id: string): Promise<Row> {
  const [held] = await transaction.query<{ row: Row }>(`select ${rowJson(table, 'x')} as row from ${table.name} x where x.id = $1 for no key update`, [id]);
  if (!held) throw new DomainError('NOT_FOUND', { path: ['id'] });
  return held.row;
}

/** A membership held by this act, and what the domain asks about it. */
export interface LockedMembership<Facts extends FactsRead = LifecycleFacts> {
  readonly membership: MembershipEntity;
  readonly facts: Facts;
  /** The branch and every unit above it today. */
  readonly above: readonly string[];
  readonly transferId: string | null;
  readonly more: Readonly<Record<string, unknown>>;
}

/** Gives each record asked for; what is not there, or not as the caller read it, throws when it is asked for. */
export type LockedRecords<Locked> = (asked: Asked) => Locked;

/** A membership held for one act, with what the rules of that act read. */
export type HeldForAct = LockedMembership<FactsRead>;

/** Takes hold of memberships, with everything there is to know of them. The result @throws DomainError NOT_FOUND, STALE_VERSION for the one asked for */
export async function lockMemberships(transaction: Transaction, asked: readonly Asked[], more: More = {}): Promise<LockedRecords<LockedMembership>> {
  const held = await hold(transaction, 'membership', asked, { more });
  return (one) => {
    const found = heldOne(held, one);
    return locked(found, lifecycleFacts(found.facts, transaction.viewer, transaction.today));
  };
}

/**
 * Takes hold of memberships for one act: of what is looked up there is what its rules read, and no other act can be decided with it. The
 * result @throws DomainError NOT_FOUND, STALE_VERSION for the one asked for
 */
export async function lockMembershipsFor(transaction: Transaction, act: LifecycleAct, asked: readonly Asked[], more: More = {}): Promise<LockedRecords<HeldForAct>> {
  const lookedUp = factsReadBy(act);
  const held = await hold(transaction, 'membership', asked, { more, lookedUp });
  return (one) => {
    const found = heldOne(held, one);
    return locked(found, factsLookedUp(found.facts, transaction.viewer, transaction.today, lookedUp));
  };
}

function locked<Facts extends FactsRead>({ row: membership, facts: { above, transfer }, more }: Held<MembershipEntity>, facts: Facts): LockedMembership<Facts> {
  return { membership, facts, above, transferId: transfer?.id ?? null, more };
}

/** Takes hold of one membership. @throws DomainError NOT_FOUND, STALE_VERSION */
export async function lockMembership(transaction: Transaction, asked: Asked): Promise<LockedMembership> {
  return (await lockMemberships(transaction, [asked]))(asked);
}

/** Takes hold of one membership for one act. @throws DomainError NOT_FOUND, STALE_VERSION */
export async function lockMembershipFor(transaction: Transaction, act: LifecycleAct, asked: Asked, more: More = {}): Promise<HeldForAct> {
  return (await lockMembershipsFor(transaction, act, [asked], more))(asked);
}

/** A candidacy held by this act. */
export interface LockedCandidacy {
  readonly candidacy: CandidacyEntity;
  readonly facts: LifecycleFacts;
  readonly above: readonly string[];
  readonly more: Readonly<Record<string, unknown>>;
}

/** Takes hold of candidacies. The result @throws DomainError NOT_FOUND, STALE_VERSION for the one asked for */
export async function lockCandidacies(transaction: Transaction, asked: readonly Asked[], more: More = {}): Promise<LockedRecords<LockedCandidacy>> {
  const held = await hold(transaction, 'candidacy', asked, { more });
  return (one) => {
    const { row: candidacy, facts, more: further } = heldOne(held, one);
    return { candidacy, facts: lifecycleFacts(facts, transaction.viewer, transaction.today), above: facts.above, more: further };
  };
}

/** Takes hold of one candidacy. @throws DomainError NOT_FOUND, STALE_VERSION */
export async function lockCandidacy(transaction: Transaction, asked: Asked): Promise<LockedCandidacy> {
  return (await lockCandidacies(transaction, [asked]))(asked);
}

/**
 * A transfer with its membership, which is held first: that is the lock both ends of a transfer meet at.
 * @param more further expressions asked for with the facts, by the name of the row of the transfer
 */
export async function lockTransfer(transaction: Transaction, asked: Asked, more: (transferRow: string) => Readonly<Record<string, (row: string, statement: StatementBuilder) => string>> = () => ({})): Promise<LockedMembership & { transfer: TransferEntity }> {
  const lock = statementFor(transaction);
  const id = lock.param(asked.id, 'uuid');
  const visible = transferVisible('t', lock);
  const locked = transaction.query(
    `select 1 from membership x where x.id = (select t.membership_id from transfer t where t.id = ${id} and ${visible}) for no key update`,
    lock.values,
  );
  // Sent behind the lock and so looking after it was taken: the version asked for is the transfer's, not the membership's.
  const statement = statementFor(transaction);
  const facts = membershipFacts('m', statement);
  const further = Object.entries(more('x')).map(([name, sql]) => `'${name}', ${sql('m', statement)}`);
  const found = transaction.query<{ transfer: TransferEntity; membership: MembershipEntity; facts: RecordFacts; more: LockedMembership['more'] }>(
    `select ${rowJson(transfers, 'x')} as transfer, ${rowJson(memberships, 'm')} as membership, ${facts} as facts, json_build_object(${further.join(', ')}) as more
       from transfer x join membership m on m.id = x.membership_id
      where x.id = ${statement.param(asked.id, 'uuid')} and ${transferVisible('x', statement)} for no key update of x`,
    statement.values,
  );
  const [, [row]] = await Promise.all([locked, found]);
  if (!row) throw new DomainError('NOT_FOUND', { path: ['id'] });
  requireVersion(row.transfer, asked.expectedVersion);
  if (row.transfer.closedOn) throw new DomainError('TRANSFER_NOT_PENDING', { path: ['id'] });
  return {
    membership: row.membership,
    transfer: row.transfer,
    facts: lifecycleFacts(row.facts, transaction.viewer, transaction.today),
    above: row.facts.above,
    transferId: row.facts.transfer?.id ?? null,
    more: row.more,
  };
}
