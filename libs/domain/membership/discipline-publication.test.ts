import { describe, expect, test } from '@jest/globals';
import { limitationOf, publicationDue } from './discipline-publication.ts';
import { disciplineCases } from './discipline-cases.ts';
import { attempt } from './lifecycle.ts';
import { factsFor, result } from './lifecycle-fixture.ts';

const entry = (id: string, act: 'WARN' | 'REPRIMAND' | 'EXPEL' | 'DISCIPLINE_PUBLISH' | 'DISCIPLINE_REVOKE' | 'APPEAL_FILE', effectiveOn: string, details: Record<string, unknown> = {}) => ({ id, act, effectiveOn, details });
const warned = entry('d1', 'WARN', '2021-09-06');

describe('making a discipline known', () => {
  test('fifteen days from the signing, weekends and holidays among them; another value by an administrator, because the article was not read', () => {
    expect(publicationDue('2026-02-10')).toMatchObject({ dueOn: '2026-02-25', rule: { certainty: 'C2', unit: 'DAYS' } });
  });

  test.each([
    ['in time', { effectiveOn: '2021-09-21' }, '→ OFFICIAL'],
    ['a day late', { effectiveOn: '2021-09-22' }, '→ OFFICIAL (PUBLISHED_LATE)'],
    ['on the day of the decision, although something else was recorded since', { effectiveOn: '2021-09-06', lastEffectiveOn: '2021-09-30' }, '→ OFFICIAL'],
    ['before the decision', { effectiveOn: '2021-09-05' }, 'DATE_OUT_OF_ORDER'],
    ['of another discipline', { case: 'other' }, 'DISCIPLINE_NOT_IN_FORCE'],
    ['where there is none', { history: [] }, 'DISCIPLINE_NOT_IN_FORCE'],
    ['where it was not read', { history: undefined as never }, 'INVALID_INPUT'],
    ['twice', { history: [warned, entry('p1', 'DISCIPLINE_PUBLISH', '2021-09-10', { case: 'd1' })] }, 'DISCIPLINE_PUBLISHED_ALREADY'],
    ['the earlier of two, the later being known', { history: [warned, entry('d2', 'REPRIMAND', '2021-09-08'), entry('p1', 'DISCIPLINE_PUBLISH', '2021-09-10', { case: 'd2' })], effectiveOn: '2021-09-12' }, '→ OFFICIAL'],
    ['the later of two, known already', { history: [warned, entry('d2', 'REPRIMAND', '2021-09-08'), entry('p1', 'DISCIPLINE_PUBLISH', '2021-09-10', { case: 'd2' })], case: 'd2' }, 'DISCIPLINE_PUBLISHED_ALREADY'],
    ['of what was revoked', { history: [warned, entry('r1', 'DISCIPLINE_REVOKE', '2021-09-10', { case: 'd1' })] }, 'DISCIPLINE_NOT_IN_FORCE'],
  ] as const)('%s', (_why, change, answer) => expect(result('DISCIPLINE_PUBLISH', 'OFFICIAL', { ...change })).toBe(answer));

  test('of who was expelled by it as well', () =>
    expect(result('DISCIPLINE_PUBLISH', 'EXPELLED', { history: [entry('d1', 'EXPEL', '2021-09-06')], effectiveOn: '2021-09-10' })).toBe('→ EXPELLED'));

  test('answers no appeal', () => {
    const history = [warned, entry('a1', 'APPEAL_FILE', '2021-09-07', { case: 'd1' }), entry('p1', 'DISCIPLINE_PUBLISH', '2021-09-10', { case: 'd1' })];
    expect(disciplineCases(history, '2021-10-01')).toMatchObject([{ appealedOn: '2021-09-07', publishedOn: '2021-09-10' }]);
    expect(disciplineCases(history, '2021-09-09')).toMatchObject([{ publishedOn: null }]);
  });
});

describe('the limitation of a violation', () => {
  test('five years for a reprimand, ten for a warning and a removal, none for expulsion', () => {
    expect((['REPRIMAND', 'WARNING', 'REMOVAL_FROM_OFFICE', 'EXPULSION'] as const).map((form) => limitationOf(form, '2016-02-29')?.dueOn ?? null)).toEqual(['2021-02-28', '2026-02-28', '2026-02-28', null]);
  });

  test.each([
    ['REPRIMAND', '2016-10-01', '→ OFFICIAL'],
    ['REPRIMAND', '2016-09-30', '→ OFFICIAL (LIMITATION_OVER)'],
    ['WARN', '2016-09-30', '→ OFFICIAL'],
    ['WARN', '2011-09-30', '→ OFFICIAL (LIMITATION_OVER)'],
    ['REMOVE_FROM_OFFICE', '2011-09-30', '→ OFFICIAL (LIMITATION_OVER)'],
    ['EXPEL', '1990-01-01', '→ EXPELLED'],
    ['WARN', null, '→ OFFICIAL'],
    ['WARN', '2021-10-02', 'VIOLATION_AFTER_DECISION'],
    ['WARN', '2021-02-30', 'DATE_INVALID'],
  ] as const)('%s of 1 October 2021 for %s: %s', (act, violatedOn, answer) =>
    expect(result(act, 'OFFICIAL', { violatedOn, effectiveOn: '2021-10-01', decision: { number: '1', issuedOn: '2021-10-01' } })).toBe(answer));

  test('is told with its last day and its row', () => {
    const answer = attempt('REPRIMAND', factsFor('REPRIMAND', 'OFFICIAL', { violatedOn: '2016-09-30', effectiveOn: '2021-10-01', decision: { number: '1', issuedOn: '2021-10-01' } }));
    expect(answer).toMatchObject({ ok: true, warnings: [{ code: 'LIMITATION_OVER', params: { deadline: '2021-09-30' }, ruleCode: 'DISCIPLINE_LIMITATION_REPRIMAND/Q102' }] });
  });
});
