import { decisionShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, extendShape, list } from '../platform/read/shape.ts';
import { decisionRecordable, decisionVisible } from './visibility.ts';

/** Row: scan, without its bytes. */
export const decisionScanShape = defineShape('DecisionScan', {
  id: column('id'),
  fileName: column('file_name'),
  mediaType: column('media_type'),
  size: column('size'),
  attachedAt: column('attached_at'),
});

extendShape(decisionShape, {
  scans: list(
    () => decisionScanShape,
    (alias, row, statement) => ({ from: 'scan', where: [`${alias}.decision_id = ${row}.id`, decisionVisible(`${alias}.decision_id`, statement)], orderBy: `${alias}.attached_at, ${alias}.id` }),
  ),
  canAttachScan: expression((row, statement) => decisionRecordable(`${row}.id`, statement)),
});

registerById('Decision', (alias, idSql, statement) => ({ from: 'decision', where: [`${alias}.id = ${idSql}`, decisionVisible(`${alias}.id`, statement)] }));
