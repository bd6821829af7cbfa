import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readMemberSheet } from '@dangvu/domain/membership/member-sheet/read-member-sheet';
import { sheetColumns, sheetFields } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import type { SheetField } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { readXlsx } from '../../src/exchange/sheets/read-xlsx.ts';
import type { Sheet } from '../../src/exchange/sheets/read-xlsx.ts';
import { unpack } from '../../src/exchange/sheets/unpack.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';
const PREVIEW = `query Preview($unitId: ID!, $file: SheetFileInput!) { memberImport(unitId: $unitId, file: $file) {
  sheets sheet headRow missing people headings { field } rows { line fullName unitName errors { code message } } } }`;
const branches = [{ id: sample.branchA1, code: '40.001.001.001', name: 'Chi bộ khối Đường 1', shortName: 'Khối Đường 1', path: [] }];

describe('a list of members to be filled in', () => {
  let server: HttpServer;
  let [officer, stranger] = ['', ''];
  const get = (path: string, cookie: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}${path}`, { headers: { cookie, ...headers } });
  const form = async (headers: Record<string, string> = {}): Promise<Buffer> => {
    const response = await get(`/downloads/units/${sample.wardA}/member-list.xlsx`, officer, headers);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const sheetOf = (file: Buffer, name: string | null = null): Sheet => {
    const reading = readXlsx(file, name);
    if (!reading.ok) throw new Error(reading.why);
    return reading.sheet;
  };

  beforeAll(async () => {
    server = await createHttpServer();
    await server.person('officer', password, 'UNIT_OFFICER', sample.wardA);
    await server.person('stranger', password, 'UNIT_OFFICER', sample.wardB);
    [officer, stranger] = [await server.signIn('officer', password), await server.signIn('stranger', password)];
  });
  afterAll(() => server?.close());

  test.each<Record<string, string>>([{}, { 'accept-language': 'en' }])('every heading is known when it is read, in either language; the example is nobody and is refused where it is left in: %j', async (headers) => {
    const content = (await form(headers)).toString('base64');
    const { body } = await server.ask(PREVIEW, { unitId: sample.wardA, file: { name: 'form.xlsx', content } }, { cookie: officer });
    const preview = body.data.memberImport;
    expect(preview).toMatchObject({ headRow: 1, missing: [], people: 0 });
    expect(preview.sheets).toHaveLength(2);
    expect(preview.headings).toHaveLength(sheetFields.length);
    expect(preview.headings.every(({ field }: any) => field !== null)).toBe(true);
    // Everything else in it is as it should be: the name alone is none.
    expect(preview.rows).toMatchObject([{ line: 2, unitName: 'Khối Đường 1', errors: [{ code: 'SHEET_VALUE' }] }]);
    expect(preview.rows[0].errors[0].message).toContain('Nguyễn Văn Mẫu (');
  });

  test('filled in it is read: a row as somebody would write it below the example', async () => {
    const sheet = sheetOf(await form());
    const filled: Readonly<Partial<Record<SheetField, string>>> = {
      branch: 'Chi bộ khối Đường 1', fullName: 'Trần Thị Điền', bornOn: '02/03/1985', sex: 'Nữ', ethnicity: 'Kinh', occupation: 'Nông dân', education: 'Trung học phổ thông', ceremonyOn: '03/02/2010', officialOn: '03/02/2011', cardNo: '01234567',
    };
    const below = sheet[0]?.map(({ text }) => {
      const field = sheetFields.find((one) => text.replace(' *', '') === sheetColumns[one].label.vi);
      return { text: (field && filled[field]) ?? '', formula: false };
    }) ?? [];
    const reading = readMemberSheet([...sheet, below], branches);
    if (!reading.ok) throw new Error(reading.refusal.code);
    expect(reading.rows[1]).toMatchObject({ line: 3, refusals: [], unit: { id: sample.branchA1 }, read: { person: { fullName: 'Trần Thị Điền', bornOn: '1985-03-02' }, membership: { status: 'OFFICIAL', ceremonyOn: '2010-02-03', cardNo: '01234567' } } });
  });

  test('every column is text, so that no zero is lost and no day turned about; the words and the branches stand on the second sheet and are offered', async () => {
    const file = await form();
    const xml = unpack(file, (name) => name === 'xl/worksheets/sheet1.xml').get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    const style = /<c r="A2" s="(\d+)"/.exec(xml)?.[1];
    expect([...xml.matchAll(/<col [^>]*>/g)].every(([column]) => column.includes(`style="${style}"`))).toBe(true);
    expect(xml.match(/<dataValidation /g)).toHaveLength(7);
    const words = sheetOf(file, 'Cách ghi').map((row) => row.map(({ text }) => text));
    const heads = words[2] ?? [];
    const under = (head: string): string[] => words.slice(3).map((row) => row[heads.indexOf(head)] ?? '').filter((word) => word !== '');
    expect(under('Giới tính')).toEqual(['Nữ', 'Nam']);
    expect(under(sheetColumns.status.label.vi)).toHaveLength(2);
    expect(under('Mã chi bộ')).toEqual(['40.001.001.001', '40.001.001.002']);
    expect(under('Chi bộ')).toEqual(['Chi bộ khối Đường 1', 'Chi bộ khối Dương 2']);
  });

  test('it is for whoever sees the unit, and nothing else is at such addresses', async () => {
    const path = `/downloads/units/${sample.wardA}/member-list.xlsx`;
    expect((await get(path, stranger)).status).toBe(404);
    expect((await get(path, '')).status).toBe(401);
    expect((await get(`/downloads/units/${sample.wardA}/other.xlsx`, officer)).status).toBe(404);
    expect((await get('/downloads/units/x/member-list.xlsx', officer)).status).toBe(404);
    const branch = Buffer.from(await (await get(`/downloads/units/${sample.branchA1}/member-list.xlsx`, officer)).arrayBuffer());
    expect(sheetOf(branch)[1]?.[1]?.text).toBe('Chi bộ khối Đường 1');
    expect((await get(path, officer)).headers.get('content-disposition')).toContain(encodeURIComponent('Mẫu danh sách đảng viên.xlsx'));
  });
});
