import type { LocalDate } from '../calendar/local-date.ts';
import { addMonths, addYears } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import { badgeBlockOn } from './discipline-cases.ts';
import type { History } from './history.ts';
import { dayOf, entriesBy, textOf } from './history.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, reading, refuse, refuseBy } from './lifecycle-guards.ts';
import type { AdmissionSpan } from './party-age.ts';
import type { Rule } from '../rulebook/rules.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import { badgeYearsOn, partyAgeOf } from './party-age.ts';

/** Why a badge is awarded on its day: party age has reached it, or the member will hardly live to see it, or did not (06-HD/TW 18.1–2). */
export const BadgeGround = {
  REACHED: 'REACHED',
  GRAVELY_ILL: 'GRAVELY_ILL',
  POSTHUMOUS: 'POSTHUMOUS',
} as const;
export type BadgeGround = (typeof BadgeGround)[keyof typeof BadgeGround];

export const badgeGroundLabels = {
  REACHED: { vi: 'Đủ tuổi đảng', en: 'Party age reached' },
  GRAVELY_ILL: { vi: 'Xét tặng sớm: bị bệnh nặng', en: 'Early: gravely ill' },
  POSTHUMOUS: { vi: 'Truy tặng', en: 'Posthumous' },
} as const satisfies Record<BadgeGround, Label>;

/** Days on which badges are awarded: 3 February, 19 May, 2 September, 7 November (06-HD/TW 18.5). */
export const awardDays = [{ month: 2, day: 3 }, { month: 5, day: 19 }, { month: 9, day: 2 }, { month: 11, day: 7 }] as const;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The award days of a year, the first one first. */
export const awardDaysOf = (year: number): readonly LocalDate[] => awardDays.map(({ month, day }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`);

/** The first award day on a day or after it. */
export function nextAwardDay(day: LocalDate): LocalDate {
  const year = Number(day.slice(0, 4));
  return [...awardDaysOf(year), ...awardDaysOf(year + 1)].find((award) => award >= day) ?? day;
}

/** The row that says how many months before party age reaches it a badge may be awarded on this ground (06-HD/TW 18.1–2); null: not before. */
export function earlyRule(ground: BadgeGround, years: number, on: LocalDate): Rule | null {
  if (ground === 'REACHED') return null;
  if (ground === 'POSTHUMOUS') return ruleOn('BADGE_POSTHUMOUS', on);
  return ruleOn(years >= amountOn('BADGE_EARLY_LONG_YEARS', on) ? 'BADGE_EARLY_LONG' : 'BADGE_EARLY', on);
}

/** Those months. */
export function monthsEarly(ground: BadgeGround, years: number, on: LocalDate): number {
  const rule = earlyRule(ground, years, on);
  return rule === null ? 0 : amountOn(rule.param, on);
}

/** A badge somebody was awarded. */
export interface AwardedBadge {
  readonly years: number;
  /** Day of the decision. */
  readonly decidedOn: LocalDate;
  /** The award day it belongs to; of an early or posthumous one the day of the decision. */
  readonly awardedOn: LocalDate;
  readonly ground: BadgeGround;
  readonly documentNo: string | null;
  /** Day on which it was taken back, with the membership lost (06-HD/TW 18.4). */
  readonly withdrawnOn: LocalDate | null;
}

/** Badges awarded by the end of a day, the first one first; those taken back say so, unless the member was restored since. */
export function badgesOf(history: History, on: LocalDate): readonly AwardedBadge[] {
  return entriesBy(history, ['BADGE_AWARD'], on).map((entry) => {
    const after = entriesBy(history.slice(history.indexOf(entry) + 1), ['BADGE_WITHDRAW', 'RESTORE'], on).at(-1);
    return {
      years: Number(textOf(entry, 'badge')),
      decidedOn: entry.effectiveOn,
      awardedOn: dayOf(entry, 'awardDay') ?? entry.effectiveOn,
      ground: (textOf(entry, 'badgeGround') as BadgeGround | null) ?? 'REACHED',
      documentNo: textOf(entry, 'documentNo'),
      withdrawnOn: after?.act === 'BADGE_WITHDRAW' ? after.effectiveOn : null,
    };
  });
}

type Held = Pick<AwardedBadge, 'years' | 'withdrawnOn'>;

/** What was awarded by today: in this membership, and in one before of who moved away and came back with his badge. */
const heldBy = ({ history = [], badgesBefore = [], today }: FactsRead<'history' | 'badgesBefore'>): readonly Held[] => [...badgesBefore.map((years) => ({ years, withdrawnOn: null })), ...badgesOf(history, today)];

/** Day on which party age reaches some years; null without an admission. */
export function badgeReachedOn(admissions: readonly AdmissionSpan[], years: number, on: LocalDate): LocalDate | null {
  const age = partyAgeOf(admissions, on);
  return age && addYears(age.countsFrom, years);
}

/** The badge that comes next to who was awarded these; null after the last one. Badges below the party age that were never recorded are passed over. */
export function badgeToAward(admissions: readonly AdmissionSpan[], awarded: readonly Held[], on: LocalDate): { readonly years: number; readonly reachedOn: LocalDate } | null {
  const highest = Math.max(0, ...awarded.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ years }) => years));
  const left = badgeYearsOn(on).filter((years) => years > highest).flatMap((years) => {
    const reachedOn = badgeReachedOn(admissions, years, on);
    return reachedOn === null ? [] : [{ years, reachedOn }];
  });
  return left.findLast(({ reachedOn }) => reachedOn <= on) ?? left[0] ?? null;
}

const notLoaded = (): ReturnType<typeof missing> => missing('tuổi đảng', 'the party age');

/** A badge is near enough to be awarded, on whatever ground; else from when. Of who died party age stands still on his last day. */
export const badgeInReach: Guard = reading(['history', 'admissions', 'badgesBefore'], (facts) => {
  // Once a badge is named, what is said of that one says more.
  if (facts.admissions === 'RECORDED' || facts.badge) return null;
  if (!facts.admissions || !facts.history) return notLoaded();
  const dead = facts.state === 'DECEASED';
  const day = dead ? (facts.endedOn ?? facts.today) : facts.today;
  const next = badgeToAward(facts.admissions, heldBy(facts), day);
  const rule = ruleOn('BADGE_YEARS', day);
  if (next === null) return refuseBy(rule, 'BADGE_AWARDED_ALREADY', { years: badgeYearsOn(day).at(-1) ?? 0 });
  const earliest = addMonths(next.reachedOn, -monthsEarly(dead ? 'POSTHUMOUS' : 'GRAVELY_ILL', next.years, day));
  return day >= earliest ? null : refuseBy(rule, 'BADGE_NOT_REACHED', { years: next.years, earliest: next.reachedOn });
});

/** The badge is one there is, party age reaches it by the award day or as early as the ground allows, and it was not awarded before. */
export const badgeEarned: Guard = reading(['history', 'admissions', 'badgesBefore'], (facts, on) => {
  if (facts.admissions === 'RECORDED') return null;
  if (!facts.admissions || !facts.history) return notLoaded();
  const { badge, badgeGround: ground } = facts;
  const years = badgeYearsOn(on).find((one) => one === badge);
  if (!years || !ground) return missing('Huy hiệu 30, 40, 45 … 90 năm và căn cứ xét tặng', 'a badge of 30, 40, 45 … 90 years and its ground');
  if (heldBy(facts).some((one) => one.withdrawnOn === null && one.years >= years)) return refuse('BADGE_AWARDED_ALREADY', { years }, '06-HD/TW 18.1');
  const dead = facts.state === 'DECEASED';
  if (ground === (dead ? 'GRAVELY_ILL' : 'POSTHUMOUS')) return refuse('BADGE_GROUND', {}, '06-HD/TW 18.1–2');
  const day = facts.awardDay ?? on;
  if (ground === 'REACHED' && (day < on || !awardDaysOf(Number(day.slice(0, 4))).includes(day))) return refuse('BADGE_AWARD_DAY', { day: nextAwardDay(on) }, '06-HD/TW 18.5');
  const reachedOn = badgeReachedOn(facts.admissions, years, day);
  if (reachedOn === null) return notLoaded();
  const earliest = addMonths(reachedOn, -monthsEarly(ground, years, on));
  const counted = dead ? (facts.endedOn ?? day) : day;
  return counted >= earliest ? null : refuseBy(earlyRule(ground, years, on) ?? ruleOn('BADGE_YEARS', on), 'BADGE_NOT_REACHED', { years, earliest });
});

/** No discipline keeps it away on the day (294-QĐ/TW 28.3.1c). */
export const badgeNotBlocked: Guard = reading(['history', 'admissions'], (facts, on) => {
  if (facts.admissions === 'RECORDED') return null;
  if (!facts.history) return missing('diễn biến của đảng viên', 'the history of the member');
  const block = badgeBlockOn(facts.history, facts.awardDay ?? on);
  return block ? refuseBy(block.rule, 'BADGE_BLOCKED', { until: block.until }) : null;
});

/** What was awarded and not taken back yet. */
export const holdsBadge: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return missing('diễn biến của đảng viên', 'the history of the member');
  return badgesOf(facts.history, on).some(({ withdrawnOn }) => withdrawnOn === null) ? null : refuse('BADGE_NOT_HELD', {}, '06-HD/TW 18.4');
});
