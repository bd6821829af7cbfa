import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { LookedUpFact } from '@dangvu/domain/membership/lifecycle';
import { rowJson } from '../../platform/act/table.ts';
import type { Table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { candidacies } from '../candidacy.entity.ts';
import type { CandidacyEntity } from '../candidacy.entity.ts';
import { memberships } from '../membership.entity.ts';
import type { MembershipEntity } from '../membership.entity.ts';
import { candidacyFacts, membershipFacts, unitsAbove } from '../record-facts-sql.ts';
import type { FactsWanted } from '../record-facts-sql.ts';
import type { RecordFacts } from '../record-facts.ts';
import { candidacyVisible, membershipVisible, visibleHere } from '../visibility.ts';

/** A record as the caller has read it. */
export interface Asked {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A record held by this act until it ends, and what is known about it. */
export interface Held<Row> {
  readonly row: Row;
  readonly facts: RecordFacts;
  readonly more: Readonly<Record<string, unknown>>;
}

/** An expression about the branch of a record: of many records in one branch it is asked once. */
interface OfBranch {
  readonly ofBranch: (branchSql: string) => string;
}

/** Further expressions an act asks for with the facts, by the row of the record or of its branch. */
export type More = Readonly<Record<string, OfBranch | ((row: string, statement: StatementBuilder) => string)>>;

/** What a record is asked for with. */
export interface Wanted {
  readonly more: More;
  /** What is looked up of a membership; everything when left out. */
  readonly lookedUp?: readonly LookedUpFact[] | undefined;
}

interface RowOf {
  readonly membership: MembershipEntity;
  readonly candidacy: CandidacyEntity;
}

/** A kind of record that acts take hold of. */
interface Kind<Row extends object> {
  readonly table: Table<Row>;
  readonly visible: (row: string, statement: StatementBuilder) => string;
  readonly facts: (row: string, statement: StatementBuilder, wanted: FactsWanted) => string;
}

const kinds: { readonly [Name in keyof RowOf]: Kind<RowOf[Name]> } = {
  membership: { table: memberships, visible: membershipVisible, facts: membershipFacts },
  candidacy: { table: candidacies, visible: candidacyVisible, facts: candidacyFacts },
};

const factsWanted = (lookedUp: Wanted['lookedUp'], above?: string): FactsWanted => ({ ...(lookedUp ? { lookedUp } : {}), ...(above === undefined ? {} : { above }) });

/** One record: everything is looked up for its row. */
function forOne<Name extends keyof RowOf>(name: Name, id: string, { more, lookedUp }: Wanted, visible: typeof candidacyVisible, statement: StatementBuilder): string {
  const { table, facts } = kinds[name];
  const further = Object.entries(more).map(([key, sql]) => `'${key}', ${'ofBranch' in sql ? sql.ofBranch('x.branch_id') : sql('x', statement)}`);
  return `select ${rowJson(table, 'x')} as row, ${facts('x', statement, factsWanted(lookedUp))} as facts, json_build_object(${further.join(', ')}) as more
    from ${name} x where x.id = ${statement.param(id, 'uuid')} and ${visible('x', statement)} for no key update of x`;
}

/** Many records: what is asked about their branches is looked up once for each branch, of which there are few. */
function forMany<Name extends keyof RowOf>(name: Name, ids: readonly string[], { more, lookedUp }: Wanted, statement: StatementBuilder): string {
  const { table, facts, visible } = kinds[name];
  const entries = Object.entries(more);
  const ofBranches = entries.flatMap(([, sql], index) => ('ofBranch' in sql ? [`${sql.ofBranch('b.branch_id')} as m${index}`] : []));
  const further = entries.map(([key, sql], index) => `'${key}', ${'ofBranch' in sql ? `u.m${index}` : sql('x', statement)}`);
  return `with held as materialized (select x.* from ${name} x where x.id = any(${statement.param(ids, 'uuid[]')}) and (${visibleHere[name]('x', statement)} or ${visible('x', statement)})
      order by x.id for no key update of x),
    u as materialized (select ${['b.branch_id', `${unitsAbove('b.branch_id', statement.todaySql)} as above`, ...ofBranches].join(', ')} from (select distinct h.branch_id from held h) b)
    select ${rowJson(table, 'x')} as row, ${facts('x', statement, factsWanted(lookedUp, 'u.above'))} as facts, json_build_object(${further.join(', ')}) as more
      from held x join u on u.branch_id = x.branch_id`;
}

/**
 * Takes hold of records, however many, in the order of their ids, with the facts about each: whoever else acts on one waits, and then
 * finds another version. Whoever had to wait here reads the record as it has become and what surrounds it as it was before; every act
 * raises the version of its record, so the version tells.
 */
export async function hold<Name extends keyof RowOf>(transaction: Transaction, name: Name, asked: readonly Asked[], wanted: Wanted): Promise<ReadonlyMap<string, Held<RowOf[Name]>>> {
  const ids = [...new Set(asked.map(({ id }) => id))];
  const found = async (text: (statement: StatementBuilder) => string): Promise<Held<RowOf[Name]>[]> => {
    const statement = new StatementBuilder(transaction.viewer, transaction.today);
    return transaction.query<Held<RowOf[Name]>>(text(statement), statement.values);
  };
  const [only] = ids;
  let rows: Held<RowOf[Name]>[];
  // One id is asked for as one: PostgreSQL takes a list of unknown length for ten, and then plans the statement anew each time. Mostly the
  // record lies where the viewer reads names, and the other ways to see it need not be set up.
  if (ids.length === 1 && only !== undefined) {
    rows = await found((statement) => forOne(name, only, wanted, visibleHere[name], statement));
    if (rows.length === 0) rows = await found((statement) => forOne(name, only, wanted, kinds[name].visible, statement));
  } else {
    rows = await found((statement) => forMany(name, ids, wanted, statement));
  }
  return new Map(rows.map((held) => [held.row.id, held]));
}

/** The record asked for among those held. @throws DomainError NOT_FOUND, STALE_VERSION */
export function heldOne<Row extends { readonly version: number }>(held: ReadonlyMap<string, Held<Row>>, { id, expectedVersion }: Asked): Held<Row> {
  const found = held.get(id);
  if (!found) throw new DomainError('NOT_FOUND', { path: ['id'] });
  requireVersion(found.row, expectedVersion);
  return found;
}
