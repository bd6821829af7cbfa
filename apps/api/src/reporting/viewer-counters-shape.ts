import { viewerShape } from '../access/public.ts';
import type { WorkItemKind } from '@dangvu/domain/membership/work-items';
import { workItemsIn } from '../membership/public.ts';
import { defineShape, expression, extendShape, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { unitsPermitting } from '../platform/viewer.ts';

/** How much waits in all units the viewer holds anything in, of some kinds or of all that must be done by a day. */
function waiting(statement: StatementBuilder, kinds?: readonly WorkItemKind[]): string {
  const permissions = ['NAMES_READ', 'REPORT_WRITE', 'REPORT_DECIDE'] as const;
  const units = statement.shared('units:waiting', ({ viewer }) => [...new Set(permissions.flatMap((permission) => unitsPermitting(viewer, permission)))], 'uuid[]');
  const unitSql = `any(${units})`;
  return `(select count(*)::integer from ${workItemsIn({ statement, unitSql, permission: 'NAMES_READ' }, { kinds })} w)`;
}

const viewerCountersShape = defineShape('ViewerCounters', {
  workItems: expression((_row, statement) => waiting(statement)),
  reportsWaiting: expression((_row, statement) => waiting(statement, ['REPORT_DUE', 'REPORT_RETURNED', 'REPORT_TO_DECIDE'])),
  transfersWaiting: expression((_row, statement) => waiting(statement, ['TRANSFER_TO_ACCEPT', 'TRANSFER_OVERDUE', 'TRANSFER_NO_SHOW'])),
});

extendShape(viewerShape, {
  counters: one(
    () => viewerCountersShape,
    () => ({ from: '(select 1 as one)' }),
  ),
});
