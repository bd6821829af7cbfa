import { describe, expect, test } from '@jest/globals';
import type { PersonQuery } from '../person.generated.ts';
import { nextDay } from './next-day.ts';

type Person = NonNullable<PersonQuery['person']>;
type Membership = NonNullable<Person['currentMembership']>;

const someone = (membership: Partial<Membership> | null, more: Partial<Person> = {}): Person => {
  const current = membership === null ? null : { status: 'OFFICIAL', decidedOn: '2000-05-19', endedOn: null, probationEndsOn: null, openTransfer: null, ...membership };
  return { memberships: membership === null ? [] : [{}], currentCandidacy: null, ...more, currentMembership: current } as unknown as Person;
};

describe('the next day that matters', () => {
  test('for an official member it is the next badge, which nobody can miss', () => {
    expect(nextDay(someone({}), '2026-11-23')).toEqual({ kind: 'badge', years: 30, on: '2030-05-19', due: false });
  });
  test('a member admitted twice has days that do not count: no guess', () => {
    expect(nextDay(someone({}, { memberships: [{}, {}] as unknown as Person['memberships'] }), '2026-11-23')).toBeNull();
  });
  test('papers on their way come before everything else', () => {
    const openTransfer = { presentDueOn: '2026-12-01' } as Membership['openTransfer'];
    expect(nextDay(someone({ status: 'PROBATIONARY', probationEndsOn: '2027-01-01', openTransfer }), '2026-11-23')).toEqual({ kind: 'transfer', on: '2026-12-01', due: true });
  });
  test('probation, then nothing for one who left', () => {
    expect(nextDay(someone({ status: 'PROBATIONARY', probationEndsOn: '2027-01-01' }), '2026-11-23')).toEqual({ kind: 'probation', on: '2027-01-01', due: true });
    expect(nextDay(someone({ status: 'EXPELLED', endedOn: '2026-01-01' }), '2026-11-23')).toBeNull();
  });
  test('one who is decided on awaits the ceremony', () => {
    expect(nextDay(someone({ status: 'DECIDED', decidedOn: '2026-11-01', ceremonyDueOn: '2026-12-11' }), '2026-11-23')).toEqual({ kind: 'ceremony', on: '2026-12-11', due: true });
  });
});
