import type { StatementBuilder } from '../platform/read/statement-builder.ts';

const committeeKinds = `'WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG', 'GRASSROOTS_PARTY_ORG', 'GRASSROOTS_BRANCH'`;

/** The committee over a branch on the day of the read: of the grassroots organisation, or of the branch itself where it is one. */
export const committeeOver = (branch: string, statement: StatementBuilder): string =>
  `(select a.ancestor_id from org_ancestry a join org_unit_state k on k.unit_id = a.ancestor_id and k.from_on <= ${statement.asOf} and k.until_on > ${statement.asOf}
     where a.descendant_id = ${branch} and a.during @> ${statement.asOf} and k.kind in (${committeeKinds}) order by a.depth limit 1)`;
