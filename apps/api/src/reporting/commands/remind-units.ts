import { addDays } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { longestReminder, refuseReminder } from '@dangvu/domain/reporting/reminders';
import type { ReminderFacts } from '@dangvu/domain/reporting/reminders';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { forEachRow, outcomeDetails } from '../../platform/act/many.ts';
import type { ManyInput } from '../../platform/act/many.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { documentFor, reopenedUntil } from '../queries/report-closing.ts';
import { lastRemindedOn } from '../queries/report-reminders.ts';
import { reports } from '../queries/reporting-units.ts';
import { notReporting } from './lock-report.ts';

/** A unit and the period it has not reported for. */
export interface UnitToRemind {
  readonly unitId: string;
  readonly periodId: string;
}

export interface UnitsToRemind extends ManyInput<UnitToRemind> {
  /** What is said with it, the same to all. */
  readonly message?: string | null;
}

interface ReminderRow extends UnitToRemind {
  readonly id: string;
  readonly remindedOn: string;
  readonly message: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const reminders = table<ReminderRow>('report_reminder', { id: 'uuid', unitId: 'uuid', periodId: 'uuid', remindedOn: 'date', message: 'text', recordedAt: 'timestamptz', recordedBy: 'uuid' });

interface Asked extends UnitToRemind, ReminderFacts {
  /** Whether the unit reports for the period. */
  readonly reporting: boolean;
  readonly reads: boolean;
  readonly decides: boolean;
}

/** What there is to know of each unit and period, all of them by one statement; what does not exist is not among them. */
async function factsOf(transaction: Transaction, rows: readonly UnitToRemind[]): Promise<ReadonlyMap<string, Asked>> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const asked = `unnest(${statement.param(rows.map(({ unitId }) => unitId), 'uuid[]')}, ${statement.param(rows.map(({ periodId }) => periodId), 'uuid[]')})`;
  const found = await transaction.query<Asked>(
    `select distinct on (u.id, p.id) u.id as "unitId", p.id as "periodId", p.kind, p.opens_on::text as "opensOn", p.asked, p.closes_on::text as "closesOn",
       ${reopenedUntil('p.id', 'u.id')}::text as "reopenedUntil", ${documentFor('p.starts_on')} as document,
       coalesce((select r.state from report r where r.unit_id = u.id and r.period_id = p.id), 'NOT_STARTED') as state, ${lastRemindedOn('p.id', 'u.id')}::text as "lastRemindedOn",
       ${reports('u.id', 'p.ends_on')} as reporting, ${statement.within('REPORT_READ', 'u.id')} as reads, ${statement.strictlyWithin('REPORT_DECIDE', 'u.id')} as decides
     from ${asked} a(unit_id, period_id) join org_unit u on u.id = a.unit_id join report_period p on p.id = a.period_id`,
    statement.values,
  );
  return new Map(found.map((one) => [`${one.unitId} ${one.periodId}`, one]));
}

/**
 * Reminds units of reports they have not sent: it stands with what waits for them until they send. Each row is refused or passes by itself.
 * @throws DomainError INVALID_INPUT; of a row NOT_FOUND, NOT_PERMITTED over one's own unit, REPORT_NOT_ASKED, REPORT_PERIOD_NOT_OPEN, REPORT_NOTHING_TO_REMIND, REPORT_REMINDER_CLOSED, REPORT_REMINDED_TODAY, INVALID_INPUT for a unit that does not report
 */
export async function remindUnits(transaction: Transaction, input: UnitsToRemind): Promise<PayloadReferences> {
  const message = optionalText({ text: input.message, path: ['message'], what: { vi: 'lời nhắc', en: 'the message' }, longest: longestReminder });
  const known = await factsOf(transaction, input.rows);
  const readable = new Set([...known.values()].filter(({ reads }) => reads).map(({ unitId }) => unitId));
  const reminded: UnitToRemind[] = [];
  const recordedAt = transaction.clock.now().toISOString();
  const outcome = forEachRow(
    transaction,
    input,
    ({ unitId, periodId }) => {
      const facts = known.get(`${unitId} ${periodId}`.toLowerCase());
      if (!facts?.reads) throw new DomainError('NOT_FOUND', { path: ['unitId'] });
      if (!facts.decides) throw new DomainError('NOT_PERMITTED', { path: ['unitId'] });
      if (!facts.reporting) throw notReporting();
      const twice = reminded.some((one) => one.unitId === facts.unitId && one.periodId === facts.periodId);
      const refusal = refuseReminder(twice ? { ...facts, lastRemindedOn: transaction.today } : facts, transaction.today);
      if (refusal) throw DomainError.of(refusal, { path: ['unitId'] });
      const id = newId();
      transaction.writes.add(
        reminders,
        { id, unitId, periodId, remindedOn: transaction.today, message, recordedAt, recordedBy: transaction.accountId },
        // Two reminded at the same moment: one of them is enough.
        { report_reminder_once_a_day: () => new DomainError('REPORT_REMINDED_TODAY', { params: { next: addDays(transaction.today, 1) } }) },
      );
      reminded.push({ unitId: facts.unitId, periodId: facts.periodId });
      return { reminder: ref(id) };
    },
    ({ unitId }) => ({ unit: readable.has(unitId.toLowerCase()) ? ref(unitId) : null }),
  );
  const [first, second] = reminded;
  // Of many the entry is about the period, as what was typed has it.
  if (outcome.written && first) transaction.about({ targetType: 'ReportPeriod', targetId: first.periodId, unitId: second ? null : first.unitId, reason: message, details: { outcome: outcomeDetails(outcome) } });
  return outcome;
}
