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

type Fact = keyof AttainmentFacts;
const everyFact: readonly Fact[] = ['done', 'quota', 'original', 'from', 'to', 'asOf'];

/** What the plain figures are made of; whatever is not named here weighs the pace, which takes everything. */
const factsOf: Readonly<Record<string, readonly Fact[]>> = {
  __typename: [],
  done: ['done'],
  quota: ['quota'],
  originalQuota: ['original'],
  percent: ['done', 'quota'],
  percentOfOriginal: ['done', 'original'],
  elapsedPercent: ['from', 'to', 'asOf'],
};

/** The facts these fields are answered from. A table of a hundred units carries no more than it shows. */
export const factsFor = (fields: ReadonlySet<string>): ReadonlySet<Fact> => new Set([...fields].flatMap((field) => factsOf[field] ?? everyFact));

/**
 * n / N with the percentage, as the schema answers it: never one without the other. The percentage is null without a denominator, on 0,
 * and on a base so small that it would say more than it knows: 1 of 1 is no 100 %.
 */
export class PercentView {
  readonly numerator: number;
  readonly denominator: number | null;

  constructor(numerator: number, denominator: number | null) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  get value(): number | null {
    const { percent, smallBase } = share(this.numerator, this.denominator);
    return smallBase ? null : percent;
  }

  get whole(): number | null {
    return this.smallBase ? null : wholePercent(this.numerator, this.denominator);
  }

  get text(): string | null {
    return this.denominator === null ? null : `${formatWhole(this.numerator)}/${formatWhole(this.denominator)}`;
  }

  get smallBase(): boolean {
    return share(this.numerator, this.denominator).smallBase;
  }
}

/** How a unit stands, by the domain's arithmetic. Each figure is worked out when it is asked for: a table of units shows three of them. */
export class AttainmentView {
  readonly #facts: AttainmentFacts;
  #pace: ReturnType<typeof attainment> | undefined;

  constructor(facts: AttainmentFacts) {
    this.#facts = facts;
  }

  get done(): number {
    return this.#facts.done;
  }

  get quota(): number | null {
    return this.#facts.quota;
  }

  get originalQuota(): number | null {
    return this.#facts.original;
  }

  get percent(): PercentView {
    return new PercentView(this.done, this.quota);
  }

  get percentOfOriginal(): PercentView {
    return new PercentView(this.done, this.originalQuota);
  }

  get expectedByNow(): number | null {
    return this.#standing.expectedByNow;
  }

  get gapToPace(): number | null {
    return this.#standing.gapToPace;
  }

  get standing(): Standing {
    return standingOf[this.#standing.pace];
  }

  get elapsedPercent(): number {
    const { passed, days } = elapsed(this.#facts, this.#facts.asOf);
    return percentOf(passed, days) ?? 0;
  }

  get #standing(): ReturnType<typeof attainment> {
    return (this.#pace ??= attainment(this.done, this.quota, this.#facts, this.#facts.asOf));
  }
}

/** The one line above a dashboard: 'Đã kết nạp 87/120, chậm 6 so với nhịp thời gian'. */
export function progressSentence(facts: AttainmentFacts, locale: Locale): string {
  const { standing, gapToPace, percent } = new AttainmentView(facts);
  const done = formatWhole(facts.done);
  const gap = formatWhole(Math.abs(gapToPace ?? 0));
  const texts: Record<Standing, { vi: string; en: string }> = {
    NOT_ASSIGNED: { vi: `Đã kết nạp ${done}, chưa giao chỉ tiêu`, en: `${done} admitted, no quota assigned` },
    BEHIND: { vi: `Đã kết nạp ${percent.text}, chậm ${gap} so với nhịp thời gian`, en: `${percent.text} admitted, ${gap} behind the pace of time` },
    ON_PACE: { vi: `Đã kết nạp ${percent.text}, đúng nhịp thời gian`, en: `${percent.text} admitted, on the pace of time` },
    AHEAD: { vi: `Đã kết nạp ${percent.text}, nhanh ${gap} so với nhịp thời gian`, en: `${percent.text} admitted, ${gap} ahead of the pace of time` },
    MET: { vi: `Đã kết nạp ${percent.text}, đạt chỉ tiêu`, en: `${percent.text} admitted, quota met` },
  };
  return texts[standing][locale];
}
