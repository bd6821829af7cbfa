import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';

describe('the rulebook of a day', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
  });
  afterAll(() => harness.close());

  const rules = `query Rules($asOf: LocalDate) { rules(asOf: $asOf) { id param value unit title source clause validFrom validTo } }`;

  test('has each thing once, in the version that held then', async () => {
    const officer = await harness.as('BRANCH_SECRETARY');
    for (const [asOf, days] of [['2021-10-15', '60'], ['2025-10-15', '45']] as const) {
      const { data, statements } = await officer.run(rules, { asOf });
      expect(statements).toBe(0);
      const params = data['rules'].map((rule: { param: string }) => rule.param);
      expect(new Set(params).size).toBe(params.length);
      expect(data['rules'].find((rule: { param: string }) => rule.param === 'ADMISSION_DECISION_DEADLINE')).toMatchObject({ value: days, unit: 'WORKING_DAYS' });
    }
    const today = await officer.run(rules);
    expect(today.data['rules'].find((rule: { param: string }) => rule.param === 'BRANCH_VOTE')).toMatchObject({ value: '2/3', title: 'Tỷ lệ tán thành của chi bộ' });
  });

  test('is nobody’s for nobody, and not of a day to come', async () => {
    expect((await harness.anonymous().run(rules)).data['rules']).toEqual([]);
    expect((await (await harness.as('INSPECTOR')).attempt(rules, { asOf: '2027-01-01' })).errors).toHaveLength(1);
  });
});
