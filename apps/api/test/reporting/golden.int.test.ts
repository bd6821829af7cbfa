import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyDemoTown, demoInstant } from '../harness/demo-template.ts';
import { createHarness } from '../harness/harness.ts';
import { recordStatements } from '../harness/sent-statements.ts';
import type { Caller, Harness } from '../harness/harness.ts';

/** The published figures of the town (Báo Nghệ An, 2015–2021), asked of the demo town the way a third party asks. */
describe('the figures of the article, through GraphQL on the demo town', () => {
  let harness: Harness;
  let town: string;
  let officer: Caller;
  let program: Caller;

  beforeAll(async () => {
    harness = await createHarness(demoInstant, copyDemoTown);
    town = (await harness.owner.query(`select unit_id as id from org_unit_revision where kind = 'TOWN_COMMITTEE'`)).rows[0].id;
    officer = await harness.as('ORGANISATION_OFFICER', town);
    program = await harness.asClient(['ORGANISATION', 'FIGURES', 'PLANS', 'REPORTS'], town);
  }, 400_000);
  afterAll(() => harness.close());

  const standing = 'done quota percent { numerator denominator value whole text } standing';
  const ask = async (caller: Caller, args: string, selection: string): Promise<Record<string, any>> =>
    (await caller.run(`query Golden { dashboard(unitId: "${town}", ${args}) { ${selection} } }`)).data['dashboard'];

  test('term 2015–2020: 639 of 597, 107.04 %, printed 107 %', async () => {
    for (const caller of [officer, program]) {
      const expected = { done: 639, quota: 597, percent: { numerator: 639, denominator: 597, value: 107.04, whole: 107, text: '639/597' }, standing: 'MET' };
      expect((await ask(caller, 'from: "2015-01-01", to: "2020-12-31"', `attainment { ${standing} }`))['attainment']).toEqual(expected);
      const year = await ask(caller, 'year: 2020, asOf: "2020-12-31"', `termAttainment { ${standing} } term { startsOn endsOn }`);
      expect(year).toEqual({ termAttainment: expected, term: { startsOn: '2015-01-01', endsOn: '2020-12-31' } });
    }
  });

  test('2015: 156 of 120, 130 %', async () => {
    expect((await ask(program, 'year: 2015', `attainment { ${standing} }`))['attainment']).toMatchObject({ done: 156, quota: 120, percent: { value: 130, text: '156/120' } });
  });

  test('1 January to 15 October 2021: 100, no quota assigned and so no percentage', async () => {
    const day = await ask(program, 'asOf: "2021-10-15"', `from to sentence attainment { ${standing} } units { attainment { ${standing} } }`);
    expect(day).toMatchObject({
      from: '2021-01-01', to: '2021-12-31', sentence: 'Đã kết nạp 100, chưa giao chỉ tiêu',
      attainment: { done: 100, quota: null, percent: { numerator: 100, denominator: null, value: null, whole: null, text: null }, standing: 'NOT_ASSIGNED' },
    });
    expect(day['units']).toHaveLength(49);
    expect(day['units'].reduce((sum: number, unit: Record<string, any>) => sum + unit['attainment'].done, 0)).toBe(100);
    expect(day['units'].every((unit: Record<string, any>) => unit['attainment'].quota === null)).toBe(true);
  });

  test('nine months of 2021: 31 disciplined = 12 expelled + 4 warned + 15 reprimanded, removal from office printed as 0', async () => {
    const nine = await ask(program, 'from: "2021-01-01", to: "2021-09-30"', 'disciplinedPeople discipline { measure count } exits { measure count }');
    expect(nine['disciplinedPeople']).toBe(31);
    expect(Object.fromEntries(nine['discipline'].map((row: { measure: string; count: number }) => [row.measure, row.count]))).toEqual({
      REPRIMANDED: 15, WARNED: 4, REMOVED_FROM_OFFICE: 0, EXPELLED: 12,
    });
    expect(nine['exits'].find((row: { measure: string }) => row.measure === 'STRUCK_OFF').count).toBeGreaterThan(0);
  });

  test('the identity of every report in the demo holds, and the accepted ones are frozen as the records gave them', async () => {
    let after: string | null = null;
    let read = 0;
    do {
      const { data }: { data: Record<string, any> } = await officer.run(
        `query All($after: String) { reports(first: 50, after: $after) { nodes { state identityHolds drift { code } unit { shortName } period { label } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      for (const report of data['reports'].nodes) {
        read += 1;
        const declared = report.state === 'ACCEPTED' && report.drift.length > 0;
        expect([report.unit.shortName, report.period.label, report.identityHolds || declared]).toEqual([report.unit.shortName, report.period.label, true]);
      }
      after = data['reports'].pageInfo.hasNextPage ? data['reports'].pageInfo.endCursor : null;
    } while (after);
    expect(read).toBeGreaterThan(100);
  });

  // Met for real: PostgreSQL plans without looking at the values, and a guess about ranges of days made a dashboard read four million
  // pages. What is planned blindly must stay within reach of what would be planned knowingly.
  test('costs stay in bounds though PostgreSQL plans without looking at the values', async () => {
    const sent = recordStatements(harness.database.pool, harness.database.longReads);
    await officer.run(`query Page { dashboard(unitId: "${town}", year: 2026) { attainment { done quota } units { unit { name } attainment { done quota } members pipeline reportState }
      outcome { admitted } discipline { count } disciplinedPeople exits { count } dormantBranches { totalCount nodes { unit { name } years members } } monthly { month cumulative }
      pipeline { count } due { count } termAttainment { done } memberCount probationaryCount } }`);
    await officer.run(`query Waiting { workItems(unitId: "${town}", first: 50) { totalCount nodes { kind dueOn unit { name } } } }`);
    await officer.run('query Reports { reports(first: 10) { nodes { cells { code value previousYear } drift { code } identityHolds } } }');
    await officer.run(`query Grid { plans(filter: { unitId: "${town}", year: 2026 }) { nodes { totals { assigned } rows(first: 100) { nodes { members admissionsByYear { count } pipeline done difference } } } } }`);
    await harness.owner.query('analyze');
    await harness.owner.query('set plan_cache_mode = force_generic_plan');
    const literal = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`);
    // Without values it is the server looking after itself: the rulebook that is in force, the beginning and the end of a transaction.
    const reads = sent.take().filter(({ text, values }) => values.length > 0 && !text.includes('audit_append'));
    expect(reads).toHaveLength(4);
    for (const [index, { text, values }] of reads.entries()) {
      await harness.owner.query(`prepare costly_${index} as ${text}`);
      const { rows } = await harness.owner.query(`explain (analyze, buffers, format json) execute costly_${index}(${values.map(literal).join(', ')})`);
      const pages: number = rows[0]['QUERY PLAN'][0].Plan['Shared Hit Blocks'];
      expect([text.slice(0, 60), pages < 150_000]).toEqual([text.slice(0, 60), true]);
    }
  }, 60_000);
});
