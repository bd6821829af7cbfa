import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';

/** How a unit stands to the unit whose plan it is, on one day. */
export interface HolderOnDay {
  readonly day: LocalDate;
  /** Whether the unit is there at all. */
  readonly exists: boolean;
  /** Whether it stands directly below the plan's unit. */
  readonly below: boolean;
}

/**
 * Why a unit cannot be given a quota: it stands directly below on the day the quota is true from and, as long as the period lasts, today. A quota
 * is nobody's who is not there: for the same reason a unit that has one is not dissolved (294-QĐ/TW 10.5; `refuseClose`).
 */
export function refuseHolder(days: readonly HolderOnDay[]): Refusal | null {
  const missing = days.find(({ below }) => !below);
  if (!missing) return null;
  return missing.exists ? { code: 'QUOTA_NOT_CHILD', params: {} } : { code: 'UNIT_CLOSED', params: { date: missing.day }, clause: '294-QĐ/TW 10.5' };
}
