import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber } from '../calendar/local-date.ts';
import { deadlineOf } from '../membership/deadlines.ts';
import { carriesOn } from '../membership/votes.ts';
import type { RuleChange } from './rule-change.ts';
import { fitsUnit, isUncertain, parseRuleValue, refuseRuleChange, ruleValueText, withChanges } from './rule-change.ts';
import { amountOn, enforceRuleChanges, historyOf, publishedRules, ruleByCode, ruleOn, RuleParam } from './rules.ts';
import { validateRules } from './validate-rules.ts';

let made = 0;
const change = (param: RuleParam, value: RuleChange['value'], validFrom: string): RuleChange => ({
  id: String((made += 1)), param, value, validFrom, reason: 'Công văn', recordedAt: '2026-11-20T03:00:00Z', recordedBy: 'Quản trị',
});

describe('a changed rulebook', () => {
  afterEach(() => enforceRuleChanges([]));

  test('keeps one row for every day, whatever was changed from when', () => {
    const anyChange = fc
      .record({ param: fc.constantFrom(...Object.values(RuleParam)), value: fc.integer({ min: 1, max: 1000 }), day: fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2030-12-31') }) })
      .map(({ param, value, day }) => change(param, value, dayFromNumber(day)));
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
        const rows = withChanges(publishedRules, changes);
        expect(() => validateRules(rows)).not.toThrow();
        // A day before every change meets what it met.
        const first = changes.map(({ validFrom }) => validFrom).sort()[0] ?? '2031-01-01';
        const on = addDays(first, -1);
        const at = (all: typeof rows): string[] => all.filter((row) => row.validFrom <= on && (row.validTo === null || on <= row.validTo)).map(({ param, value }) => `${param} ${JSON.stringify(value)}`).sort();
        expect(at(rows)).toEqual(at(publishedRules));
      }),
      { numRuns: 200 },
    );
  });

  test('a change holds up to the next document, the one recorded later counts, and a row taken away by none is still cited', () => {
    enforceRuleChanges([change('CEREMONY_DEADLINE', 10, '2026-05-01'), change('CEREMONY_DEADLINE', 20, '2026-12-01'), change('CEREMONY_DEADLINE', 25, '2026-12-01')]);
    expect(historyOf('CEREMONY_DEADLINE').slice(-4).map(({ code, value, validTo }) => [code, value, validTo])).toEqual([
      ['CEREMONY_DEADLINE/Q20', 30, '2026-04-30'],
      ['CEREMONY_DEADLINE/Q20@2026-05-01', 10, '2026-07-25'],
      ['CEREMONY_DEADLINE/Q208', 30, '2026-11-30'],
      ['CEREMONY_DEADLINE/Q208@2026-12-01', 25, null],
    ]);
    expect(deadlineOf('CEREMONY_DEADLINE', '2026-12-01').rule.change?.reason).toBe('Công văn');
    expect(ruleByCode('CEREMONY_DEADLINE/Q208')?.value).toBe(30);
  });

  test('is not changed from today on, where the text was read, or to what cannot be', () => {
    const uncertain = ruleOn('CEREMONY_DEADLINE', '2026-12-01');
    expect(isUncertain(uncertain)).toBe(true);
    expect(refuseRuleChange(uncertain, 20, '2026-11-21', '2026-11-20')).toBeNull();
    expect(refuseRuleChange(uncertain, 20, '2026-11-20', '2026-11-20')?.code).toBe('RULE_CHANGE_TOO_EARLY');
    expect(refuseRuleChange(ruleOn('PROBATION', '2026-12-01'), 20, '2026-12-01', '2026-11-20')?.code).toBe('RULE_IS_SURE');
    expect(refuseRuleChange(uncertain, 30, '2026-12-01', '2026-11-20')?.code).toBe('RULE_CHANGE_NOTHING');
    for (const value of [null, 0, 1001, 1.5, { numerator: 2, denominator: 3 }]) {
      expect(refuseRuleChange(uncertain, value, '2026-12-01', '2026-11-20')?.code).toBe('RULE_VALUE_INVALID');
    }
    expect(fitsUnit({ numerator: 2, denominator: 3 }, 'AT_LEAST')).toBe(true);
    expect(fitsUnit({ numerator: 3, denominator: 3 }, 'AT_LEAST')).toBe(false);
    expect(fitsUnit(2, 'AT_LEAST')).toBe(false);
    // Who is competent is the law's to say, sure or not.
    expect(refuseRuleChange(ruleOn('DIRECT_SUPERIOR', '2026-12-01'), 2, '2026-12-01', '2026-11-20')?.code).toBe('RULE_VALUE_INVALID');
    expect(ruleValueText(ruleOn('DIRECT_SUPERIOR', '2025-07-01').value, 'en')).toBe('Province party organisation, Town party organisation, Ward party organisation, Commune party organisation');
  });

  test.each([['45', 45], [' 2/3 ', { numerator: 2, denominator: 3 }], ['２／３', { numerator: 2, denominator: 3 }], ['', null], ['4,5', null], ['-1', null], ['nhiều', null]])('a value typed as “%s”', (text, value) =>
    expect(parseRuleValue(text)).toEqual(value),
  );
});

describe('Rule versions: the same case under each version of the rules', () => {
  afterEach(() => enforceRuleChanges([]));

  // A branch resolves on the first day on which a document is in force: 12 of 18 in favour, the superior decides, the ceremony follows.
  test.each([
    ['Q29', '2016-07-25', 60, 'RECEIVED'],
    ['Q24', '2021-07-30', 60, 'RECEIVED'],
    ['Q232', '2025-01-20', 60, 'RECEIVED'],
    ['Q294', '2025-07-01', 45, 'RECEIVED'],
    ['Q20', '2026-04-08', 45, 'RECEIVED'],
    ['Q208', '2026-07-26', 45, 'ISSUED'],
  ] as const)('%s', (era, on, decisionDays, from) => {
    expect(ruleOn('ADMISSION_DECISION_DEADLINE', on).code).toBe(`ADMISSION_DECISION_DEADLINE/${era}`);
    expect(amountOn('ADMISSION_DECISION_DEADLINE', on)).toBe(decisionDays);
    expect(amountOn('RECOGNITION_DECISION_DEADLINE', on)).toBe(30);
    expect(ruleOn('CEREMONY_DEADLINE', on)).toMatchObject({ value: 30, baseEvent: `DECISION_${from}` });
    expect(amountOn('TRANSFER_START_DEADLINE', on)).toBe(60);
    expect(amountOn('TRANSFER_PRESENTATION_DEADLINE', on)).toBe(30);
    expect(carriesOn({ base: 18, votesFor: 12, votesAgainst: 6, notVoting: 0 }, 'BRANCH_VOTE', on)).toBe(true);
    expect(carriesOn({ base: 18, votesFor: 11, votesAgainst: 7, notVoting: 0 }, 'BRANCH_VOTE', on)).toBe(false);
    // The day before is still under the version before.
    expect(ruleOn('ADMISSION_DECISION_DEADLINE', addDays(on, -1)).code).not.toBe(`ADMISSION_DECISION_DEADLINE/${era}`);
  });

  test('a case begun before a version keeps its own, whenever it is looked at', () => {
    const begun = deadlineOf('ADMISSION_DECISION_DEADLINE', '2025-06-30');
    expect(begun.rule.code).toBe('ADMISSION_DECISION_DEADLINE/Q232');
    enforceRuleChanges([change('ADMISSION_DECISION_DEADLINE', 40, '2026-12-01')]);
    expect(deadlineOf('ADMISSION_DECISION_DEADLINE', '2025-06-30')).toEqual(begun);
    expect(deadlineOf('ADMISSION_DECISION_DEADLINE', '2026-11-30').rule.value).toBe(45);
    expect(deadlineOf('ADMISSION_DECISION_DEADLINE', '2026-12-01').rule.value).toBe(40);
  });
});
