/** A year of a term, as far as it is known. */
export interface TermYear {
  readonly year: number;
  /** What the year is to reach, as adjusted; null: no plan of it is published, which is not 0. */
  readonly target: number | null;
  /** Of the target, what was carried over from the year before: the term has it once, in the year it was first given. */
  readonly carriedIn: number;
}

/** How the years of a term stand to what the term is to reach. They are separate records and need not agree. */
export interface TermBalance {
  /** The sum of the years that have a target, without what was carried from one into the next. */
  readonly targetOfYears: number;
  /** Years without one. */
  readonly yearsWithout: number;
  /** Term − years: what is left for the years without a target; negative when the years are to reach more. Null without a term target. */
  readonly left: number | null;
  /** What each year without a target would have to take, rounded up; null when none is left or nothing is known. */
  readonly perYearLeft: number | null;
}

/** The balance of a term. */
export function balanceOfTerm(target: number | null, years: readonly TermYear[]): TermBalance {
  const given = years.flatMap((year) => (year.target === null ? [] : [year.target - year.carriedIn]));
  const targetOfYears = given.reduce((sum, amount) => sum + amount, 0);
  const yearsWithout = years.length - given.length;
  const left = target === null ? null : target - targetOfYears;
  return { targetOfYears, yearsWithout, left, perYearLeft: left === null || yearsWithout === 0 ? null : Math.ceil(Math.max(0, left) / yearsWithout) };
}
