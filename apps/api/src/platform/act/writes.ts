import { randomUUIDv7 } from 'node:crypto';
import type { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Column, Table } from './table.ts';

/** One statement as it is sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the loser of a race is told when a constraint refuses what he wrote, by the constraint's name. */
export type ConstraintRefusals = Readonly<Record<string, () => DomainError>>;

type Row = Readonly<Record<string, unknown>>;

interface TableWrites {
  readonly table: Table<Row>;
  readonly added: Row[];
  /** Records changed, by id, with the properties that changed. */
  readonly changed: Map<unknown, { readonly record: Row; readonly properties: Set<string> }>;
}

/** The id of a row about to be added. Ids rise with time, as those the database makes. */
export const newId = (): string => randomUUIDv7();

const asValue = (value: unknown): unknown => (typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null));

/**
 * What an act writes, collected while the rules are asked and sent when all have agreed: rows of every table in one statement, however
 * many there are. Statements an act words itself go first, in their order.
 */
export class Writes {
  #statements: Statement[] = [];
  #tables = new Map<string, TableWrites>();
  readonly #refusals = new Map<string, () => DomainError>();

  /** A row to be added. Columns that are not named get what the table gives them. */
  add<R extends object>(table: Table<R>, row: Partial<R>, refusals: ConstraintRefusals = {}): void {
    this.#of(table).added.push(row as Row);
    for (const [constraint, refusal] of Object.entries(refusals)) this.#refusals.set(constraint, refusal);
  }

  /** Changes a record that this act holds locked, in memory now and in the table when all is written. */
  change<R extends { readonly id: unknown }>(table: Table<R>, record: R, changes: Partial<R>, refusals: ConstraintRefusals = {}): void {
    Object.assign(record, changes);
    const { changed } = this.#of(table);
    const known = changed.get(record.id) ?? { record: record as unknown as Row, properties: new Set<string>() };
    for (const property of Object.keys(changes)) known.properties.add(property);
    changed.set(record.id, known);
    for (const [constraint, refusal] of Object.entries(refusals)) this.#refusals.set(constraint, refusal);
  }

  /** A statement of its own; it must not depend on rows collected here. */
  statement(text: string, values: readonly unknown[]): void {
    this.#statements.push({ text, values });
  }

  /** What the failure of a constraint means here; undefined when nobody has said. */
  refusalOf(constraint: string): DomainError | undefined {
    return this.#refusals.get(constraint)?.();
  }

  /** The statements to send, in order; they are not given twice. */
  take(): Statement[] {
    const statements = this.#statements;
    const tables = this.#tables;
    this.#statements = [];
    this.#tables = new Map();
    const values: unknown[] = [];
    const parts: string[] = [];
    for (const { table, added, changed } of tables.values()) {
      if (added.length > 0) parts.push(insertion(table, added, values));
      if (changed.size > 0) parts.push(change(table, [...changed.values()], values));
    }
    const [only] = parts;
    if (!only) return statements;
    const text = parts.length === 1 ? only : `with ${parts.map((part, index) => `w${index} as (${part})`).join(', ')} select`;
    return [...statements, { text, values }];
  }

  #of<R extends object>(table: Table<R>): TableWrites {
    const known = this.#tables.get(table.name) ?? { table: table as unknown as Table<Row>, added: [], changed: new Map() };
    this.#tables.set(table.name, known);
    return known;
  }
}

/** From so many rows on a value that all of them have is sent once. Which values those are makes another text, so few rows are sent as they are. */
const manyRows = 20;

const placed = (type: string, value: unknown, values: unknown[]): string => `$${values.push(asValue(value))}::${type}`;

/** Rows as something to select from: parameters for one, one JSON parameter for many, so that the text does not depend on how many. */
function source(columns: readonly Column[], rows: readonly (readonly unknown[])[], values: unknown[]): string {
  const [first] = rows;
  const names = columns.map(({ name }) => name).join(', ');
  if (rows.length === 1 && first) return `(values (${columns.map(({ type }, index) => placed(type, first[index], values)).join(', ')})) r(${names})`;
  const equal = columns.map((_column, index) => {
    const value = asValue(first?.[index]);
    return rows.length >= manyRows && rows.every((row) => asValue(row[index]) === value);
  });
  // Rows that are wholly equal are still so many rows.
  if (!equal.includes(false)) equal.fill(false);
  const objects = rows.map((row) => Object.fromEntries(columns.flatMap(({ name }, index) => (equal[index] ? [] : [[name, row[index] ?? null]]))));
  const differing = columns.filter((_column, index) => !equal[index]).map(({ name, type }) => `${name} ${type}`);
  const listed = `json_to_recordset($${values.push(JSON.stringify(objects))}::json)`;
  if (differing.length === columns.length) return `${listed} r(${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`;
  const taken = columns.map(({ name, type }, index) => (equal[index] ? placed(type, first?.[index], values) : `j.${name}`));
  return `(select ${taken.join(', ')} from ${listed} j(${differing.join(', ')})) r(${names})`;
}

function columnsOf(table: Table<Row>, properties: Iterable<string>): [property: string, column: Column][] {
  return [...properties].map((property) => {
    const column = table.columns[property];
    if (!column) throw new Error(`${table.name} has no ${property}`);
    return [property, column];
  });
}

function insertion(table: Table<Row>, rows: readonly Row[], values: unknown[]): string {
  const columns = columnsOf(table, new Set(rows.flatMap((row) => Object.keys(row))));
  const names = columns.map(([, { name }]) => name);
  const from = source(columns.map(([, column]) => column), rows.map((row) => columns.map(([property]) => row[property])), values);
  return `insert into ${table.name} (${names.join(', ')}) select ${names.map((name) => `r.${name}`).join(', ')} from ${from}`;
}

function change(table: Table<Row>, changes: readonly { record: Row; properties: ReadonlySet<string> }[], values: unknown[]): string {
  const id = columnsOf(table, ['id']);
  const columns = columnsOf(table, new Set(changes.flatMap(({ properties }) => [...properties])));
  const from = source([...id, ...columns].map(([, column]) => column), changes.map(({ record }) => [record['id'], ...columns.map(([property]) => record[property])]), values);
  return `update ${table.name} t set ${columns.map(([, { name }]) => `${name} = r.${name}`).join(', ')} from ${from} where t.id = r.id`;
}
