import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { readCsv } from '../../src/exchange/sheets/read-csv.ts';
import { readXlsx } from '../../src/exchange/sheets/read-xlsx.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sceneOn } from '../membership/scene.ts';

const password = 'Mật khẩu dài 2026';
const { branchA1, wardA, wardB } = sample;

describe('the tables of the statistics as files', () => {
  let server: HttpServer;
  let [ward, administrator] = ['', ''];
  const get = (path: string, cookie = ward, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}/downloads/statistics/${path}`, { headers: { cookie, ...headers } });
  const rows = async (path: string, headers: Record<string, string> = {}): Promise<string[][]> => {
    const response = await get(path, ward, headers);
    const content = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.status === 200 ? '' : content.toString('utf8')]).toEqual([200, '']);
    if (!path.includes('.xlsx')) return (readCsv(content) ?? []).map((row) => row.map(({ text }) => text));
    const reading = readXlsx(content);
    if (!reading.ok) throw new Error(reading.why);
    return reading.sheet.map((row) => row.map(({ text }) => text));
  };
  beforeAll(async () => {
    server = await createHttpServer();
    const scene = sceneOn(server.owner);
    const member = { branch: branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' };
    await scene.member('Mai Thị Một', member);
    await scene.member('Mai Thị Hai', member);
    await server.person('can-bo.phuong', password, 'UNIT_OFFICER', wardA);
    await server.person('quan-tri', password, 'ADMINISTRATOR');
    [ward, administrator] = [await server.signIn('can-bo.phuong', password), await server.signIn('quan-tri', password)];
  });
  afterAll(() => server.close());

  test('the make-up line by line, as text and as a workbook: who has nothing recorded, and no percentage of two people', async () => {
    const text = await rows(`${wardA}/composition.csv?year=2026`);
    expect(text[0]).toEqual(['Tiêu chí', 'Nội dung', 'Chính thức', 'Dự bị', 'Chờ lễ kết nạp', 'Cộng', 'Trên tổng', 'Tỷ lệ %']);
    expect(text).toContainEqual(['Tôn giáo', 'Không có hoặc chưa ghi', '2', '0', '0', '2', '2/2', '']);
    expect(text).toContainEqual(['Trình độ chuyên môn', 'Tiến sĩ', '0', '0', '0', '0', '0/2', '']);
    expect(text.at(-1)).toEqual(['Cộng', 'Đảng viên hiện có', '2', '0', '0', '2', '2/2', '']);
    const sheet = await rows(`${wardA}/composition.xlsx?year=2026`);
    expect(sheet.flat()).toEqual(expect.arrayContaining(['Cơ cấu đảng viên', 'Số liệu đến 20/11/2026']));
    expect(sheet.some((row) => row[0] === 'Tôn giáo' && row[1] === 'Không có hoặc chưa ghi' && row[5] === '2')).toBe(true);
  });

  test('the statement and the years, in the language of the reader', async () => {
    const statement = await rows(`${wardA}/movements.csv?year=2015`, { 'accept-language': 'en' });
    expect(statement).toContainEqual(['Members at the start', '0', '0', '0', '0']);
    expect(statement).toContainEqual(['Members at the end', '0', '2', '2', '0']);
    const years = await rows(`${wardA}/years.csv?year=2026`);
    expect(years[0]).toEqual(['Nội dung', '2022', '2023', '2024', '2025', '20/11/2026']);
    // No quota is no 0.
    expect(years).toContainEqual(['Chỉ tiêu kết nạp', 'Chưa giao', 'Chưa giao', 'Chưa giao', 'Chưa giao', 'Chưa giao']);
    expect(years).toContainEqual(['Giảm: Từ trần', '0', '0', '0', '0', '0']);
  });

  test('who took what stands in the log', async () => {
    await rows(`${wardA}/movements.xlsx?year=2020`);
    const { rows: logged } = await server.owner.query(`select target_type, unit_id, details from audit_entry where action = 'statisticsDownload' order by seq desc limit 1`);
    expect(logged).toMatchObject([{ target_type: 'Unit', unit_id: wardA, details: { file: 'movements.xlsx', year: 2020 } }]);
  });

  test('refused to whoever reads no figures there, and to an address that means nothing', async () => {
    const codeOf = async (path: string, cookie = ward): Promise<unknown> => { const response = await get(path, cookie); return [response.status, ((await response.json()) as any).errors[0].extensions.code]; };
    expect(await codeOf(`${wardB}/composition.csv`)).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(`${wardA}/composition.csv`, administrator)).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(`${wardA}/composition.csv`, '')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(`${wardA}/members.csv`)).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(`${wardA}/composition.csv?of=EVERYBODY`)).toEqual([400, 'BAD_REQUEST']);
    expect(await codeOf(`${wardA}/composition.csv?asOf=2026-02-30`)).toEqual([400, 'BAD_REQUEST']);
  });
});
