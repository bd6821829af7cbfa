import { describe, expect, test } from '@jest/globals';
import { formatMessage } from '../../errors/messages.ts';
import type { WeighedQuota } from './beyond-feasible.ts';
import { beyondFeasible, refuseBeyondFeasible } from './beyond-feasible.ts';

const quota = (name: string, amount: number, feasible: number | null, remark: string | null = null): WeighedQuota => ({ unitId: name, name, quota: amount, feasible, remark });

describe('a quota above what is feasible', () => {
  test('needs a remark; the refusal names each unit with both numbers', () => {
    const refusal = refuseBeyondFeasible([quota('A', 7, 4), quota('B', 4, 4), quota('C', 3, 0), quota('D', 9, 1, 'Lớp quý III'), quota('E', 99, null)]);
    expect(refusal?.code).toBe('QUOTA_BEYOND_FEASIBLE');
    expect(formatMessage('QUOTA_BEYOND_FEASIBLE', 'vi', refusal?.params)).toContain('A 7, khả thi 4; C 3, khả thi 0.');
    expect(formatMessage('QUOTA_BEYOND_FEASIBLE', 'en', refusal?.params)).toContain('A 7, feasible 4; C 3, feasible 0.');
  });

  test.each([
    ['met exactly', quota('A', 4, 4)],
    ['below', quota('A', 0, 0)],
    ['nobody can say', quota('A', 400, null)],
    ['said why', quota('A', 5, 4, 'Đang mở lớp')],
  ])('%s: nothing is asked', (_, one) => expect(refuseBeyondFeasible([one])).toBeNull());

  test('blank is no remark', () => expect(refuseBeyondFeasible([quota('A', 5, 4, '  ')])).not.toBeNull());

  test('said why or not, it is beyond', () => {
    expect(beyondFeasible([quota('A', 5, 4, 'Đang mở lớp'), quota('B', 1, 1), quota('C', 1, null)]).map(({ unitId, feasible }) => [unitId, feasible])).toEqual([['A', 4]]);
  });

  test('a long list is cut off and counted', () => {
    const many = Array.from({ length: 11 }, (_, index) => quota(`U${index}`, 2, 1));
    expect(formatMessage('QUOTA_BEYOND_FEASIBLE', 'vi', refuseBeyondFeasible(many)?.params)).toMatch(/U7 2, khả thi 1; và 3 đơn vị khác/);
  });
});
