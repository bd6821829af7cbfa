import type { LocalDate } from '../calendar/local-date.ts';
import type { Period } from '../calendar/period.ts';
import { elapsed } from '../calendar/period.ts';
import type { Share } from './percent.ts';
import { share } from './percent.ts';

/**
 * NOT_ASSIGNED: no quota, so nothing to be behind of. NONE_EXPECTED: a quota of 0 is a quota. The others compare what
 * is done with what the passed share of the period asks for.
 */
export const Pace = {
  NOT_ASSIGNED: 'NOT_ASSIGNED',
  NONE_EXPECTED: 'NONE_EXPECTED',
  BEHIND: 'BEHIND',
  ON_PACE: 'ON_PACE',
  AHEAD: 'AHEAD',
  DONE: 'DONE',
} as const;
export type Pace = (typeof Pace)[keyof typeof Pace];

/** How a unit stands against its quota at a day. */
export interface Attainment extends Share {
  readonly pace: Pace;
  /** Whole admissions that should be done by now: quota × days passed / days, rounded down. Null without a quota. */
  readonly expectedByNow: number | null;
  /** done − expectedByNow; negative is behind. Null without a quota. */
  readonly gapToPace: number | null;
  /** quota − done, never below 0. Null without a quota. */
  readonly left: number | null;
}

/**
 * @param done admissions counted in the period up to `asOf`
 * @param quota null when none is assigned; 0 is a quota
 * Rounded down, because nobody admits a part of a person: a quota of 1 is not behind before the last day.
 */
export function attainment(
  done: number,
  quota: number | null,
  period: Pick<Period, 'from' | 'to'>,
  asOf: LocalDate,
): Attainment {
  const figures = share(done, quota);
  if (quota === null) return { ...figures, pace: Pace.NOT_ASSIGNED, expectedByNow: null, gapToPace: null, left: null };
  const { passed, days } = elapsed(period, asOf);
  // Integers all the way: quotas and days are far below the point where a product loses digits.
  const expectedByNow = Math.floor((quota * passed) / days);
  const gapToPace = done - expectedByNow;
  return {
    ...figures,
    pace: paceOf(done, quota, gapToPace),
    expectedByNow,
    gapToPace,
    left: Math.max(0, quota - done),
  };
}

function paceOf(done: number, quota: number, gapToPace: number): Pace {
  if (quota === 0) return Pace.NONE_EXPECTED;
  if (done >= quota) return Pace.DONE;
  if (gapToPace < 0) return Pace.BEHIND;
  return gapToPace === 0 ? Pace.ON_PACE : Pace.AHEAD;
}

export const paceLabels = {
  NOT_ASSIGNED: { vi: 'Chưa giao chỉ tiêu', en: 'No quota assigned' },
  NONE_EXPECTED: { vi: 'Chỉ tiêu 0', en: 'Quota 0' },
  BEHIND: { vi: 'Chậm so với nhịp thời gian', en: 'Behind' },
  ON_PACE: { vi: 'Đúng nhịp thời gian', en: 'On pace' },
  AHEAD: { vi: 'Vượt nhịp thời gian', en: 'Ahead' },
  DONE: { vi: 'Đạt chỉ tiêu', en: 'Quota met' },
} as const satisfies Record<Pace, { vi: string; en: string }>;
