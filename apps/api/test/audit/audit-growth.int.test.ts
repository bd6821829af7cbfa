import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';

// A session plans how it finds the end of the log once. If the log was known to be empty then, reading all of it looked best, and the
// session kept to that: after an hour's work each page of names read thousands of pages to write one line.
describe('writing to the audit log', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  const person = '00000000-0000-7000-8000-00000000f001';
  const one = `audit_append('SYSTEM', null, 'demoLoaded', 'Town', '${person}', null, null, '{}')`;
  const readings = (rows: string): string => {
    const all = (value: string, type: string): string => `array_fill(${value}::${type}, array[${rows}])`;
    return `audit_append_readings(${all(`'SYSTEM'`, 'text')}, ${all('null', 'uuid')}, ${all(`'read'`, 'text')}, ${all(`'Town'`, 'text')}, ${all('null', 'uuid')}, ${all('null', 'uuid')}, ${all(`'{}'`, 'jsonb')})`;
  };

  test.each([
    ['one act', one],
    ['readings', readings('1')],
  ])('%s: the end of the log is found as fast however long it grew since the session began', async (_what, append) => {
    const session = harness.owner;
    const buffers = async (): Promise<number> => {
      const { rows } = await session.query<{ 'QUERY PLAN': [{ Plan: Record<'Shared Hit Blocks' | 'Shared Read Blocks', number> }] }>(`explain (analyze, buffers, format json) select ${append}`);
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      return plan ? plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] : 0;
    };
    await session.query('alter table audit_entry disable trigger user; truncate audit_entry; alter table audit_entry enable trigger user');
    await session.query('vacuum analyze audit_entry');
    for (let again = 0; again < 7; again += 1) await buffers();
    const before = await buffers();
    await session.query(`select ${readings('5000')}`);
    expect(before).toBeGreaterThan(0);
    expect(await buffers()).toBeLessThan(before + 20);
  });
});
