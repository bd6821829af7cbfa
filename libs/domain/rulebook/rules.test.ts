import { describe, expect, test } from '@jest/globals';
import type { Rule } from './rules.ts';
import { amountOn, citation, fractionOf, kindsOf, publishedRules, ruleByCode, ruleOn, RuleParam, yearsOf } from './rules.ts';
import { certainties, certaintyOf } from './readings.ts';
import { validateRules } from './validate-rules.ts';

describe('rulebook', () => {
  test('every parameter has a row for every day since the first', () => {
    for (const param of Object.values(RuleParam)) {
      for (const day of [
        '2011-11-01',
        '2016-07-24',
        '2016-07-25',
        '2021-07-29',
        '2021-09-28',
        '2025-07-01',
        '2026-11-23',
        '2099-01-01',
      ]) {
        const rule = ruleOn(param, day);
        expect(rule.param).toBe(param);
        expect(rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)).toBe(true);
      }
    }
  });

  test('an older case meets the first row', () => expect(ruleOn('PROBATION', '1968-02-03').code).toBe('PROBATION/DL'));

  test.each([
    ['2016-08-01', 60, 'I'],
    ['2021-10-15', 60, 'I'],
    ['2025-01-20', 60, 'C'],
    ['2025-06-30', 60, 'C'],
    ['2025-07-01', 45, 'C'],
    ['2026-07-26', 45, 'I'],
  ])('a branch resolution of %s gives %d working days to decide (%s)', (on, days, certainty) => {
    expect(amountOn('ADMISSION_DECISION_DEADLINE', on)).toBe(days);
    expect(ruleOn('ADMISSION_DECISION_DEADLINE', on).certainty).toBe(certainty);
  });

  test('no row claims to be surer than how its document was read, and each document says how', () => {
    for (const { code, certainty, clause } of publishedRules) {
      const era = code.split('/')[1] ?? '';
      expect([code, certainties.indexOf(certainty) >= certainties.indexOf(certaintyOf(era, clause))]).toEqual([code, true]);
    }
    expect(() => certaintyOf('Q999', '1')).toThrow(RangeError);
  });

  // Read in the text, told by a summary, inferred from the versions around it, or recalled: as the sources of the field were read.
  test.each([
    ['ADMISSION_AGE_MAXIMUM', 'Q29 C, Q24 C, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['INTRODUCER_ACQUAINTANCE', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['ADMISSION_DECISION_DEADLINE', 'Q29 I, Q24 I, Q232 C, Q294 C, Q20 I, Q208 I'],
    ['RECOGNITION_DECISION_DEADLINE', 'Q29 I, Q24 I, Q232 C, Q294 C, Q20 I, Q208 I'],
    ['RECOGNITION_CONSIDERATION_DEADLINE', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['RECOGNITION_VOTE_ROUNDS', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['STRIKE_OFF_ABSENCE', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['APPEAL_DEADLINE', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['READMISSION_WAIT', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['CEREMONY_DEADLINE', 'Q29 C, Q24 C, Q232 C2, Q294 C, Q20 I, Q208 C2'],
    ['TRANSFER_START_DEADLINE', 'Q29 C, Q24 C, Q232 C2, Q294 C, Q20 I, Q208 C2'],
    ['TRANSFER_PRESENTATION_DEADLINE', 'Q29 C, Q24 C, Q232 C2, Q294 C, Q20 I, Q208 I'],
    ['BADGE_BLOCK_WARNING', 'Q29 C, Q24 C, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['DIRECT_SUPERIOR', 'Q29 C, Q24 C, Q232 C2, Q294 C, Q20 I, Q208 C2'],
    ['VERIFICATION_REPLY', 'H01 I, H06 C, H2026 I'],
    ['CERTIFICATE_VALIDITY', 'H01 I, H06 C, H2026 I'],
    ['BRANCH_VOTE', 'H01 I, H06 C, H2026 I'],
    ['STANDING_COMMITTEE_VOTE', 'H01 I, H06 C, H2026 I'],
    ['EXEMPTION_MAXIMUM', 'H01 I, H06 I, H2026 I'],
    ['TRANSFER_NO_SHOW', 'H12 I, H38 C, P2026 I'],
    ['BADGE_YEARS', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['BADGE_EARLY_LONG', 'H01 I, H06 C, H2026 I'],
    ['INTRODUCERS', 'Q29 I, Q24 I, Q232 I, Q294 C, Q20 I, Q208 I'],
    ['DISCIPLINE_MILD_BY', ''],
    ['DISCIPLINE_LAPSE', 'Q69 C'],
    ['PROBATION', 'DL C'],
  ] as const)('%s is as sure as %s; what was in force before is recalled', (param, sure) => {
    const rows = publishedRules.filter((rule) => rule.param === param).map(({ code, certainty }) => `${code.split('/')[1]} ${certainty}`);
    expect(rows.filter((row) => !row.endsWith(' R')).join(', ')).toBe(sure);
  });

  test('a member who never comes is the guide of the Organisation Commission’s: 38-HD/BTCTW 4.3.1d since its day', () => {
    expect(citation(ruleOn('TRANSFER_NO_SHOW', '2025-09-29'))).toBe('38-HD/BTCTW 29/9/2025, 4.3.1d');
    expect(ruleOn('TRANSFER_NO_SHOW', '2025-09-28').source).toBe('12-HD/BTCTW 18/01/2022');
  });

  test('from 26/7/2026 the ceremony is counted from the issue of the decision', () => {
    expect(ruleOn('CEREMONY_DEADLINE', '2026-07-25').baseEvent).toBe('DECISION_RECEIVED');
    expect(ruleOn('CEREMONY_DEADLINE', '2026-07-26')).toMatchObject({
      baseEvent: 'DECISION_ISSUED',
      certainty: 'C2',
      value: 30,
    });
  });

  test.each([
    ['ADMISSION_AGE_MINIMUM', 18],
    ['ADMISSION_AGE_MAXIMUM', 60],
    ['CERTIFICATE_VALIDITY', 60],
    ['DOSSIER_VALIDITY', 12],
    ['PROBATION', 12],
    ['DISCIPLINE_LAPSE', 12],
    ['BRANCH_COMMITTEE_MINIMUM', 9],
    ['BRANCH_COMMITTEE_MAXIMUM', 7],
    ['BRANCH_DEPUTY_MAXIMUM', 1],
    ['TRANSFER_START_DEADLINE', 60],
    ['TRANSFER_PRESENTATION_DEADLINE', 30],
    ['RECOGNITION_CONSIDERATION_DEADLINE', 30],
    ['DORMANCY', 2],
    ['MOVED_DOSSIER_FORWARD', 15],
    ['MOVED_DECISION_DEADLINE', 30],
    ['MOVED_CEREMONY_LIMIT', 30],
    ['MOVED_OBJECTION_REVIEW', 60],
  ] as const)('%s is %d in 2021', (param, value) => expect(amountOn(param, '2021-10-15')).toBe(value));

  test('a fraction is not an amount, and neither is who is competent', () => {
    for (const param of ['BRANCH_VOTE', 'DIRECT_SUPERIOR', 'BADGE_YEARS'] as const) expect(() => amountOn(param, '2021-10-15')).toThrow(RangeError);
    for (const read of [kindsOf, yearsOf]) expect(() => read(ruleOn('PROBATION', '2021-10-15'))).toThrow(RangeError);
    expect(() => fractionOf(ruleOn('DIRECT_SUPERIOR', '2021-10-15'))).toThrow(RangeError);
  });

  test('rows are cited by code, document and clause', () => {
    const rule = ruleByCode('ADMISSION_AGE_MAXIMUM/Q294');
    expect(rule && citation(rule)).toBe('294-QĐ/TW 26/5/2025, 1.1.1');
    const setting = ruleByCode('DORMANCY/DEFAULT');
    expect(setting && citation(setting)).toBe('Thiết lập của cấp ủy');
    expect(ruleByCode('NOTHING')).toBeUndefined();
    expect(new Set(publishedRules.map(({ code }) => code)).size).toBe(publishedRules.length);
  });
});

describe('validateRules', () => {
  const base = ruleOn('PROBATION', '2021-10-15');
  const row = (code: string, validFrom: string, validTo: string | null, more: Partial<Rule> = {}): Rule => ({
    ...base,
    code,
    validFrom,
    validTo,
    ...more,
  });

  test('lets a chain through', () => {
    const chain = [row('a', '2020-01-01', '2020-12-31'), row('b', '2021-01-01', null)];
    expect(validateRules(chain)).toBe(chain);
  });

  test.each<[string, Rule[]]>([
    ['overlaps b', [row('a', '2020-01-01', '2021-01-01'), row('b', '2021-01-01', null)]],
    ['overlaps b', [row('a', '2020-01-01', null), row('b', '2021-01-01', null)]],
    ['gap before b', [row('a', '2020-01-01', '2020-12-30'), row('b', '2021-01-01', null)]],
    ['last row must be open', [row('a', '2020-01-01', '2020-12-31')]],
    ['a: twice', [row('a', '2020-01-01', '2020-12-31'), row('a', '2021-01-01', null)]],
    ['ends before it begins', [row('a', '2020-02-01', '2020-01-31')]],
    ['validFrom is not a day', [row('a', '2020-02-30', null)]],
    ['validTo is not a day', [row('a', '2020-02-01', 'soon')]],
    ['positive integer', [row('a', '2020-01-01', null, { value: -1 })]],
    ['positive integer', [row('a', '2020-01-01', null, { value: 0, unit: 'MEMBERS' })]],
    ['positive integer', [row('a', '2020-01-01', null, { value: 1.5 })]],
    ['only a vote is a fraction', [row('a', '2020-01-01', null, { value: { numerator: 1, denominator: 2 } })]],
    ['only a vote is a fraction', [row('a', '2020-01-01', null, { unit: 'AT_LEAST' })]],
    ['and only they, are listed', [row('a', '2020-01-01', null, { value: ['TOWN_COMMITTEE'] })]],
    ['and only they, are listed', [row('a', '2020-01-01', null, { unit: 'UNIT_KINDS' })]],
    ['and only they, are listed', [row('a', '2020-01-01', null, { unit: 'PARTY_AGES', value: 30 })]],
    ['one thing at least, each once', [row('a', '2020-01-01', null, { unit: 'UNIT_KINDS', value: [] })]],
    ['one thing at least, each once', [row('a', '2020-01-01', null, { unit: 'PARTY_AGES', value: [30, 40, 30] })]],
    ['one thing at least, each once', [row('a', '2020-01-01', null, { unit: 'UNIT_KINDS', value: [30] })]],
    ['between 0 and 1', [row('a', '2020-01-01', null, { unit: 'AT_LEAST', value: { numerator: 3, denominator: 3 } })]],
  ])('refuses: %s', (mistake, broken) => expect(() => validateRules(broken)).toThrow(mistake));
});
