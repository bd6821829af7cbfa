import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { rowJson } from '../../platform/act/table.ts';
import type { Table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { candidacies } from '../candidacy.entity.ts';
import type { CandidacyEntity } from '../candidacy.entity.ts';
import { memberships } from '../membership.entity.ts';
import type { MembershipEntity } from '../membership.entity.ts';
import { candidacyFacts, lifecycleFacts, membershipFacts, personFacts } from '../record-facts.ts';
import type { RecordFacts } from '../record-facts.ts';
import { transfers } from '../transfer.entity.ts';
import type { TransferEntity } from '../transfer.entity.ts';
import { candidacyVisible, eventVisible, personVisible, transferVisible } from '../visibility.ts';

const visibleIn = {
  membership: (row: string, statement: StatementBuilder) => personVisible(`${row}.person_id`, statement),
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

/** A record as the caller has read it. */
export interface Asked {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A record held by this act until it ends, and what is known about it. */
interface Held<Row> {
  readonly row: Row;
  readonly facts: RecordFacts;
  readonly more: Readonly<Record<string, unknown>>;
}

/** Further expressions an act asks for with the facts. */
export type More = Readonly<Record<string, (row: string, statement: StatementBuilder) => string>>;

/**
 * Takes hold of records, however many, in the order of their ids, with the facts about each: whoever else acts on one waits, and then
 * finds another version. Whoever had to wait here reads the record as it has become and what surrounds it as it was before; every act
 * raises the version of its record, so the version tells.
 */
async function hold<Row extends { readonly id: string }>(
  transaction: Transaction,
  kind: 'membership' | 'candidacy',
  table: Table<Row>,
  asked: readonly Asked[],
  more: More,
): Promise<ReadonlyMap<string, Held<Row>>> {
  const statement = statementFor(transaction);
  const facts = factsIn[kind]('x', statement);
  const visible = visibleIn[kind]('x', statement);
  const ids = [...new Set(asked.map(({ id }) => id))];
  // One id is asked for as one: PostgreSQL takes a list of unknown length for ten, and then plans the statement anew each time.
  const which = ids.length === 1 ? statement.param(ids[0], 'uuid') : `any(${statement.param(ids, 'uuid[]')})`;
  const further = Object.entries(more).map(([name, sql]) => `'${name}', ${sql('x', statement)}`);
  const rows = await transaction.query<Held<Row>>(
    `select ${rowJson(table, 'x')} as row, ${facts} as facts, json_build_object(${further.join(', ')}) as more
       from ${kind} x where x.id = ${which} and ${visible}
      order by x.id for no key update of x`,
    statement.values,
  );
  return new Map(rows.map((held) => [held.row.id, held]));
}

/** The record asked for among those held. @throws DomainError NOT_FOUND, STALE_VERSION */
function heldOne<Row extends { readonly version: number }>(held: ReadonlyMap<string, Held<Row>>, { id, expectedVersion }: Asked): Held<Row> {
  const found = held.get(id);
  if (!found) throw new DomainError('NOT_FOUND', { path: ['id'] });
  requireVersion(found.row, expectedVersion);
  return found;
}

/** A membership held by this act, and what the domain asks about it. */
export interface LockedMembership {
  readonly membership: MembershipEntity;
  readonly facts: LifecycleFacts;
  /** The branch and every unit above it today. */
  readonly above: readonly string[];
  readonly transferId: string | null;
  readonly more: Readonly<Record<string, unknown>>;
}

/** Gives each record asked for; what is not there, or not as the caller read it, throws when it is asked for. */
export type LockedRecords<Locked> = (asked: Asked) => Locked;

/** Takes hold of memberships. The result @throws DomainError NOT_FOUND, STALE_VERSION for the one asked for */
export async function lockMemberships(transaction: Transaction, asked: readonly Asked[], more: More = {}): Promise<LockedRecords<LockedMembership>> {
  const held = await hold(transaction, 'membership', memberships, asked, more);
  return (one) => {
    const { row: membership, facts, more: further } = heldOne(held, one);
    return {
      membership,
      facts: lifecycleFacts(facts, transaction.viewer, transaction.today),
      above: facts.above,
      transferId: facts.transfer?.id ?? null,
      more: further,
    };
  };
}

/** Takes hold of one membership. @throws DomainError NOT_FOUND, STALE_VERSION */
export async function lockMembership(transaction: Transaction, asked: Asked): Promise<LockedMembership> {
  return (await lockMemberships(transaction, [asked]))(asked);
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
  const held = await hold(transaction, 'candidacy', candidacies, asked, more);
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
export async function lockTransfer(transaction: Transaction, asked: Asked, more: (transferRow: string) => More = () => ({})): Promise<LockedMembership & { transfer: TransferEntity }> {
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
