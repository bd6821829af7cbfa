import { describe, expect, test } from '@jest/globals';
import { hiddenFilters, memberFilter, readMembersAddress } from './members-address.ts';

describe('the list of members in the address', () => {
  test('without filters it asks for everybody counted in the headcount', () => {
    expect(memberFilter(readMembersAddress({}), 'u')).toEqual({ unitId: 'u', statuses: ['DECIDED', 'PROBATIONARY', 'OFFICIAL'] });
  });
  test('a single status, everybody who left, everybody', () => {
    expect(memberFilter(readMembersAddress({ status: 'PROBATIONARY' }), 'u').statuses).toEqual(['PROBATIONARY']);
    expect(memberFilter(readMembersAddress({ status: 'ended' }), 'u').statuses).toContain('EXPELLED');
    expect(memberFilter(readMembersAddress({ status: 'ended' }), 'u').statuses).not.toContain('OFFICIAL');
    expect(memberFilter(readMembersAddress({ status: 'all' }), 'u').statuses).toEqual(expect.arrayContaining(['PROBATIONARY', 'OFFICIAL', 'EXPELLED', 'DECEASED']));
  });
  test('what cannot be understood is not asked', () => {
    const address = readMembersAddress({ status: 'SLEEPING', ageFrom: 'ba mươi', from: '2021-13-01', order: 'RANDOM' });
    expect(address).toMatchObject({ status: undefined, ageFrom: undefined, from: undefined, order: undefined });
  });
  test('who filed no supplement in a year', () => {
    expect(memberFilter(readMembersAddress({ unfiled: '2026' }), 'u').withoutSupplementIn).toBe(2026);
    expect(readMembersAddress({ unfiled: 'năm nay' }).unfiled).toBeUndefined();
  });
  test('age and days go out as numbers and days', () => {
    const address = readMembersAddress({ ageFrom: '18', ageTo: '30', from: '2021-01-01', to: '2021-10-15', sex: 'FEMALE' });
    expect(memberFilter(address, 'u')).toMatchObject({ ageFrom: 18, ageTo: 30, decidedFrom: '2021-01-01', decidedTo: '2021-10-15', sex: 'FEMALE' });
    expect(hiddenFilters(address)).toBe(3);
  });
});
