import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { missedMonthRefusal } from '@dangvu/domain/membership/missed-month-rules';
import type { Missed } from '@dangvu/domain/membership/missed-months';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { forEachRow, outcomeDetails } from '../../platform/act/many.ts';
import type { ManyInput } from '../../platform/act/many.ts';
import { rowJson, table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { permissionsAt } from '../record-facts.ts';
import { factsOf, lockMemberships, requireVisible } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { monthOf } from './review-sources.ts';

interface MissedMonthRow extends Missed {
  readonly id: string;
  readonly membershipId: string;
  readonly month: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawReason: string | null;
  readonly version: number;
}

const missedMonths = table<MissedMonthRow>('missed_month', {
  id: 'uuid', membershipId: 'uuid', month: 'date', dues: 'boolean', activity: 'boolean', recordedAt: 'timestamptz', recordedBy: 'uuid', withdrawnOn: 'date', withdrawReason: 'text', version: 'integer',
});

/** A branch notes it, and whoever keeps the records above it. */
const mayNote = (held: ReadonlySet<string>): boolean => held.has('CANDIDACY_RECORD') || held.has('MEMBERSHIP_RECORD');

/** What one member missed in the month. */
export interface MissedBy extends Asked, Missed {}

export interface MissedMonthNote extends ManyInput<MissedBy> {
  /** A day of the month. */
  readonly month: string;
}

/** Of one month at a time, so that the month is a word of the statement; it has been read as a day before. */
const more = (month: string) => ({
  since: (row: string) => `(select lower(p.during)::text from membership_posting p where p.membership_id = ${row}.id and upper_inf(p.during))`,
  noted: (row: string) => `exists (select from missed_month o where o.membership_id = ${row}.id and o.month = date '${month}' and o.withdrawn_on is null)`,
});

/**
 * Notes for many members of what they missed in a month, dues or activity, without a reason (Điều lệ Đảng, Đ8 k1). Nothing about the
 * memberships changes; three months of one kind in a calendar year are brought up.
 * @throws DomainError NOT_PERMITTED, DATE_INVALID, DATE_IN_FUTURE; of a row MISSED_MONTH_NOT_HERE, MISSED_MONTH_EXCUSED, MISSED_MONTH_NOTED
 */
export async function noteMissedMonth(transaction: Transaction, input: MissedMonthNote): Promise<PayloadReferences> {
  if (!isLocalDate(input.month)) throw new DomainError('DATE_INVALID', { path: ['month'], params: { text: input.month } });
  const month = monthOf(input.month);
  if (month > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['month'], params: { date: month } });
  const held = await lockMemberships(transaction, input.rows, more(month));
  const passed: { readonly id: string; readonly branchId: string }[] = [];
  const outcome = forEachRow(
    transaction,
    input,
    (row) => {
      const { membership, facts, more: known } = held(row);
      if (!mayNote(facts.permissions)) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
      const { dues, activity } = row;
      const { state, ceremonyOn = null, history = [] } = facts;
      const twice = passed.some(({ id }) => id === membership.id);
      const refusal = missedMonthRefusal({ state, ceremonyOn, history, inBranchSince: known['since'] as string | null, noted: twice || known['noted'] === true }, month, { dues, activity }, transaction.today);
      if (refusal) throw DomainError.of(refusal, { path: ['id'] });
      const id = newId();
      transaction.writes.add(
        missedMonths,
        { id, membershipId: membership.id, month, dues, activity, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId, withdrawnOn: null, withdrawReason: null, version: 1 },
        { missed_month_once: () => new DomainError('MISSED_MONTH_NOTED', { path: ['month'], params: { month: `${month.slice(5, 7)}/${month.slice(0, 4)}` } }) },
      );
      passed.push({ id: membership.id, branchId: membership.branchId });
      return { missedMonth: ref(id) };
    },
    ({ id }) => ({ membership: ref(id) }),
  );
  const [first] = passed;
  if (outcome.written && first) transaction.about({ targetType: 'Membership', targetId: first.id, unitId: first.branchId, details: { month, outcome: outcomeDetails(outcome), shown: passed.map(({ id }) => id) } });
  return outcome;
}

export interface MissedMonthWithdrawal extends Asked {
  readonly reason: string;
}

/** Takes a note back, with the reason; the month may be noted again. @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, MISSED_MONTH_WITHDRAWN */
export async function withdrawMissedMonth(transaction: Transaction, input: MissedMonthWithdrawal): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const [held] = await transaction.query<{ row: MissedMonthRow }>(`select ${rowJson(missedMonths, 'x')} as row from missed_month x where x.id = $1 for no key update`, [input.id]);
  if (!held) throw new DomainError('NOT_FOUND', { path: ['id'] });
  const { row } = held;
  await requireVisible(transaction, 'membership', row.membershipId);
  const facts = await factsOf(transaction, 'membership', row.membershipId);
  if (!mayNote(permissionsAt(transaction.viewer, facts.above))) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  requireVersion(row, input.expectedVersion);
  if (row.withdrawnOn) throw new DomainError('MISSED_MONTH_WITHDRAWN', { path: ['id'] });
  transaction.writes.change(missedMonths, row, { withdrawnOn: transaction.today, withdrawReason: reason, version: row.version + 1 });
  transaction.about({ targetType: 'Membership', targetId: row.membershipId, unitId: facts.branchId, reason });
  return { missedMonth: ref(row.id), membership: ref(row.membershipId) };
}
