import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { readQuotaSheet } from '@dangvu/domain/planning/quota-sheet';
import { readXlsx } from '../../src/exchange/sheets/read-xlsx.ts';
import { unpack } from '../../src/exchange/sheets/unpack.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { decision, newKey } from '../planning/planning-scene.ts';

const password = 'Mật khẩu dài 2026';
const onScreen = `query Screen($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { totals { assigned } rows(first: 100) { nodes {
  unit { name code } members admissionsByYear { year count } pipeline feasible draft draftRemark quota { original adjusted } done difference } } } }`;

interface ScreenRow {
  unit: { name: string; code: string };
  members: number;
  admissionsByYear: { count: number }[];
  pipeline: number;
  feasible: number | null;
  draft: number | null;
  draftRemark: string | null;
  quota: { original: number; adjusted: number } | null;
  done: number;
  difference: number | null;
}

/** Rows of the first table with a heading, as texts. */
function wordTable(file: Buffer, at = 1): string[][] {
  const xml = unpack(file, (name) => name === 'word/document.xml').get('word/document.xml')?.toString('utf8') ?? '';
  const parsed = new XMLParser({ removeNSPrefix: true, parseTagValue: false, trimValues: false, isArray: (name) => ['tbl', 'tr', 'tc', 'p', 'r'].includes(name) }).parse(xml);
  const text = (paragraphs: any[]): string => paragraphs.flatMap((p) => p.r ?? []).map((r: any) => (typeof r.t === 'object' ? r.t['#text'] : r.t) ?? '').join('');
  return parsed.document.body.tbl[at].tr.map((row: any) => row.tc.map((cell: any) => text(cell.p)));
}

describe('plans as documents', () => {
  let server: HttpServer;
  let [town, ward] = ['', ''];
  let planId = '';

  const get = (path: string, cookie: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}${path}`, { headers: { cookie, ...headers } });
  const bytes = async (path: string, cookie = town): Promise<Buffer> => {
    const response = await get(path, cookie);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const act = async (name: string, type: string, input: object): Promise<any> => {
    const { body } = await server.ask(`mutation M($input: ${type}!) { ${name}(input: $input) { plan { id version } userErrors { code message } } }`, { input }, { cookie: town });
    expect(body.data[name].userErrors).toEqual([]);
    return body.data[name].plan;
  };
  const screen = async (asOf?: string): Promise<ScreenRow[]> => (await server.ask(onScreen, { id: planId, asOf }, { cookie: town })).body.data.plan.rows.nodes;
  const readings = async (): Promise<any[]> => (await server.owner.query(`select details, target_id, unit_id from audit_entry where action = 'planDownload' order by seq`)).rows;

  beforeAll(async () => {
    server = await createHttpServer();
    await server.person('town', password, 'ORGANISATION_OFFICER');
    await server.person('ward', password, 'UNIT_OFFICER', sample.wardA);
    [town, ward] = [await server.signIn('town', password), await server.signIn('ward', password)];
    const plan = await act('planCreate', 'PlanCreateInput', { unitId: sample.town, periodKind: 'YEAR', year: 2026, target: 1950, idempotencyKey: newKey() });
    planId = plan.id;
    await act('quotaDraftSet', 'QuotaDraftSetInput', {
      planId, expectedVersion: plan.version, idempotencyKey: newKey(),
      cells: [{ unitId: sample.wardA, amount: 1905, remark: '=HYPERLINK("x")' }, { unitId: sample.school, amount: 0, remark: 'Chưa có nguồn' }],
    });
  });
  afterAll(() => server.close());

  test('the grid reads back as the figures of the screen: numbers as numbers, no quota as nothing, a remark never as a formula', async () => {
    const reading = readXlsx(await bytes(`/downloads/plans/${planId}/grid.xlsx`));
    if (!reading.ok) throw new Error(reading.why);
    const heading = reading.sheet.findIndex((row) => row[0]?.text === 'Mã đơn vị');
    const rows = reading.sheet.slice(heading + 1);
    const expected = await screen();
    const text = (value: number | null): string => (value === null ? '' : String(value));
    for (const [index, row] of expected.entries()) {
      expect(rows[index]?.map((one) => one.text)).toEqual([
        row.unit.code, row.unit.name, text(row.members), ...row.admissionsByYear.map(({ count }) => text(count)), text(row.pipeline), text(row.feasible), text(row.draft), text(row.difference), row.draftRemark ?? '',
      ]);
      expect(rows[index]?.some(({ formula }) => formula)).toBe(false);
    }
    expect(rows[0]?.at(-1)?.text).toBe('=HYPERLINK("x")');
    expect(rows[expected.length]?.find(({ text: one }) => one === '1905')).toBeDefined();
    expect(reading.sheet.flat().map(({ text: one }) => one)).toEqual(expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', '*', '(dự thảo, chưa ban hành)']));
  });

  test('a draft is kept from those below, and nobody reads without signing in', async () => {
    expect((await get(`/downloads/plans/${planId}/grid.xlsx`, ward)).status).toBe(404);
    const before = (await readings()).length;
    const stranger = await get(`/downloads/plans/${planId}/annex.docx`, '');
    expect(stranger.status).toBe(401);
    expect(await stranger.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    for (const path of [`/downloads/plans/${planId}/annex.pdf`, `/downloads/plans/${planId}/other.docx`, '/downloads/plans/x/annex.docx', `/downloads/plans/${sample.town}/annex.docx`]) {
      expect((await get(path, town)).status).toBe(404);
    }
    expect((await get(`/downloads/plans/${planId}/annex.docx?asOf=2026-02-30`, town)).status).toBe(400);
    expect((await get(`/downloads/plans/${planId}/annex.docx?asOf=2027-01-01`, town)).status).toBe(400);
    expect(await readings()).toHaveLength(before);
  });

  test('the annex follows the decision and each change of it; of an earlier day as it was then', async () => {
    const [{ version }] = (await server.owner.query('select version from plan where id = $1', [planId])).rows;
    const published = await act('planPublish', 'PlanPublishInput', { id: planId, expectedVersion: version, decision: { number: '12-QĐ/ThU', decidedOn: '2026-01-10', signatory: 'Bí thư' }, gapRemark: 'Dự phòng 45', idempotencyKey: newKey() });
    expect(wordTable(await bytes(`/downloads/plans/${planId}/annex.docx`))).toEqual([
      ['TT', 'Đơn vị', 'Chỉ tiêu', 'Ghi chú'],
      ...(await screen()).map((row, index) => [String(index + 1), row.unit.name, row.quota === null ? '–' : row.quota.adjusted === 1905 ? '1.905' : String(row.quota.adjusted), index === 0 ? '=HYPERLINK("x")' : row.quota === null ? '' : 'Chưa có nguồn']),
      ['', 'Cộng', '1.905', 'Dự phòng 45'],
    ]);
    await act('quotaRevise', 'QuotaReviseInput', { planId, expectedVersion: published.version, effectiveOn: '2026-06-01', decision: decision('2026-06-01'), idempotencyKey: newKey(), changes: [{ unitId: sample.wardA, kind: 'LOWERED', amount: 5, reason: 'Hết nguồn' }] });
    const revised = wordTable(await bytes(`/downloads/plans/${planId}/annex.docx`));
    expect(revised[0]).toEqual(['TT', 'Đơn vị', 'Giao đầu', 'Sau điều chỉnh', 'Ghi chú']);
    expect(revised[1]?.slice(2, 4)).toEqual(['1.905', '1.900']);
    expect(wordTable(await bytes(`/downloads/plans/${planId}/annex.docx?asOf=2026-05-31`))[1]?.[2]).toBe('1.905');
    // The table of an adjusted plan is a table of quotas still: it can be filled in for the next year.
    const grid = readXlsx(await bytes(`/downloads/plans/${planId}/grid.xlsx`));
    const taken = readQuotaSheet(grid.ok ? grid.sheet : [], []);
    expect(taken.ok && taken.rows[0]?.typed).toBe('1900');
    const sheet = readXlsx(await bytes(`/downloads/plans/${planId}/annex.xlsx`));
    expect(sheet.ok && sheet.sheet.flat().map(({ text }) => text)).toEqual(expect.arrayContaining(['1905', '1900', '(kèm theo 12-QĐ/ThU ngày 10/01/2026)']));
  });

  test('targets by indicator stand in the annex, each kind in the words of the screen; in a workbook on a sheet of their own', async () => {
    const { indicators } = (await server.ask('{ indicators { id code name } }', {}, { cookie: town })).body.data;
    const of = (code: string): string => indicators.find((one: { code: string }) => one.code === code).id;
    const added = await act('planCreate', 'PlanCreateInput', { unitId: sample.town, periodKind: 'YEAR', year: 2025, target: 9, idempotencyKey: newKey() });
    const terms = [
      { unitId: sample.town, indicatorId: of('ADMISSIONS'), kind: 'RATE', from: 2.5, to: 4, base: 'PREVIOUS_YEAR_END' }, { unitId: sample.wardA, indicatorId: of('ADMISSIONS'), kind: 'RANGE', from: 90, to: 1000 },
      { unitId: sample.wardB, indicatorId: of('ADMISSIONS'), kind: 'DEADLINE', from: 1, dueOn: '2025-08-31' }, { unitId: sample.school, indicatorId: of('ADMISSIONS'), kind: 'AT_LEAST_ONE', remark: '=1+1' },
      { unitId: sample.town, indicatorId: of('BRANCH_COMMITTEES'), kind: 'COVERAGE', from: 100 }, { unitId: sample.town, indicatorId: of('ADMITTED_WOMEN'), kind: 'COMPOSITION', from: 40 },
      { unitId: sample.wardA, indicatorId: of('ADMITTED_YOUTH'), kind: 'NUMBER', from: 3 },
    ];
    const drafted = await act('targetDraftSet', 'TargetDraftSetInput', { planId: added.id, expectedVersion: added.version, targets: terms, idempotencyKey: newKey() });
    const expected = ['2,5–4\u00a0% đảng viên cuối năm trước', '90–1.000', '1 · đến hết 31/08/2025', 'Ít nhất một', '≥ 100\u00a0%', '≥ 40\u00a0%', '3'];
    const printed = (rows: string[][]): string[] => rows.slice(1).map((row) => row[3] ?? '');
    const annex = wordTable(await bytes(`/downloads/plans/${added.id}/annex.docx`), 2);
    expect(annex[0]).toEqual(['TT', 'Chỉ báo', 'Đơn vị', 'Chỉ tiêu', 'Ghi chú']);
    expect(printed(annex).toSorted()).toEqual(expected.toSorted());
    // In the order of the page, each with its indicator, unit and remark.
    const screenRows = (await server.ask('query T($id: ID!) { plan(id: $id) { targets(first: 50) { nodes { unit { name } indicator { name } remark } } } }', { id: added.id }, { cookie: town })).body.data.plan.targets.nodes;
    expect(annex.slice(1).map((row) => [row[1], row[2], row[4]])).toEqual(screenRows.map((row: any) => [row.indicator.name, row.unit.name, row.remark ?? '']));
    const book = unpack(await bytes(`/downloads/plans/${added.id}/annex.xlsx`), (name) => name.startsWith('xl/'));
    expect([...book.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2);
    expect(book.get('xl/workbook.xml')?.toString('utf8')).toMatch(/localSheetId="1">'Chi bao'!/);
    const strings = book.get('xl/sharedStrings.xml')?.toString('utf8') ?? '';
    for (const text of expected) expect(strings).toContain(text);
    expect(book.get('xl/worksheets/sheet2.xml')?.toString('utf8')).not.toContain('<f>');
    // The grid is the table one works in: no targets there. Changed by a decision, both stand beside each other.
    expect(unpack(await bytes(`/downloads/plans/${added.id}/grid.docx`), (name) => name === 'word/document.xml').get('word/document.xml')?.toString('utf8')).not.toContain('Chỉ báo');
    const cells = await act('quotaDraftSet', 'QuotaDraftSetInput', { planId: added.id, expectedVersion: drafted.version, cells: [{ unitId: sample.wardA, amount: 9 }], idempotencyKey: newKey() });
    const published = await act('planPublish', 'PlanPublishInput', { id: added.id, expectedVersion: cells.version, decision: decision('2025-01-10'), beyondRemark: 'Đang tạo nguồn', idempotencyKey: newKey() });
    await act('targetRevise', 'TargetReviseInput', {
      planId: added.id, expectedVersion: published.version, effectiveOn: '2025-03-01', decision: decision('2025-03-01'), idempotencyKey: newKey(), changes: [{ unitId: sample.wardA, indicatorId: of('ADMITTED_YOUTH'), kind: 'RANGE', from: 4, to: 6, reason: 'Thêm nguồn' }],
    });
    const revised = wordTable(await bytes(`/downloads/plans/${added.id}/annex.docx`), 2);
    expect(revised[0]?.slice(3)).toEqual(['Giao đầu', 'Sau điều chỉnh', 'Ghi chú']);
    expect(revised.map((row) => row.slice(3))).toContainEqual(['3', '4–6', 'Thêm nguồn']);
  });

  test('a ward that stands in it takes its own line alone; the name of the file is Vietnamese; each download is logged', async () => {
    const lines = wordTable(await bytes(`/downloads/plans/${planId}/annex.docx`, ward));
    expect(lines).toHaveLength(3);
    expect(lines[1]?.slice(2, 4)).toEqual(['1.905', '1.900']);
    const response = await get(`/downloads/plans/${planId}/annex.docx`, town, { 'accept-language': 'en' });
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('Annex: admission quotas assigned');
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    expect((await readings()).at(-1)).toMatchObject({ target_id: planId, unit_id: sample.town, details: { file: 'annex.docx', units: 3 } });
  });
});
