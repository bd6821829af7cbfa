import { describe, expect, test } from '@jest/globals';
import { disciplineInForce } from './discipline.ts';

describe('discipline in force', () => {
  test('lapses twelve months after the decision, to the day', () => {
    const records = [{ act: 'REPRIMAND', effectiveOn: '2025-03-10' }] as const;
    expect(disciplineInForce(records, '2025-03-09')).toBeNull();
    expect(disciplineInForce(records, '2025-03-10')).toBe('REPRIMAND');
    expect(disciplineInForce(records, '2026-03-09')).toBe('REPRIMAND');
    expect(disciplineInForce(records, '2026-03-10')).toBeNull();
  });

  test('is the gravest of several, whichever came last', () => {
    const records = [
      { act: 'WARN', effectiveOn: '2025-01-10' },
      { act: 'REPRIMAND', effectiveOn: '2025-06-10' },
    ] as const;
    expect(disciplineInForce(records, '2025-12-31')).toBe('WARNING');
    expect(disciplineInForce(records, '2026-02-01')).toBe('REPRIMAND');
  });

  test('never lapses for expulsion, and striking off is no discipline', () => {
    expect(disciplineInForce([{ act: 'EXPEL', effectiveOn: '2016-01-01' }], '2026-01-01')).toBe('EXPULSION');
    expect(disciplineInForce([{ act: 'STRIKE_OFF', effectiveOn: '2026-01-01' }], '2026-01-02')).toBeNull();
  });
});
