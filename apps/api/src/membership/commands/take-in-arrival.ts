import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { MembershipEntity } from '../membership.entity.ts';
import { requireBranch } from './branch.ts';
import { decide, warningsOf } from './decide.ts';
import { personForRecord } from './person-for-record.ts';
import type { WhoIsRecorded } from './person-for-record.ts';
import { recordEvent } from './record-event.ts';
import { asStatus } from './record-membership-act.ts';

export interface Arrival extends WhoIsRecorded {
  readonly branchId: string;
  readonly arrivedOn: string;
  readonly status: MembershipStatus;
  readonly decidedOn: string;
  readonly ceremonyOn: string;
  readonly officialOn?: string | null;
  readonly from: string;
}

/**
 * Takes in a member who comes from outside the town, as what he is and with the dates of his admission there
 * (294-QĐ/TW 6.3.1). He counts as arrived, not as admitted.
 */
export async function takeInArrival(transaction: Transaction, input: Arrival): Promise<PayloadReferences> {
  await transaction.requirePermission('MEMBERSHIP_RECORD', input.branchId, { visibleWith: 'ORGANISATION_READ' });
  await requireBranch(transaction, input.branchId, input.arrivedOn, ['branchId']);
  if (input.status !== 'PROBATIONARY' && input.status !== 'OFFICIAL') {
    throw new DomainError('INVALID_INPUT', {
      path: ['status'],
      params: { what: { vi: 'tình trạng: dự bị hoặc chính thức', en: 'the status: probationary or official' } },
    });
  }
  const from = requiredText({
    text: input.from,
    path: ['from'],
    what: { vi: 'nơi chuyển đến từ', en: 'where the member comes from' },
    longest: 200,
  });
  const { person, facts } = await personForRecord(transaction, input, 'MEMBERSHIP_RECORD');
  if (facts.openCandidacy) throw new DomainError('PERSON_ALREADY_CANDIDATE', { path: ['personId'] });
  const { decidedOn, ceremonyOn } = input;
  const officialOn = input.status === 'OFFICIAL' ? (input.officialOn ?? null) : null;
  const allowed = decide(
    'ARRIVE',
    { ...facts, effectiveOn: input.arrivedOn, arrivesAs: input.status, decidedOn, ceremonyOn, officialOn },
    { day: 'arrivedOn' },
  );
  const [last] = await transaction.query<{ ordinal: number }>(
    'select coalesce(max(ordinal), 0)::integer as ordinal from membership where person_id = $1',
    [person.id],
  );
  const membership = transaction.em.create(MembershipEntity, {
    personId: person.id,
    ordinal: (last?.ordinal ?? 0) + 1,
    candidacyId: null,
    status: asStatus(allowed.to),
    branchId: input.branchId,
    decidedOn,
    ceremonyOn,
    officialOn,
    endedOn: null,
    dossierNo: null,
    cardNo: null,
    version: 1,
  });
  await transaction.em.flush();
  await transaction.query(
    'insert into membership_posting (membership_id, branch_id, during) values ($1, $2, daterange($3::date, null))',
    [membership.id, input.branchId, allowed.effectiveOn],
  );
  const eventId = await recordEvent(transaction, {
    act: 'ARRIVE',
    personId: person.id,
    membershipId: membership.id,
    fromState: null,
    toState: allowed.to,
    branchId: input.branchId,
    effectiveOn: allowed.effectiveOn,
    details: { from, arrivesAs: input.status, decidedOn, ceremonyOn, ...(officialOn ? { officialOn } : {}) },
  });
  transaction.about({ targetType: 'Membership', targetId: membership.id, unitId: input.branchId });
  return {
    membership: ref(membership.id),
    person: ref(person.id),
    event: ref(eventId),
    warnings: warningsOf(allowed, transaction),
  };
}
