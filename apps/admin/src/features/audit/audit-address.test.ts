import { expect, test } from '@jest/globals';
import { auditFilter, readAuditAddress, readDetails } from './audit-address.ts';

test('only what is understood is asked', () => {
  const id = '0199a1b2-0000-7000-8000-00000000000a';
  expect(auditFilter(readAuditAddress({ action: 'signIn', target: id, from: '2026-01-01' }), undefined)).toEqual({ action: 'signIn', targetId: id, from: '2026-01-01' });
  expect(auditFilter(readAuditAddress({ target: '0199', to: 'hôm qua' }), 'u')).toEqual({ unitId: 'u' });
});

test('details are read without their braces, and shown as they are when they are no JSON', () => {
  expect(readDetails('{"login":"hoahieu","address":null,"before":{"a":1}}')).toBe('login: hoahieu, before: {"a":1}');
  expect(readDetails('{}')).toBe('');
  expect(readDetails('không phải JSON')).toBe('không phải JSON');
});
