import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LocalDate } from '../../calendar/local-date.ts';
import { addDays, addMonths, calendarMonthsBetween, dayFromNumber, dayNumber } from '../../calendar/local-date.ts';
import { isWorkingDay, noHolidays, workingDaysBetween } from '../../calendar/working-days.ts';
import { countFeasible, earliestAdmission, horizonOf } from './feasibility.ts';
import type { FeasibilityCandidate, FeasibilityRules } from './feasibility.ts';
import { feasibilityRulesOn } from './feasibility-rules.ts';

/** Every way in which somebody's acts can follow each other up to the end, tried one by one; the earliest day of a decision. */
function bruteForce(candidate: FeasibilityCandidate, today: LocalDate, end: LocalDate, rules: FeasibilityRules): LocalDate | null {
  const all: LocalDate[] = [];
  for (let day = today; day <= end; day = addDays(day, 1)) all.push(day);
  const working = all.filter((day) => isWorkingDay(day, rules.calendar));
  const classDays = rules.classDates === null ? working : all.filter((day) => rules.classDates?.includes(day));
  const lasts = (from: LocalDate | null, months: number): LocalDate | null => (from === null ? null : addMonths(from, months));
  const spans = (from: LocalDate, to: LocalDate, days: number): boolean => workingDaysBetween(from, to, rules.calendar) >= days;
  let best: LocalDate | null = null;
  const tried = new Set<LocalDate>();
  const decide = (branch: LocalDate): void => {
    // What follows the branch's day does not depend on what came before it.
    if (tried.has(branch)) return;
    tried.add(branch);
    for (const committee of working) {
      if (committee < branch && candidate.stage !== 'COMMITTEE_RESOLVED') continue;
      for (const decision of working) {
        if (decision < committee && candidate.stage !== 'COMMITTEE_RESOLVED') continue;
        if (spans(branch, decision, rules.decisionDays) && (best === null || decision < best)) best = decision;
      }
    }
  };
  if (candidate.branchResolvedOn !== null) {
    decide(candidate.branchResolvedOn);
    return best;
  }
  const [oldCertificate, oldDossier] = [candidate.certificateIssuedOn, candidate.dossierOpenedOn];
  const certificateEnds = lasts(oldCertificate, rules.certificateMonths);
  const dossierEnds = lasts(oldDossier, rules.dossierMonths);
  const certificates = [...(oldCertificate === null ? [] : [oldCertificate]), ...classDays.filter((day) => certificateEnds === null || day > certificateEnds)];
  const dossiers = [...(oldDossier === null ? [] : [oldDossier]), ...working.filter((day) => dossierEnds === null || day > dossierEnds)];
  for (const certificate of certificates) {
    for (const dossier of dossiers) {
      if (oldCertificate === null && dossier < certificate) continue;
      for (const branch of working) {
        const months = calendarMonthsBetween(candidate.bornOn, branch);
        const lawful =
          !tried.has(branch)
          && branch >= certificate && branch <= addMonths(certificate, rules.certificateMonths)
          && branch >= dossier && branch <= addMonths(dossier, rules.dossierMonths) && spans(dossier, branch, rules.verificationDays)
          && months >= rules.ageMinimum * 12 && months <= rules.ageMaximum * 12;
        if (lawful) decide(branch);
      }
    }
  }
  return best;
}

const first = dayNumber('2026-01-26');
const day = (from: number, to: number): fc.Arbitrary<LocalDate> => fc.integer({ min: from, max: to }).map((offset) => dayFromNumber(first + offset));
const stages = ['LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'] as const;
const candidate: fc.Arbitrary<FeasibilityCandidate> = fc
  .record({
    stage: fc.constantFrom(...stages), past: fc.tuple(day(-70, 0), day(-70, 0), day(-70, 0)).map((days) => days.sort()),
    // Near the limits of age, and far from them.
    bornOn: fc.oneof(day(-20 * 366, -19 * 366), day(-18 * 366, -17 * 365), day(-61 * 365, -60 * 365)),
  })
  .map(({ stage, past: [a, b, c], bornOn }) => {
    const reached = stages.indexOf(stage);
    return { stage, bornOn, certificateIssuedOn: reached >= 1 ? (a ?? null) : null, dossierOpenedOn: reached >= 2 ? (b ?? null) : null, branchResolvedOn: reached >= 3 ? (c ?? null) : null };
  });
/** Short terms and a short period, with Tết in it, so that every way can be tried. */
const rules: fc.Arbitrary<FeasibilityRules> = fc.record({
  calendar: fc.record({ holidays: fc.array(day(0, 15)).map((days) => new Set(days)), makeUpDays: fc.array(day(0, 15), { maxLength: 2 }).map((days) => new Set(days)) }),
  classDates: fc.oneof(fc.constant(null), fc.array(day(0, 15), { maxLength: 3 })),
  certificateMonths: fc.integer({ min: 1, max: 2 }), dossierMonths: fc.constant(1), verificationDays: fc.nat(6), decisionDays: fc.nat(8),
  ageMinimum: fc.constant(18), ageMaximum: fc.constant(60),
});

describe('who can lawfully be admitted by the end of a period', () => {
  test('equals every schedule tried one by one, for up to twelve candidates with random stages and calendars', () => {
    let [can, cannot] = [0, 0];
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 12 }), rules, fc.integer({ min: 2, max: 15 }), (candidates, chosen, length) => {
        const [today, end] = [dayFromNumber(first), dayFromNumber(first + length)];
        const horizon = horizonOf(today, end, chosen);
        const expected = candidates.map((one) => bruteForce(one, today, end, chosen));
        const found = candidates.map((one) => earliestAdmission(one, horizon).on);
        if (found.join() !== expected.join()) throw new Error(`${found.join()} instead of ${expected.join()}`);
        const count = expected.filter((on) => on !== null).length;
        if (countFeasible(candidates, horizon) !== count) throw new Error('the count is of those who can');
        can += count;
        cannot += candidates.length - count;
      }),
      { numRuns: 120 },
    );
    expect(Math.min(can, cannot)).toBeGreaterThan(100);
  }, 300_000);

  const usual: FeasibilityRules = feasibilityRulesOn('2021-10-15', noHolidays, null);
  const one = (stage: FeasibilityCandidate['stage'], days: Partial<FeasibilityCandidate> = {}): FeasibilityCandidate => ({
    stage, bornOn: '1995-05-05', certificateIssuedOn: null, dossierOpenedOn: null, branchResolvedOn: null, ...days,
  });
  const horizon = horizonOf('2021-10-15', '2021-12-31', usual);

  test('the terms are those of the rulebook', () => {
    expect(usual).toMatchObject({ certificateMonths: 60, dossierMonths: 12, decisionDays: 60, verificationDays: 30, ageMinimum: 18, ageMaximum: 60 });
    expect(feasibilityRulesOn('2025-10-15', noHolidays, null).decisionDays).toBe(45);
  });

  test.each<[string, FeasibilityCandidate, object]>([
    ['whose committee has resolved long ago: today', one('COMMITTEE_RESOLVED', { branchResolvedOn: '2021-06-01' }), { on: '2021-10-15', steps: [{ step: 'DECISION', on: '2021-10-15' }] }],
    ['whose branch resolved in September: sixty working days later', one('BRANCH_RESOLVED', { branchResolvedOn: '2021-09-10' }), { on: '2021-12-03' }],
    ['whose branch resolved yesterday: not this year', one('BRANCH_RESOLVED', { branchResolvedOn: '2021-10-14' }), { on: null, hindrance: 'TOO_LATE' }],
    ['on the list: not this year', one('LISTED'), { on: null, hindrance: 'TOO_LATE' }],
  ])('somebody %s', (_, who, expected) => expect(earliestAdmission(who, horizon)).toMatchObject(expected));

  test('with a year before it somebody on the list goes all the way; the steps say when', () => {
    const year = horizonOf('2022-01-04', '2022-12-31', usual);
    const prospect = earliestAdmission(one('LISTED'), year);
    expect(prospect.on === null ? [] : prospect.steps.map(({ step, on }) => `${step} ${on}`)).toEqual([
      'CLASS 2022-01-04', 'DOSSIER 2022-01-04', 'BRANCH 2022-02-15', 'COMMITTEE 2022-02-15', 'DECISION 2022-05-10',
    ]);
    expect(earliestAdmission(one('LISTED', { bornOn: '2004-06-20' }), year)).toMatchObject({ on: '2022-08-24' });
    expect(earliestAdmission(one('LISTED', { bornOn: '2006-06-20' }), year)).toEqual({ on: null, hindrance: 'TOO_YOUNG' });
    expect(earliestAdmission(one('LISTED', { bornOn: '1961-12-20' }), year)).toEqual({ on: null, hindrance: 'TOO_OLD' });
    expect(earliestAdmission(one('LISTED'), horizonOf('2022-01-04', '2022-12-31', { ...usual, classDates: [] }))).toEqual({ on: null, hindrance: 'NO_CLASS' });
    expect(earliestAdmission(one('LISTED'), horizonOf('2023-01-01', '2022-12-31', usual))).toEqual({ on: null, hindrance: 'TOO_LATE' });
  });
});
