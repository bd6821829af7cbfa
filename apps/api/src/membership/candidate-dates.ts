import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** People on a list who are alike in everything that decides when they can be admitted: stage, month of birth, days of their papers. */
export type CandidateDates = readonly [
  stage: string, bornOn: string, certificateIssuedOn: string | null, dossierOpenedOn: string | null, branchResolvedOn: string | null, count: number,
];

/**
 * The open candidacies of a unit and everything below it as JSON, `CandidateDates`: age is counted in months, so the day of birth is
 * not asked for, and of whom the branch has resolved only that day still matters. No names; the caller asks for FIGURES_READ.
 */
export function candidateDatesSql(unitSql: string, statement: StatementBuilder): string {
  const open = 'c.branch_resolved_on is null';
  return `(select coalesce(json_agg(json_build_array(d.stage, d.born_on, d.certificate, d.dossier, d.resolved, d.n)), '[]') from (
    select c.stage, date_trunc('month', case when ${open} then p.born_on else date '1970-01-01' end)::date as born_on,
           case when ${open} then c.certificate_issued_on end as certificate, case when ${open} then c.dossier_opened_on end as dossier, c.branch_resolved_on as resolved, count(*)::integer as n
      from org_ancestry a join candidacy c on c.branch_id = a.descendant_id and c.closed_on is null join person p on p.id = c.person_id
     where a.ancestor_id = ${unitSql} and coalesce(a.during @> ${statement.asOf}, false)
     group by 1, 2, 3, 4, 5) d)`;
}
