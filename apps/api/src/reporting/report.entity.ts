import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { ReportState } from '@dangvu/domain/reporting/report-states';

/** What a unit sends up for a period. Its cells, its log and the frozen text stand in tables of their own. */
export const ReportEntity = defineEntity({
  name: 'Report',
  tableName: 'report',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    unitId: p.uuid().name('unit_id'),
    periodId: p.uuid().name('period_id'),
    state: p.text().$type<Exclude<ReportState, 'NOT_STARTED'>>(),
    remarks: p.text(),
    submittedAt: p.datetime().name('submitted_at').nullable(),
    version: p.integer().version(),
  },
});
export type ReportEntity = InferEntity<typeof ReportEntity>;
