import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { unpack } from '../../src/exchange/sheets/unpack.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sceneOn } from '../membership/scene.ts';

const password = 'Mật khẩu dài 2026';
const { branchA1, branchB1, town, wardA, wardB } = sample;

/** Lines and tables of the document, each table under the line above it. */
function read(file: Buffer): { lines: string[]; tables: string[][][] } {
  const xml = unpack(file, (name) => name === 'word/document.xml').get('word/document.xml')?.toString('utf8') ?? '';
  const { document } = new XMLParser({ removeNSPrefix: true, parseTagValue: false, trimValues: false, isArray: (name) => ['tbl', 'tr', 'tc', 'p', 'r'].includes(name) }).parse(xml);
  const text = (paragraphs: any[] = []): string[] => paragraphs.map((p) => (p.r ?? []).map((r: any) => (typeof r.t === 'object' ? r.t['#text'] : r.t) ?? '').join(''));
  return { lines: text(document.body.p), tables: document.body.tbl.map((table: any) => table.tr.map((row: any) => row.tc.map((cell: any) => text(cell.p).join('\n')))) };
}

describe('the papers for a meeting, in one document', () => {
  let server: HttpServer;
  let [officer, ward, administrator] = ['', '', ''];
  const get = (path: string, cookie: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}/downloads/meetings/${path}`, { headers: { cookie, ...headers } });
  const pack = async (unitId: string, cookie: string, headers: Record<string, string> = {}): Promise<ReturnType<typeof read> & { file: Buffer; name: string }> => {
    const response = await get(`${unitId}/meeting.docx`, cookie, headers);
    const file = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.status === 200 ? '' : file.toString('utf8')]).toEqual([200, '']);
    return { ...read(file), file, name: decodeURIComponent(response.headers.get('content-disposition') ?? '') };
  };

  beforeAll(async () => {
    server = await createHttpServer();
    const scene = sceneOn(server.owner);
    await scene.member('Mai Thị Một', { branch: branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' });
    await scene.member('Mai Thị Hai', { branch: branchB1, decidedOn: '2025-09-05', ceremonyOn: '2025-10-01' });
    await server.person('can-bo.thi-xa', password, 'ORGANISATION_OFFICER');
    await server.person('can-bo.phuong', password, 'UNIT_OFFICER', wardA);
    await server.person('quan-tri', password, 'ADMINISTRATOR');
    [officer, ward, administrator] = [await server.signIn('can-bo.thi-xa', password), await server.signIn('can-bo.phuong', password), await server.signIn('quan-tri', password)];
  });
  afterAll(() => server.close());

  test('figures, units, who has not reported, dormant branches, transfers and probation: each part is there, an empty one says so', async () => {
    const { lines, tables, name } = await pack(town, officer);
    expect(lines).toEqual(expect.arrayContaining([
      'Tài liệu họp về công tác đảng viên', 'Năm 2026', 'Đơn vị trực thuộc', 'Đơn vị chưa gửi báo cáo kỳ gần nhất', 'Chi bộ 2 năm liền trở lên không kết nạp', 'Chuyển sinh hoạt quá hạn', 'Hết thời gian dự bị, chờ xét công nhận chính thức',
    ]));
    const [head, figures, units, late, dormant, transfers, probation] = tables;
    expect(head?.[0]?.[0]).toBe('ĐẢNG BỘ THỊ XÃ MẪU\n*');
    // No quota is no 0, and 0 is printed.
    expect(figures).toEqual(expect.arrayContaining([['Đảng viên', '2'], ['Trong đó đảng viên dự bị', '1'], ['Kết nạp trong năm', '0'], ['Chỉ tiêu kết nạp', 'Chưa giao chỉ tiêu'], ['Số người bị kỷ luật', '0']]));
    expect(units?.find(([unit]) => unit === 'Đảng bộ phường Bình')).toEqual(['Đảng bộ phường Bình', '1', '0', '0', 'Chưa giao chỉ tiêu', 'Chưa báo cáo']);
    expect(late?.slice(1).map(([unit, state]) => [unit, state])).toEqual([['Đảng bộ phường An', 'Chưa báo cáo'], ['Đảng bộ phường Bình', 'Chưa báo cáo'], ['Chi bộ Trường THPT Mẫu', 'Chưa báo cáo']]);
    expect(late?.[1]?.[2]).toBe('05/11/2026, quá hạn');
    expect(dormant?.some(([branch]) => branch === 'Chi bộ khối Đường 1')).toBe(true);
    expect(transfers?.slice(1)).toEqual([['Không có.', '', '', '']]);
    expect(probation?.[1]).toEqual(['Mai Thị Hai', 'Khối Bình 1', '01/10/2026', expect.stringMatching(/^\d\d\/\d\d\/2026$/)]);
    expect(name).toContain('Tài liệu họp về công tác đảng viên - Đảng bộ thị xã Mẫu - 2026-11-20.docx');
  });

  test('a ward has its own part of it and nothing of its neighbour, in the language of the reader', async () => {
    const { lines, tables } = await pack(wardA, ward, { 'accept-language': 'en' });
    expect(lines).toContain('Papers for the meeting on the membership');
    expect(JSON.stringify(tables)).not.toContain('Mai Thị Hai');
    expect(tables[1]).toContainEqual(['Quota of admissions', 'No quota assigned']);
    expect((await get(`${wardB}/meeting.docx`, ward)).status).toBe(404);
  });

  test('held by a hash that stands in the log, with how many people are named; refused to whoever reads no figures', async () => {
    const { file } = await pack(town, officer);
    const footer = [...unpack(file, (name) => /^word\/footer\d*\.xml$/.test(name)).values()].map((part) => part.toString('utf8')).join('');
    const { rows } = await server.owner.query(`select target_type, unit_id, details from audit_entry where action = 'meetingDownload' order by seq desc limit 1`);
    expect(rows).toMatchObject([{ target_type: 'Unit', unit_id: town, details: { file: 'meeting.docx', people: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }]);
    expect(footer).toContain(`SHA-256: ${rows[0].details.sha256}`);
    expect([(await get(`${town}/meeting.docx`, administrator)).status, (await get(`${town}/meeting.docx`, '')).status, (await get(`${town}/meeting.pdf`, officer)).status]).toEqual([404, 401, 404]);
  });
});
