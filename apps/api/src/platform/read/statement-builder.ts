import type { Permission } from '@dangvu/domain/access/roles';
import { unitsPermitting } from '../viewer.ts';
import type { Viewer, ViewerGrant } from '../viewer.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const nobody = '00000000-0000-0000-0000-000000000000';
const idOrNone = (value: unknown): unknown => (value === null || (typeof value === 'string' && uuid.test(value)) ? value : nobody);
const accepted = (value: unknown, type: string): unknown => (type === 'uuid' ? idOrNone(value) : type === 'uuid[]' && Array.isArray(value) ? value.map(idOrNone) : value);

/**
 * `offset 0` keeps PostgreSQL from turning the subquery into a join or a table of every unit: it is looked up for the row at hand, and
 * a list that is walked in its order ends with the page. A prepared statement does not know whose units it will be asked with and
 * takes every subtree for a few units: it would begin with them, fetch everybody there and sort, to show fifty.
 */
const rowByRow = 'offset 0';

/** Where a list looks. */
export interface Subtree {
  /** An SQL array: the units at the top. */
  readonly units: string;
  /** Does nothing stand above it? Then most of the table lies in it. It says nothing of rights: an administrator stands at the top and reads no name. */
  readonly whole: boolean;
  /** Is everything below surely within the viewer's right, so that no row need be asked? */
  readonly permitted: boolean;
}

/** Who reads, and for which day. */
export interface Reader {
  readonly viewer: Viewer | null;
  readonly today: string;
  readonly asOf: string;
}

/** A value that is asked for again in every request, where the text that names it is kept. */
interface Named {
  readonly place: string;
  readonly type: string;
  readonly read: (reader: Reader) => unknown;
}

/** What a builder has made so far, good for every reader the text is the same for. */
export interface Begun {
  readonly values: readonly unknown[];
  readonly named: ReadonlyMap<string, Named & { readonly index: number }>;
  readonly aliases: number;
  readonly mayBeLong: boolean;
}

/**
 * Collects the values of one statement. Values never enter the text: the text depends on the shape of the question alone, so that
 * PostgreSQL prepares it once per connection, and the part a selection makes is kept from request to request (`selection-cache`).
 * Therefore nothing here tells who reads: what the text may depend on is `forToday` and `reach`, which are part of the key, and a
 * value that depends on the reader is named (`shared`), so that the next reader gets his own.
 */
export class StatementBuilder {
  /** Is the statement read for the present day? Past days are told from history, today from the records themselves. */
  readonly forToday: boolean;
  readonly #reader: Reader;
  readonly #about: string | null;
  readonly #values: unknown[] = [];
  readonly #named = new Map<string, Named & { readonly index: number }>();
  #aliases = 0;
  #mayBeLong = false;

  /** @param about the unit the whole statement is about, where there is one: at the top of the tree the text is another than below it */
  constructor(viewer: Viewer | null, today: string, asOf: string = today, about: string | null = null) {
    this.#reader = { viewer, today, asOf };
    this.#about = about;
    this.forToday = asOf === today;
  }

  /** The values, in the order of their numbers in the text. */
  get values(): readonly unknown[] {
    return this.#values;
  }

  /** The unit the whole statement is about, where there is one. */
  get about(): string | null {
    return this.#about;
  }

  /** May it take long, for whom is not known before it was asked? */
  get mayBeLong(): boolean {
    return this.#mayBeLong;
  }

  /** Says so: it takes turns already the first time (`LongReads`). */
  takesTurns(): void {
    this.#mayBeLong = true;
  }

  /**
   * How far the grants reach, as far as the text depends on it: the roles and scopes held over the whole tree, marked where the statement is
   * about all of it.
   */
  get reach(): string {
    const grants = this.#reader.viewer?.grants.filter((grant) => grant.wholeTree) ?? [];
    return grants.map(({ role, scopes, unitId }) => `${role ?? scopes.join('+')}${unitId === this.#about ? '*' : ''}`).sort().join();
  }

  /** A parameter: `$3::type`. An id that is none is not an error but an id nobody has. */
  param(value: unknown, type: string): string {
    this.#values.push(accepted(value, type));
    return `$${this.#values.length}::${type}`;
  }

  /**
   * A value that depends on who reads or for which day; the same parameter wherever it is asked for by this name.
   * @param read must depend on nothing but the reader
   */
  shared(name: string, read: (reader: Reader) => unknown, type: string): string {
    const known = this.#named.get(name);
    if (known) return known.place;
    const place = this.param(read(this.#reader), type);
    this.#named.set(name, { place, type, read, index: this.#values.length - 1 });
    return place;
  }

  /** A fresh row name. */
  alias(): string {
    this.#aliases += 1;
    return `r${this.#aliases}`;
  }

  /** What has been made up to here, to go on from in another request. */
  begun(): Begun {
    return { values: [...this.#values], named: new Map(this.#named), aliases: this.#aliases, mayBeLong: this.#mayBeLong };
  }

  /** Takes over what another request made, with the values of this reader. Only at the beginning. */
  resume({ values, named, aliases, mayBeLong }: Begun): void {
    this.#values.splice(0, this.#values.length, ...values);
    for (const [name, value] of named) {
      this.#named.set(name, value);
      this.#values[value.index] = accepted(value.read(this.#reader), value.type);
    }
    this.#aliases = aliases;
    this.#mayBeLong = mayBeLong;
  }

  /** The day the figures are read for, as an SQL expression. Made when first used: PostgreSQL refuses a value the text does not name. */
  get asOf(): string {
    return this.shared('asOf', (reader) => reader.asOf, 'date');
  }

  /** Today, whatever day the figures are read for: rights hold now, in the tree as it stands now. */
  get todaySql(): string {
    return this.shared('today', (reader) => reader.today, 'date');
  }

  /** Id of the caller, null for nobody. */
  get viewerSql(): string {
    return this.shared('viewer', (reader) => reader.viewer?.id ?? null, 'uuid');
  }

  /** Units whose subtrees the viewer holds the permission in, as an SQL array. */
  unitsPermitting(permission: Permission): string {
    return this.shared(`units:${permission}`, (reader) => unitsPermitting(reader.viewer, permission), 'uuid[]');
  }

  /**
   * Condition: the unit lies in a subtree where the viewer holds the permission. Every read of names or figures carries one;
   * what is out of scope is not found, never forbidden.
   */
  within(permission: Permission, unitSql: string): string {
    return `exists (select from org_ancestry s where s.descendant_id = ${unitSql} and s.ancestor_id = any(${this.unitsPermitting(permission)}) and s.during @> ${this.todaySql}${this.holdsWhole(permission) ? ` ${rowByRow}` : ''})`;
  }

  /** Condition: the unit lies at or below another one on the day of the read. A filter a caller sets, not a right. */
  below(above: string, unitSql: string): string {
    const whole = this.#everywhere((grant) => grant.unitId === above);
    return `exists (select from org_ancestry a where a.descendant_id = ${unitSql} and a.ancestor_id = ${this.param(above, 'uuid')} and a.during @> ${this.asOf}${whole ? ` ${rowByRow}` : ''})`;
  }

  /**
   * The part of today's tree a list looks at: the unit a caller filters by, else the subtrees of the viewer's grants.
   * @param above id as the caller sent it
   */
  subtree(permission: Permission, above: string | null | undefined): Subtree {
    if (!above) return { units: this.unitsPermitting(permission), whole: this.holdsWhole(permission), permitted: true };
    return {
      units: `array[${this.param(above, 'uuid')}]`,
      whole: this.#everywhere((grant) => grant.unitId === above),
      permitted: unitsPermitting(this.#reader.viewer, permission).includes(above),
    };
  }

  /** Does the viewer hold the permission over the whole tree? */
  holdsWhole(permission: Permission): boolean {
    return this.#everywhere((grant) => grant.permissions.has(permission));
  }

  /** Is the statement about everything there is, and may the viewer see all of it? */
  everywhere(permission: Permission): boolean {
    return this.#everywhere((grant) => grant.unitId === this.#about && grant.permissions.has(permission));
  }

  /** Condition: the unit lies in the subtree today; looked up for each row of a list that is walked in its order. */
  walked({ units }: Subtree, unitSql: string): string {
    return `exists (select from org_ancestry s where s.descendant_id = ${unitSql} and s.ancestor_id = any(${units}) and s.during @> ${this.todaySql} ${rowByRow})`;
  }

  /**
   * The same as a condition to begin with: all units of the subtree at once. For subtrees that are small, and for counting.
   * @param permission keeps those units alone where the viewer holds it
   */
  fetched(subtree: Subtree, unitSql: string, permission?: Permission): string {
    return `${unitSql} = any(array(${this.unitsOf(subtree, permission)}))`;
  }

  /**
   * The same for a list that is walked, of which the subtree holds a small part: its units are read once, and each row is held against
   * them. `or false` keeps them from becoming a join, which would leave the order of the list.
   */
  passed(subtree: Subtree, unitSql: string, permission?: Permission): string {
    return `(${unitSql} in (${this.unitsOf(subtree, permission)}) or false)`;
  }

  /** The units of a subtree today as a select of their ids, of which one may come twice where the subtrees lie in each other. @param permission as in `fetched` */
  unitsOf({ units }: Pick<Subtree, 'units'>, permission?: Permission): string {
    if (permission) return `select units_permitted(${units}, ${this.unitsPermitting(permission)}, ${this.todaySql})`;
    return `select b.descendant_id from org_ancestry b where b.ancestor_id = any(${units}) and b.during @> ${this.todaySql}`;
  }

  #everywhere(holds: (grant: ViewerGrant) => boolean): boolean {
    return this.#reader.viewer?.grants.some((grant) => grant.wholeTree && holds(grant)) ?? false;
  }

  /** Like `within`, but strictly below the unit of the grant: nobody decides on, or sets a quota for, his own unit. */
  strictlyWithin(permission: Permission, unitSql: string): string {
    return `exists (select from org_ancestry s where s.descendant_id = ${unitSql} and s.depth > 0 and s.ancestor_id = any(${this.unitsPermitting(permission)}) and s.during @> ${this.todaySql})`;
  }
}
