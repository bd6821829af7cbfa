import { partsOf, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { usualPlacing } from '@dangvu/domain/calendar/vietnam-holidays';
import type { Account } from '../accounts/accounts.ts';
import { tableRows, type TableRows } from './insert.ts';

/** What the administrator has decided: a value that is not sure changed from the new year on, and the coming year's holidays as announced. */
export function* rulebookRows(today: LocalDate, administrator: Account): Generator<TableRows> {
  const year = partsOf(today).year + 1;
  const recorded = { recorded_at: `${today}T00:10:00+07:00`, recorded_by: administrator.id };
  yield tableRows(
    'rule_change',
    { param: 'text', numerator: 'integer', denominator: 'integer', valid_from: 'date', reason: 'text', recorded_at: 'timestamptz', recorded_by: 'uuid' },
    [{ param: 'RECOGNITION_CONSIDERATION_DEADLINE', numerator: 25, denominator: null, valid_from: `${year}-01-01`, reason: 'Tỉnh ủy yêu cầu chi bộ xét sớm hơn (giả lập)', ...recorded }],
  );
  const { tetDaysBefore, nationalDay } = usualPlacing(year);
  yield tableRows(
    'calendar_year',
    { year: 'integer', tet_days_before: 'integer', national_day: 'text', swaps: 'jsonb', extra_days_off: 'jsonb', reason: 'text', recorded_at: 'timestamptz', recorded_by: 'uuid' },
    [{ year, tet_days_before: tetDaysBefore, national_day: nationalDay, swaps: [], extra_days_off: [], reason: `Thông báo nghỉ Tết Âm lịch và Quốc khánh năm ${year} (giả lập)`, ...recorded }],
  );
}
