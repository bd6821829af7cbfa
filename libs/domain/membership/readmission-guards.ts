import { addMonths } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, refuse, refuseBy } from './lifecycle-guards.ts';
import type { resignationLabels } from './resignation.ts';
import type { MembershipStatus } from './states.ts';

/** An earlier membership, as far as the way back asks about it. */
export interface EarlierMembership {
  readonly status: MembershipStatus;
  readonly endedOn: string | null;
  /** The ground noted with the exit: of a striking off, of a resignation (`resignationLabels`), or what was wrong with an admission annulled. */
  readonly ground: string | null;
}

/** Ways out that open the question of a readmission. Who moved away has not left; of the annulled only who lacked the standard (4.4). */
export const leftStatuses: readonly MembershipStatus[] = ['STRUCK_OFF', 'RESIGNED', 'EXPELLED'];
/** Grounds of striking off that are quitting party activity on one's own (3.5.2). */
const quit: readonly string[] = ['ABSENT_OR_DUES_UNPAID', 'CARD_HANDED_BACK', 'TRANSFER_NOT_PRESENTED'];

/** The memberships that ended by leaving the Party, the first one first. */
export const exitsOf = (earlier: readonly EarlierMembership[]): readonly EarlierMembership[] =>
  earlier.filter(({ status, ground }) => leftStatuses.includes(status) || (status === 'ANNULLED' && ground === 'STANDARD'));

/**
 * Whether somebody who was a member may be taken in again: once only, not after having quit on his own or resigned, unless it was for a
 * special hardship of his family, noted with the resignation, and only when the months since he left are over (294-QĐ/TW 3.5.1–3.5.4).
 * The written consent of the province is a paper of the dossier, there before the decision.
 */
export const mayReturn: Guard = (facts, on) =>
  facts.earlier ? returnRefusal(facts.earlier, on) : missing('các lần là đảng viên trước đây', 'the earlier memberships');

/** The same of the memberships that were over on the day, in their order; null when nothing stands against a return. */
export function returnRefusal(earlier: readonly EarlierMembership[], on: LocalDate): Refusal | null {
  const exits = exitsOf(earlier);
  const last = exits.at(-1);
  if (!last?.endedOn) return null;
  if (exits.length > 1) return refuse('READMISSION_ONCE', {}, '294-QĐ/TW 3.5.4');
  const hardship: keyof typeof resignationLabels = 'FAMILY_HARDSHIP';
  if ((last.status === 'RESIGNED' && last.ground !== hardship) || (last.status === 'STRUCK_OFF' && quit.includes(last.ground ?? '')))
    return refuse('READMISSION_BARRED', {}, '294-QĐ/TW 3.5.2');
  const earliest = addMonths(last.endedOn, amountOn('READMISSION_WAIT', last.endedOn));
  return on < earliest ? refuseBy(ruleOn('READMISSION_WAIT', last.endedOn), 'READMISSION_TOO_EARLY', { earliest }) : null;
}
