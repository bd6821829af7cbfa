/** A plan as far as the list of periods needs it. */
export interface PlannedPeriod {
  periodKind: 'YEAR' | 'TERM';
  year: number | null;
  startsOn: string;
  endsOn: string;
  state: 'DRAFT' | 'PUBLISHED' | 'CLOSED';
}

export interface YearChoice {
  year: string;
  /** How far planning of the year has come; 'none': figures can be looked at, no quota was assigned. */
  plan: 'published' | 'draft' | 'none';
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const isPublished = ({ state }: PlannedPeriod) => state !== 'DRAFT';

/**
 * Years to choose from, the latest first and without holes: every year some plan speaks of, the present one and the one
 * looked at. The last five are there in any case: there are figures before the first plan.
 */
export const yearChoices = (plans: readonly PlannedPeriod[], thisYear: number, period: string): YearChoice[] => {
  const yearly = plans.filter(({ periodKind }) => periodKind === 'YEAR');
  const chosen = period.split('-').map(Number);
  const spoken = plans.flatMap(({ startsOn, endsOn }) => [yearOf(startsOn), Math.min(yearOf(endsOn), Math.max(thisYear, yearOf(startsOn)))]);
  const known = [thisYear, thisYear - 5, ...chosen.filter((year) => Math.abs(thisYear - year) <= 60), ...spoken];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = last - index;
    const ofYear = yearly.filter((plan) => plan.year === year);
    return { year: String(year), plan: ofYear.some(isPublished) ? 'published' : ofYear.length > 0 ? 'draft' : 'none' };
  });
};

/** Terms there is a plan for and the one looked at, as the address writes them ('2015-2020'), the latest first. */
export const termChoices = (plans: readonly PlannedPeriod[], period: string): string[] => {
  const planned = plans.filter(({ periodKind }) => periodKind === 'TERM').map(({ startsOn, endsOn }) => `${yearOf(startsOn)}-${yearOf(endsOn)}`);
  return [...new Set([...planned, ...(period.includes('-') ? [period] : [])])].sort().reverse();
};
