import { describe, expect, test } from '@jest/globals';
import type { OfficeRole } from './office-roles.ts';
import { officeLeaveRefusal, officeRefusal } from './offices.ts';
import type { OfficeOf } from './offices.ts';

const today = '2026-11-20';
const seat = (role: OfficeRole, own = false) => ({ role, own });
const seats = (members: number): OfficeOf['seats'] => [seat('SECRETARY'), seat('DEPUTY_SECRETARY'), ...Array.from({ length: members }, () => seat('COMMITTEE_MEMBER'))];
const member: OfficeOf = { state: 'OFFICIAL', officialOn: '2016-02-10', within: true, isBranch: true, officials: 9, seats: [] };

describe('an office in a branch', () => {
  test.each<[string, Partial<OfficeOf>, OfficeRole, string | null]>([
    ['secretary', {}, 'SECRETARY', null],
    ['deputy of a small branch', { officials: 3 }, 'DEPUTY_SECRETARY', null],
    ['member of the committee from nine officials on', {}, 'COMMITTEE_MEMBER', null],
    ['member of the committee of eight', { officials: 8 }, 'COMMITTEE_MEMBER', 'OFFICE_BRANCH_TOO_SMALL'],
    ['the seventh', { seats: seats(4) }, 'COMMITTEE_MEMBER', null],
    ['the eighth', { seats: seats(5) }, 'COMMITTEE_MEMBER', 'OFFICE_COMMITTEE_FULL'],
    ['a second secretary', { seats: [seat('SECRETARY')] }, 'SECRETARY', 'OFFICE_SECRETARY_HELD'],
    ['a second deputy', { seats: seats(0) }, 'DEPUTY_SECRETARY', 'OFFICE_DEPUTY_HELD'],
    ['a second office of one person', { seats: [seat('COMMITTEE_MEMBER', true)] }, 'SECRETARY', 'OFFICE_HELD'],
    ['somebody of another branch', { within: false }, 'SECRETARY', 'OFFICE_ELSEWHERE'],
    ['a probationer', { state: 'PROBATIONARY', officialOn: null }, 'SECRETARY', 'OFFICE_NOT_OFFICIAL'],
    ['somebody not yet official on that day', { officialOn: '2026-11-02' }, 'COMMITTEE_MEMBER', 'OFFICE_NOT_OFFICIAL'],
    ['somebody official since that day', { officialOn: '2026-11-01' }, 'COMMITTEE_MEMBER', null],
    ['somebody who has left', { state: 'RESIGNED' }, 'SECRETARY', 'OFFICE_NOT_OFFICIAL'],
  ])('%s', (_, change, role, code) => expect(officeRefusal({ ...member, ...change }, role, '2026-11-01', today)?.code ?? null).toBe(code));

  test('cites the row that refuses', () => {
    expect(officeRefusal({ ...member, officials: 8 }, 'COMMITTEE_MEMBER', '2021-10-15', today)).toMatchObject({ ruleCode: expect.stringMatching(/^BRANCH_COMMITTEE_MINIMUM\//), params: { officials: 8, least: 9 } });
    expect(officeRefusal({ ...member, state: 'PROBATIONARY' }, 'SECRETARY', '2026-11-01', today)).toMatchObject({ clause: 'Điều lệ Đảng, Đ3' });
  });
  test('not from a day to come, nor from one that is none', () => {
    expect(officeRefusal(member, 'SECRETARY', '2026-11-21', today)?.code).toBe('DATE_IN_FUTURE');
    expect(officeRefusal(member, 'SECRETARY', '2026-02-30', today)?.code).toBe('DATE_INVALID');
  });
});

test('a party organisation has as many deputies and committee members as it elects, and one secretary', () => {
  const above = { ...member, isBranch: false, officials: 400, seats: seats(15) };
  expect([officeRefusal(above, 'COMMITTEE_MEMBER', '2026-11-01', today), officeRefusal(above, 'DEPUTY_SECRETARY', '2026-11-01', today)]).toEqual([null, null]);
  expect(officeRefusal(above, 'SECRETARY', '2026-11-01', today)?.code).toBe('OFFICE_SECRETARY_HELD');
});

test.each<[string | null, string, string | null]>([
  ['2020-01-01', '2026-11-20', null],
  [null, '2015-01-01', null],
  ['2020-01-01', '2020-01-02', null],
  ['2020-01-01', '2020-01-01', 'DATE_OUT_OF_ORDER'],
  ['2020-01-01', '2026-11-21', 'DATE_IN_FUTURE'],
  ['2020-01-01', 'hôm nay', 'DATE_INVALID'],
])('held since %s it is left on %s: %s', (from, leftOn, code) => expect(officeLeaveRefusal(from, leftOn, today)?.code ?? null).toBe(code));
