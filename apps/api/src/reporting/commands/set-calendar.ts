import { citedDocument, refuseCalendar, wrongSetting } from '@dangvu/domain/reporting/calendar-decision';
import type { KindSetting } from '@dangvu/domain/reporting/report-calendar';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** What the town asks from a day on, and by which document. Kinds that are not named stay as they are. */
export interface CalendarToSet {
  readonly validFrom: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly kinds: readonly (Omit<KindSetting, 'closingDays'> & { readonly closingDays?: number | null })[];
}

/** The calendar is one for the whole town: who sets it decides on the reports of all of it. */
const setsCalendar = (viewer: Viewer): boolean => viewer.grants.some((grant) => grant.wholeTree && grant.permissions.has('REPORT_DECIDE'));

/** Decisions are recorded one after the other: each gives the periods their days anew from all of them. */
const lockKey = 7_230_128;

/**
 * Sets what the town asks of its units from a day to come. Periods that have begun by then keep their days.
 * @throws DomainError NOT_PERMITTED, REPORT_CALENDAR_TOO_EARLY, REPORT_CALENDAR_DAY, REPORT_CALENDAR_NOTHING, DATE_IN_FUTURE, INVALID_INPUT
 */
export async function setCalendar(transaction: Transaction, input: CalendarToSet): Promise<PayloadReferences> {
  const { accountId, today } = transaction;
  if (!setsCalendar(transaction.viewer) || accountId === null) throw new DomainError('NOT_PERMITTED');
  const document = { number: requiredText({ text: input.number, path: ['number'], what: { vi: 'số văn bản', en: 'the number of the document' }, longest: 100 }), decidedOn: input.decidedOn };
  if (document.decidedOn > today) throw new DomainError('DATE_IN_FUTURE', { path: ['decidedOn'], params: { date: document.decidedOn } });
  const named = input.kinds.map((setting): KindSetting => ({ ...setting, closingDays: setting.closingDays ?? null }));
  if (new Set(named.map(({ kind }) => kind)).size < named.length) {
    throw new DomainError('INVALID_INPUT', { path: ['kinds'], params: { what: { vi: 'mỗi loại kỳ chỉ ghi một lần', en: 'each kind of period once' } } });
  }
  const wrong = wrongSetting(named);
  if (wrong) throw DomainError.of(wrong.refusal, { path: ['kinds', String(wrong.index), wrong.field] });
  await transaction.query('select pg_advisory_xact_lock($1)', [lockKey]);
  const inForce = await transaction.query<KindSetting>(
    `select k.kind, k.asked, k.opening_day as "openingDay", k.due_days as "dueDays", k.closing_days as "closingDays" from report_calendar_kind k
      where k.calendar_id = (select c.id from report_calendar c where c.valid_from <= $1::date order by c.valid_from desc, c.seq desc limit 1)`,
    [input.validFrom],
  );
  const refusal = refuseCalendar(inForce, named, input.validFrom, today);
  if (refusal) throw DomainError.of(refusal, { path: [refusal.code === 'REPORT_CALENDAR_TOO_EARLY' ? 'validFrom' : 'kinds'] });
  const id = newId();
  const settings = inForce.map((held) => named.find(({ kind }) => kind === held.kind) ?? held);
  transaction.writes.statement(
    `with c as (insert into report_calendar (id, valid_from, number, decided_on, recorded_at, recorded_by) values ($1, $2::date, $3, $4::date, $5, $6) returning id)
     insert into report_calendar_kind (calendar_id, kind, asked, opening_day, due_days, closing_days)
     select c.id, k.kind, k.asked, k."openingDay", k."dueDays", k."closingDays"
       from c, json_to_recordset($7::json) as k(kind text, asked boolean, "openingDay" integer, "dueDays" integer, "closingDays" integer)`,
    [id, input.validFrom, document.number, document.decidedOn, transaction.clock.now(), accountId, JSON.stringify(settings)],
  );
  transaction.about({ targetType: 'ReportCalendarDecision', targetId: id, reason: citedDocument(document) });
  return { decision: ref(id) };
}
