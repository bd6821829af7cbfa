import { planShape } from '../planning/public.ts';
import { column, connection, defineShape, expression, extendShape } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** Units named in what an act was asked: the cells of the grid, or those a spread was seen to give. */
const unitsIn = (cells: string): string => `(select coalesce(json_agg(distinct c ->> 'unitId'), '[]') from jsonb_array_elements(${cells}) c)`;

/**
 * What has been written into the draft of the plan in `row`. Typing, spreading and taking back are read from the audit log, where each
 * stands anyway with what was asked; a file from its own record, by which it can be taken back.
 */
const actsOn = (row: string): string => `(select e.seq::text as id, e.at, e.actor_id, null::uuid as import_id, null::text as file_name, null::timestamptz as undone_at,
    case e.action when 'quotaDraftSet' then 'TYPED' when 'quotaSpreadApply' then 'SPREAD' else 'TAKEN_BACK' end as kind,
    ${unitsIn(`coalesce(e.details -> 'cells', e.details -> 'seen', (select i.cells from quota_import i where i.id = (e.details ->> 'importId')::uuid), '[]')`)} as units,
    false as undoable
  from audit_entry e where e.target_id = ${row}.id and e.action in ('quotaDraftSet', 'quotaSpreadApply', 'quotaImportUndo')
  union all
  select i.id::text, i.applied_at, i.applied_by, i.id, i.file_name, i.undone_at, 'IMPORTED', ${unitsIn('i.cells')}, i.undone_at is null and ${row}.state = 'DRAFT' and ${row}.negotiation = 'DRAFT'
  from quota_import i where i.plan_id = ${row}.id)`;

/** Row: see `actsOn`. */
const draftActShape = defineShape('DraftAct', {
  id: column('id'),
  kind: column('kind'),
  at: column('at'),
  by: expression((row) => `coalesce((select a.display_name from account a where a.id = ${row}.actor_id), (select c.name from api_client c where c.id = ${row}.actor_id))`),
  own: expression((row, statement) => `${row}.actor_id is not distinct from ${statement.viewerSql}`),
  unitIds: column('units'),
  importId: column('import_id'),
  fileName: column('file_name'),
  undoneAt: column('undone_at'),
  canUndo: column('undoable'),
});

const mayEdit = (row: string, statement: StatementBuilder): string => statement.within('PLAN_EDIT', `${row}.unit_id`);

extendShape(planShape, {
  draftActs: connection(
    () => draftActShape,
    (alias, row, statement) => ({
      from: actsOn(row),
      where: [mayEdit(row, statement)],
      order: { keys: [{ sql: `${alias}.at`, type: 'timestamptz' }, { sql: `${alias}.id`, type: 'text' }], descending: true },
    }),
  ),
});
