import type { RecordCorrection } from '../history/record-corrections.ts';
import { stream } from '../seeded.ts';
import { tableRows, type TableRows } from './insert.ts';
import type { Recorder } from './log.ts';

/** Records put right, each with the decision that ordered it. */
export function recordCorrectionRows(corrections: readonly RecordCorrection[], recordedBy: Recorder): TableRows {
  const chance = stream('record corrections');
  const columns = { id: 'uuid', person_id: 'uuid', branch_id: 'uuid', decision_id: 'uuid', reason: 'text', changed: 'jsonb', recorded_at: 'timestamptz', recorded_by: 'uuid' } as const;
  return tableRows('person_correction', columns, corrections.map(({ member, decision, reason, changed }) => ({
    id: chance.uuid(decision.decidedOn), person_id: member.person.id, branch_id: member.branch.id, decision_id: decision.id, reason, changed, recorded_at: decision.recordedAt, recorded_by: recordedBy(member.branch, decision.recordedAt),
  })));
}
