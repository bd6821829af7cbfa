import { describe, expect, test } from '@jest/globals';
import type { ContenderRounds, WorkloadRounds } from './read-bench.ts';
import { ratio, workloadResult } from './result.ts';
import type { Round } from './round.ts';
import { against, table, workloadTable } from './table.ts';

const round = (perSecond: number, databaseCpu = 1): Round => ({ perSecond, p50: 1, p95: 2, p99: 3, serverCpu: 1, databaseCpu });
const rounds = (name: string, some: Round[], statements = 1): ContenderRounds => ({ name, cost: { statements, buffers: 10 }, rounds: new Map([[8, some]]) });

describe('a ratio', () => {
  test('is taken round by round: a round in which the machine was slow for all changes nothing', () => {
    const product = rounds('product', [round(150), round(15), round(160)]);
    const other = rounds('limit', [round(100), round(10), round(100)]);
    expect(ratio(product, other, (mine, theirs) => mine.perSecond / theirs.perSecond)).toBe(1.5);
  });

  test('against somebody who was not measured is unknown, not 0', () => {
    expect(ratio(rounds('product', [round(1)]), undefined, () => 1)).toBeNull();
  });
});

describe('the result of a workload', () => {
  const measured = (contenders: ContenderRounds[]): WorkloadRounds => ({ code: 'W1', title: 'a list', answers: 'abc', bytes: { product: 5 }, contenders });
  const all = [rounds('product', [round(75, 3)], 3), rounds('postgraphile', [round(50, 5)]), rounds('limit', [round(100, 1)])];

  test('tells speed and thrift against each', () => {
    const result = workloadResult(measured(all));
    expect(result).toMatchObject({ vsPostgraphile: 1.5, vsLimit: 0.75, cpuVsPostgraphile: 1.5, cpuVsLimit: 0.5, vsBeside: null, statements: 3, buffers: 10 });
    expect(result.contenders['product']?.byConnections['8']?.perSecond).toEqual({ median: 75, min: 75, max: 75 });
  });

  test('without the product is none', () => {
    expect(() => workloadResult(measured(all.slice(1)))).toThrow('the product was not measured');
  });

  test('shows each goal beside its figure, met or not', () => {
    const text = workloadTable('W1', workloadResult(measured(all)));
    expect(text).toContain('of PostGraphile 1.50 ≥ 1.5 ✓');
    expect(text).toContain('of the limit 0.75 ≥ 0.7 ✓');
    expect(text).toContain('statements 3.00 ≤ 2 ✗');
    expect(text.split('\n').filter((line) => /^(product|postgraphile|limit) /.test(line))).toHaveLength(3);
  });
});

test('a goal that is missed says so; a figure that is missing is a dash', () => {
  expect([against(1.49, 1.5), against(1.5, 1.5), against(null, 1.5), against(2, 2, 'less'), against(2.01, 2, 'less'), against(0.5, undefined)]).toEqual([
    '1.49 ≥ 1.5 ✗',
    '1.50 ≥ 1.5 ✓',
    '—',
    '2.00 ≤ 2 ✓',
    '2.01 ≤ 2 ✗',
    '0.50',
  ]);
});

test('columns stand under each other, figures to the right', () => {
  expect(table([['who', 'n'], ['product', '1'], ['x', '100']])).toBe('who        n\nproduct    1\nx        100');
});
