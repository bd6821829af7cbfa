import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { readXlsx } from '../../src/exchange/sheets/read-xlsx.ts';
import { unpack } from '../../src/exchange/sheets/unpack.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sceneOn } from '../membership/scene.ts';

type Row = Record<string, any>;
const password = 'Mật khẩu dài 2026';
const { branchA1, wardA, school } = sample;
let keys = 0;

/** Every line of text of a part of the document, and the rows of each of its tables. */
function read(file: Buffer, part: string): { lines: string[]; tables: string[][][]; xml: string } {
  const xml = unpack(file, (name) => name === part).get(part)?.toString('utf8') ?? '';
  const parsed = new XMLParser({ removeNSPrefix: true, parseTagValue: false, trimValues: false, isArray: (name) => ['tbl', 'tr', 'tc', 'p', 'r'].includes(name) }).parse(xml);
  const text = (paragraphs: any[] = []): string[] => paragraphs.map((p) => (p.r ?? []).map((r: any) => (typeof r.t === 'object' ? r.t['#text'] : r.t) ?? '').join(''));
  const body = parsed.document?.body ?? parsed.ftr;
  const tables = (body.tbl ?? []).map((table: any) => table.tr.map((row: any) => row.tc.map((cell: any) => text(cell.p).join('\n'))));
  return { lines: [...text(body.p), ...tables.flat(2)], tables, xml };
}

describe('a report as an official paper', () => {
  let server: HttpServer;
  let [town, ward, schoolClerk, administrator] = ['', '', '', ''];
  let report: Row = {};

  const get = (path: string, cookie = ward, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}/downloads/reports/${path}`, { headers: { cookie, ...headers } });
  const bytes = async (path: string, cookie = ward, headers: Record<string, string> = {}): Promise<Buffer> => {
    const response = await get(path, cookie, headers);
    const content = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.status === 200 ? '' : content.toString('utf8')]).toEqual([200, '']);
    return content;
  };
  const act = async (name: string, input: object, cookie = ward): Promise<Row> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { body } = await server.ask(`mutation M($input: ${type}!) { ${name}(input: $input) { report { id version snapshot { sha256 content } } userErrors { code message } } }`, { input: { idempotencyKey: `paper-key-${(keys += 1)}`, ...input } }, { cookie });
    expect(body.data[name].userErrors).toEqual([]);
    return body.data[name].report;
  };
  const again = (): { id: string; expectedVersion: number } => ({ id: report['id'], expectedVersion: report['version'] });
  const cellsOf = (rows: readonly string[][]): Record<string, string[]> => Object.fromEntries(rows.map((row) => [row[1], row]));

  beforeAll(async () => {
    server = await createHttpServer();
    const scene = sceneOn(server.owner);
    const member = { branch: branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' };
    await scene.member('Mai Thị Một', member);
    await scene.member('Mai Thị Hai', { branch: branchA1, decidedOn: '2026-10-05', ceremonyOn: '2026-10-20' });
    await server.person('can-bo.thi-xa', password, 'ORGANISATION_OFFICER');
    await server.person('can-bo.phuong', password, 'UNIT_OFFICER', wardA);
    await server.person('can-bo.truong', password, 'UNIT_OFFICER', school);
    await server.person('quan-tri', password, 'ADMINISTRATOR');
    [town, ward, schoolClerk, administrator] = [await server.signIn('can-bo.thi-xa', password), await server.signIn('can-bo.phuong', password), await server.signIn('can-bo.truong', password), await server.signIn('quan-tri', password)];
    const { rows } = await server.owner.query(`select id from report_period where kind = 'MONTH' and starts_on = '2026-10-01'`);
    report = await act('reportOpen', { unitId: wardA, periodId: rows[0].id });
  });
  afterAll(() => server.close());

  test('a draft says so: both blocks of the head, the number to fill in, every row with 0 as 0, the identity, and to whom it goes', async () => {
    const { id, version } = await act('reportSave', { ...again(), idempotencyKey: undefined, remarks: 'Nguồn giảm do sinh viên đi học.\nĐề nghị mở lớp.', declarations: [{ code: 'CANDIDATES', declared: 3, reason: 'Ba người chưa nhập' }] });
    report = { id, version };
    const { lines, tables, xml } = read(await bytes(`${report['id']}/report.docx`), 'word/document.xml');
    const [head, figures, signing] = tables;
    expect(head).toEqual([['ĐẢNG BỘ THỊ XÃ MẪU\nĐẢNG BỘ PHƯỜNG AN\n*\nSố: ……-BC/ĐU', 'ĐẢNG CỘNG SẢN VIỆT NAM\n\n……, ngày … tháng … năm …']]);
    expect(lines).toEqual(expect.arrayContaining(['DỰ THẢO', 'Báo cáo tăng, giảm đảng viên', 'Tháng 10/2026 (từ 01/10/2026 đến 31/10/2026)', 'Nhận xét, kiến nghị: Nguồn giảm do sinh viên đi học.', 'Đề nghị mở lớp.']));
    expect(lines.some((line) => /^Số liệu đến \d\d:\d\d ngày 20\/11\/2026$/.test(line))).toBe(true);
    expect(figures?.[0]).toEqual(['TT', 'Nội dung', 'Theo sổ', 'Số báo cáo', 'Lý do khác sổ']);
    expect(figures).toHaveLength(19);
    const row = cellsOf(figures ?? []);
    expect(row['Đảng số đầu kỳ']).toEqual(['1', 'Đảng số đầu kỳ', '1', '1', '']);
    expect(row['Tăng: Kết nạp']?.slice(2)).toEqual(['1', '1', '']);
    expect(row['Giảm: Từ trần']?.slice(2)).toEqual(['0', '0', '']);
    expect(row['Nguồn kết nạp cuối kỳ']?.slice(2)).toEqual(['0', '3', 'Ba người chưa nhập']);
    expect(lines).toContain('Đối chiếu: đầu kỳ 1 + tăng 1 − giảm 0 = 2, bằng số cuối kỳ.');
    expect(signing).toEqual([['Nơi nhận:\n- Đảng bộ thị xã Mẫu,\n- Lưu.', 'T/M BAN CHẤP HÀNH']]);
    expect(xml.match(/w:ascii="[^"]*"/g)?.every((font) => font === 'w:ascii="Times New Roman"')).toBe(true);
    const sheet = readXlsx(await bytes(`${report['id']}/report.xlsx`));
    if (!sheet.ok) throw new Error(sheet.why);
    expect(cellsOf(sheet.sheet.map((cells) => cells.map(({ text }) => text)))['Nguồn kết nạp cuối kỳ']).toEqual(['18', 'Nguồn kết nạp cuối kỳ', '0', '3', 'Ba người chưa nhập']);
    expect(sheet.sheet.flat().map(({ text }) => text)).toEqual(expect.arrayContaining(['DỰ THẢO', 'Số: ……-BC/ĐU', 'Nơi nhận:', '- Lưu.', 'T/M BAN CHẤP HÀNH']));
  });

  test('sent, it is what was sent and waits; what is entered afterwards does not change it', async () => {
    report = await act('reportSubmit', again());
    await sceneOn(server.owner).member('Mai Thị Ba', { branch: branchA1, decidedOn: '2026-10-07', ceremonyOn: '2026-10-25' });
    const { lines, tables } = read(await bytes(`${report['id']}/report.docx`, town), 'word/document.xml');
    expect(lines).toContain('ĐÃ GỬI, CHỜ DUYỆT');
    expect(lines).not.toContain('DỰ THẢO');
    expect(cellsOf(tables[1] ?? [])['Tăng: Kết nạp']?.slice(2, 4)).toEqual(['1', '1']);
  });

  test('accepted, it is printed from its frozen text, with its hash and the page at the foot of every page', async () => {
    report = await act('reportAccept', again(), town);
    const { content, sha256 } = report['snapshot'];
    expect(createHash('sha256').update(content, 'utf8').digest('hex')).toBe(sha256);
    // The unit is called otherwise in the records now; what was issued keeps the name it had.
    await server.owner.query(`update org_unit_revision set name = 'Đảng bộ phường Mới', short_name = 'Phường Mới' where unit_id = $1`, [wardA]);
    const file = await bytes(`${report['id']}/report.docx`);
    const { lines, tables } = read(file, 'word/document.xml');
    for (const mark of ['DỰ THẢO', 'ĐÃ GỬI, CHỜ DUYỆT']) expect(lines).not.toContain(mark);
    expect(tables[0]?.[0]?.[0]).toContain('ĐẢNG BỘ PHƯỜNG AN');
    const row = cellsOf(tables[1] ?? []);
    for (const { code, derived, declared } of JSON.parse(content).cells as Row[]) {
      const label = { OPENING: 'Đảng số đầu kỳ', ADMITTED: 'Tăng: Kết nạp', CLOSING: 'Đảng số cuối kỳ', CANDIDATES: 'Nguồn kết nạp cuối kỳ' }[code as string];
      if (label) expect([label, row[label]?.slice(2, 4)]).toEqual([label, [String(derived), String(declared ?? derived)]]);
    }
    expect(lines.some((line) => /^Duyệt \d\d:\d\d ngày 20\/11\/2026/.test(line))).toBe(true);
    const footerOf = [...unpack(file, (name) => /^word\/footer\d*\.xml$/.test(name)).values()].map((part) => part.toString('utf8')).join('');
    expect(footerOf).toContain(`SHA-256: ${sha256}`);
    expect(footerOf).toMatch(/PAGE.*NUMPAGES/s);
    const book = await bytes(`${report['id']}/report.xlsx`);
    const sheets = unpack(book, (name) => /^xl\/(worksheets\/sheet1|workbook)\.xml$/.test(name));
    expect(sheets.get('xl/worksheets/sheet1.xml')?.toString('utf8')).toContain(`<oddFooter>&amp;L&amp;8 SHA-256: ${sha256}&amp;R&amp;P/&amp;N</oddFooter>`);
    expect(sheets.get('xl/workbook.xml')?.toString('utf8')).toContain(`'Bao cao'!$`);
  });

  test('a branch directly under the town has its own mark and signs for itself; in the language of the reader', async () => {
    const { rows } = await server.owner.query(`select id from report_period where kind = 'MONTH' and starts_on = '2026-09-01'`);
    const { id } = await act('reportOpen', { unitId: school, periodId: rows[0].id }, schoolClerk);
    const { tables, lines } = read(await bytes(`${id}/report.docx`, schoolClerk, { 'accept-language': 'en' }), 'word/document.xml');
    expect(tables[0]?.[0]?.[0]).toBe('ĐẢNG BỘ THỊ XÃ MẪU\nCHI BỘ TRƯỜNG THPT MẪU\n*\nNumber: ……-BC/CB');
    expect(lines).toEqual(expect.arrayContaining(['DRAFT', 'Check: start 0 + in 0 − out 0 = 0, which is the figure at the end.', 'Remarks: none.', 'FOR THE BRANCH']));
    const response = await get(`${id}/report.docx`, schoolClerk);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('Báo cáo tăng, giảm đảng viên - Chi bộ Trường THPT Mẫu - Tháng 9-2026.docx');
  });

  test('refused to whoever does not read the report, and to an address that means nothing; every download is logged', async () => {
    const codeOf = async (path: string, cookie: string): Promise<unknown> => { const response = await get(path, cookie); return [response.status, ((await response.json()) as any).errors[0].extensions.code]; };
    const logged = async (): Promise<Row[]> => (await server.owner.query(`select target_type, target_id, unit_id, details from audit_entry where action = 'reportDownload' order by seq`)).rows;
    const before = await logged();
    expect(await codeOf(`${report['id']}/report.docx`, '')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(`${report['id']}/report.docx`, schoolClerk)).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(`${report['id']}/report.docx`, administrator)).toEqual([404, 'NOT_FOUND']);
    for (const path of [`${report['id']}/report.pdf`, `${report['id']}/toString`, 'x/report.docx', `${sample.town}/report.docx`]) expect(await codeOf(path, town)).toEqual([404, 'NOT_FOUND']);
    expect(await logged()).toEqual(before);
    await bytes(`${report['id']}/report.xlsx`);
    expect((await logged()).at(-1)).toMatchObject({ target_type: 'Report', target_id: report['id'], unit_id: wardA, details: { file: 'report.xlsx', state: 'ACCEPTED', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });
});
