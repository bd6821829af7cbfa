import { describe, expect, test } from '@jest/globals';
import { badgesOf, badgeToAward, earlyRule, monthsEarly, nextAwardDay } from './badges.ts';
import type { Case } from './lifecycle-fixture.ts';
import { result } from './lifecycle-fixture.ts';

const since = (decidedOn: string) => ({ admissions: [{ decidedOn, endedOn: null }] });
const entry = (act: 'BADGE_AWARD' | 'BADGE_WITHDRAW' | 'RESTORE' | 'WARN', effectiveOn: string, details: Record<string, unknown> = {}) => ({ id: `${act} ${effectiveOn}`, act, effectiveOn, details });
const awarded = (badge: number) => entry('BADGE_AWARD', '2021-05-01', { badge: String(badge), badgeGround: 'REACHED', awardDay: '2021-05-19' });

describe('the party badge', () => {
  test.each([
    ['2026-11-24', '2027-02-03'], ['2026-02-03', '2026-02-03'], ['2026-02-04', '2026-05-19'], ['2026-05-20', '2026-09-02'], ['2026-09-03', '2026-11-07'],
  ])('on %s the coming award day is %s', (day, award) => expect(nextAwardDay(day)).toBe(award));

  test.each<Case>([
    ['thirty years by the award day', 'BADGE_AWARD', 'OFFICIAL', { ...since('1991-11-07') }, '→ OFFICIAL'],
    ['a day short of it', 'BADGE_AWARD', 'OFFICIAL', { ...since('1991-11-08') }, 'BADGE_NOT_REACHED'],
    ['there is none for 35', 'BADGE_AWARD', 'OFFICIAL', { ...since('1980-01-01'), badge: 35 }, 'INVALID_INPUT'],
    ['a day that is none of the four', 'BADGE_AWARD', 'OFFICIAL', { awardDay: '2021-11-08' }, 'BADGE_AWARD_DAY'],
    ['an award day before the decision', 'BADGE_AWARD', 'OFFICIAL', { awardDay: '2021-09-02' }, 'BADGE_AWARD_DAY'],
    ['twice', 'BADGE_AWARD', 'OFFICIAL', { history: [awarded(30)] }, 'BADGE_AWARDED_ALREADY'],
    ['a lower one after a higher one', 'BADGE_AWARD', 'OFFICIAL', { ...since('1975-01-01'), history: [awarded(45)] }, 'BADGE_AWARDED_ALREADY'],
    ['one brought along by who came back', 'BADGE_AWARD', 'OFFICIAL', { badgesBefore: [30] }, 'BADGE_AWARDED_ALREADY'],
    ['the next one', 'BADGE_AWARD', 'OFFICIAL', { ...since('1981-01-01'), badge: 40, history: [awarded(30)] }, '→ OFFICIAL'],
    ['time outside does not count', 'BADGE_AWARD', 'OFFICIAL', { admissions: [{ decidedOn: '1990-01-01', endedOn: '1995-01-01' }, { decidedOn: '1999-01-01', endedOn: null }] }, 'BADGE_NOT_REACHED'],
    ['who was restored has none outside', 'BADGE_AWARD', 'OFFICIAL', { ...since('1990-01-01'), history: [entry('RESTORE', '2000-01-01')] }, '→ OFFICIAL'],
    ['gravely ill, a year early', 'BADGE_AWARD', 'OFFICIAL', { ...since('1992-10-01'), badgeGround: 'GRAVELY_ILL', awardDay: null }, '→ OFFICIAL'],
    ['gravely ill, more than a year early', 'BADGE_AWARD', 'OFFICIAL', { ...since('1992-10-02'), badgeGround: 'GRAVELY_ILL', awardDay: null }, 'BADGE_NOT_REACHED'],
    ['gravely ill with 70, two years early', 'BADGE_AWARD', 'OFFICIAL', { ...since('1953-10-01'), badge: 70, badgeGround: 'GRAVELY_ILL', awardDay: null }, '→ OFFICIAL'],
    ['posthumous of who lives', 'BADGE_AWARD', 'OFFICIAL', { badgeGround: 'POSTHUMOUS' }, 'BADGE_GROUND'],
    ['early of who has died', 'BADGE_AWARD', 'DECEASED', { badgeGround: 'GRAVELY_ILL', endedOn: '2021-09-20' }, 'BADGE_GROUND'],
    ['posthumous, a year early by the day of death', 'BADGE_AWARD', 'DECEASED', { ...since('1992-09-20'), badgeGround: 'POSTHUMOUS', endedOn: '2021-09-20', awardDay: null }, '→ DECEASED'],
    ['posthumous, a day more', 'BADGE_AWARD', 'DECEASED', { ...since('1992-09-21'), badgeGround: 'POSTHUMOUS', endedOn: '2021-09-20', awardDay: null }, 'BADGE_NOT_REACHED'],
    ['under discipline', 'BADGE_AWARD', 'OFFICIAL', { history: [entry('WARN', '2021-09-01', { ground: 'x' })] }, 'BADGE_BLOCKED'],
    ['a probationer', 'BADGE_AWARD', 'PROBATIONARY', {}, 'TRANSITION_REFUSED'],
    ['taken back with the membership', 'BADGE_WITHDRAW', 'EXPELLED', { history: [awarded(30)] }, '→ EXPELLED'],
    ['nothing to take back', 'BADGE_WITHDRAW', 'STRUCK_OFF', { history: [] }, 'BADGE_NOT_HELD'],
    ['of who died the family keeps it', 'BADGE_WITHDRAW', 'DECEASED', { history: [awarded(30)] }, 'TRANSITION_REFUSED'],
    ['the card is returned by who left', 'CARD_WITHDRAW', 'RESIGNED', {}, '→ RESIGNED'],
    ['and kept by the family of who died', 'CARD_WITHDRAW', 'DECEASED', {}, 'TRANSITION_REFUSED'],
  ])('%s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('by the version of the rules: a warning keeps it away six months before 1 July 2025, nine since', () => {
    const warned = (day: string, on: string) =>
      result('BADGE_AWARD', 'OFFICIAL', { history: [entry('WARN', day, { ground: 'x' })], today: on, effectiveOn: on, decision: null, awardDay: null, badgeGround: 'GRAVELY_ILL', badge: 30, ...since('1990-01-01') });
    expect([warned('2024-03-01', '2024-09-01'), warned('2025-08-01', '2026-04-30'), warned('2025-08-01', '2026-05-01')]).toEqual(['→ OFFICIAL', 'BADGE_BLOCKED', '→ OFFICIAL']);
  });

  test('what was taken back is held again by who is restored', () => {
    const history = [awarded(30), entry('BADGE_WITHDRAW', '2022-01-10')];
    expect(badgesOf(history, '2023-01-01')).toMatchObject([{ years: 30, awardedOn: '2021-05-19', withdrawnOn: '2022-01-10' }]);
    expect(badgesOf([...history, entry('RESTORE', '2022-06-01')], '2023-01-01')).toMatchObject([{ withdrawnOn: null }]);
  });

  test('the next badge: the highest reached, else the one that comes', () => {
    const { admissions } = since('1975-03-01');
    expect(badgeToAward(admissions, [], '2021-10-01')).toEqual({ years: 45, reachedOn: '2020-03-01' });
    expect(badgeToAward(admissions, badgesOf([awarded(45)], '2021-10-01'), '2021-10-01')).toEqual({ years: 50, reachedOn: '2025-03-01' });
    const early = (ground: 'GRAVELY_ILL' | 'POSTHUMOUS' | 'REACHED', years: number): number => monthsEarly(ground, years, '2025-09-02');
    expect([early('GRAVELY_ILL', 65), early('GRAVELY_ILL', 70), early('POSTHUMOUS', 70), early('REACHED', 30)]).toEqual([12, 24, 12, 0]);
    expect(earlyRule('GRAVELY_ILL', 70, '2025-09-02')).toMatchObject({ code: 'BADGE_EARLY_LONG/H06', certainty: 'C' });
    expect(earlyRule('POSTHUMOUS', 70, '2021-11-07')).toMatchObject({ code: 'BADGE_POSTHUMOUS/H01', certainty: 'I' });
    expect(earlyRule('REACHED', 30, '2025-09-02')).toBeNull();
  });
});
