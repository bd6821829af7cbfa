import { decisionShape, unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, connection, defineShape, derived, expression, extendShape, one } from '../platform/read/shape.ts';
import { planShape } from './plan-shape.ts';
import { lineVisible, rowVisible } from './plan-visibility.ts';
import { targetsOf } from './queries/target-sources.ts';

/** Row: table indicator. The words are chosen by the resolver: both are small. */
export const indicatorShape = defineShape('Indicator', {
  id: column('id'),
  code: column('code'),
  name: derived((row) => ({ nameVi: `${row}.name_vi`, nameEn: `${row}.name_en` })),
  definition: derived((row) => ({ definitionVi: `${row}.definition_vi`, definitionEn: `${row}.definition_en` })),
  measure: column('measure'),
  group: column('measured_group'),
  groupValue: column('group_value'),
  countedBy: column('counted_by'),
  unitOfMeasure: derived((row) => ({ unitVi: `${row}.unit_vi`, unitEn: `${row}.unit_en` })),
  kinds: derived((row) => ({ measure: `${row}.measure`, group: `${row}.measured_group` })),
  closed: expression((row) => `${row}.closed_at is not null`),
});

registerById('Indicator', (alias, idSql, statement) => ({ from: 'indicator', where: [`${alias}.id = ${idSql}`, `${statement.viewerSql} is not null`] }));

const figure = (row: string, column: string, kind = 'kind'): string => `(case when ${row}.${kind} in ('RATE', 'COVERAGE', 'COMPOSITION') then ${row}.${column} / 100.0 else ${row}.${column} end)::float8`;

const indicatorOf = one(
  () => indicatorShape,
  (alias, row) => ({ from: 'indicator', where: [`${alias}.id = ${row}.indicator_id`] }),
);
const unitOfRow = one(
  () => unitShape,
  (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
);

/** Row: see `targetsOf`. How it is reached is added by reporting. */
export const targetShape = defineShape('Target', {
  id: expression((row) => `(${row}.plan_id || '.' || ${row}.unit_id || '.' || ${row}.indicator_id)`),
  unit: unitOfRow,
  indicator: indicatorOf,
  kind: column('kind'),
  from: expression((row) => figure(row, 'low')),
  to: expression((row) => figure(row, 'high')),
  base: column('base'),
  dueOn: column('due_on'),
  // What planners note for themselves is not what is put to the unit; the reason of a line stands in the ledger everybody reads.
  remark: expression((row, statement) => `case when ${row}.assigned or ${statement.within('PLAN_READ', `${row}.plan_unit_id`)} then ${row}.remark end`),
  originalKind: column('original_kind'),
  originalFrom: expression((row) => figure(row, 'original_low', 'original_kind')),
  originalTo: expression((row) => figure(row, 'original_high', 'original_kind')),
});

/** Row: table target_line. */
export const targetLineShape = defineShape('TargetLine', {
  id: column('id'),
  kind: column('line_kind'),
  unit: unitOfRow,
  indicator: indicatorOf,
  targetKind: column('kind'),
  from: expression((row) => figure(row, 'low')),
  to: expression((row) => figure(row, 'high')),
  base: column('base'),
  dueOn: column('due_on'),
  effectiveOn: column('effective_on'),
  reason: column('reason'),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.recorded_by)`),
  decision: one(
    () => decisionShape,
    (alias, row) => ({ from: 'decision', where: [`${alias}.id = ${row}.decision_id`] }),
  ),
});

extendShape(planShape, {
  targets: connection(
    () => targetShape,
    (alias, row, statement, args) => ({
      from: targetsOf(row, statement.asOf),
      where: [
        rowVisible(`${row}.unit_id`, `${alias}.unit_id`, statement),
        ...(args['unitId'] ? [`${alias}.unit_id = ${statement.param(args['unitId'], 'uuid')}`] : []),
        ...(args['indicatorId'] ? [`${alias}.indicator_id = ${statement.param(args['indicatorId'], 'uuid')}`] : []),
      ],
      order: {
        keys: [
          { sql: `${alias}.indicator_position`, type: 'integer' },
          { sql: `${alias}.indicator_id`, type: 'uuid' },
          { sql: `${alias}.position`, type: 'integer' },
          { sql: `${alias}.unit_id`, type: 'uuid' },
        ],
      },
    }),
  ),
  targetLedger: connection(
    () => targetLineShape,
    (alias, row, statement, args) => ({
      from: 'target_line',
      where: [
        `${alias}.plan_id = ${row}.id`,
        `${alias}.effective_on <= ${statement.asOf}`,
        lineVisible(`${row}.unit_id`, `${alias}.unit_id`, statement),
        ...(args['unitId'] ? [`${alias}.unit_id = ${statement.param(args['unitId'], 'uuid')}`] : []),
      ],
      order: { keys: [{ sql: `${alias}.seq`, type: 'bigint' }] },
    }),
  ),
});
