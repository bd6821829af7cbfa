import { registerById } from '../platform/act/act.ts';
import type { Particular } from '@dangvu/domain/membership/particulars';
import { column, connection, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import type { ShapeField } from '../platform/read/shape.ts';
import { candidacyShape } from './candidacy-shape.ts';
import { eventOrder, lifecycleEventShape } from './lifecycle-event-shape.ts';
import { membershipShape } from './membership-shape.ts';
import { particularOn } from './particular-sql.ts';
import { personFacts } from './record-facts-sql.ts';
import { personVisible } from './visibility.ts';

/** What may change: today as the record has it, on a past day as it was. */
const particular = (name: string, which: Particular): ShapeField =>
  expression((row, statement) => (statement.forToday ? `${row}.${name}` : particularOn(row, which, statement.asOf)));

/** Row: person. Reached only through a guard (`personVisible`); what hangs on a person needs none of its own. */
export const personShape = defineShape('Person', {
  id: column('id'),
  version: column('version'),
  fullName: column('full_name'),
  bornOn: column('born_on'),
  sex: column('sex'),
  ethnicity: column('ethnicity'),
  religion: particular('religion', 'RELIGION'),
  homeTown: column('home_town'),
  residence: particular('residence', 'RESIDENCE'),
  workplace: particular('workplace', 'WORKPLACE'),
  occupation: particular('occupation', 'OCCUPATION'),
  education: particular('education', 'EDUCATION'),
  qualification: particular('qualification', 'QUALIFICATION'),
  politicalTheory: particular('political_theory', 'POLITICAL_THEORY'),
  personalId: column('personal_id'),
  youthUnionMember: expression((row, statement) => (statement.forToday ? `${row}.youth_union_member` : `(${particularOn(row, 'YOUTH_UNION', statement.asOf)})::boolean`)),
  supplementedOn: expression((row, statement) => `(select max(o.filed_on) from person_supplement o where o.person_id = ${row}.id and o.filed_on <= ${statement.asOf})`),
  diedOn: column('died_on'),
  memberships: list(
    () => membershipShape,
    (alias, row) => ({
      from: 'membership',
      where: [`${alias}.person_id = ${row}.id`],
      orderBy: `${alias}.ordinal desc`,
    }),
  ),
  candidacies: list(
    () => candidacyShape,
    (alias, row) => ({
      from: 'candidacy',
      where: [`${alias}.person_id = ${row}.id`],
      orderBy: `${alias}.listed_on desc, ${alias}.id desc`,
    }),
  ),
  currentMembership: one(
    () => membershipShape,
    (alias, row) => ({ from: 'membership', where: [`${alias}.person_id = ${row}.id`, `${alias}.ended_on is null`] }),
  ),
  currentCandidacy: one(
    () => candidacyShape,
    (alias, row) => ({ from: 'candidacy', where: [`${alias}.person_id = ${row}.id`, `${alias}.closed_on is null`] }),
  ),
  timeline: connection(
    () => lifecycleEventShape,
    (alias, row, statement, args) => {
      const where = [`${alias}.person_id = ${row}.id`];
      if (Array.isArray(args['acts'])) where.push(`${alias}.act = any(${statement.param(args['acts'], 'text[]')})`);
      return { from: 'lifecycle_event', where, order: eventOrder(alias) };
    },
  ),
  availableTransitions: derived((row, statement) => ({ facts: personFacts(row, statement) })),
  permissions: derived((row, statement) => ({ facts: personFacts(row, statement) })),
});

registerById('Person', (alias, idSql, statement) => ({
  from: 'person',
  where: [`${alias}.id = ${idSql}`, personVisible(`${alias}.id`, statement)],
}));
