import { describe, expect, test } from '@jest/globals';
import { readTransfersAddress, transferFilter } from './transfers-address.ts';

const asked = (search: Record<string, unknown>) => transferFilter(readTransfersAddress(search), 'u');

describe('what the address of the transfers asks for', () => {
  test('those arriving and still open, unless it says otherwise', () => expect(asked({})).toEqual({ unitId: 'u', direction: 'IN', open: true }));
  test('those leaving, also the ones that are over', () => expect(asked({ tab: 'leaving', closed: '1' })).toEqual({ unitId: 'u', direction: 'OUT' }));
  test('what is late is chased from both ends', () => expect(asked({ tab: 'overdue', closed: '1' })).toEqual({ unitId: 'u', direction: 'ANY', overdue: true }));
  test('words or a code', () => expect(asked({ q: 'abcd-2345', tab: 'x' })).toEqual({ unitId: 'u', direction: 'IN', open: true, search: 'abcd-2345' }));
});
