import { expect, test } from '@jest/globals';
import { auditFilter, readAuditAddress } from './audit-address.ts';

const id = '0199a1b2-0000-7000-8000-00000000000a';

test('only what is understood is asked', () => {
  expect(auditFilter(readAuditAddress({ action: 'signIn', target: id, from: '2026-01-01' }), undefined)).toEqual({ action: 'signIn', targetId: id, from: '2026-01-01' });
  expect(auditFilter(readAuditAddress({ target: '0199', to: 'hôm qua' }), 'u')).toEqual({ unitId: 'u' });
});

test('whom it is about and who acted are asked by id', () => {
  expect(auditFilter(readAuditAddress({ person: id, actor: id }), undefined)).toEqual({ personId: id, actorId: id });
  expect(auditFilter(readAuditAddress({ person: 'Nguyễn Văn An', actor: '7' }), undefined)).toEqual({});
});
