import { registerById } from '../platform/act/act.ts';
import { column, connection, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import type { SearchedName } from '../platform/read/search.ts';
import type { Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** Condition: the state in the row is that of the day of the read. */
export const onDay = (row: string, statement: StatementBuilder): string => `${row}.from_on <= ${statement.asOf} and ${row}.until_on > ${statement.asOf}`;

/**
 * A unit on the day of the read. One that had ended, or had not begun, shows its nearest revision: whoever stands in a list of
 * 2016 belongs to a branch that may be gone, and its name must still be there.
 */
export function unitOf(idSql: string, statement: StatementBuilder): Source {
  return { from: `(select u.* from org_unit_state u where u.unit_id = ${idSql} and ${onDay('u', statement)})` };
}

/** The same as a scalar: the whole row of the unit's state. */
export const unitStateOf = (idSql: string, statement: StatementBuilder): string => `select u from org_unit_state u where u.unit_id = ${idSql} and ${onDay('u', statement)}`;

/** Unit under which the revision `u` stands on the day of the read; null: under none. */
const standsUnder = (statement: StatementBuilder): string => `(select p.parent_id from org_placement p where p.unit_id = u.unit_id and p.during @> ${statement.asOf})`;

/** The same, or the one it stood under last. */
const lastUnder = (statement: StatementBuilder): string =>
  `(select p.parent_id from org_placement p where p.unit_id = u.unit_id and coalesce(lower(p.during), '-infinity') <= ${statement.asOf} order by p.during desc limit 1)`;

/** Units that exist on the day of the read, for lists: rows as `unitShape` takes them, with the folded name to search in. */
export const unitsOnDay = (statement: StatementBuilder): string => `(select u.*, ${standsUnder(statement)} as parent_id, ${lastUnder(statement)} as above_id from org_unit_revision u where u.during @> ${statement.asOf})`;

/** The same with those that had ended by that day, each by its last revision. */
export const unitsUntilDay = (statement: StatementBuilder): string => `(select u.*, ${standsUnder(statement)} as parent_id, ${lastUnder(statement)} as above_id from org_unit_revision u where u.during @> ${statement.asOf} or (upper(u.during) <= ${statement.asOf}
  and not exists (select from org_unit_revision later where later.unit_id = u.unit_id and later.during > u.during)))`;

/** Units that stood directly below when the day came or when they ended, as a select of their ids: ancestry goes on where a unit last stood. */
const everBelow = (row: string, statement: StatementBuilder): string =>
  `select a.descendant_id from org_ancestry a where a.ancestor_id = ${row}.unit_id and a.depth = 1 and a.during @> ${statement.asOf}`;

/** The name of a unit, as it is searched. */
export const unitName = (row: string): SearchedName => ({ folded: `${row}.search_name`, spelled: `name_sort_key(${row}.name)` });

/** Order of siblings: as the committee lists them. */
export const siblingOrder = (row: string): { keys: { sql: string; type: string }[] } => ({
  keys: [
    { sql: `${row}.position`, type: 'integer' },
    { sql: `${row}.unit_id`, type: 'uuid' },
  ],
});

/**
 * Condition: the caller reads the tree where the unit `below` stands, directly under the unit of `row` on the day of the read. Today that is
 * so where he reads it at `row`; on a past day units stood there that have been moved out of his reach since.
 */
const readBelow = (row: string, below: string, statement: StatementBuilder): string => statement.within('ORGANISATION_READ', `${statement.forToday ? row : below}.unit_id`);

/** Row: org_unit_state, or of the same columns (`unitOf`, `unitsOnDay`). */
export const unitShape = defineShape('Unit', {
  id: column('unit_id'),
  name: column('name'),
  shortName: column('short_name'),
  code: column('code'),
  kind: column('kind'),
  sector: column('sector'),
  holdsMembers: derived((row) => ({ kind: `${row}.kind` })),
  version: expression((row) => `(select u.version from org_unit u where u.id = ${row}.unit_id)`),
  depth: expression(
    (row, statement) => `(select coalesce(max(a.depth), 0) from org_ancestry a where a.descendant_id = ${row}.unit_id and a.during @> ${statement.asOf})`,
  ),
  establishedOn: expression((row) => `(select nullif(lower(range_merge(range_agg(v.during))), '-infinity') from org_unit_revision v where v.unit_id = ${row}.unit_id)`),
  endedOn: expression((row) => `(select upper(range_merge(range_agg(v.during))) - 1 from org_unit_revision v where v.unit_id = ${row}.unit_id)`),
  parent: one(
    () => unitShape,
    // One that was dissolved or merged stands under nobody any more; it is not the root therefore, and its path says under whom it stood.
    (_alias, row, statement) => unitOf(`${row}.above_id`, statement),
  ),
  path: list(
    () => unitShape,
    (alias, row, statement) => {
      const above = statement.alias();
      return {
        from: `(select r.*, ${above}.depth as steps from org_ancestry ${above} join org_unit_state r on r.unit_id = ${above}.ancestor_id and ${onDay('r', statement)}
          where ${above}.descendant_id = ${row}.unit_id and ${above}.depth > 0 and ${above}.during @> ${statement.asOf})`,
        orderBy: `${alias}.steps desc`,
      };
    },
  ),
  childCount: expression(
    (row, statement, args) => args['includeEnded']
      ? `(select count(*)::integer from (${everBelow(row, statement)}) c(unit_id) where ${readBelow(row, 'c', statement)})`
      : `(select count(*)::integer from org_placement c where c.parent_id = ${row}.unit_id and c.during @> ${statement.asOf} and ${readBelow(row, 'c', statement)})`,
  ),
  children: connection(
    () => unitShape,
    (alias, row, statement, args) => ({
      from: 'org_unit_state',
      where: [
        args['includeEnded'] ? `${alias}.unit_id in (${everBelow(row, statement)})` : `${alias}.parent_id = ${row}.unit_id`,
        onDay(alias, statement),
        readBelow(row, alias, statement),
      ],
      order: siblingOrder(alias),
    }),
  ),
});

registerById('Unit', (_alias, idSql, statement) => unitOf(idSql, statement));
