import type { PersonQuery } from '../person.generated.ts';

type Person = NonNullable<PersonQuery['person']>;

/** The next day that matters for a person, and what it is the day of. */
export interface NextDay {
  kind: 'transfer' | 'ceremony' | 'probation' | 'badge' | 'candidacy';
  on: string;
  /** Years of the badge. */
  years?: number;
  /** True when missing the day has consequences; a badge is only something to look forward to. */
  due: boolean;
}

/**
 * The one day to show first: papers on their way, then the ceremony, then the end of probation, then the next badge.
 */
export const nextDay = ({ currentMembership: membership, currentCandidacy: candidacy }: Person): NextDay | null => {
  if (membership !== null && membership.endedOn === null) {
    if (membership.openTransfer !== null) return { kind: 'transfer', on: membership.openTransfer.presentDueOn, due: true };
    if (membership.ceremonyDueOn !== null) return { kind: 'ceremony', on: membership.ceremonyDueOn, due: true };
    if (membership.probationEndsOn !== null) return { kind: 'probation', on: membership.probationEndsOn, due: true };
    const { nextBadgeOn: on = null, nextBadgeYears: years = null } = membership.partyAge ?? {};
    return on === null || years === null ? null : { kind: 'badge', on, years, due: false };
  }
  return candidacy === null || candidacy.nextDueOn === null ? null : { kind: 'candidacy', on: candidacy.nextDueOn, due: true };
};
