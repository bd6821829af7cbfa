import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addYears, daysBetween, earlierOf, laterOf, monthsBetween } from '../calendar/local-date.ts';
import { ruleOn, yearsOf } from '../rulebook/rules.ts';

/** Years of party age at which a badge is awarded, by the row of the day. There is none for 35 (294-QĐ/TW 28.3.1a). */
export const badgeYearsOn = (on: LocalDate): readonly number[] => yearsOf(ruleOn('BADGE_YEARS', on));

/** Days that do not count: out of the Party, out of contact, interrupted by a late transfer. First and last day. */
export interface Gap {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The day from which party age runs on `asOf` as if there were no gaps: the day the admission decision was signed (of
 * the first admission, for one readmitted), moved later by every day that does not count (294-QĐ/TW 4.5.1, 4.5.2).
 */
export function partyAgeStart(decidedOn: LocalDate, gaps: readonly Gap[], asOf: LocalDate): LocalDate {
  let lost = 0;
  let next = decidedOn;
  for (const gap of [...gaps].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    // Gaps may overlap or lie outside the time that is counted; no day is taken off twice.
    const from = laterOf(gap.from, next);
    const to = earlierOf(gap.to, asOf);
    if (to < from) continue;
    lost += daysBetween(from, to) + 1;
    next = addDays(to, 1);
  }
  return addDays(decidedOn, lost);
}

/** Party age in whole months on a day; 0 before it begins. */
export function partyAgeMonths(decidedOn: LocalDate, gaps: readonly Gap[], asOf: LocalDate): number {
  const start = partyAgeStart(decidedOn, gaps, asOf);
  return start > asOf ? 0 : monthsBetween(start, asOf);
}

/** The badge that comes next and the day party age reaches it; null after the last one. */
export function nextBadge(
  decidedOn: LocalDate,
  gaps: readonly Gap[],
  asOf: LocalDate,
): { years: number; reachedOn: LocalDate } | null {
  const start = partyAgeStart(decidedOn, gaps, asOf);
  for (const years of badgeYearsOn(asOf)) {
    const reachedOn = addYears(start, years);
    if (reachedOn > asOf) return { years, reachedOn };
  }
  return null;
}

/** One admission of a person as party age looks at it, the first one first; annulled ones are none. */
export interface AdmissionSpan {
  readonly decidedOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** Party age on a day and how it comes about. */
export interface PartyAge {
  /** Day the first admission decision was signed. */
  readonly since: LocalDate;
  /** The day from which it runs as if there were no gaps. */
  readonly countsFrom: LocalDate;
  readonly months: number;
  /** Times that do not count, by the day of the read. */
  readonly gaps: readonly Gap[];
}

/**
 * The time between two memberships: from the exit to the day before the next admission decision. Who came back with the decision of his
 * first admission has none between: he had moved away, for nobody who left the Party arrives so (`admittedSinceExit`), and who is restored
 * goes on with the same membership (294-QĐ/TW 4.5.2, 5.2.2).
 */
export function gapsBetween(admissions: readonly AdmissionSpan[]): readonly Gap[] {
  return admissions.slice(1).flatMap(({ decidedOn }, index) => {
    const left = admissions[index]?.endedOn;
    return left && left < decidedOn ? [{ from: left, to: addDays(decidedOn, -1) }] : [];
  });
}

/** Party age from the first admission decision, without the gaps; null without an admission. The one place it is reckoned. */
export function partyAgeOf(admissions: readonly AdmissionSpan[], asOf: LocalDate): PartyAge | null {
  const [first] = admissions;
  if (!first) return null;
  const gaps = gapsBetween(admissions).filter(({ from }) => from <= asOf);
  const { decidedOn: since } = first;
  return { since, countsFrom: partyAgeStart(since, gaps, asOf), months: partyAgeMonths(since, gaps, asOf), gaps };
}
