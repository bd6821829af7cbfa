// How much of everything happens in a year. What is published is exact, the rest is such that the town grows as it did.
import { addDays, daysBetween, earlierOf, type LocalDate, weekday } from '@dangvu/domain/calendar/local-date';
import { stream } from '../seeded.ts';

/** First day of the history that is told in full. */
export const historyFrom: LocalDate = '2015-01-01';

/** Published: members at the end of 2015. */
export const membersEnd2015 = 4585;

/**
 * Admissions by the year of the decision. Published: 130 in 2014, 156 in 2015, 639 in 2015–2020 (so 483 in the last
 * five),
 * 100 from 1 January to 15 October 2021. The others are made up.
 */
const admissionsOf: Readonly<Record<number, number>> = {
  2010: 109,
  2011: 115,
  2012: 118,
  2013: 121,
  2014: 130,
  2015: 156,
  2016: 104,
  2017: 97,
  2018: 95,
  2019: 99,
  2020: 88,
  2021: 128,
  2022: 127,
  2023: 138,
  2024: 141,
  2025: 129,
};

/** Years before the full history for which admissions are told one by one. */
export const toldYears: readonly number[] = [2010, 2011, 2012, 2013, 2014];

/** Quota targets of the town by year; 2014 and 2015 inferred from the press, none is known for 2021. */
export const targetOf: Readonly<Record<number, number | null>> = {
  2014: 120,
  2015: 120,
  2016: 122,
  2017: 120,
  2018: 118,
  2019: 120,
  2020: 115,
  2021: null,
  2022: 130,
  2023: 135,
  2024: 135,
  2025: 130,
};

/** The town's target for a year; 135 for years this file does not know yet. */
export function yearTarget(year: number): number | null {
  const known = targetOf[year];
  return known === undefined ? 135 : known;
}

export interface YearBudget {
  admissions: number;
  arrivals: number;
  departures: number;
  deaths: number;
  struckOff: number;
  resigned: number;
  expelled: number;
  warned: number;
  reprimanded: number;
  removed: number;
  annulled: number;
  internalMoves: number;
  dropped: number;
}

/** Part of a year that has passed on a day, that day included. */
export function elapsedShare(year: number, today: LocalDate): number {
  const last = earlierOf(today, `${year}-12-31`);
  return Math.max(0, (daysBetween(`${year}-01-01`, last) + 1) / (daysBetween(`${year}-01-01`, `${year}-12-31`) + 1));
}

/** What a year holds up to `today`. */
export function budgetOf(year: number, today: LocalDate): YearBudget {
  const chance = stream(`budget ${year}`);
  const share = elapsedShare(year, today);
  const about = (low: number, high: number) => Math.round(chance.between(low, high) * share);
  // Behind pace, but not hopelessly: a year in which there is something to do.
  const admissions = share < 1 ? Math.round((yearTarget(year) ?? 130) * share * 0.94) : (admissionsOf[year] ?? 131);
  return {
    admissions,
    arrivals: about(34, 42),
    departures: about(50, 60),
    deaths: about(40, 50),
    struckOff: about(9, 14),
    resigned: about(4, 8),
    // Discipline of 2021 is published for nine months and told in discipline.ts; here is what follows it.
    expelled: year === 2021 ? 2 : about(4, 8),
    warned: year === 2021 ? 1 : about(4, 8),
    reprimanded: year === 2021 ? 4 : about(12, 20),
    removed: year === 2021 ? 0 : about(0, 2),
    annulled: year === 2018 || year === 2023 ? 1 : 0,
    internalMoves: about(22, 32),
    dropped: about(10, 18),
  };
}

/**
 * Share of a year's admissions in each month: the anniversaries (3/2, 19/5, 2/9) and the end of the year weigh more.
 */
const monthWeights = [4, 12, 7, 8, 13, 9, 7, 11, 9, 8, 10, 12] as const;

/** A day of work within a span, months weighed as above. */
export function decisionDays(topic: string, from: LocalDate, to: LocalDate, count: number): LocalDate[] {
  const chance = stream(`days ${topic}`);
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekday(day) <= 5) days.push(day);
  if (days.length === 0 && count > 0) days.push(from);
  return Array.from({ length: count }, () =>
    chance.weighted(days, (day) => monthWeights[Number(day.slice(5, 7)) - 1] ?? 1),
  ).sort();
}

/** Days without a season, any day of the week. */
export function anyDays(topic: string, from: LocalDate, to: LocalDate, count: number): LocalDate[] {
  const chance = stream(`days ${topic}`);
  const length = daysBetween(from, to);
  return Array.from({ length: count }, () => addDays(from, chance.between(0, Math.max(0, length)))).sort();
}
