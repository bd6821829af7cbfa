import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { fillMessage } from '../errors/fill-message.ts';
import type { Label } from '../language/label.ts';

/** A unit that is there no more. */
export interface EndedUnit {
  readonly name: string;
  readonly lastDay: LocalDate;
  /** What goes on in its place, by name; none of a unit that was dissolved. */
  readonly successors: readonly string[];
}

const instead: Label = { vi: ' (nay là {units})', en: ' (now {units})' };

/** Why a unit that a draft may not have a figure for may not: it is the plan's own, it has ended, or it is not directly below. */
export function refuseGiven({ own, ended }: { readonly own: boolean; readonly ended: EndedUnit | null }): Refusal {
  if (own) return { code: 'QUOTA_OWN_UNIT', params: {} };
  if (ended === null) return { code: 'QUOTA_NOT_CHILD', params: {} };
  const { name: unit, lastDay: date, successors } = ended;
  const units = successors.join(', ');
  const now = successors.length === 0 ? '' : { vi: fillMessage(instead, 'vi', { units }), en: fillMessage(instead, 'en', { units }) };
  return { code: 'QUOTA_UNIT_ENDED', params: { unit, date, now }, clause: '294-QĐ/TW 10.5' };
}

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
