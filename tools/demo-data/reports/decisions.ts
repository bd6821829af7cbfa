// What the town asks of its units: months and years, since it took to the product; from the new year on months close sooner.
import { addDays, type LocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import { type KindSetting, reportYears, settingsOfTheProduct } from '@dangvu/domain/reporting/report-calendar';
import type { Account } from '../accounts/accounts.ts';
import { stream } from '../seeded.ts';
import { tableRows, type TableRows } from '../write/insert.ts';

interface Decision {
  validFrom: LocalDate;
  /** None: before the town had decided anything. */
  document: { number: string; decidedOn: LocalDate } | null;
  asks: (setting: KindSetting) => KindSetting;
}

/** Months stay open past the end of the next one, so that the report the demo leaves to be written can be written on any day. */
const closingMonths = (closingDays: number) => (setting: KindSetting): KindSetting => ({
  ...setting,
  asked: setting.kind === 'MONTH' || setting.kind === 'YEAR',
  closingDays: setting.kind === 'MONTH' ? closingDays : null,
});

/** The decisions of the demo town. @param first the first month that was reported */
export function* calendarRows(first: LocalDate, today: LocalDate, townOfficer: Account): Generator<TableRows> {
  const year = partsOf(today).year;
  const decisions: Decision[] = [
    // Older periods were reported on paper.
    { validFrom: `${reportYears.first}-01-01`, document: null, asks: (setting) => ({ ...setting, asked: false }) },
    { validFrom: first, document: { number: '43-CV/BTC', decidedOn: addDays(first, -12) }, asks: closingMonths(30) },
    { validFrom: `${year + 1}-01-01`, document: { number: '57-CV/BTC', decidedOn: addDays(today, -2) }, asks: closingMonths(20) },
  ];
  for (const { validFrom, document, asks } of decisions) {
    const id = stream(`report calendar ${validFrom}`).uuid(document?.decidedOn ?? first);
    const recorded = document && `${addDays(document.decidedOn, 1)}T08:10:00+07:00`;
    yield tableRows(
      'report_calendar',
      { id: 'uuid', valid_from: 'date', number: 'text', decided_on: 'date', recorded_at: 'timestamptz', recorded_by: 'uuid' },
      [{ id, valid_from: validFrom, number: document?.number ?? null, decided_on: document?.decidedOn ?? null, recorded_at: recorded ?? `${first}T00:00:00+07:00`, recorded_by: document && townOfficer.id }],
    );
    yield tableRows(
      'report_calendar_kind',
      { calendar_id: 'uuid', kind: 'text', asked: 'boolean', opening_day: 'integer', due_days: 'integer', closing_days: 'integer' },
      settingsOfTheProduct.map(asks).map(({ kind, asked, openingDay, dueDays, closingDays }) => ({ calendar_id: id, kind, asked, opening_day: openingDay, due_days: dueDays, closing_days: closingDays })),
    );
  }
}
