import { registerById } from '../platform/act/act.ts';
import { column, connection, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import type { Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/**
 * The revision of a unit that holds on the day of the read. A unit that had ended, or had not begun, shows its nearest
 * revision: whoever stands in a list of 2016 belongs to a branch that may be gone, and its name must still be there.
 */
export function unitOf(idSql: string, statement: StatementBuilder): Source {
  return {
    from: `(select r.* from org_unit_revision r where r.unit_id = ${idSql} order by r.during @> ${statement.asOf} desc, r.during desc limit 1)`,
  };
}

/** The unit above on the day of the read, as a scalar. */
const parentSql = (row: string, statement: StatementBuilder): string =>
  `(select p.parent_id from org_placement p where p.unit_id = ${row}.unit_id and p.during @> ${statement.asOf})`;

/** Order of siblings: as the committee lists them. */
export const siblingOrder = (row: string): { keys: { sql: string; type: string }[] } => ({
  keys: [
    { sql: `${row}.position`, type: 'integer' },
    { sql: `${row}.unit_id`, type: 'uuid' },
  ],
});

export const unitShape = defineShape('Unit', {
  id: column('unit_id'),
  name: column('name'),
  shortName: column('short_name'),
  code: column('code'),
  kind: column('kind'),
  sector: column('sector'),
  hasCommittee: column('has_committee'),
  holdsMembers: derived((row) => ({ kind: `${row}.kind` })),
  version: expression((row) => `(select u.version from org_unit u where u.id = ${row}.unit_id)`),
  depth: expression(
    (row, statement) => `(select coalesce(max(a.depth), 0) from org_ancestry a where a.descendant_id = ${row}.unit_id and a.during @> ${statement.asOf})`,
  ),
  establishedOn: expression((row) => `(select nullif(lower(range_merge(range_agg(v.during))), '-infinity') from org_unit_revision v where v.unit_id = ${row}.unit_id)`),
  endedOn: expression((row) => `(select upper(range_merge(range_agg(v.during))) - 1 from org_unit_revision v where v.unit_id = ${row}.unit_id)`),
  parent: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(parentSql(row, statement), statement),
  ),
  path: list(
    () => unitShape,
    (alias, row, statement) => {
      const above = statement.alias();
      return {
        from: `(select r.*, ${above}.depth as steps from org_ancestry ${above} join org_unit_revision r on r.unit_id = ${above}.ancestor_id and r.during @> ${statement.asOf}
          where ${above}.descendant_id = ${row}.unit_id and ${above}.depth > 0 and ${above}.during @> ${statement.asOf})`,
        orderBy: `${alias}.steps desc`,
      };
    },
  ),
  childCount: expression(
    (row, statement) => `(select count(*)::integer from org_placement c where c.parent_id = ${row}.unit_id and c.during @> ${statement.asOf})`,
  ),
  children: connection(
    () => unitShape,
    (alias, row, statement) => ({
      from: 'org_unit_revision',
      where: [
        `${alias}.during @> ${statement.asOf}`,
        `exists (select from org_placement c where c.unit_id = ${alias}.unit_id and c.parent_id = ${row}.unit_id and c.during @> ${statement.asOf})`,
      ],
      order: siblingOrder(alias),
    }),
  ),
});

registerById('Unit', (_alias, idSql, statement) => unitOf(idSql, statement));
