import type { SourceGroup } from '@dangvu/domain/membership/person-traits';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { CandidacyEntity } from '../candidacy.entity.ts';
import { requireBranch } from './branch.ts';
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
  await transaction.requirePermission('CANDIDACY_RECORD', input.branchId, { visibleWith: 'ORGANISATION_READ' });
  await requireBranch(transaction, input.branchId, input.listedOn, ['branchId']);
  const { person, facts } = await personForRecord(transaction, input, 'CANDIDACY_RECORD');
  const allowed = decide('CANDIDACY_OPEN', { ...facts, effectiveOn: input.listedOn }, { day: 'listedOn' });
  const candidacy = transaction.em.create(CandidacyEntity, {
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
  await transaction.em.flush();
  const eventId = await recordEvent(transaction, {
    act: 'CANDIDACY_OPEN',
    personId: person.id,
    candidacyId: candidacy.id,
    fromState: null,
    toState: allowed.to,
    branchId: input.branchId,
    effectiveOn: allowed.effectiveOn,
    details: { sourceGroup: input.sourceGroup },
  });
  transaction.about({ targetType: 'Candidacy', targetId: candidacy.id, unitId: input.branchId });
  return {
    candidacy: ref(candidacy.id),
    person: ref(person.id),
    event: ref(eventId),
    warnings: warningsOf(allowed, transaction),
  };
}
