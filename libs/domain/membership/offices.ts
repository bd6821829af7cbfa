import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, isLocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import { refuse, refuseBy } from './lifecycle-guards.ts';
import type { OfficeRole } from './office-roles.ts';
import type { LifecycleState } from './states.ts';

/** A member as far as an office in a unit looks at him. */
export interface OfficeOf {
  readonly state: LifecycleState;
  readonly officialOn: LocalDate | null;
  /** In the unit or below it, on the day and today. */
  readonly within: boolean;
  /** Whether the unit is a branch: only its committee has a size fixed here. */
  readonly isBranch: boolean;
  /** Official members of the unit on the day. */
  readonly officials: number;
  /** Offices of the unit held on the day or later; `own`: by this member. */
  readonly seats: readonly { readonly role: OfficeRole; readonly own: boolean }[];
}

/** A refusal, and the part of the act it is about. */
export interface OfficeRefusal extends Refusal {
  readonly at: 'id' | 'role' | 'takenOn';
}

/** To elect and to be elected is for official members (Điều lệ Đảng, Đ3). */
const electable = 'Điều lệ Đảng, Đ3';
/** The clause on the size of a branch committee, and on who leads a branch without one. */
export const officeClause = '294-QĐ/TW 23.2';

/**
 * Why an office cannot be taken from a day on; null when it can. A unit has one secretary; a branch has one deputy, and a committee only from
 * nine official members on, of seven people at most (23.2).
 */
export function officeRefusal(member: OfficeOf, role: OfficeRole, takenOn: LocalDate, today: LocalDate): OfficeRefusal | null {
  if (!isLocalDate(takenOn)) return { ...refuse('DATE_INVALID', { text: takenOn }), at: 'takenOn' };
  if (takenOn > today) return { ...refuse('DATE_IN_FUTURE', { date: takenOn }), at: 'takenOn' };
  const { state, officialOn, within, isBranch, officials, seats } = member;
  if (state !== 'OFFICIAL' || officialOn === null || takenOn < officialOn) return { ...refuse('OFFICE_NOT_OFFICIAL', {}, electable), at: 'id' };
  if (!within) return { ...refuse('OFFICE_ELSEWHERE', {}, officeClause), at: 'id' };
  if (seats.some(({ own }) => own)) return { ...refuse('OFFICE_HELD'), at: 'role' };
  const held = (wanted: OfficeRole): number => seats.filter((seat) => seat.role === wanted).length;
  if (role === 'SECRETARY' && held('SECRETARY') > 0) return { ...refuse('OFFICE_SECRETARY_HELD', {}, officeClause), at: 'role' };
  if (!isBranch) return null;
  const by = (param: 'BRANCH_COMMITTEE_MINIMUM' | 'BRANCH_COMMITTEE_MAXIMUM' | 'BRANCH_DEPUTY_MAXIMUM') => ({ rule: ruleOn(param, takenOn), amount: amountOn(param, takenOn) });
  const deputies = by('BRANCH_DEPUTY_MAXIMUM');
  if (role === 'DEPUTY_SECRETARY' && held(role) >= deputies.amount) return { ...refuseBy(deputies.rule, 'OFFICE_DEPUTY_HELD', { most: deputies.amount }), at: 'role' };
  const least = by('BRANCH_COMMITTEE_MINIMUM');
  if (role === 'COMMITTEE_MEMBER' && officials < least.amount) return { ...refuseBy(least.rule, 'OFFICE_BRANCH_TOO_SMALL', { officials, least: least.amount }), at: 'role' };
  const most = by('BRANCH_COMMITTEE_MAXIMUM');
  if (seats.length >= most.amount) return { ...refuseBy(most.rule, 'OFFICE_COMMITTEE_FULL', { most: most.amount }), at: 'role' };
  return null;
}

/** Why an office held since `from` (null: since before the records) cannot be left on a day, the first one no longer in it; null when it can. */
export function officeLeaveRefusal(from: LocalDate | null, leftOn: LocalDate, today: LocalDate): Refusal | null {
  if (!isLocalDate(leftOn)) return refuse('DATE_INVALID', { text: leftOn });
  if (leftOn > today) return refuse('DATE_IN_FUTURE', { date: leftOn });
  // History has no empty terms.
  return from !== null && leftOn <= from ? refuse('DATE_OUT_OF_ORDER', { date: leftOn, earliest: addDays(from, 1) }) : null;
}
