import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { candidateColumns, longestList, memberColumns } from '@dangvu/domain/membership/member-columns';
import { MembershipStatus } from '@dangvu/domain/membership/states';
import { readMemberSheet } from '@dangvu/domain/membership/member-sheet/read-member-sheet';
import type { SheetCell } from '@dangvu/domain/sheets/sheet-text';
import { readCsv } from '../../src/exchange/sheets/read-csv.ts';
import { readXlsx } from '../../src/exchange/sheets/read-xlsx.ts';
import { unpack } from '../../src/exchange/sheets/unpack.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sceneOn } from '../membership/scene.ts';
import type { Scene } from '../membership/scene.ts';

const password = 'Mật khẩu dài 2026';
const living = 'DECIDED,PROBATIONARY,OFFICIAL';
const onScreen = `query Screen($filter: MemberFilter!, $asOf: LocalDate) { members(filter: $filter, orderBy: NAME, first: 100, asOf: $asOf) { nodes { personName } } }`;

/** A file as its reader has it: the lines above, the headings, the rows by heading. */
interface Taken {
  readonly above: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly formulas: number;
}

function taken(sheet: readonly (readonly SheetCell[])[], first: string): Taken {
  const at = sheet.findIndex((row) => row.some(({ text }) => text === first));
  const heads = (sheet[at] ?? []).map(({ text }) => text);
  return {
    above: sheet.slice(0, at).flatMap((row) => row.map(({ text }) => text)).filter((text) => text !== ''),
    heads,
    rows: sheet.slice(at + 1).map((row) => Object.fromEntries(heads.map((head, column) => [head, row[column]?.text ?? '']))),
    formulas: sheet.flat().filter(({ formula }) => formula).length,
  };
}

describe('lists of people as files', () => {
  let server: HttpServer;
  let scene: Scene;
  let [town, ward, secretary, administrator] = ['', '', '', ''];
  let an = '';

  const get = (path: string, cookie: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}/downloads/lists/${path}`, { headers: { cookie, ...headers } });
  const bytes = async (path: string, cookie = town, headers: Record<string, string> = {}): Promise<Buffer> => {
    const response = await get(path, cookie, headers);
    const content = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.status === 200 ? '' : content.toString('utf8')]).toEqual([200, '']);
    return content;
  };
  const xlsx = async (path: string, cookie = town, headers: Record<string, string> = {}): Promise<Taken> => {
    const reading = readXlsx(await bytes(path, cookie, headers));
    if (!reading.ok) throw new Error(reading.why);
    return taken(reading.sheet, headers['accept-language'] === 'en' ? 'No.' : 'TT');
  };
  const csv = async (path: string, cookie = town): Promise<Taken> => taken(readCsv(await bytes(path, cookie)) ?? [], 'TT');
  const names = ({ rows }: Taken): (string | undefined)[] => rows.map((row) => row['Họ và tên']);
  const readings = async (action: string): Promise<any[]> => (await server.owner.query('select target_type, unit_id, details from audit_entry where action = $1 order by seq', [action])).rows;
  const of = (unitId: string, more: Record<string, string> = {}): string => new URLSearchParams({ unitId, statuses: living, ...more }).toString();

  beforeAll(async () => {
    server = await createHttpServer();
    scene = sceneOn(server.owner);
    await server.person('town', password, 'ORGANISATION_OFFICER');
    await server.person('ward', password, 'UNIT_OFFICER', sample.wardA);
    await server.person('secretary', password, 'BRANCH_SECRETARY', sample.branchA1);
    await server.person('administrator', password, 'ADMINISTRATOR');
    [town, ward, secretary, administrator] = [await server.signIn('town', password), await server.signIn('ward', password), await server.signIn('secretary', password), await server.signIn('administrator', password)];
    const official = { decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' };
    ({ personId: an } = await scene.member('Nguyễn Thị Ân', { ...official, branch: sample.branchA1, bornOn: '1985-02-03' }));
    await scene.member('Trần Văn Ăn', { ...official, branch: sample.branchA1, bornOn: '1999-12-31', sex: 'MALE' });
    await scene.member('Lê Thị Đào', { branch: sample.branchA2, decidedOn: '2026-01-06', ceremonyOn: '2026-02-02' });
    await scene.member('Phạm Văn Bình', { ...official, branch: sample.branchB1, sex: 'MALE', before: [{ branch: sample.branchA2, until: '2024-06-01' }] });
    await scene.member('Hồ Thị Đi', { ...official, branch: sample.branchA1, endedOn: '2023-03-01' });
    // Written by hand into the record, as somebody might: nothing of it may run.
    await server.owner.query(`update person set personal_id = '001234567890', home_town = '=HYPERLINK("http://x","Quê")', residence = '+84 khối 1', occupation = E'@SUM(A1)\\u0001<b>&', religion = 'Phật giáo' where id = $1`, [an]);
    await server.owner.query(`update person set occupation = 'Buôn bán; làm ruộng, "thợ xây"' where full_name = 'Lê Thị Đào'`);
    await server.owner.query(`update membership set card_no = '001234567890', dossier_no = '000123' where person_id = $1`, [an]);
    await scene.candidate('Đỗ Thị Nguồn', { branch: sample.branchA1, listedOn: '2026-01-05', certificateIssuedOn: '2026-03-01', stage: 'CLASS_DONE' });
    await scene.candidate('Vũ Văn Xong', { branch: sample.branchB1, listedOn: '2025-01-05', closedOn: '2025-06-01', stage: 'DROPPED' });
  });
  afterAll(() => server?.close());

  test('is the list of the screen, in its order, and says above the headings what it is', async () => {
    const list = await xlsx(`members.xlsx?${of(sample.town)}`);
    const { nodes } = (await server.ask(onScreen, { filter: { unitId: sample.town, statuses: living.split(',') } }, { cookie: town })).body.data.members;
    expect(names(list)).toEqual(nodes.map(({ personName }: { personName: string }) => personName));
    expect(names(list)).toEqual(['Trần Văn Ăn', 'Nguyễn Thị Ân', 'Phạm Văn Bình', 'Lê Thị Đào']);
    expect(list.above).toEqual(['Danh sách đảng viên', 'Đảng bộ thị xã Mẫu', 'Điều kiện: đang sinh hoạt', 'Số liệu đến ngày 20/11/2026: 4 người', 'Người lập: town, 10:00 ngày 20/11/2026']);
    expect(list.heads).toEqual(['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Quê quán', 'Nghề nghiệp', 'Tình trạng', 'Ngày quyết định kết nạp', 'Ngày chính thức', 'Chi bộ', 'Đảng bộ cấp trên']);
    expect(list.rows[0]).toMatchObject({ TT: '1', 'Ngày sinh': '31/12/1999', 'Giới tính': 'Nam', 'Tình trạng': 'Đảng viên chính thức', 'Ngày chính thức': '20/01/2021', 'Chi bộ': 'Chi bộ khối Đường 1', 'Đảng bộ cấp trên': 'Đảng bộ phường An' });
    // Not official yet is nothing, not some day.
    expect(list.rows[3]).toMatchObject({ 'Tình trạng': 'Đảng viên dự bị', 'Ngày chính thức': '' });
    const newestFirst = await csv(`members.csv?${of(sample.town, { orderBy: 'DECIDED_ON_DESC' })}`);
    expect(names(newestFirst)[0]).toBe('Lê Thị Đào');
  });

  test('days are days, codes keep their zeros and nothing that was typed runs, as a workbook and as text', async () => {
    const columns = Object.keys(memberColumns).join(',');
    const path = of(sample.branchA1, { search: 'an', columns });
    const response = await get(`members.xlsx?${path}`, town);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('Danh sách đảng viên - Chi bộ khối Đường 1 - 2026-11-20.xlsx');
    const file = Buffer.from(await response.arrayBuffer());
    const parts = unpack(file, () => true);
    const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    const book = await xlsx(`members.xlsx?${path}`);
    expect(book.heads).toEqual(['TT', ...Object.values(memberColumns).map(({ label }) => label.vi)]);
    const typed = { 'Họ và tên': 'Nguyễn Thị Ân', 'Ngày sinh': '03/02/1985', 'Số định danh cá nhân': '001234567890', 'Số thẻ đảng viên': '001234567890', 'Số lý lịch': '000123', 'Mã chi bộ': '40.001.001.001', 'Tuổi Đảng': '6' };
    expect(book.rows).toHaveLength(2);
    expect(book.rows[1]).toMatchObject({ ...typed, 'Quê quán': '=HYPERLINK("http://x","Quê")', 'Nơi ở': '+84 khối 1', 'Nghề nghiệp': '@SUM(A1)<b>&', 'Tôn giáo': 'Phật giáo', 'Ngày ra khỏi danh sách': '' });
    expect(book.formulas).toBe(0);
    expect(sheet).not.toContain('<f>');
    // 3 February 1985 as a spreadsheet counts, in a cell whose format is a day.
    expect(sheet).toMatch(/<c r="C9" s="7"><v>31081<\/v><\/c>/);
    expect(sheet).toMatch(/s="5" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/);
    expect(parts.get('xl/workbook.xml')?.toString('utf8')).toContain("'Danh sach'!$7:$7");
    const bytesOfText = await bytes(`members.csv?${path}`);
    expect([...bytesOfText.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytesOfText.toString('utf8').split('\r\n')[0]).toContain('"TT","Họ và tên"');
    const text = await csv(`members.csv?${path}`);
    expect(text.rows[1]).toMatchObject({ ...typed, 'Quê quán': `'=HYPERLINK("http://x","Quê")`, 'Nơi ở': "'+84 khối 1" });
  });

  test('read back as a list of members, in either language and either form, it is the same people with nothing put right by hand', async () => {
    const above = [{ name: 'Đảng bộ phường An', shortName: 'Phường An' }];
    const branches = [
      { id: sample.branchA1, code: '40.001.001.001', name: 'Chi bộ khối Đường 1', shortName: 'Khối Đường 1', path: above }, { id: sample.branchA2, code: '40.001.001.002', name: 'Chi bộ khối Dương 2', shortName: 'Khối Dương 2', path: above },
    ];
    const path = of(sample.wardA, { columns: Object.keys(memberColumns).join(',') });
    const sheetOf = async (form: string, language: string): Promise<readonly (readonly SheetCell[])[]> => {
      const file = await bytes(`members.${form}?${path}`, ward, { 'accept-language': language });
      const reading = form === 'csv' ? readCsv(file) : readXlsx(file);
      return reading && 'ok' in reading ? (reading.ok ? reading.sheet : []) : (reading ?? []);
    };
    for (const [form, language] of [['xlsx', 'vi'], ['csv', 'vi'], ['xlsx', 'en'], ['csv', 'en']] as const) {
      const back = readMemberSheet(await sheetOf(form, language), branches);
      const rows = back.ok ? back.rows.filter(({ fullName }) => fullName !== 'Nguyễn Thị Ân') : [];
      expect([form, language, rows.map(({ unit, refusals, read }) => [unit?.id, refusals, read?.person.fullName, read?.person.bornOn, read?.person.sex, read?.person.occupation, read?.membership.status, read?.membership.ceremonyOn, read?.membership.officialOn])]).toEqual([form, language, [
        [sample.branchA1, [], 'Trần Văn Ăn', '1999-12-31', 'MALE', 'Nông dân', 'OFFICIAL', '2020-01-20', '2021-01-20'], [sample.branchA2, [], 'Lê Thị Đào', '1990-05-20', 'FEMALE', 'Buôn bán; làm ruộng, "thợ xây"', 'PROBATIONARY', '2026-02-02', null],
      ]]);
    }
  });

  test('holds whom the filter holds, on the day it is asked for, and says so', async () => {
    const past = await xlsx(`members.xlsx?${of(sample.wardA, { asOf: '2024-05-31', sex: 'MALE', ageFrom: '18', ageTo: '60', decidedFrom: '2015-01-01', withoutSupplementIn: '2024' })}`);
    expect(names(past)).toEqual(['Trần Văn Ăn', 'Phạm Văn Bình']);
    expect(past.rows[1]).toMatchObject({ 'Chi bộ': 'Chi bộ khối Dương 2' });
    expect(past.above).toEqual(expect.arrayContaining(['Điều kiện: đang sinh hoạt; nam; từ 18 tuổi; đến 60 tuổi; kết nạp từ ngày 01/01/2015; chưa nộp phiếu bổ sung năm 2024', 'Số liệu đến ngày 31/05/2024: 2 người']));
    expect(names(await xlsx(`members.xlsx?${of(sample.wardA, { branchId: sample.branchA2 })}`))).toEqual(['Lê Thị Đào']);
    expect((await xlsx(`members.xlsx?${new URLSearchParams({ unitId: sample.town, statuses: 'STRUCK_OFF' })}`)).rows).toMatchObject([{ 'Họ và tên': 'Hồ Thị Đi', 'Tình trạng': 'Đã xóa tên' }]);
    const everybody = await xlsx(`members.xlsx?${of(sample.town, { statuses: Object.values(MembershipStatus).join(',') })}`);
    expect([everybody.rows.length, everybody.above[2]]).toEqual([5, 'Điều kiện: tất cả, kể cả đã ra khỏi danh sách']);
    expect((await xlsx(`members.xlsx?unitId=${sample.town}`)).above[2]).toBe('Điều kiện: đang sinh hoạt');
    const english = await xlsx(`members.xlsx?${of(sample.wardA, { search: 'dao', columns: 'status,fullName' })}`, town, { 'accept-language': 'en' });
    expect([english.heads, english.rows]).toEqual([['No.', 'Full name', 'Status'], [{ 'No.': '1', 'Full name': 'Lê Thị Đào', Status: 'Probationary member' }]]);
    const nobody = await xlsx(`members.xlsx?${of(sample.town, { search: 'không ai tên này' })}`);
    expect([nobody.heads[1], nobody.rows]).toEqual(['Họ và tên', []]);
    expect(nobody.above).toContain('Số liệu đến ngày 20/11/2026: 0 người');
  });

  test('candidates: those who go on, or those who have ended, by stage and source', async () => {
    const all = await xlsx(`candidates.xlsx?unitId=${sample.town}&columns=${Object.keys(candidateColumns).join(',')}`);
    expect(all.rows).toMatchObject([{ 'Họ và tên': 'Đỗ Thị Nguồn', Nguồn: 'Giáo viên', Bước: 'Đã học lớp nhận thức về Đảng', 'Ngày vào danh sách nguồn': '05/01/2026', 'Số giấy chứng nhận lớp nhận thức': 'CN-01', 'Ngày kết thúc': '' }]);
    expect(all.above.slice(0, 3)).toEqual(['Danh sách nguồn kết nạp', 'Đảng bộ thị xã Mẫu', 'Điều kiện: đang theo dõi']);
    expect((await csv(`candidates.csv?unitId=${sample.town}&open=false&columns=fullName,closedOn`)).rows).toEqual([{ TT: '1', 'Họ và tên': 'Vũ Văn Xong', 'Ngày kết thúc': '01/06/2025' }]);
    expect(names(await csv(`candidates.csv?unitId=${sample.town}&stages=LISTED&sourceGroup=TEACHER`))).toEqual([]);
  });

  test('nobody takes more than he may read: his ward, his branch, or nothing', async () => {
    expect(names(await xlsx(`members.xlsx?${of(sample.wardA)}`, ward))).toEqual(['Trần Văn Ăn', 'Nguyễn Thị Ân', 'Lê Thị Đào']);
    expect(names(await xlsx(`members.xlsx?${of(sample.branchA1)}`, secretary))).toEqual(['Trần Văn Ăn', 'Nguyễn Thị Ân']);
    // A file that says “town” and holds a ward would mislead whoever is handed it.
    for (const [unit, cookie] of [[sample.town, ward], [sample.wardB, ward], [sample.branchA2, secretary]] as const) expect([unit, (await get(`members.csv?${of(unit)}`, cookie)).status]).toEqual([unit, 404]);
    expect(names(await csv(`members.csv?${of(sample.wardA, { branchId: sample.branchB1 })}`, ward))).toEqual([]);
    const before = [await readings('membersDownload'), await readings('members')];
    for (const [path, cookie, status, code] of [
      [`members.xlsx?${of(sample.town)}`, '', 401, 'UNAUTHENTICATED'], [`members.xlsx?${of(sample.town)}`, administrator, 403, 'NOT_PERMITTED'], [`candidates.csv?unitId=${sample.town}`, administrator, 403, 'NOT_PERMITTED'],
    ] as const) {
      const response = await get(path, cookie);
      expect([path, response.status, ((await response.json()) as any).errors[0].extensions.code]).toEqual([path, status, code]);
    }
    expect([await readings('membersDownload'), await readings('members')]).toEqual(before);
  });

  test('what the address says is understood in full or refused', async () => {
    for (const wrong of ['', 'unitId=x', of(sample.town, { sex: 'OTHER' }), of(sample.town, { statuses: 'OFFICIAL,SLEEPING' }), of(sample.town, { ageFrom: '-1' }), of(sample.town, { asOf: '2026-02-30' }), of(sample.town, { asOf: '2027-01-01' }),
      of(sample.town, { columns: 'fullName,password' }), of(sample.town, { columns: '' }), of(sample.town, { search: 'a\u0000' }), of(sample.town, { constructor: 'x' }), of(sample.town, { tuoi: '30' }), `${of(sample.town)}&unitId=${sample.wardA}`]) {
      expect([wrong, (await get(`members.xlsx?${wrong}`, town)).status]).toEqual([wrong, 400]);
    }
    for (const file of ['members.pdf', 'people.xlsx', 'members.xlsx.csv', 'constructor.csv', 'members']) expect([file, (await get(`${file}?${of(sample.town)}`, town)).status]).toEqual([file, 404]);
    expect((await get(`candidates.csv?unitId=${sample.town}&asOf=2024-01-01`, town)).status).toBe(400);
    expect((await get(`members.csv?${of('00000000-0000-7000-8000-00000000ffff')}`, town)).status).toBe(404);
  });

  test('the log says who took which fields of how many, and names no field that was not chosen', async () => {
    const before = (await readings('membersDownload')).length;
    const pages = (await readings('members')).length;
    await csv(`members.csv?${of(sample.wardA, { columns: 'cardNo,fullName,sex', search: 'an' })}`, ward);
    expect((await readings('membersDownload')).slice(before)).toMatchObject([
      { target_type: 'Membership', unit_id: sample.wardA, details: { file: 'members.csv', people: 2, fields: ['fullName', 'sex', 'cardNo'], filter: { search: 'an', statuses: living.split(',') } } },
    ]);
    expect((await readings('members')).slice(pages)).toMatchObject([{ details: { people: 2, fields: ['cardNo', 'person.sex', 'personName', 'totalCount'], intoFile: true, shown: { length: 2 } } }]);
    expect((await readings('candidatesDownload')).at(-1)).toMatchObject({ target_type: 'Candidacy', details: { people: 0 } });
  });

  test('page after page nobody is left out or there twice; who asks twice at once waits; too many are refused and not cut off', async () => {
    const listed = (count: number): Promise<unknown> => server.owner.query(`with one as (insert into person (full_name, born_on, sex, ethnicity, occupation, education)
        select 'Người ' || translate(n::text, '0123456789', 'abcdeghikl'), '2000-01-01', 'MALE', 'Kinh', 'Nông dân', 'UPPER_SECONDARY' from generate_series(1, $1::integer) n returning id)
      insert into candidacy (person_id, branch_id, stage, source_group, listed_on) select id, $2, 'LISTED', 'FARMER', '2026-01-05' from one`, [count, sample.branchA2]);
    await listed(2_350);
    const farmers = `unitId=${sample.wardA}&sourceGroup=FARMER&columns=fullName`;
    const [first, second] = await Promise.all([get(`candidates.csv?${farmers}`, town), get(`candidates.csv?${farmers}&search=x`, town)]);
    expect([first.status, second.status].toSorted()).toEqual([200, 503]);
    expect([first, second].find(({ status }) => status === 503)?.headers.get('retry-after')).toBe('10');
    const all = await csv(`candidates.csv?${farmers}`);
    expect([all.rows.length, new Set(names(all)).size, all.rows.at(-1)?.['TT']]).toEqual([2_350, 2_350, '2350']);
    // Our own reader of workbooks stops at two thousand rows; the file does not.
    const book = names(await xlsx(`candidates.xlsx?${farmers}`));
    expect(book).toEqual(names(all).slice(0, book.length));
    const sheet = unpack(await bytes(`candidates.xlsx?${farmers}`), (name) => name.endsWith('sheet1.xml')).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    expect(sheet).toContain('<autoFilter ref="A7:B2357"/>');
    expect(sheet.match(/<row /g)).toHaveLength(2_356);
    // A large page is the server's own: nobody else gets one.
    const asked = await server.ask('{ candidacies(first: 101) { totalCount nodes { id } } }', {}, { cookie: town });
    expect(asked.body.errors[0].extensions.code).toBe('INVALID_INPUT');
    await listed(longestList - 2_350);
    const response = await get(`candidates.csv?unitId=${sample.town}&columns=fullName`, town);
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ message: expect.stringContaining('20.001 người'), extensions: { code: 'LIST_TOO_LONG' } }] }]);
  });
});
