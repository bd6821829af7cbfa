import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addMonths } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { amountOn } from '../rulebook/rules.ts';
import { suspensionOn } from './discipline-cases.ts';
import { exemptionOn } from './exemption.ts';
import type { History } from './history.ts';
import { refuse } from './lifecycle-guards.ts';
import { missedIn } from './missed-months.ts';
import type { Missed, MissedMonth } from './missed-months.ts';
import type { LifecycleState } from './states.ts';
import { temporaryBegun } from './temporary-activity.ts';

/** A membership as far as a note on one of its months looks at it. */
export interface MonthOf {
  readonly state: LifecycleState;
  readonly ceremonyOn: LocalDate | null;
  /** Since when the member is in the present branch. */
  readonly inBranchSince: LocalDate | null;
  readonly history: History;
  /** A note on the month stands. */
  readonly noted: boolean;
}

const clause = 'Điều lệ Đảng, Đ8 k1; 294-QĐ/TW 8.1';

function daysOf(month: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = month; day < addMonths(month, 1); day = addDays(day, 1)) days.push(day);
  return days;
}

const excused = (why: Label, of: string): Refusal => refuse('MISSED_MONTH_EXCUSED', { why }, of);

/** Whether the member took part elsewhere the whole month; dues are paid there then (294-QĐ/TW 6.3.2b). */
const elsewhere = (history: History, days: readonly LocalDate[]): boolean =>
  days.every((day) => {
    const away = temporaryBegun(history, day);
    return away !== null && day <= away.until;
  });

/**
 * Why a month cannot be noted; null when it can. Noted is what was missed without a reason: not the activity of who is exempt from it or
 * suspended on some day of the month, and nothing of a month spent wholly in another branch, which takes the dues.
 * @param month first day of the month
 */
export function missedMonthRefusal({ state, ceremonyOn, inBranchSince, history, noted }: MonthOf, month: LocalDate, missed: Missed, today: LocalDate): Refusal | null {
  if (month > today) return refuse('DATE_IN_FUTURE', { date: month });
  if (!missed.dues && !missed.activity) return refuse('INVALID_INPUT', { what: { vi: 'không đóng đảng phí hay bỏ sinh hoạt', en: 'dues not paid, or activity missed' } });
  if (state !== 'PROBATIONARY' && state !== 'OFFICIAL') return refuse('MISSED_MONTH_NOT_HERE', {}, clause);
  const days = daysOf(month);
  const last = days.at(-1) ?? month;
  if (ceremonyOn === null || last < ceremonyOn || (inBranchSince !== null && last < inBranchSince)) return refuse('MISSED_MONTH_NOT_HERE', {}, clause);
  if (noted) return refuse('MISSED_MONTH_NOTED', { month: `${month.slice(5, 7)}/${month.slice(0, 4)}` });
  if (elsewhere(history, days)) return excused({ vi: 'cả tháng sinh hoạt tạm thời ở nơi khác, đóng đảng phí ở đó', en: 'the whole month was spent in another branch, where the dues are paid' }, '294-QĐ/TW 6.3.2b');
  if (missed.activity && days.some((day) => exemptionOn(history, day))) return excused({ vi: 'trong tháng được miễn công tác và sinh hoạt đảng', en: 'exempt from party work and activity in that month' }, '294-QĐ/TW 7.1');
  if (missed.activity && days.some((day) => suspensionOn(history, day))) return excused({ vi: 'trong tháng bị đình chỉ sinh hoạt đảng', en: 'suspended from party activity in that month' }, 'Điều lệ Đảng, Đ40');
  return null;
}

/** Whether enough months of a calendar year are noted for striking off to be considered (8.1). */
export function missedEnough(year: number, months: readonly MissedMonth[]): boolean {
  const { dues, activity } = missedIn(year, months);
  return (dues > activity ? dues : activity) >= amountOn('STRIKE_OFF_ABSENCE', `${year}-12-31`);
}
