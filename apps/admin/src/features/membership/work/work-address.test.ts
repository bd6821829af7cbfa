import { describe, expect, test } from '@jest/globals';
import { readWorkAddress, workQuestion } from './work-address.ts';

const asked = (search: Record<string, unknown>) => workQuestion(readWorkAddress(search));

describe('what the address of the work asks for', () => {
  test('everything with a day, unless it says otherwise', () => expect(asked({})).toEqual({ nature: 'DEADLINE', kind: null, urgency: null }));
  test('one kind and how pressing', () => expect(asked({ kind: 'CEREMONY_DUE', urgency: 'overdue' })).toEqual({ nature: 'DEADLINE', kind: 'CEREMONY_DUE', urgency: 'OVERDUE' }));
  test('notices, of which none is pressing', () => expect(asked({ tab: 'notices', urgency: 'week' })).toEqual({ nature: 'NOTICE', kind: null, urgency: null }));
  test('a kind says which nature it has', () => expect(asked({ kind: 'BRANCH_DORMANT' })).toEqual({ nature: 'NOTICE', kind: 'BRANCH_DORMANT', urgency: null }));
  test('what nobody knows is dropped', () => expect(asked({ tab: 'x', kind: 'y', urgency: 'z' })).toEqual({ nature: 'DEADLINE', kind: null, urgency: null }));
});
