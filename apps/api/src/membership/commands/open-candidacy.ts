import type { SourceGroup } from '@dangvu/domain/membership/person-traits';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { newId } from '../../platform/act/writes.ts';
import { candidacies } from '../candidacy.entity.ts';
import { requireBranch, requirePermissionAt, standingOf } from './branch.ts';
import { decide, warningsOf } from './decide.ts';
import { personForRecord } from './person-for-record.ts';
import type { WhoIsRecorded } from './person-for-record.ts';
import { recordEvent } from './record-event.ts';

export interface CandidacyOpening extends WhoIsRecorded {
  readonly branchId: string;
  readonly sourceGroup: SourceGroup;
  readonly listedOn: string;
}

/** Puts somebody on the list of those a branch follows towards admission (38-HD/BTCTW I.1.1d). */
export async function openCandidacy(transaction: Transaction, input: CandidacyOpening): Promise<PayloadReferences> {
  const branch = await standingOf(transaction, input.branchId);
  requirePermissionAt(transaction, 'CANDIDACY_RECORD', branch);
  requireBranch(branch.revisions, input.listedOn, ['branchId'], transaction.today);
  const { person, facts } = await personForRecord(transaction, input, 'CANDIDACY_RECORD');
  const allowed = decide('CANDIDACY_OPEN', { ...facts, effectiveOn: input.listedOn }, { day: 'listedOn' });
  const candidacyId = newId();
  transaction.writes.add(candidacies, {
    id: candidacyId,
    personId: person.id,
    branchId: input.branchId,
    stage: 'LISTED',
    sourceGroup: input.sourceGroup,
    listedOn: input.listedOn,
    certificateNo: null,
    certificateIssuedOn: null,
    dossierOpenedOn: null,
    branchResolvedOn: null,
    committeeResolvedOn: null,
    closedOn: null,
    closeReason: null,
    version: 1,
  });
  const eventId = recordEvent(transaction, {
    act: 'CANDIDACY_OPEN',
    personId: person.id,
    candidacyId,
    fromState: null,
    toState: allowed.to,
    branchId: input.branchId,
    effectiveOn: allowed.effectiveOn,
    details: { sourceGroup: input.sourceGroup },
  });
  transaction.about({ targetType: 'Candidacy', targetId: candidacyId, unitId: input.branchId });
  return {
    candidacy: ref(candidacyId),
    person: ref(person.id),
    event: ref(eventId),
    warnings: warningsOf(allowed, transaction),
  };
}
