import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { list, live, plan, redate } from './reporting-scene.ts';

const standing = `done quota originalQuota percent { numerator denominator value whole text smallBase } percentOfOriginal { value } expectedByNow gapToPace standing elapsedPercent`;
const whole = `query Whole($unitId: ID!, $from: LocalDate, $to: LocalDate, $year: Int, $termPlanId: ID, $asOf: LocalDate) {
  dashboard(unitId: $unitId, from: $from, to: $to, year: $year, termPlanId: $termPlanId, asOf: $asOf) {
    unit { id } asOf computedAt from to sentence memberCount probationaryCount attainment { ${standing} }
    units { unit { id } attainment { ${standing} } members pipeline reportState }
    outcome { admitted recognised stillProbationary awaitingCeremony left { measure count } }
    flows { measure label count } discipline { measure label count } disciplinedPeople exits { measure count }
    dormantBranches(years: 2) { totalCount nodes { unit { id } years lastAdmissionOn members candidates } }
    monthly { month cumulative previousYear } pipeline { stage label count }
    recentEvents(first: 5) { totalCount nodes { act effectiveOn personName person { id } branch { id } } }
    due { kind label count overdue } termAttainment { ${standing} } term { id } } }`;

describe('the dashboard of a unit', () => {
  let harness: Harness;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    officer = await harness.as('ORGANISATION_OFFICER');
    const { branchA1, branchA2, branchB1, school } = sample;
    // 2020: two, one of whom left; 2021: a probationer of each kind, discipline of every form but one, people twice.
    await live(harness, { branch: branchA1, decidedOn: '2020-03-01', ceremonyOn: '2020-03-15', officialOn: '2021-03-15' });
    await live(harness, { branch: branchB1, decidedOn: '2020-12-31', ceremonyOn: '2021-01-10', left: { measure: 'STRUCK_OFF', on: '2021-06-01' } });
    for (const day of ['2021-01-01', '2021-02-28', '2021-10-15']) await live(harness, { branch: branchA1, decidedOn: day });
    await live(harness, { branch: branchA2, decidedOn: '2021-05-05', ceremonyOn: '2021-05-20', officialOn: '2022-05-20' });
    await live(harness, { branch: branchA1, decidedOn: '2021-10-16', ceremonyOn: '2021-10-30' });
    await live(harness, { branch: school, decidedOn: '2010-01-01', ceremonyOn: '2010-01-02', officialOn: '2011-01-02', disciplined: [{ measure: 'REPRIMANDED', on: '2021-02-02' }, { measure: 'WARNED', on: '2021-09-30' }] });
    await live(harness, { branch: branchB1, decidedOn: '2010-01-01', ceremonyOn: '2010-01-02', officialOn: '2011-01-02', left: { measure: 'EXPELLED', on: '2021-09-01' }, disciplined: [{ measure: 'REPRIMANDED', on: '2021-10-01' }] });
    await live(harness, { branch: branchB1, decidedOn: '2012-01-01', ceremonyOn: '2012-01-02', officialOn: '2013-01-02', moves: [{ to: branchA2, on: '2021-07-07' }] });
    await list(harness, branchA1, 'COMMITTEE_RESOLVED', '2021-03-03');
    await list(harness, branchA1, 'LISTED', '2021-04-04');
    await list(harness, branchA2, 'DOSSIER_OPEN', '2021-04-04', '2021-10-15');
    await list(harness, school, 'CLASS_DONE', '2022-01-01');
    await plan(harness, sample.town, 'TERM', '2015-01-01', '2020-12-31', { [sample.town]: 3 });
    await plan(harness, sample.town, 'YEAR', '2020-01-01', '2020-12-31', { [sample.town]: 4, [sample.wardA]: 1, [sample.wardB]: 0 });
  });
  afterAll(() => harness.close());

  const read = async (variables: object, caller: Caller = officer): Promise<Record<string, any>> => (await caller.run(whole, { unitId: sample.town, ...variables })).data['dashboard'];

  test('counts to the day of the read; no plan is no quota, which is not 0', async () => {
    const town = await read({ asOf: '2021-10-15' });
    expect(town).toMatchObject({ asOf: '2021-10-15', from: '2021-01-01', to: '2021-12-31', sentence: 'Đã kết nạp 4, chưa giao chỉ tiêu', termAttainment: null, term: null });
    expect(town['attainment']).toEqual({
      done: 4, quota: null, originalQuota: null, percent: { numerator: 4, denominator: null, value: null, whole: null, text: null, smallBase: false },
      percentOfOriginal: { value: null }, expectedByNow: null, gapToPace: null, standing: 'NOT_ASSIGNED', elapsedPercent: 78.9,
    });
    expect((await read({ asOf: '2021-10-16' }))['attainment'].done).toBe(5);
    expect((await read({ year: 2021 }))['attainment'].done).toBe(5);
    expect((await read({ year: 2021, asOf: '2020-06-01' }))['attainment']).toMatchObject({ done: 0, elapsedPercent: 0 });
  });

  test('discipline by form and by person, without those struck off', async () => {
    const nine = await read({ from: '2021-01-01', to: '2021-09-30' });
    expect(nine['discipline']).toEqual([
      { measure: 'REPRIMANDED', label: 'Khiển trách', count: 1 }, { measure: 'WARNED', label: 'Cảnh cáo', count: 1 },
      { measure: 'REMOVED_FROM_OFFICE', label: 'Cách chức', count: 0 }, { measure: 'EXPELLED', label: 'Khai trừ', count: 1 },
    ]);
    expect(nine['disciplinedPeople']).toBe(2);
    expect(Object.fromEntries(nine['exits'].map((row: { measure: string; count: number }) => [row.measure, row.count]))).toEqual({
      DEPARTED: 0, MOVED_OUT: 0, DIED: 0, EXPELLED: 1, STRUCK_OFF: 1, RESIGNED: 0, ANNULLED: 0,
    });
    expect((await read({ from: '2021-10-01', to: '2021-10-31' }))['disciplinedPeople']).toBe(1);
  });

  test('a move inside the town changes the wards and not the town', async () => {
    const flows = (dashboard: Record<string, any>): Record<string, number> => Object.fromEntries(dashboard['flows'].map((row: { measure: string; count: number }) => [row.measure, row.count]));
    expect(flows(await read({ year: 2021 }))).toMatchObject({ MOVED_IN: 0, MOVED_OUT: 0, ADMITTED: 5 });
    expect(flows(await read({ unitId: sample.wardA, year: 2021 }))).toMatchObject({ MOVED_IN: 1, MOVED_OUT: 0 });
    expect(flows(await read({ unitId: sample.wardB, year: 2021 }))).toMatchObject({ MOVED_IN: 0, MOVED_OUT: 1 });
    expect((await read({ unitId: sample.wardA, asOf: '2021-07-06' }))['memberCount'] + 1).toBe((await read({ unitId: sample.wardA, asOf: '2021-07-07' }))['memberCount']);
  });

  test('what became of those admitted adds up to how many they were', async () => {
    const { outcome } = await read({ year: 2020, asOf: '2021-12-31' });
    expect(outcome).toMatchObject({ admitted: 2, recognised: 1, stillProbationary: 0, awaitingCeremony: 0 });
    expect(outcome['left'].filter((row: { count: number }) => row.count > 0)).toEqual([{ measure: 'STRUCK_OFF', count: 1 }]);
    const now = (await read({ year: 2020, asOf: '2020-12-31' }))['outcome'];
    expect(now).toMatchObject({ admitted: 2, recognised: 0, stillProbationary: 1, awaitingCeremony: 1 });
    const later = (await read({ year: 2021 }))['outcome'];
    expect(later).toMatchObject({ admitted: 5, recognised: 1, stillProbationary: 1, awaitingCeremony: 3 });
  });

  test('quota, pace and term; units in order of how far they are behind, without a quota last', async () => {
    const year = await read({ year: 2020, asOf: '2020-12-31' });
    expect(year['sentence']).toBe('Đã kết nạp 2/4, chậm 2 so với nhịp thời gian');
    expect(year['attainment']).toMatchObject({ done: 2, quota: 4, percent: { value: null, whole: null, text: '2/4', smallBase: true }, expectedByNow: 4, gapToPace: -2, standing: 'BEHIND', elapsedPercent: 100 });
    expect(year['termAttainment']).toMatchObject({ done: 2, quota: 3, percent: { text: '2/3', value: null, whole: null, smallBase: true } });
    expect(year['units'].map((unit: Record<string, any>) => [unit['unit'].id, unit['attainment'].done, unit['attainment'].quota, unit['attainment'].standing])).toEqual([
      [sample.wardA, 1, 1, 'MET'], [sample.wardB, 1, 0, 'MET'], [sample.school, 0, null, 'NOT_ASSIGNED'],
    ]);
    for (const { attainment } of year['units']) if (attainment.quota === 0) expect(attainment.percent).toMatchObject({ value: null, text: '1/0' });
    const english = await harness.as('INSPECTOR', sample.town, 'en');
    expect((await read({ year: 2020, asOf: '2020-06-30' }, english))['sentence']).toBe('1/4 admitted, on the pace of time');
    expect((await read({ from: '2015-01-01', to: '2020-12-31' }))['attainment']).toMatchObject({ done: 2, quota: 3 });
    // A plan published in March says nothing about February.
    await plan(harness, sample.wardA, 'YEAR', '2021-01-01', '2021-12-31', { [sample.branchA1]: 2 }, '2021-03-01');
    const branches = async (asOf: string): Promise<unknown[]> => (await read({ unitId: sample.wardA, asOf }))['units'].map((unit: Record<string, any>) => unit['attainment'].quota);
    expect(await branches('2021-02-28')).toEqual([null, null]);
    expect(await branches('2021-03-01')).toEqual([2, null]);
  });

  test('the pipeline and the months, as they were on the day', async () => {
    const day = await read({ asOf: '2021-10-14' });
    expect(Object.fromEntries(day['pipeline'].map((row: { stage: string; count: number }) => [row.stage, row.count]))).toEqual({
      LISTED: 1, CLASS_DONE: 0, DOSSIER_OPEN: 1, BRANCH_RESOLVED: 0, COMMITTEE_RESOLVED: 1,
    });
    expect((await read({ asOf: '2021-10-15' }))['units'].map((unit: Record<string, any>) => unit['pipeline'])).toEqual([2, 0, 0]);
    expect(day['monthly'].map((row: { cumulative: number }) => row.cumulative)).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
    expect(day['monthly'].map((row: { previousYear: number }) => row.previousYear)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(day['monthly'][0].month).toBe('2021-01-01');
  });

  test('branches without an admission for two years, only those that were there all that time', async () => {
    const late = await read({ asOf: '2023-12-31' });
    expect(late['dormantBranches'].nodes).toEqual([
      { unit: { id: sample.school }, years: 13, lastAdmissionOn: '2010-01-01', members: 1, candidates: 1 },
      { unit: { id: sample.branchB1 }, years: 3, lastAdmissionOn: '2020-12-31', members: 0, candidates: 0 },
      { unit: { id: sample.branchA2 }, years: 2, lastAdmissionOn: '2021-05-05', members: 2, candidates: 0 },
      { unit: { id: sample.branchA1 }, years: 2, lastAdmissionOn: '2021-10-16', members: 5, candidates: 2 },
    ]);
    expect((await read({ asOf: '2022-06-01' }))['dormantBranches'].nodes.map((row: Record<string, any>) => row['unit'].id)).toEqual([sample.school]);
  });

  test('a merged branch goes on with the history of those it was merged from', async () => {
    const merged = '00000000-0000-7000-8000-0000000000a3';
    await harness.owner.query(
      `with u as (insert into org_unit (id) values ($1) returning id),
        r as (insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position) select id, '[2025-01-01,)', 'Chi bộ khối Hợp Nhất', 'Khối Hợp Nhất', '40.001.001.003', 'SUB_BRANCH', 'RESIDENTIAL', 3 from u)
       insert into org_lineage values ($2, $1, '2025-01-01', 'MERGED')`,
      [merged, sample.branchA2],
    );
    await harness.owner.query(`insert into org_placement values ($1, $2, '[2025-01-01,)')`, [merged, sample.wardA]);
    await harness.owner.query('select org_ancestry_rebuild()');
    const { dormantBranches } = await read({ asOf: '2026-01-01' });
    expect(dormantBranches.nodes.find((row: Record<string, any>) => row['unit'].id === merged)).toMatchObject({ years: 4, lastAdmissionOn: '2021-05-05' });
  });

  test('one statement, one more for the log when names are opened', async () => {
    const { statements } = await officer.run(whole, { unitId: sample.town, year: 2021 });
    expect(statements).toBe(2);
    const figures = await officer.run(`query Figures { dashboard(unitId: "${sample.town}", year: 2021) { sentence units { attainment { done } } recentEvents { totalCount } } }`);
    expect(figures.statements).toBe(1);
    const { rows } = await harness.owner.query(`select details from audit_entry where action = 'dashboard'`);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('names with the right to names alone; figures of one’s own units alone', async () => {
    const full = await read({ year: 2021 });
    expect(full['recentEvents'].totalCount).toBe(5 + 1 + 2 + 2 + 1 + 1 + 1 + 1);
    const client = await harness.asClient(['ORGANISATION', 'FIGURES']);
    const seen = await read({ year: 2021 }, client);
    expect(seen['attainment'].done).toBe(5);
    expect(seen['recentEvents']).toEqual({ totalCount: 0, nodes: [] });
    expect(seen['units'].every((unit: Record<string, any>) => unit['reportState'] === null)).toBe(true);
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(await read({ year: 2021 }, ward)).toBeNull();
    expect(await read({ unitId: sample.wardB, year: 2021 }, ward)).toBeNull();
    expect((await read({ unitId: sample.branchA1, year: 2021 }, ward))['attainment'].done).toBe(4);
    for (const nobody of [harness.anonymous(), await harness.as('ADMINISTRATOR'), await harness.asClient(['ORGANISATION', 'NAMES', 'PLANS', 'REPORTS'])]) {
      expect(await read({ year: 2021 }, nobody)).toBeNull();
    }
  });

  test('the last events of a unit are the same, kept for it or met on a walk, page by page', async () => {
    const { owner } = harness;
    const { rows: units } = await owner.query<{ id: string }>('select id from org_unit');
    const paged = async (found: string, unit: string, scope: string, to: string, size: number): Promise<string[]> => {
      const seen: string[] = [];
      for (let place: readonly [string, string] = ['infinity', '9223372036854775807']; ; ) {
        const { rows } = await owner.query<{ id: string; counted_on: string; seq: string }>(
          `select id, counted_on::text, seq::text from ${found}($1, '2001-01-01', $6, $2, '2026-11-20', $3, $4, $5)`,
          [unit, [scope], ...place, size, to],
        );
        seen.push(...rows.map(({ id }) => id));
        const last = rows.at(-1);
        if (!last || rows.length < size) return seen;
        place = [last.counted_on, last.seq];
      }
    };
    const lengths: number[] = [];
    const compared = async (): Promise<void> => {
      for (const { id } of units) {
        for (const scope of [sample.town, sample.wardA]) {
          for (const to of ['2026-11-20', '2021-05-05']) {
            const walked = await paged('walked_events', id, scope, to, 100);
            lengths.push(walked.length);
            for (const size of [1, 2, 3, 100]) expect([id, scope, to, size, await paged('recent_events', id, scope, to, size)]).toEqual([id, scope, to, size, walked]);
          }
        }
      }
    };
    await compared();
    // Of a busy unit only the newest are kept: a page goes on in the log where they end, and what is told late of an early day is not kept.
    await owner.query(`update unit_event_kept k set floor_on = f.counted_on, floor_seq = f.seq from (
      select unit_id, counted_on, seq, row_number() over (partition by unit_id order by counted_on desc, seq desc) as place from unit_event) f where f.unit_id = k.unit_id and f.place = 5`);
    await owner.query('delete from unit_event u using unit_event_kept k where k.unit_id = u.unit_id and (u.counted_on, u.seq) <= (k.floor_on, k.floor_seq)');
    await live(harness, { branch: sample.branchA2, decidedOn: '2021-02-10' });
    expect((await owner.query('select from unit_event where unit_id = $1', [sample.town])).rowCount).toBe(4);
    await compared();
    expect(Math.max(...lengths)).toBeGreaterThan(20);
    expect(new Set(lengths).size).toBeGreaterThan(4);
    const { rows: apart } = await owner.query('table unit_event except table unit_event_derived union all (table unit_event_derived except table unit_event)');
    expect(apart).toEqual([]);
  });

  test('odd questions are refused before they are asked of the database', async () => {
    for (const variables of [{ from: '2021-01-01' }, { from: '2021-02-01', to: '2021-01-01' }, { from: '1990-01-01', to: '2021-01-01' }, { year: 20_000 }, { asOf: '2027-01-01' }]) {
      const answer = await officer.attempt(whole, { unitId: sample.town, ...variables });
      expect([variables, answer.errors?.length]).toEqual([variables, 1]);
      expect(answer.statements).toBe(0);
    }
    expect(await read({ unitId: 'nothing' })).toBeNull();
  });

  test('a correction with a past date moves the figure to its month', async () => {
    const lived = await live(harness, { branch: sample.branchB2, decidedOn: '2024-05-10' });
    const months = async (): Promise<number[]> => (await read({ year: 2024 }))['monthly'].map((row: { cumulative: number }) => row.cumulative);
    expect((await months()).slice(2, 6)).toEqual([0, 0, 1, 1]);
    await redate(harness, lived, '2024-03-31');
    expect((await months()).slice(1, 6)).toEqual([0, 1, 1, 1, 1]);
    expect((await read({ year: 2024 }))['attainment'].done).toBe(1);
    const { rows } = await harness.owner.query(`select month::text, subtree from tally where unit_id = $1 and measure = 'ADMITTED' and month >= '2024-01-01' and subtree <> 0`, [sample.town]);
    expect(rows).toEqual([{ month: '2024-03-01', subtree: 1 }]);
  });
});
