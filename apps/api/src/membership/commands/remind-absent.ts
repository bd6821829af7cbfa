import { partyFoundedOn } from '@dangvu/domain/calendar/first-day';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { absenceRefusal, deletionRefusal, reminderRefusal } from '@dangvu/domain/membership/absence';
import type { Absence } from '@dangvu/domain/membership/absence';
import type { StrikeOffGrounds } from '@dangvu/domain/membership/discipline';
import type { ReminderMeans } from '@dangvu/domain/membership/transfer-states';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { permissionsAt } from '../record-facts.ts';
import { transfers } from '../transfer.entity.ts';
import { factsOf, lockTransfer, requireVisible } from './locked-record.ts';

export interface Reminder {
  /** Id of the membership. */
  readonly id: string;
  readonly remindedOn: string;
  readonly means: ReminderMeans;
  readonly note?: string | null;
}

interface ReminderRow {
  readonly id: string;
  readonly membershipId: string;
  readonly transferId: string | null;
  readonly remindedOn: string;
  readonly means: string;
  readonly note: string | null;
  readonly unitId: string;
  readonly recordedBy: string | null;
}

const reminders = table<ReminderRow>('absence_reminder', {
  id: 'uuid',
  membershipId: 'uuid',
  transferId: 'uuid',
  remindedOn: 'date',
  means: 'text',
  note: 'text',
  unitId: 'uuid',
  recordedBy: 'uuid',
});

const mayRemind = ['MEMBERSHIP_RECORD', 'CANDIDACY_RECORD', 'TRANSFER_DECIDE'] as const;

/**
 * Records that a member who stays away was reminded: by the branch he belongs to, or by the side he should have come to. A reminder is
 * kept as it was recorded; it changes no state, so that whatever happened meanwhile can still be recorded with its own day.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, DATE_IN_FUTURE, DATE_OUT_OF_ORDER, INVALID_INPUT for a membership that has ended
 */
export async function remindAbsent(transaction: Transaction, input: Reminder): Promise<PayloadReferences> {
  await requireVisible(transaction, 'membership', input.id);
  const facts = await factsOf(transaction, 'membership', input.id);
  const [here, there] = [facts.above, facts.transfer?.above ?? []].map((above) => permissionsAt(transaction.viewer, above));
  const side = mayRemind.some((permission) => here?.has(permission)) ? facts.branchId : mayRemind.some((permission) => there?.has(permission)) ? facts.transfer?.above[0] : null;
  if (!side) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  if (!['DECIDED', 'PROBATIONARY', 'OFFICIAL'].includes(facts.state)) {
    throw new DomainError('INVALID_INPUT', { path: ['id'], params: { what: { vi: 'đảng viên đang sinh hoạt', en: 'a member who has not left' } } });
  }
  const refusal = reminderRefusal(input.remindedOn, facts.decidedOn ?? partyFoundedOn, transaction.today);
  if (refusal) throw DomainError.of(refusal, { path: ['remindedOn'] });
  const note = optionalText({ text: input.note, path: ['note'], what: { vi: 'nội dung nhắc', en: 'what was said' } });
  const transferId = facts.transfer?.id ?? null;
  transaction.writes.add(reminders, {
    id: newId(),
    membershipId: input.id,
    transferId,
    remindedOn: input.remindedOn,
    means: input.means,
    note,
    unitId: side,
    recordedBy: transaction.accountId,
  });
  transaction.about({ targetType: 'Membership', targetId: input.id, unitId: side });
  return { membership: ref(input.id), transfer: transferId ? ref(transferId) : null };
}

/** What is known about the absence of a member: the papers under way and the reminders. */
async function absenceOf(transaction: Transaction, membershipId: string, withoutReminders: string | null): Promise<Absence> {
  const [known] = await transaction.query<Pick<Absence, 'referredOn' | 'remindedOn'>>(
    `select (select t.referred_on::text from transfer t where t.membership_id = $1 and t.closed_on is null) as "referredOn",
       coalesce((select json_agg(r.reminded_on) from absence_reminder r where r.membership_id = $1), '[]') as "remindedOn"`,
    [membershipId],
  );
  return { referredOn: known?.referredOn ?? null, remindedOn: known?.remindedOn ?? [], withoutReminders };
}

const whyNone = (text: string | null | undefined): string | null =>
  optionalText({ text, path: ['withoutReminders'], what: { vi: 'lý do không nhắc được', en: 'why nobody could be reminded' } });

/**
 * Whoever is struck off for staying away was reminded, or it is said why not; papers are missing for longer than three months.
 * @returns why nobody could be reminded, to be noted with the act
 * @throws DomainError REMINDER_REQUIRED, TRANSFER_ABSENCE_TOO_SHORT, TRANSFER_NOT_PENDING
 */
export async function requireAbsence(
  transaction: Transaction,
  { membershipId, grounds, on, withoutReminders }: { membershipId: string; grounds: StrikeOffGrounds; on: string; withoutReminders: string | null | undefined },
): Promise<string | null> {
  if (grounds !== 'TRANSFER_NOT_PRESENTED' && grounds !== 'ABSENT_OR_DUES_UNPAID') return null;
  const why = whyNone(withoutReminders);
  const refusal = absenceRefusal(grounds, await absenceOf(transaction, membershipId, why), on);
  if (refusal) throw DomainError.of(refusal, { path: [refusal.code === 'REMINDER_REQUIRED' ? 'withoutReminders' : 'grounds'] });
  return why;
}

export interface DeletionProposal {
  readonly id: string;
  readonly expectedVersion: number;
  readonly proposedOn: string;
  readonly withoutReminders?: string | null;
}

/**
 * The side a member never came to proposes that he be struck off, and the side that let him go is told (38-HD/BTCTW 4.3.1d). Of a
 * transfer out of the town, the side that let him go proposes it itself. Striking off remains a decision of its own.
 * @throws DomainError TRANSFER_ABSENCE_TOO_SHORT, REMINDER_REQUIRED, NOT_PERMITTED, STALE_VERSION
 */
export async function proposeDeletion(transaction: Transaction, input: DeletionProposal): Promise<PayloadReferences> {
  const locked = await lockTransfer(transaction, input);
  const { transfer, membership, facts } = locked;
  const permitted = transfer.toBranchId ? facts.permissionsAtDestination?.has('TRANSFER_DECIDE') : facts.permissions.has('MEMBERSHIP_RECORD');
  if (!permitted) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  if (input.proposedOn > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['proposedOn'], params: { date: input.proposedOn } });
  if (transfer.deletionProposedOn) {
    throw new DomainError('INVALID_INPUT', { path: ['id'], params: { what: { vi: 'việc đề nghị xóa tên (đã có đề nghị)', en: 'the proposal (there is one already)' } } });
  }
  const deletionReason = whyNone(input.withoutReminders);
  const refusal = deletionRefusal(await absenceOf(transaction, membership.id, deletionReason), input.proposedOn);
  if (refusal) throw DomainError.of(refusal, { path: [refusal.code === 'REMINDER_REQUIRED' ? 'withoutReminders' : 'proposedOn'] });
  transaction.writes.change(transfers, transfer, { deletionProposedOn: input.proposedOn, deletionReason, version: transfer.version + 1 });
  transaction.about({ targetType: 'Transfer', targetId: transfer.id, unitId: membership.branchId, reason: deletionReason });
  return { transfer: ref(transfer.id), membership: ref(membership.id) };
}
