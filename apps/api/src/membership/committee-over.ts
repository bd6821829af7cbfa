import type { StatementBuilder } from '../platform/read/statement-builder.ts';

const committeeKinds = `'WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG', 'GRASSROOTS_PARTY_ORG', 'GRASSROOTS_BRANCH'`;

/** The committee over a branch on a day, that of the read unless another is given: of the grassroots organisation, or of the branch itself where it is one. */
export const committeeOver = (branch: string, statement: StatementBuilder, day: string = statement.asOf): string =>
  `(select a.ancestor_id from org_ancestry a join org_unit_state k on k.unit_id = a.ancestor_id and k.from_on <= ${day} and k.until_on > ${day}
     where a.descendant_id = ${branch} and a.during @> ${day} and k.kind in (${committeeKinds}) order by a.depth limit 1)`;

/** Whether a branch stands below a sectional organisation as the tree stands today. */
export const belowSection = (branch: string, todaySql: string): string => `exists (select from org_ancestry s join org_unit_state k on k.unit_id = s.ancestor_id and k.from_on <= ${todaySql} and ${todaySql} < k.until_on
    where s.descendant_id = ${branch} and s.during @> ${todaySql} and k.kind = 'SECTION_ORG')`;
