import { expect, test } from '@jest/globals';
import { departureRefusal, departuresUntil } from './expected-departures.ts';

const member = { state: 'OFFICIAL', openTransfer: false, expectedOn: null } as const;

test.each([
  ['of a member, ahead', member, '2027-06-30', null],
  ['of somebody awaiting the ceremony', { ...member, state: 'DECIDED' }, '2026-12-01', null],
  ['on the day itself', member, '2026-11-23', null],
  ['of somebody who has gone by then', member, '2026-11-22', 'DEPARTURE_IN_PAST'],
  ['of nobody’s member', { ...member, state: 'EXPELLED' }, '2027-06-30', 'DEPARTURE_NOT_MEMBER'],
  ['of somebody on the way', { ...member, openTransfer: true }, '2027-06-30', 'TRANSFER_PENDING'],
  ['a second time', { ...member, expectedOn: '2027-01-01' }, '2027-06-30', 'DEPARTURE_ALREADY_EXPECTED'],
  ['on no day', member, '2027-02-30', 'DATE_INVALID'],
] as const)('a departure is expected %s', (_, departing, on, code) => expect(departureRefusal(departing, on, '2026-11-23')?.code ?? null).toBe(code));

test('three months are looked ahead', () => expect(departuresUntil('2026-11-30')).toBe('2027-02-28'));
