import { unitOf, unitShape } from '../organisation/public.ts';
import { column, connection, defineShape, derived, expression, extendShape, one } from '../platform/read/shape.ts';
import { lifecycleEventShape } from './lifecycle-event-shape.ts';
import { lifeSql } from './life-sql.ts';
import type { LifeAsked } from './life-sql.ts';
import { personShape } from './person-shape.ts';

const key = (row: string): string => `(${row}.kind || ':' || ${row}.id || ':' || coalesce(${row}.details->>'paper', ''))`;
const act = (row: string): string => `(select o.act from lifecycle_event o where o.id = ${row}.event_id)`;
const facts = (row: string) => ({ kind: `${row}.kind`, act: act(row), on: `${row}.happened_on`, details: `${row}.details` });
const changed = (row: string) => ({
  ...facts(row),
  corrected: `(select json_build_object('on', b.effective_on, 'voided', o.voided) from lifecycle_event o join lifecycle_event b on b.id = o.corrects where o.id = ${row}.event_id)`,
});

/** Row: a row of `lifeSql`. */
export const lifeEntryShape = defineShape('LifeEntry', {
  id: expression(key),
  kind: column('kind'),
  label: derived(facts),
  effectiveOn: column('happened_on'),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select o.display_name from account o where o.id = ${row}.recorded_by)`),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.branch_id`, statement),
  ),
  details: derived(changed),
  changes: derived(changed),
  rule: derived(facts),
  clause: derived(facts),
  scanId: column('scan_id'),
  event: one(
    () => lifecycleEventShape,
    (alias, row) => ({ from: 'lifecycle_event', where: [`${alias}.id = ${row}.event_id`] }),
  ),
});

extendShape(personShape, {
  life: connection(
    () => lifeEntryShape,
    (alias, row, statement, args) => {
      const asked = args as LifeAsked;
      return {
        from: lifeSql(row, asked, statement),
        where: [
          ...(asked.from ? [`${alias}.happened_on >= ${statement.param(asked.from, 'date')}`] : []),
          ...(asked.to ? [`${alias}.happened_on <= ${statement.param(asked.to, 'date')}`] : []),
        ],
        order: { keys: [{ sql: `${alias}.happened_on`, type: 'date' }, { sql: `${alias}.ordinal`, type: 'bigint' }, { sql: key(alias), type: 'text' }], descending: true },
      };
    },
  ),
});
