import { describe, expect, test } from '@jest/globals';
import type { PersonQuery } from '../person.generated.ts';
import { nextDay } from './next-day.ts';

type Person = NonNullable<PersonQuery['person']>;
type Membership = NonNullable<Person['currentMembership']>;

const someone = (membership: Partial<Membership> | null, more: Partial<Person> = {}): Person => {
  const current = membership === null ? null : { status: 'OFFICIAL', decidedOn: '2000-05-19', endedOn: null, ceremonyDueOn: null, probationEndsOn: null, openTransfer: null, ...membership };
  return { memberships: membership === null ? [] : [{}], currentCandidacy: null, ...more, currentMembership: current } as unknown as Person;
};

describe('the next day that matters', () => {
  test('for an official member it is the next badge, which nobody can miss', () => {
    expect(nextDay(someone({ partyAge: { nextBadgeYears: 30, nextBadgeOn: '2030-05-19' } as never }))).toEqual({ kind: 'badge', years: 30, on: '2030-05-19', due: false });
  });
  test('after the last badge there is nothing to look forward to', () => {
    expect(nextDay(someone({ partyAge: { nextBadgeYears: null, nextBadgeOn: null } as never }, { memberships: [{}, {}] as unknown as Person['memberships'] }))).toBeNull();
  });
  test('papers on their way come before everything else', () => {
    const openTransfer = { presentDueOn: '2026-12-01' } as Membership['openTransfer'];
    expect(nextDay(someone({ status: 'PROBATIONARY', probationEndsOn: '2027-01-01', openTransfer }))).toEqual({ kind: 'transfer', on: '2026-12-01', due: true });
  });
  test('probation, then nothing for one who left', () => {
    expect(nextDay(someone({ status: 'PROBATIONARY', probationEndsOn: '2027-01-01' }))).toEqual({ kind: 'probation', on: '2027-01-01', due: true });
    expect(nextDay(someone({ status: 'EXPELLED', endedOn: '2026-01-01' }))).toBeNull();
  });
  test('one who is decided on awaits the ceremony', () => {
    expect(nextDay(someone({ status: 'DECIDED', decidedOn: '2026-11-01', ceremonyDueOn: '2026-12-11' }))).toEqual({ kind: 'ceremony', on: '2026-12-11', due: true });
  });
});
