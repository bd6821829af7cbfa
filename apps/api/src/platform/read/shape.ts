import type { StatementBuilder } from './statement-builder.ts';

/** Arguments of one field as GraphQL has checked them. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** Rows to read: a relation, conditions, and for lists an order. `alias` names the row in every expression. */
export interface Source {
  /** What stands after FROM, without the alias: a table, or a parenthesised select. */
  readonly from: string;
  readonly where?: readonly string[];
  /** What a connection's `totalCount` is, where the rows come cut to the page and cannot be counted. */
  readonly total?: string;
  /**
   * For pages: the same rows, written so that reading ends with the page. Of several exactly one gives the rows and the others none;
   * which, the statement finds out itself. Whatever needs all rows is read from `from`.
   */
  readonly ways?: readonly (string | Way)[];
  /** There is exactly one row, made from the row above it without looking anything up. Nothing stands in `where`. */
  readonly always?: boolean;
  /** The rows are dear to find and few: found once for the page and its count together. */
  readonly once?: boolean;
  /** For pages, and lists at the root: condition, the same for all rows, under which there is null and nothing is read; or, at the root, a refusal. */
  readonly unless?: { readonly sql: string; readonly refusal?: () => Error };
}

/** What a page asks of rows that are cut to it before anything is joined to them. */
export interface PageCut {
  /** Condition: the row comes after the end of the page before. @param keys the list's keys as these rows name them */
  readonly after: (keys: readonly string[]) => string;
  /** Where the page before ended: the values of the list's keys, as SQL. None for the first page. */
  readonly place?: readonly string[];
  /** How many rows at most, as SQL. */
  readonly limit: string;
}

/** A way that cuts its rows itself. Only for rows of which no later condition takes one away: they would be missing on the page. */
export type Way = (cut: PageCut) => string;

/** Order of a list with everything a cursor needs: each key's expression and SQL type. The last key must be unique. */
export interface ListOrder {
  /** How many of the first keys one index holds; one, when the keys stand in several tables. */
  readonly indexed?: number;
  readonly keys: readonly { readonly sql: string; readonly type: string }[];
  readonly descending?: boolean;
}

/** Gives a source for rows `alias` that belong to the row `parent`. */
export type Relation<S extends Source = Source> = (
  alias: string,
  parent: string,
  statement: StatementBuilder,
  args: FieldArguments,
) => S;

/** What a derived field is computed from: SQL expressions, or objects of them that are always there. */
export interface Needs {
  readonly [name: string]: string | Needs;
}

export type ShapeField =
  /** One SQL expression over the row. */
  | { readonly kind: 'column'; readonly sql: (row: string, statement: StatementBuilder, args: FieldArguments) => string }
  /** Answered by a resolver in JavaScript that needs these expressions; they arrive under their `$name`. `asked`: what is selected of an object. */
  | { readonly kind: 'derived'; readonly needs: (row: string, statement: StatementBuilder, args: FieldArguments, asked: ReadonlySet<string>) => Needs }
  | { readonly kind: 'one'; readonly shape: () => Shape; readonly relation: Relation }
  | { readonly kind: 'list'; readonly shape: () => Shape; readonly relation: Relation<Source & { readonly orderBy: string }> }
  | { readonly kind: 'connection'; readonly shape: () => Shape; readonly relation: Relation<Source & { readonly order: ListOrder }> };

/**
 * How the fields of one GraphQL type are read. A feature declares the shape of its types; a feature downstream adds the
 * fields that stand on its own tables (`extendShape`). Nothing here is called per row: it is compiled into one statement.
 */
export interface Shape {
  readonly type: string;
  readonly fields: Record<string, ShapeField>;
}

const registry = new Map<string, Shape>();

/** Declares how a type is read. @throws Error when the type already has a shape. */
export function defineShape(type: string, fields: Record<string, ShapeField>): Shape {
  if (registry.has(type)) throw new Error(`${type} already has a shape`);
  const shape = { type, fields: { ...fields } };
  registry.set(type, shape);
  return shape;
}

/** Adds fields to a type declared upstream. @throws Error when a field is declared twice. */
export function extendShape(shape: Shape, fields: Record<string, ShapeField>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (shape.fields[name]) throw new Error(`${shape.type}.${name} is declared twice`);
    shape.fields[name] = field;
  }
}

/** The shape of a type, or undefined for types that are plain objects. */
export const shapeOf = (type: string): Shape | undefined => registry.get(type);

/** A column by its name in the row. */
export const column = (name: string): ShapeField => ({ kind: 'column', sql: (row) => `${row}.${name}` });

/** An SQL expression. */
export const expression = (sql: (row: string, statement: StatementBuilder, args: FieldArguments) => string): ShapeField => ({ kind: 'column', sql });

/** A field whose resolver computes in JavaScript from these expressions (read them as `row.$name`). */
export const derived = (needs: (row: string, statement: StatementBuilder, args: FieldArguments, asked: ReadonlySet<string>) => Needs): ShapeField => ({ kind: 'derived', needs });

/** At most one related row; null when there is none or the viewer may not see it. */
export const one = (shape: () => Shape, relation: Relation): ShapeField => ({ kind: 'one', shape, relation });

/** A short list that cannot grow without bound. */
export const list = (shape: () => Shape, relation: Relation<Source & { orderBy: string }>): ShapeField => ({ kind: 'list', shape, relation });

/** A Relay connection with keyset pages. */
export const connection = (shape: () => Shape, relation: Relation<Source & { order: ListOrder }>): ShapeField => ({ kind: 'connection', shape, relation });
