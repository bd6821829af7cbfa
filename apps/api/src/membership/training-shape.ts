import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, extendShape, list, one } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { candidacyShape } from './candidacy-shape.ts';
import { membershipShape } from './membership-shape.ts';
import { personShape } from './person-shape.ts';
import { candidacyVisible, personVisible } from './visibility.ts';

/** Condition: the unit is one of those where the viewer reads names, or stands above one: a branch sends people to the class of its superior. */
const heldOrAbove = (unit: string, statement: StatementBuilder): string =>
  `(${statement.within('NAMES_READ', unit)} or exists (select from org_ancestry v where v.ancestor_id = ${unit}
    and v.descendant_id = any(${statement.unitsPermitting('NAMES_READ')}) and v.during @> ${statement.todaySql}))`;

/** Condition: the viewer may know of the class. Who takes part is told by `personVisible` alone. */
export const trainingVisible = (row: string, statement: StatementBuilder): string => heldOrAbove(`${row}.unit_id`, statement);

const counted = (condition: string) => expression((row) => `(select count(*)::integer from training_enrolment o where o.class_id = ${row}.id and ${condition})`);

/** Row: training_class. */
export const trainingClassShape = defineShape('TrainingClass', {
  id: column('id'),
  version: column('version'),
  kind: column('kind'),
  name: column('name'),
  organiser: column('organiser'),
  place: column('place'),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  days: column('days'),
  daysNoted: expression((row) => `(select coalesce(json_agg(d.held_on order by d.held_on), '[]') from (select distinct n.held_on from training_enrolment o
    cross join lateral (select a.held_on from training_attendance a where a.enrolment_id = o.id offset 0) n where o.class_id = ${row}.id) d)`),
  firstOn: column('first_on'),
  lastOn: column('last_on'),
  enrolled: counted('true'),
  passed: counted(`o.result = 'PASSED'`),
  waiting: counted('o.result is null'),
  enrolments: list(
    () => trainingEnrolmentShape,
    (alias, row, statement) => ({
      from: '(select e.*, p.sort_name from training_enrolment e join person p on p.id = e.person_id)',
      where: [`${alias}.class_id = ${row}.id`, personVisible(`${alias}.person_id`, statement)],
      orderBy: `${alias}.sort_name, ${alias}.id`,
    }),
  ),
  mayRecord: expression((row, statement) => statement.within('MEMBERSHIP_RECORD', `${row}.unit_id`)),
  // Whoever follows candidates below the unit may send them.
  mayEnrol: expression((row, statement) => `case when ${row}.kind = 'AWARENESS' then (${statement.within('CANDIDACY_RECORD', `${row}.unit_id`)} or exists (select from org_ancestry v
    where v.ancestor_id = ${row}.unit_id and v.descendant_id = any(${statement.unitsPermitting('CANDIDACY_RECORD')}) and v.during @> ${statement.todaySql}))
    else (${statement.within('MEMBERSHIP_RECORD', `${row}.unit_id`)} or exists (select from org_ancestry v
    where v.ancestor_id = ${row}.unit_id and v.descendant_id = any(${statement.unitsPermitting('MEMBERSHIP_RECORD')}) and v.during @> ${statement.todaySql})) end`),
});

/** Row: training_attendance. */
export const trainingAttendanceShape = defineShape('TrainingAttendance', { heldOn: column('held_on'), present: column('present') });

const branchOf = (row: string): string =>
  `coalesce((select o.branch_id from candidacy o where o.id = ${row}.candidacy_id), (select o.branch_id from membership o where o.id = ${row}.membership_id))`;

/** Row: training_enrolment. */
export const trainingEnrolmentShape = defineShape('TrainingEnrolment', {
  id: column('id'),
  trainingClass: one(
    () => trainingClassShape,
    (alias, row, statement) => ({ from: 'training_class', where: [`${alias}.id = ${row}.class_id`, trainingVisible(alias, statement)] }),
  ),
  person: one(
    () => personShape,
    (alias, row, statement) => ({ from: 'person', where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)] }),
  ),
  personName: expression((row) => `(select o.full_name from person o where o.id = ${row}.person_id)`),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(branchOf(row), statement),
  ),
  candidacy: one(
    () => candidacyShape,
    (alias, row, statement) => ({ from: 'candidacy', where: [`${alias}.id = ${row}.candidacy_id`, candidacyVisible(alias, statement)] }),
  ),
  enrolledOn: column('enrolled_on'),
  attendance: list(
    () => trainingAttendanceShape,
    (alias, row) => ({ from: 'training_attendance', where: [`${alias}.enrolment_id = ${row}.id`], orderBy: `${alias}.held_on` }),
  ),
  result: column('result'),
  certificateNo: column('certificate_no'),
  issuedOn: column('issued_on'),
});

extendShape(candidacyShape, {
  training: list(
    () => trainingEnrolmentShape,
    (alias, row) => ({ from: 'training_enrolment', where: [`${alias}.candidacy_id = ${row}.id`], orderBy: `${alias}.enrolled_on desc, ${alias}.id desc` }),
  ),
});
extendShape(membershipShape, {
  training: list(
    () => trainingEnrolmentShape,
    (alias, row) => ({ from: 'training_enrolment', where: [`${alias}.membership_id = ${row}.id`], orderBy: `${alias}.enrolled_on desc, ${alias}.id desc` }),
  ),
});

registerById('TrainingClass', (alias, idSql, statement) => ({ from: 'training_class', where: [`${alias}.id = ${idSql}`, trainingVisible(alias, statement)] }));
registerById('TrainingEnrolment', (alias, idSql, statement) => ({
  from: 'training_enrolment',
  where: [`${alias}.id = ${idSql}`, personVisible(`${alias}.person_id`, statement)],
}));

export interface TrainingClassFilter {
  unitId: string;
  kind?: string | null;
  over?: boolean | null;
}

/** Classes of a unit, of what lies below and of what stands above it, the latest first. */
export function trainingClassesMatching({ unitId, kind, over }: TrainingClassFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const unit = statement.param(unitId, 'uuid');
  const where = [
    trainingVisible(alias, statement),
    // Asked about a neighbour, the classes both send people to are no answer.
    heldOrAbove(unit, statement),
    `exists (select from org_ancestry a where (a.descendant_id = ${alias}.unit_id and a.ancestor_id = ${unit} or a.ancestor_id = ${alias}.unit_id and a.descendant_id = ${unit}) and a.during @> ${statement.todaySql})`,
  ];
  if (kind) where.push(`${alias}.kind = ${statement.param(kind, 'text')}`);
  if (over === true) where.push(`${alias}.last_on < ${statement.todaySql}`);
  if (over === false) where.push(`${alias}.last_on >= ${statement.todaySql}`);
  return { from: 'training_class', where, order: { descending: true, keys: [{ sql: `${alias}.first_on`, type: 'date' }, { sql: `${alias}.id`, type: 'uuid' }] } };
}
