import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { memberships } from '../membership.entity.ts';
import { requireBranch, requirePermissionAt, standingOf } from './branch.ts';
import { decide, warningsOf } from './decide.ts';
import { personForRecord } from './person-for-record.ts';
import type { WhoIsRecorded } from './person-for-record.ts';
import { openPosting } from './posting.ts';
import { recordEvent } from './record-event.ts';
import { asStatus } from './record-membership-act.ts';
import { lastOrdinal } from './decide-admission.ts';

const admittedOn = ['decidedOn'];
/** What is wrong with the admission is wrong with its day, the first of all. */
const admissionPaths = { DATE_BEFORE_PARTY: admittedOn, DATE_BEFORE_BIRTH: admittedOn, ADMITTED_UNDER_AGE: admittedOn, ARRIVED_AFTER_EXIT: admittedOn, READMISSION_TOO_EARLY: admittedOn };

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
  const branch = await standingOf(transaction, input.branchId);
  requirePermissionAt(transaction, 'MEMBERSHIP_RECORD', branch);
  requireBranch(branch.revisions, input.arrivedOn, ['branchId'], transaction.today);
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
    { day: 'arrivedOn', byCode: admissionPaths },
  );
  const membershipId = newId();
  transaction.writes.add(memberships, {
    id: membershipId,
    personId: person.id,
    ordinal: input.person ? 1 : await nextOrdinal(transaction, person.id),
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
  openPosting(transaction, membershipId, input.branchId, allowed.effectiveOn);
  const eventId = recordEvent(transaction, {
    act: 'ARRIVE',
    personId: person.id,
    membershipId,
    fromState: null,
    toState: allowed.to,
    branchId: input.branchId,
    effectiveOn: allowed.effectiveOn,
    details: { from, arrivesAs: input.status, decidedOn, ceremonyOn, ...(officialOn ? { officialOn } : {}) },
  });
  transaction.about({ targetType: 'Membership', targetId: membershipId, unitId: input.branchId });
  return {
    membership: ref(membershipId),
    person: ref(person.id),
    event: ref(eventId),
    warnings: warningsOf(allowed, transaction),
  };
}

/** Which admission of the person the next one is. */
async function nextOrdinal(transaction: Transaction, personId: string): Promise<number> {
  const [last] = await transaction.query<{ ordinal: number }>(`select ${lastOrdinal('$1::uuid')} as ordinal`, [personId]);
  return (last?.ordinal ?? 0) + 1;
}
