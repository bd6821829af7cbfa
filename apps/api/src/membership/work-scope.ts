// Where something waits. decisions/0009-what-waits-is-found-by-branch.md
import type { Permission } from '@dangvu/domain/access/roles';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** Where to look: units and everything below them, as far as the viewer holds the permission. */
export interface WorkItemScope {
  readonly statement: StatementBuilder;
  /** SQL array of the units asked about. */
  readonly units: string;
  /** Is that everything there is, and may the viewer see all of it? */
  readonly whole: boolean;
  /** NAMES_READ for the list itself, FIGURES_READ for counts of it. */
  readonly permission: Permission;
}

/**
 * Condition: the unit lies below those asked about and within the viewer's reach. Their units are read once for all kinds (`placed`), and
 * a kind is found by its branches. Of the whole tree nothing is asked here, but once of all that was found.
 */
export const inScope = ({ whole }: Pick<WorkItemScope, 'whole'>, unit: string): string => (whole ? 'true' : `${unit} = any((select b.units from branches b)::uuid[])`);

/** The same where little is found all over the country, by its day: each is held against the units. `or false` keeps these from becoming a join. */
export const heldInScope = ({ whole }: Pick<WorkItemScope, 'whole'>, unit: string): string => (whole ? 'true' : isHere(unit));

/** The same whatever is asked about: for what has two ends, of which one may lie elsewhere. */
export const isHere = (unit: string): string => `(${unit} in (select h.unit_id from here h) or false)`;

/** What was found, with the units it is asked of: as rows, and as the array an index is looked up with. */
export function placed({ statement, units, whole, permission }: WorkItemScope, found: string): string {
  statement.takesTurns();
  const here = `here(unit_id) as materialized (${statement.unitsOf({ units }, whole ? undefined : permission)})`;
  if (whole) return `(with ${here} select w.* from (${found}) w where ${isHere('w.unit_id')})`;
  return `(with ${here}, branches as materialized (select array(select h.unit_id from here h) as units) ${found})`;
}
