import { viewerShape } from '../access/public.ts';
import type { WorkItemKind } from '@dangvu/domain/membership/work-items';
import { tooManyAtOnce, workItemsIn } from '../membership/public.ts';
import { column, defineShape, extendShape, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { unitsPermitting } from '../platform/viewer.ts';

const reports: readonly WorkItemKind[] = ['REPORT_DUE', 'REPORT_RETURNED', 'REPORT_TO_DECIDE'];
const transfers: readonly WorkItemKind[] = ['TRANSFER_TO_ACCEPT', 'TRANSFER_OVERDUE', 'TRANSFER_NO_SHOW'];

/** What must be done by a day in all units the viewer holds anything in, counted in one pass: one row (work_items, reports, transfers), none where they are too many to go through. */
function waiting(statement: StatementBuilder): { from: string; where: string[] } {
  const permissions = ['NAMES_READ', 'REPORT_WRITE', 'REPORT_DECIDE'] as const;
  const units = statement.shared('units:waiting', ({ viewer }) => [...new Set(permissions.flatMap((permission) => unitsPermitting(viewer, permission)))], 'uuid[]');
  const of = (kinds: readonly WorkItemKind[]): string => `(count(*) filter (where w.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})))::integer`;
  const from = `(select count(*)::integer as work_items, ${of(reports)} as reports, ${of(transfers)} as transfers from ${workItemsIn({ statement, units, whole: statement.holdsWhole('NAMES_READ'), permission: 'NAMES_READ' })} w)`;
  return { from, where: [`not ${tooManyAtOnce(units)}`] };
}

const viewerCountersShape = defineShape('ViewerCounters', {
  workItems: column('work_items'),
  reportsWaiting: column('reports'),
  transfersWaiting: column('transfers'),
});

extendShape(viewerShape, {
  counters: one(
    () => viewerCountersShape,
    (_alias, _row, statement) => waiting(statement),
  ),
});
