import { UnitKind, isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { permittedHere, unitPermissionsShape, unitShape } from '../organisation/public.ts';
import { expression, extendShape, list, one } from '../platform/read/shape.ts';
import type { ShapeField } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { hasCommittee } from './committee-sql.ts';
import { candidateCountSql, memberCountSql } from './headcount.ts';
import { officeShape } from './office-shape.ts';
import { personShape } from './person-shape.ts';
import { personVisible } from './visibility.ts';

/** A figure of the unit: null where the caller reads no figures, because every edge of the graph reaches units. */
const figure = (sql: (unitSql: string, statement: StatementBuilder) => string): ShapeField =>
  expression(
    (row, statement) =>
      `case when ${statement.within('FIGURES_READ', `${row}.unit_id`)} then ${sql(`${row}.unit_id`, statement)} end`,
  );

/** A party organisation always has its committee; a branch when somebody is on it. */
const branches = Object.values(UnitKind).filter(isBranchKind).map((kind) => `'${kind}'`).join(', ');

extendShape(unitShape, {
  hasCommittee: expression(
    (row, statement) => `case when not ${statement.within('FIGURES_READ', `${row}.unit_id`)} then null
      when ${row}.kind in (${branches}) then ${hasCommittee(`${row}.unit_id`, statement.asOf, { rowByRow: true })} else true end`,
  ),
  offices: list(
    () => officeShape,
    (alias, row, statement) => ({
      from: 'office',
      where: [`${alias}.unit_id = ${row}.unit_id`, `${alias}.during @> ${statement.asOf}`, personVisible(`${alias}.person_id`, statement)],
      orderBy: `case ${alias}.role when 'SECRETARY' then 1 when 'DEPUTY_SECRETARY' then 2 else 3 end, lower(${alias}.during) nulls first, ${alias}.id`,
    }),
  ),
  memberCount: figure((unit, statement) => memberCountSql(unit, statement)),
  probationaryCount: figure((unit, statement) => memberCountSql(unit, statement, 'PROBATIONARY')),
  candidateCount: figure(candidateCountSql),
  secretary: one(
    () => personShape,
    (alias, row, statement) => ({
      from: 'person',
      where: [
        `${alias}.id = (select o.person_id from office o where o.unit_id = ${row}.unit_id and o.role = 'SECRETARY' and o.during @> ${statement.asOf})`,
        personVisible(`${alias}.id`, statement),
      ],
    }),
  ),
});

extendShape(unitPermissionsShape, {
  canRecordMembers: permittedHere('MEMBERSHIP_RECORD'),
  canRecordCandidates: permittedHere('CANDIDACY_RECORD'),
});
