import { WorkNature, kindsOf } from '@dangvu/domain/membership/work-items';
import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, derived, expression, one } from '../platform/read/shape.ts';
import { candidacyShape } from './candidacy-shape.ts';
import { personShape } from './person-shape.ts';
import { trainingClassShape, trainingVisible } from './training-shape.ts';
import { transferShape } from './transfer-shape.ts';
import type { WorkItemScope } from './work-scope.ts';
import { workItemsIn } from './work-items.ts';
import { candidacyVisible, personVisible, transferVisible } from './visibility.ts';

const notices = kindsOf(WorkNature.NOTICE).map((kind) => `'${kind}'`).join(', ');

/** Condition: the last day of a row is past. Of a notice nothing is late. */
export const isOverdue = (row: string, today: string): string => `(${row}.due_on < ${today} and ${row}.kind not in (${notices}))`;

/** Row: one of `workItemsIn`. */
export const workItemShape = defineShape('WorkItem', {
  id: column('id'),
  kind: column('kind'),
  title: derived((row) => ({ kind: `${row}.kind` })),
  nature: derived((row) => ({ kind: `${row}.kind` })),
  dated: derived((row) => ({ kind: `${row}.kind` })),
  person: one(
    () => personShape,
    (alias, row, statement) => ({
      from: 'person',
      where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)],
    }),
  ),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  transfer: one(
    () => transferShape,
    (alias, row, statement) => ({
      from: 'transfer',
      where: [`${alias}.id = ${row}.transfer_id`, transferVisible(alias, statement)],
    }),
  ),
  candidacy: one(
    () => candidacyShape,
    (alias, row, statement) => ({
      from: 'candidacy',
      where: [`${alias}.id = ${row}.candidacy_id`, candidacyVisible(alias, statement)],
    }),
  ),
  trainingClass: one(
    () => trainingClassShape,
    (alias, row, statement) => ({
      from: 'training_class',
      where: [`${alias}.id = ${row}.subject_id`, `${row}.kind = 'TRAINING_RESULT_DUE'`, trainingVisible(alias, statement)],
    }),
  ),
  baseOn: column('base_on'),
  dueOn: column('due_on'),
  daysLeft: expression((row, statement) => `(${row}.due_on - ${statement.todaySql})`),
  overdue: expression((row, statement) => isOverdue(row, statement.todaySql)),
  rule: derived((row) => ({ rule: `${row}.rule_code` })),
});

/** Row: kind, count and overdue, one a kind. */
export const dueCountShape = defineShape('DueCount', {
  kind: column('kind'),
  label: derived((row) => ({ kind: `${row}.kind` })),
  count: column('count'),
  overdue: column('overdue'),
});

/** How much of each kind of one nature waits, as a parenthesised select: kind, count, overdue. */
export const dueCounts = (scope: WorkItemScope, nature: WorkNature): string =>
  `(select w.kind, count(*)::integer as count, (count(*) filter (where ${isOverdue('w', scope.statement.todaySql)}))::integer as overdue
    from ${workItemsIn(scope, { nature })} w group by w.kind)`;
