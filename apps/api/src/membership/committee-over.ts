import type { StatementBuilder } from '../platform/read/statement-builder.ts';

const committeeKinds = `'WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG', 'GRASSROOTS_PARTY_ORG', 'GRASSROOTS_BRANCH'`;

/** The committee over a branch on a day, that of the read unless another is given: of the grassroots organisation, or of the branch itself where it is one. */
export const committeeOver = (branch: string, statement: StatementBuilder, day: string = statement.asOf): string =>
  `(select a.ancestor_id from org_ancestry a join org_unit_state k on k.unit_id = a.ancestor_id and k.from_on <= ${day} and k.until_on > ${day}
     where a.descendant_id = ${branch} and a.during @> ${day} and k.kind in (${committeeKinds}) order by a.depth limit 1)`;

/**
 * Whether the branch of the candidacy in row `row` stood below a sectional organisation on the day it resolved, which looks at what was
 * resolved under it; before that day, as the tree stands today.
 */
export function belowSection(row: string, todaySql: string): string {
  const day = `coalesce(${row}.branch_resolved_on, ${todaySql})`;
  return `exists (select from org_ancestry s join org_unit_state k on k.unit_id = s.ancestor_id and k.from_on <= ${day} and ${day} < k.until_on
    where s.descendant_id = ${row}.branch_id and s.during @> ${day} and k.kind = 'SECTION_ORG')`;
}
