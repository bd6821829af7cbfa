import { describe, expect, test } from '@jest/globals';
import { factsFor } from './lifecycle-fixture.ts';
import { CandidacyStage } from './states.ts';
import { introducersMissing, standingRefusal, supportersLacking, supportRefusal } from './supporters.ts';
import type { Support, SupporterStanding } from './supporters.ts';

const good: SupporterStanding = { official: true, sameOrganisation: true, disciplined: false };
const support: Support = { role: 'INTRODUCER', personId: 'p1', body: null, togetherSince: '2024-01-15', replacement: false, assignedOn: '2025-10-01' };
const other = (personId: string | null, body: Support['body'] = null, role: Support['role'] = 'INTRODUCER') => ({ role, personId, body });
const code = (change: Partial<Support>, standing: SupporterStanding | null = good, already: Parameters<typeof supportRefusal>[2] = []) =>
  supportRefusal({ ...support, ...change }, standing, already)?.code ?? null;

describe('who may introduce', () => {
  test.each<[string, Partial<Support>, SupporterStanding | null, string | null]>([
    ['an official member, together for years', {}, good, null],
    ['twelve months to the day', { togetherSince: '2024-10-01' }, good, null],
    ['a day short of twelve months', { togetherSince: '2024-10-02' }, good, 'INTRODUCER_NOT_TOGETHER'],
    ['since nobody knows when', { togetherSince: null }, good, 'INVALID_INPUT'],
    ['since a day that is none', { togetherSince: '2024-02-30' }, good, 'DATE_INVALID'],
    ['since the younger was born', { togetherSince: '1996-04-01' }, { ...good, bothBornOn: '1996-04-01' }, null],
    ['since before the younger was born', { togetherSince: '1996-03-31' }, { ...good, bothBornOn: '1996-04-01' }, 'DATE_BEFORE_BIRTH'],
    ['in place of another, a month together', { togetherSince: '2025-09-01', replacement: true }, good, null],
    ['in place of another, not said since when', { togetherSince: null, replacement: true }, good, null],
    ['probationary', {}, { ...good, official: false }, 'SUPPORTER_NOT_OFFICIAL'],
    ['of another organisation', {}, { ...good, sameOrganisation: false }, 'SUPPORTER_ELSEWHERE'],
    ['under discipline', {}, { ...good, disciplined: true }, 'INTRODUCER_DISCIPLINED'],
    ['under discipline, in place of another', { replacement: true }, { ...good, disciplined: true }, 'INTRODUCER_DISCIPLINED'],
    ['not looked up', {}, null, 'INVALID_INPUT'],
    ['the Youth Union', { personId: null, body: 'YOUTH_UNION' }, null, null],
    ['both a member and a union', { body: 'YOUTH_UNION' }, good, 'INVALID_INPUT'],
    ['neither', { personId: null }, good, 'INVALID_INPUT'],
    ['a union as a mentor', { role: 'MENTOR', personId: null, body: 'TRADE_UNION' }, null, 'INVALID_INPUT'],
    ['a mentor met yesterday, under discipline', { role: 'MENTOR', togetherSince: null }, { ...good, disciplined: true }, null],
    ['a probationary mentor', { role: 'MENTOR' }, { ...good, official: false }, 'SUPPORTER_NOT_OFFICIAL'],
  ])('%s', (_why, change, standing, answer) => expect(code(change, standing)).toBe(answer));

  test('two introducers, of whom one may be a body', () => {
    expect(code({}, good, [other('p2')])).toBeNull();
    expect(code({}, good, [other('p2'), other('p3')])).toBe('INTRODUCERS_COMPLETE');
    expect(code({}, good, [other(null, 'YOUTH_UNION')])).toBeNull();
    expect(code({ personId: null, body: 'TRADE_UNION' }, null, [other(null, 'YOUTH_UNION')])).toBe('INTRODUCERS_COMPLETE');
    expect(code({}, good, [other('p1')])).toBe('SUPPORTER_ALREADY');
    expect(code({}, good, [other('p1', null, 'MENTOR'), other('p2', null, 'MENTOR')])).toBeNull();
  });

  test('a refusal cites its clause or its rule of the day', () => {
    expect(supportRefusal({ ...support, togetherSince: '2025-05-01' }, good, [])).toMatchObject({ ruleCode: 'INTRODUCER_ACQUAINTANCE/Q294', params: { months: 12, together: 5 } });
    expect(standingRefusal('INTRODUCER', { ...good, official: false })).toMatchObject({ clause: '294-QĐ/TW 3.2.1' });
    expect(standingRefusal('MENTOR', good)).toBeNull();
  });
});

describe('who is lacking', () => {
  test('a mentor from the listing on, two introducers once the dossier is made, nobody after the branch has considered', () => {
    const lacking = Object.values(CandidacyStage).map((stage) => [stage, supportersLacking(stage, { mentors: 0, introducers: 1 }, '2026-01-01').map(({ en }) => en)]);
    expect(Object.fromEntries(lacking)).toEqual({
      LISTED: ['mentor'], CLASS_DONE: ['mentor'], DOSSIER_OPEN: ['mentor', '2 introducers'], BRANCH_RESOLVED: [], COMMITTEE_RESOLVED: [], ADMITTED: [], REFUSED: [], DROPPED: [],
    });
    expect(supportersLacking('DOSSIER_OPEN', { mentors: 1, introducers: 2 }, '2026-01-01')).toEqual([]);
  });

  test('is told before the vote, not where it was not read', () => {
    const told = (introducers?: number) => introducersMissing({ ...factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN'), ...(introducers === undefined ? {} : { introducers }) }, '2026-01-01');
    expect([told(), told(2), told(1)]).toEqual([null, null, expect.objectContaining({ code: 'INTRODUCERS_MISSING', params: { introducers: 1, needed: 2 }, ruleCode: 'INTRODUCERS/Q294' })]);
  });
});
