import { elapsed } from '@dangvu/domain/calendar/period';
import type { Locale } from '@dangvu/domain/language/label';
import { formatWhole } from '@dangvu/domain/language/label';
import { attainment } from '@dangvu/domain/planning/attainment';
import type { Pace } from '@dangvu/domain/planning/attainment';
import { percentOf, share, wholePercent } from '@dangvu/domain/planning/percent';

export const Standing = { NOT_ASSIGNED: 'NOT_ASSIGNED', BEHIND: 'BEHIND', ON_PACE: 'ON_PACE', AHEAD: 'AHEAD', MET: 'MET' } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

/** The domain tells a quota of 0 apart; to the reader it is a quota that is met. */
const standingOf = { NOT_ASSIGNED: 'NOT_ASSIGNED', NONE_EXPECTED: 'MET', BEHIND: 'BEHIND', ON_PACE: 'ON_PACE', AHEAD: 'AHEAD', DONE: 'MET' } as const satisfies Record<Pace, Standing>;

/** What the statement brings about one unit and one period. */
export interface AttainmentFacts {
  readonly done: number;
  /** Null: not assigned. */
  readonly quota: number | null;
  readonly original: number | null;
  readonly from: string;
  readonly to: string;
  /** The day up to which `done` is counted. */
  readonly asOf: string;
}

/** n / N with the percentage, as the schema answers it: never one without the other. */
export interface PercentView {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly whole: number | null;
  readonly text: string | null;
  readonly smallBase: boolean;
}

/** A share in all its forms; the percentage is null without a denominator, on 0, and on a base so small that it would say more than it knows: 1 of 1 is no 100 %. */
export function percentView(numerator: number, denominator: number | null, locale: Locale): PercentView {
  const { percent, smallBase } = share(numerator, denominator);
  const text = denominator === null ? null : `${formatWhole(numerator, locale)}/${formatWhole(denominator, locale)}`;
  return { numerator, denominator, value: smallBase ? null : percent, whole: smallBase ? null : wholePercent(numerator, denominator), text, smallBase };
}

export interface AttainmentView {
  readonly done: number;
  readonly quota: number | null;
  readonly originalQuota: number | null;
  readonly percent: PercentView;
  readonly percentOfOriginal: PercentView;
  readonly expectedByNow: number | null;
  readonly gapToPace: number | null;
  readonly standing: Standing;
  readonly elapsedPercent: number;
}

/** How a unit stands, by the domain's arithmetic. */
export function attainmentView(facts: AttainmentFacts, locale: Locale): AttainmentView {
  const { done, quota, original } = facts;
  const standing = attainment(done, quota, facts, facts.asOf);
  const { passed, days } = elapsed(facts, facts.asOf);
  return {
    done,
    quota,
    originalQuota: original,
    percent: percentView(done, quota, locale),
    percentOfOriginal: percentView(done, original, locale),
    expectedByNow: standing.expectedByNow,
    gapToPace: standing.gapToPace,
    standing: standingOf[standing.pace],
    elapsedPercent: percentOf(passed, days) ?? 0,
  };
}

/** The one line above a dashboard: 'Đã kết nạp 87/120, chậm 6 so với nhịp thời gian'. */
export function progressSentence(facts: AttainmentFacts, locale: Locale): string {
  const { standing, gapToPace, percent } = attainmentView(facts, locale);
  const done = formatWhole(facts.done, locale);
  const gap = formatWhole(Math.abs(gapToPace ?? 0), locale);
  const texts: Record<Standing, { vi: string; en: string }> = {
    NOT_ASSIGNED: { vi: `Đã kết nạp ${done}, chưa giao chỉ tiêu`, en: `${done} admitted, no quota assigned` },
    BEHIND: { vi: `Đã kết nạp ${percent.text}, chậm ${gap} so với nhịp thời gian`, en: `${percent.text} admitted, ${gap} behind the pace of time` },
    ON_PACE: { vi: `Đã kết nạp ${percent.text}, đúng nhịp thời gian`, en: `${percent.text} admitted, on the pace of time` },
    AHEAD: { vi: `Đã kết nạp ${percent.text}, nhanh ${gap} so với nhịp thời gian`, en: `${percent.text} admitted, ${gap} ahead of the pace of time` },
    MET: { vi: `Đã kết nạp ${percent.text}, đạt chỉ tiêu`, en: `${percent.text} admitted, quota met` },
  };
  return texts[standing][locale];
}
