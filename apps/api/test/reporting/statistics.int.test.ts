import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { copyDemoTown, demoInstant } from '../harness/demo-template.ts';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sceneOn } from '../membership/scene.ts';
import { live, plan } from './reporting-scene.ts';

const row = 'kind value label official probationary awaitingCeremony left count percent { text value smallBase }';
const makeUp = `query MakeUp($unitId: ID!, $year: Int, $asOf: LocalDate, $of: CompositionOf!) {
  dashboard(unitId: $unitId, year: $year, asOf: $asOf) { memberCount probationaryCount flows { measure count } composition(of: $of) { of count total { ${row} } tables { trait label average rows { ${row} } } } } }`;
const behind = `query Behind($unitId: ID!, $year: Int, $asOf: LocalDate, $of: CompositionOf!, $trait: Trait, $value: String, $standing: MemberStanding, $after: String) {
  dashboard(unitId: $unitId, year: $year, asOf: $asOf) { compositionMembers(of: $of, trait: $trait, value: $value, standing: $standing, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id person { id } } } } }`;
const statement = `query Statement($unitId: ID!, $from: LocalDate, $to: LocalDate, $year: Int, $asOf: LocalDate) {
  dashboard(unitId: $unitId, from: $from, to: $to, year: $year, asOf: $asOf) { movements { cell kind label definition count official readmitted previousYear } } }`;
const beside = `query Beside($unitId: ID!, $year: Int, $asOf: LocalDate, $count: Int) {
  dashboard(unitId: $unitId, year: $year, asOf: $asOf) { years(count: $count) { year until members attainment { done quota percent { text } } recognised exits { measure count } discipline { measure decisions people } disciplinedPeople disciplinesRevoked } } }`;

const ask = async (caller: Caller, text: string, variables: object): Promise<any> => (await caller.run(text, { ...variables })).data['dashboard'];
const tableOf = ({ composition }: any, trait: string): any => composition.tables.find((table: any) => table.trait === trait);
/** Rows that are not 0, as label → count. */
const rowsOf = (board: any, trait: string): Record<string, number> => Object.fromEntries(tableOf(board, trait).rows.filter(({ count }: any) => count > 0).map(({ label, count }: any) => [label, count]));
const gapOf = (rows: any[]): number => rows.reduce((sum, { cell, kind, count }) => sum + (cell === 'OPENING' || kind === 'INCREASE' ? count : cell === 'CLOSING' || kind === 'DECREASE' ? -count : 0), 0);

describe('the make-up, the movements and the years of a unit', () => {
  let harness: Harness;
  let officer: Caller;
  const { town, wardA, wardB, branchA1, branchA2, branchB1, school } = sample;
  const official = { ceremonyOn: '2010-01-20', officialOn: '2011-01-20' };
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    officer = await harness.as('ORGANISATION_OFFICER');
    const traits = async (personId: string, set: string): Promise<void> => void (await harness.owner.query(`update person set ${set} where id = $1`, [personId]));
    const old = await live(harness, { branch: branchA1, decidedOn: '1986-01-05', ceremonyOn: '1986-01-20', officialOn: '1987-01-20' });
    await traits(old.personId, `born_on = '1960-11-21', sex = 'MALE', religion = 'Công giáo', political_theory = 'ADVANCED'`);
    const thai = await live(harness, { branch: branchA1, decidedOn: '2010-01-05', ...official });
    await traits(thai.personId, `ethnicity = 'Thái', occupation = 'nông  dân', qualification = 'BACHELOR'`);
    await live(harness, { branch: school, decidedOn: '2026-02-02', ceremonyOn: '2026-02-20' });
    await live(harness, { branch: branchA2, decidedOn: '2026-11-11' });
    await live(harness, { branch: branchA2, decidedOn: '2026-03-03', ceremonyOn: '2026-03-20', left: { measure: 'RESIGNED', on: '2026-09-09' } });
    await live(harness, { branch: branchB1, decidedOn: '2010-01-05', ...official, moves: [{ to: branchA2, on: '2026-07-07' }] });
    await live(harness, { branch: branchB1, decidedOn: '2010-01-05', ...official, left: { measure: 'EXPELLED', on: '2025-05-05' }, disciplined: [{ measure: 'REPRIMANDED', on: '2025-03-03' }, { measure: 'REPRIMANDED', on: '2025-04-04' }] });
    await live(harness, { branch: branchB1, decidedOn: '2010-01-05', ...official, arrived: true, left: { measure: 'DIED', on: '2026-10-10' } });
    await plan(harness, town, 'YEAR', '2025-01-01', '2025-12-31', { [town]: 0 });
    await plan(harness, town, 'YEAR', '2026-01-01', '2026-12-31', { [town]: 4 });
  });
  afterAll(() => harness.close());

  test('every table adds up to the members there are; rows of 0 and who has nothing recorded are printed', async () => {
    const board = await ask(officer, makeUp, { unitId: town, of: 'MEMBERS' });
    expect(board.composition).toMatchObject({ of: 'MEMBERS', count: 5, total: { official: 3, probationary: 1, awaitingCeremony: 1, left: 0, count: 5 } });
    expect(board.memberCount).toBe(5);
    for (const { rows } of board.composition.tables) expect(rows.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(5);
    expect(rowsOf(board, 'SEX')).toEqual({ Nữ: 4, Nam: 1 });
    expect(rowsOf(board, 'ETHNICITY')).toEqual({ Kinh: 4, Thái: 1 });
    // The town wrote “nông  dân” once and “Nông dân” four times: one occupation, by its usual spelling.
    expect(rowsOf(board, 'OCCUPATION')).toEqual({ 'Nông dân': 5 });
    expect(rowsOf(board, 'RELIGION')).toEqual({ 'Công giáo': 1, 'Không có hoặc chưa ghi': 4 });
    expect(rowsOf(board, 'POLITICAL_THEORY')).toEqual({ 'Cao cấp': 1, 'Không có hoặc chưa ghi': 4 });
    expect(tableOf(board, 'POLITICAL_THEORY').rows.map(({ label, count }: any) => [label, count])).toContainEqual(['Sơ cấp', 0]);
    expect(tableOf(board, 'OCCUPATION').rows).toContainEqual(expect.objectContaining({ kind: 'NOT_RECORDED', label: 'Chưa ghi', count: 0 }));
    expect(tableOf(board, 'SECTOR').rows.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(5);
  });

  test('completed years fall into the bands of the forms, with their mean', async () => {
    const board = await ask(officer, makeUp, { unitId: town, of: 'MEMBERS' });
    // 46 four times, and the day before his 66th birthday 65.
    expect(rowsOf(board, 'AGE')).toEqual({ '46–50': 4, 'Trên 60': 1 });
    expect(tableOf(board, 'AGE').average).toBe(49.8);
    expect(rowsOf(board, 'PARTY_AGE')).toEqual({ 'Dưới 10 năm': 2, '10–19': 2, '40–44': 1 });
  });

  test('no percentage of a handful: n/N alone', async () => {
    const [small, enough] = [await ask(officer, makeUp, { unitId: branchA1, of: 'MEMBERS' }), await ask(officer, makeUp, { unitId: town, of: 'MEMBERS' })];
    expect(tableOf(small, 'SEX').rows[0].percent).toEqual({ text: '1/2', value: null, smallBase: true });
    expect(tableOf(enough, 'SEX').rows[0].percent).toEqual({ text: '4/5', value: 80, smallBase: false });
  });

  test('of those admitted in the period by what became of them, as they were on the day of the decision', async () => {
    const board = await ask(officer, makeUp, { unitId: town, year: 2026, of: 'ADMITTED' });
    expect(board.composition.total).toMatchObject({ official: 0, probationary: 1, awaitingCeremony: 1, left: 1, count: 3 });
    expect(board.flows.find(({ measure }: any) => measure === 'ADMITTED').count).toBe(3);
    expect(rowsOf(board, 'STATUS')).toEqual({ 'Dự bị': 1, 'Chờ lễ kết nạp': 1, 'Không còn sinh hoạt': 1 });
    expect(board.composition.tables.map(({ trait }: any) => trait)).not.toContain('PARTY_AGE');
    for (const { rows } of board.composition.tables) expect(rows.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(3);
  });

  test('a past day shows who was there and what was recorded of them then', async () => {
    const { personId } = await sceneOn(harness.owner).member('Mai Thị Đổi Nghề', { branch: school, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' });
    const secretary = await harness.as('BRANCH_SECRETARY', school);
    await secretary.run(`mutation S($input: PersonSupplementInput!) { personSupplement(input: $input) { userErrors { code } } }`, { input: { id: personId, expectedVersion: 1, filedOn: '2026-11-10', validFrom: '2026-09-01', occupation: 'Kỹ sư', idempotencyKey: 'thong-ke-doi-nghe-0001' } });
    expect(rowsOf(await ask(officer, makeUp, { unitId: school, of: 'MEMBERS' }), 'OCCUPATION')).toMatchObject({ 'Kỹ sư': 1 });
    const before = await ask(officer, makeUp, { unitId: school, of: 'MEMBERS', asOf: '2026-08-31' });
    expect(rowsOf(before, 'OCCUPATION')).toEqual({ 'Nông dân': 2 });
    expect(before.composition.count).toBe(before.memberCount);
    const moved = await ask(officer, makeUp, { unitId: wardB, of: 'MEMBERS', asOf: '2026-07-06' });
    expect([moved.composition.count, moved.memberCount]).toEqual([2, 2]);
  });

  test('the names behind a figure are as many as it counts, and only for who may read names', async () => {
    const of = 'MEMBERS';
    const named = async (more: object, caller = officer): Promise<number> => (await ask(caller, behind, { unitId: wardA, of, ...more })).compositionMembers.totalCount;
    const board = await ask(officer, makeUp, { unitId: wardA, of });
    for (const { trait, rows } of board.composition.tables) {
      for (const { kind, value, count } of rows) if (kind !== 'OTHERS') expect([trait, value, await named({ trait, value })]).toEqual([trait, value, count]);
    }
    expect(await named({ standing: 'OFFICIAL' })).toBe(board.composition.total.official);
    const program = await harness.asClient(['ORGANISATION', 'FIGURES'], town);
    expect(await named({ trait: 'SEX', value: 'FEMALE' }, program)).toBe(0);
    const { rows } = await harness.owner.query(`select details from audit_entry where details::text like '%compositionMembers%'`);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('who reads figures without names is not told the faith or the ethnicity of a handful', async () => {
    const program = await harness.asClient(['ORGANISATION', 'FIGURES'], town);
    const board = await ask(program, makeUp, { unitId: town, of: 'MEMBERS' });
    expect(Object.keys(rowsOf(board, 'ETHNICITY'))).toEqual(['Kinh', 'Khác (1 loại)']);
    expect(Object.keys(rowsOf(board, 'RELIGION'))).toEqual(['Khác (1 loại)', 'Không có hoặc chưa ghi']);
    expect(tableOf(board, 'ETHNICITY').rows.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(board.composition.count);
  });

  test('nothing of a unit beyond one’s own', async () => {
    const other = await harness.as('UNIT_OFFICER', wardB);
    for (const text of [makeUp, statement, beside, behind]) expect(await ask(other, text, { unitId: wardA, of: 'MEMBERS' })).toBeNull();
    expect(await ask(await harness.as('ADMINISTRATOR'), makeUp, { unitId: town, of: 'MEMBERS' })).toBeNull();
  });

  test('start + increases − decreases = end, with who was official; rows of 0 are printed', async () => {
    const { movements } = await ask(officer, statement, { unitId: wardA, year: 2026 });
    const figure = (cell: string): unknown[] => { const found = movements.find((one: any) => one.cell === cell); return [found.count, found.official]; };
    expect(gapOf(movements)).toBe(0);
    expect([figure('OPENING'), figure('ADMITTED'), figure('MOVED_IN'), figure('RESIGNED'), figure('STRUCK_OFF'), figure('CLOSING')]).toEqual([[2, 2], [2, 0], [1, 1], [1, 0], [0, 0], [4, 3]]);
    expect(movements.find((one: any) => one.cell === 'ADMITTED')).toMatchObject({ kind: 'INCREASE', label: 'Kết nạp', readmitted: 0, previousYear: 0 });
    const ahead = (await ask(officer, statement, { unitId: wardA, year: 2027, asOf: '2026-11-20' })).movements;
    expect([gapOf(ahead), ahead[0].count, ahead.at(-2).count]).toEqual([0, 4, 4]);
  });

  test('years side by side: no quota, a quota of 0 and a number are three things; discipline by decisions and by people', async () => {
    const { years } = await ask(officer, beside, { unitId: town, year: 2026, count: 3 });
    expect(years.map(({ year, until, members, attainment: { quota, percent } }: any) => [year, until, members, quota, percent.text])).toEqual([
      [2024, '2024-12-31', 6, null, null], [2025, '2025-12-31', 5, 0, '0/0'], [2026, '2026-11-20', 6, 4, '3/4'],
    ]);
    expect(years[1].discipline.filter(({ decisions }: any) => decisions > 0)).toEqual([{ measure: 'REPRIMANDED', decisions: 2, people: 1 }, { measure: 'EXPELLED', decisions: 1, people: 1 }]);
    expect([years[1].disciplinedPeople, years[1].disciplinesRevoked]).toEqual([1, 0]);
    expect(Object.fromEntries(years[2].exits.map(({ measure, count }: any) => [measure, count]))).toMatchObject({ RESIGNED: 1, DIED: 1, EXPELLED: 0 });
    expect((await ask(officer, beside, { unitId: town, year: 2026 })).years).toHaveLength(5);
    // A year that has not begun on the day of the read is no year of 0.
    expect((await ask(officer, beside, { unitId: town, year: 2026, asOf: '2025-06-30', count: 2 })).years.map(({ year, until }: any) => [year, until])).toEqual([[2025, '2025-06-30']]);
  });
});

describe('the same over the demo town', () => {
  let harness: Harness;
  let officer: Caller;
  const units: { id: string; name: string }[] = [];
  beforeAll(async () => {
    harness = await createHarness(demoInstant, copyDemoTown);
    const { rows } = await harness.owner.query(`select r.unit_id as id, r.short_name as name from org_unit_revision r where upper_inf(r.during) and (r.kind in ('TOWN_COMMITTEE', 'WARD_PARTY_ORG') or r.kind = 'SUB_BRANCH' and r.position < 2)
      order by r.kind desc limit 12`);
    units.push(...rows);
    officer = await harness.as('ORGANISATION_OFFICER', rows.find(({ name }) => /hái Hòa/.test(name))?.id ?? '');
  }, 400_000);
  afterAll(() => harness.close());

  test('the identity holds in every unit, year and term', async () => {
    for (const { id, name } of units) {
      for (const span of [{ year: 2021 }, { year: 2025 }, { year: 2026 }, { from: '2015-01-01', to: '2020-12-31' }, { year: 2021, asOf: '2021-10-15' }]) {
        const { movements } = await ask(officer, statement, { unitId: id, ...span });
        expect([name, span, gapOf(movements)]).toEqual([name, span, 0]);
      }
    }
  });

  test('every trait adds up to the headcount, today and on a past day; those admitted to the admissions of the year', async () => {
    for (const { id, name } of units) {
      for (const when of [{}, { asOf: '2021-10-15' }]) {
        for (const whom of ['MEMBERS', 'ADMITTED']) {
          const board = await ask(officer, makeUp, { unitId: id, of: whom, ...when });
          const expected = whom === 'MEMBERS' ? board.memberCount : board.flows.find(({ measure }: any) => measure === 'ADMITTED').count;
          for (const { trait, rows } of board.composition.tables) expect([name, when, whom, trait, rows.reduce((sum: number, { count }: any) => sum + count, 0)]).toEqual([name, when, whom, trait, expected]);
        }
      }
    }
  });

  test('the years have the published figures of the town', async () => {
    const town = units.find(({ name }) => /hái Hòa/.test(name))?.id;
    const { years } = await ask(officer, beside, { unitId: town, year: 2021, asOf: '2021-10-15', count: 10 });
    const of = (year: number): any => years.find((one: any) => one.year === year);
    expect(of(2015).attainment).toEqual({ done: 156, quota: 120, percent: { text: '156/120' } });
    expect(of(2021).attainment).toEqual({ done: 100, quota: null, percent: { text: null } });
  });
});
