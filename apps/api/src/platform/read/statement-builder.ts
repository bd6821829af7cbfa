import type { Permission } from '@dangvu/domain/access/roles';
import { unitsPermitting } from '../viewer.ts';
import type { Viewer, ViewerGrant } from '../viewer.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const nobody = '00000000-0000-0000-0000-000000000000';
const idOrNone = (value: unknown): unknown => (value === null || (typeof value === 'string' && uuid.test(value)) ? value : nobody);

/**
 * The same condition, told to PostgreSQL as one that most rows pass. A prepared statement does not know whose units it will be asked
 * with and takes every subtree for a few units: it begins with them, fetches everybody there and sorts, to show fifty. A subquery
 * under IS TRUE is not turned into a join, so an ordered list is walked in its order and ends with the page.
 */
const passesMostly = (condition: string): string => `(${condition}) is true`;

/**
 * Collects the values of one statement. Values never enter the text: the text depends on the shape of the question alone,
 * so that PostgreSQL prepares it once per connection.
 */
export class StatementBuilder {
  readonly values: unknown[] = [];
  readonly viewer: Viewer | null;
  readonly today: string;
  readonly asOfDay: string;
  #aliases = 0;
  readonly #shared = new Map<string, string>();

  constructor(viewer: Viewer | null, today: string, asOf: string = today) {
    this.viewer = viewer;
    this.today = today;
    this.asOfDay = asOf;
  }

  /** A parameter: `$3::type`. An id that is none is not an error but an id nobody has. */
  param(value: unknown, type: string): string {
    this.values.push(type === 'uuid' ? idOrNone(value) : type === 'uuid[]' && Array.isArray(value) ? value.map(idOrNone) : value);
    return `$${this.values.length}::${type}`;
  }

  /** The same parameter wherever it is asked for by this name. */
  shared(name: string, value: unknown, type: string): string {
    const known = this.#shared.get(name);
    if (known) return known;
    const text = this.param(value, type);
    this.#shared.set(name, text);
    return text;
  }

  /** A fresh row name. */
  alias(): string {
    this.#aliases += 1;
    return `r${this.#aliases}`;
  }

  /** The day the figures are read for, as an SQL expression. Made when first used: PostgreSQL refuses a value the text does not name. */
  get asOf(): string {
    return this.shared('asOf', this.asOfDay, 'date');
  }

  /** Today, whatever day the figures are read for: rights hold now, in the tree as it stands now. */
  get todaySql(): string {
    return this.shared('today', this.today, 'date');
  }

  /**
   * Condition: the unit lies in a subtree where the viewer holds the permission. Every read of names or figures carries one;
   * what is out of scope is not found, never forbidden.
   */
  within(permission: Permission, unitSql: string): string {
    const units = this.shared(`units:${permission}`, unitsPermitting(this.viewer, permission), 'uuid[]');
    const scope = `exists (select from org_ancestry s where s.descendant_id = ${unitSql} and s.ancestor_id = any(${units}) and s.during @> ${this.todaySql})`;
    return this.#everywhere((grant) => grant.permissions.has(permission)) ? passesMostly(scope) : scope;
  }

  /**
   * Condition: the unit lies at or below another one on the day of the read. A filter a caller sets, not a right.
   * @param above id as the caller sent it
   */
  below(above: string, unitSql: string): string {
    const filter = `exists (select from org_ancestry a where a.descendant_id = ${unitSql} and a.ancestor_id = ${this.param(above, 'uuid')} and a.during @> ${this.asOf})`;
    return this.#everywhere((grant) => grant.unitId === above) ? passesMostly(filter) : filter;
  }

  #everywhere(holds: (grant: ViewerGrant) => boolean): boolean {
    return this.viewer?.grants.some((grant) => grant.wholeTree && holds(grant)) ?? false;
  }

  /** Like `within`, but strictly below the unit of the grant: nobody decides on, or sets a quota for, his own unit. */
  strictlyWithin(permission: Permission, unitSql: string): string {
    const units = this.shared(`units:${permission}`, unitsPermitting(this.viewer, permission), 'uuid[]');
    return `exists (select from org_ancestry s where s.descendant_id = ${unitSql} and s.depth > 0 and s.ancestor_id = any(${units}) and s.during @> ${this.todaySql})`;
  }
}
