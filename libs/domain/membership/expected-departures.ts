import type { LocalDate } from '../calendar/local-date.ts';
import { addMonths, isLocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { refuse } from './lifecycle-guards.ts';
import { livingStatuses } from './states.ts';
import type { LifecycleState } from './states.ts';
import { noticeMonths } from './work-items.ts';

/** What became of an expected departure. */
export const DepartureState = {
  EXPECTED: 'EXPECTED',
  TRANSFER_BEGUN: 'TRANSFER_BEGUN',
  WITHDRAWN: 'WITHDRAWN',
  LEFT: 'LEFT',
} as const;
export type DepartureState = (typeof DepartureState)[keyof typeof DepartureState];

export const departureStateLabels = {
  EXPECTED: { vi: 'Dự kiến', en: 'Expected' },
  TRANSFER_BEGUN: { vi: 'Đã làm thủ tục chuyển', en: 'Transfer begun' },
  WITHDRAWN: { vi: 'Không đi nữa', en: 'Withdrawn' },
  LEFT: { vi: 'Đã ra khỏi đảng bộ', en: 'No longer a member' },
} as const satisfies Record<DepartureState, Label>;

/** The last day of the months that are looked ahead. */
export const departuresUntil = (today: LocalDate): LocalDate => addMonths(today, noticeMonths);

/** What is known when a departure is recorded. */
export interface Departing {
  readonly state: LifecycleState;
  readonly openTransfer: boolean;
  /** Day of the departure already expected; null when none is. */
  readonly expectedOn: LocalDate | null;
}

/**
 * Whether a departure can be recorded: of somebody who is a member, not on the way already, once, and for a day that has not passed, since
 * who has gone needs a transfer (294-QĐ/TW 6.3.1a).
 */
export function departureRefusal(departing: Departing, expectedOn: LocalDate, today: LocalDate): Refusal | null {
  if (!isLocalDate(expectedOn)) return refuse('DATE_INVALID', { text: expectedOn });
  if (!livingStatuses.some((status) => status === departing.state)) return refuse('DEPARTURE_NOT_MEMBER');
  if (departing.openTransfer) return refuse('TRANSFER_PENDING');
  if (departing.expectedOn) return refuse('DEPARTURE_ALREADY_EXPECTED', { date: departing.expectedOn });
  return expectedOn < today ? refuse('DEPARTURE_IN_PAST', { date: expectedOn }, '294-QĐ/TW 6.3.1a') : null;
}
