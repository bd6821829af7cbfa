import { DomainError } from '@dangvu/domain/errors/domain-error';
import { departureRefusal } from '@dangvu/domain/membership/expected-departures';
import type { DepartureState } from '@dangvu/domain/membership/expected-departures';
import type { DepartureKind } from '@dangvu/domain/membership/departure-kinds';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { rowJson, table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { permissionsAt } from '../record-facts.ts';
import { factsOf, lockMembership, requireVisible } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

interface DepartureRow {
  readonly id: string;
  readonly membershipId: string;
  readonly kind: DepartureKind;
  readonly expectedOn: string;
  readonly destination: string | null;
  readonly note: string | null;
  readonly state: DepartureState;
  readonly closedOn: string | null;
  readonly closeReason: string | null;
  readonly transferId: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly version: number;
}

const departures = table<DepartureRow>('expected_departure', {
  id: 'uuid', membershipId: 'uuid', kind: 'text', expectedOn: 'date', destination: 'text', note: 'text', state: 'text', closedOn: 'date', closeReason: 'text',
  transferId: 'uuid', recordedAt: 'timestamptz', recordedBy: 'uuid', version: 'integer',
});

const mayRecord = (held: ReadonlySet<string>): boolean => held.has('CANDIDACY_RECORD') || held.has('MEMBERSHIP_RECORD');

export interface DepartureExpectation extends Asked {
  readonly kind: DepartureKind;
  readonly expectedOn: string;
  readonly destination?: string | null;
  readonly note?: string | null;
}

/**
 * The branch says early that a member will go. It changes nothing about the membership; the first transfer asked for closes it.
 * @throws DomainError NOT_PERMITTED, DEPARTURE_IN_PAST, DEPARTURE_ALREADY_EXPECTED, DEPARTURE_NOT_MEMBER, TRANSFER_PENDING
 */
export async function expectDeparture(transaction: Transaction, input: DepartureExpectation): Promise<PayloadReferences> {
  const { membership, facts } = await lockMembership(transaction, input);
  if (!mayRecord(facts.permissions)) throw new DomainError('NOT_PERMITTED');
  const [known] = await transaction.query<{ expectedOn: string }>(
    `select o.expected_on::text as "expectedOn" from expected_departure o where o.membership_id = $1 and o.closed_on is null`,
    [membership.id],
  );
  const departing = { state: facts.state, openTransfer: Boolean(facts.openTransfer), expectedOn: known?.expectedOn ?? null };
  const refusal = departureRefusal(departing, input.expectedOn, transaction.today);
  if (refusal) throw DomainError.of(refusal, ['DATE_INVALID', 'DEPARTURE_IN_PAST'].includes(refusal.code) ? { path: ['expectedOn'] } : {});
  const destination = optionalText({ text: input.destination, path: ['destination'], what: { vi: 'nơi dự kiến đến', en: 'where to' }, longest: 200 });
  const note = optionalText({ text: input.note, path: ['note'], what: { vi: 'ghi chú', en: 'the note' } });
  const id = newId();
  transaction.writes.add(departures, {
    id, membershipId: membership.id, kind: input.kind, expectedOn: input.expectedOn, destination, note, state: 'EXPECTED', closedOn: null, closeReason: null, transferId: null,
    recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId, version: 1,
  });
  transaction.about({ targetType: 'Membership', targetId: membership.id, unitId: membership.branchId, reason: note });
  return { departure: ref(id), membership: ref(membership.id) };
}

export interface DepartureWithdrawal extends Asked {
  readonly reason: string;
}

/** The member does not go after all. @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, DEPARTURE_CLOSED */
export async function withdrawDeparture(transaction: Transaction, input: DepartureWithdrawal): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const [held] = await transaction.query<{ row: DepartureRow }>(`select ${rowJson(departures, 'x')} as row from expected_departure x where x.id = $1 for no key update`, [input.id]);
  if (!held) throw new DomainError('NOT_FOUND', { path: ['id'] });
  const { row } = held;
  await requireVisible(transaction, 'membership', row.membershipId);
  const facts = await factsOf(transaction, 'membership', row.membershipId);
  if (!mayRecord(permissionsAt(transaction.viewer, facts.above))) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  requireVersion(row, input.expectedVersion);
  if (row.closedOn) throw new DomainError('DEPARTURE_CLOSED', { path: ['id'] });
  transaction.writes.change(departures, row, { state: 'WITHDRAWN', closedOn: transaction.today, closeReason: reason, version: row.version + 1 });
  transaction.about({ targetType: 'Membership', targetId: row.membershipId, unitId: facts.branchId, reason });
  return { departure: ref(row.id), membership: ref(row.membershipId) };
}

/** Closes what was expected of a member: a transfer is begun, or the membership is over. Nothing happens where nothing was expected. */
export function closeDeparture(transaction: Transaction, membershipId: string, state: 'TRANSFER_BEGUN' | 'LEFT', on: string, transferId: string | null = null): void {
  transaction.writes.statement(
    `update expected_departure set state = $2, closed_on = $3, transfer_id = $4, version = version + 1 where membership_id = $1 and closed_on is null`,
    [membershipId, state, on, transferId],
  );
}
