import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, intent } from '../membership/acts.ts';
import { verified } from '../model/invariants.ts';

const previewOf = `query Preview($unitId: ID!, $file: SheetFileInput!, $choices: MemberSheetChoicesInput) { memberImport(unitId: $unitId, file: $file, choices: $choices) {
  digest sheets sheet headRow headings { column text field } missing leftOut people refusal { code message } units { unitId members entering refused }
  rows { line cells fullName bornOn unitId unitName unitWritten status from admittedHere decidedAsCeremony errors { code message } } } }`;
const applyOf = `mutation Apply($input: MemberImportApplyInput!) { memberImportApply(input: $input) { memberImport { id unit { id } fileName entered refused undoneAt kept } entered refused userErrors { code message path } } }`;
const undoOf = `mutation Undo($input: MemberImportUndoInput!) { memberImportUndo(input: $input) { memberImport { id undoneAt undoneBy kept } removed keptRows userErrors { code path } } }`;
const listOf = `query Lists($unitId: ID!) { memberImports(unitId: $unitId, first: 20) { nodes { id fileName entered refused appliedBy undoneAt kept } } }`;

const late = '00000000-0000-7000-8000-0000000000b3';
const heads = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Nghề nghiệp', 'Học vấn', 'Ngày vào Đảng', 'Ngày chính thức', 'Chi bộ'];
const somebody = ['Lê Thị Sổ', '02/03/1985', 'Nữ', 'Kinh', 'Giáo viên', '12/12', '19/05/2010', '19/05/2011', 'Khối Đường 1'];
const row = (change: Partial<Record<string, string>> = {}): string[] => heads.map((head, at) => change[head] ?? somebody[at] ?? '');
const csv = (rows: readonly (readonly string[])[], name = 'danh sach.csv') => ({ name, content: Buffer.from(`\ufeff${rows.map((cells) => cells.map((text) => `"${text}"`).join(';')).join('\r\n')}`).toString('base64') });

describe('a list of members from before records were kept', () => {
  let harness: Harness;
  let ward: Caller;
  let town: Caller;
  const preview = async (rows: readonly (readonly string[])[], { caller = ward, unitId = sample.wardA as string, choices = null as object | null } = {}): Promise<any> => (await caller.run(previewOf, { unitId, file: csv(rows), choices })).data['memberImport'];
  const apply = async (rows: readonly (readonly string[])[], expectedPeople: number, more: object = {}, caller = ward): Promise<any> => {
    const input = { unitId: sample.wardA, file: csv(rows), expectedPeople, idempotencyKey: intent(), ...more };
    return (await caller.run(applyOf, { input })).data['memberImportApply'];
  };
  const undo = async (id: string, caller = ward): Promise<any> => (await caller.run(undoOf, { input: { id, idempotencyKey: intent() } })).data['memberImportUndo'];
  const codes = (answer: { userErrors: { code: string }[] }): string[] => answer.userErrors.map(({ code }) => code);
  const errorsOf = (answer: any): string[] => answer.rows.map(({ errors }: any) => errors.map(({ code }: any) => code).join());
  const people = async (): Promise<unknown> => (await harness.owner.query(`select (select count(*) from person)::int as people, (select count(*) from membership)::int as memberships, (select count(*) from lifecycle_event)::int as entries,
    (select count(*) from membership_posting)::int as postings, (select json_agg(t order by unit_id, month, measure) from tally t where own <> 0 or subtree <> 0) as tally, (select json_agg(to_jsonb(s) || jsonb_build_object('admitted', (select coalesce(sum(n), 0) from unnest(s.admitted) n)) order by unit_id) from stock s) as stock,
    (select count(*) from member_name)::int as names, (select count(*) from unit_event)::int as recent`)).rows[0];

  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    town = await harness.as('ORGANISATION_OFFICER');
  });
  afterAll(() => harness.close());

  test('is looked at without anything being written, each row with all that is wrong in it', async () => {
    const before = await people();
    const seen = await preview([
      ['DANH SÁCH ĐẢNG VIÊN'], heads, row(), row({ 'Họ và tên': 'Lê Văn Dự Bị', 'Ngày vào Đảng': '03/02/2026', 'Ngày chính thức': '' }),
      row({ 'Họ và tên': 'Lê Văn Trẻ', 'Ngày sinh': '01/01/2000', 'Ngày vào Đảng': '01/01/2015', 'Ngày chính thức': '01/01/2016' }), row({ 'Họ và tên': 'Lê Thị Sai', 'Giới tính': '?', 'Ngày sinh': '1985' }),
      row({ 'Họ và tên': 'Lê Thị Xa', 'Chi bộ': 'Khối Bình 1' }), row({ 'Họ và tên': 'Lê Thị Mai Sau', 'Ngày chính thức': '21/11/2026', 'Ngày vào Đảng': '21/11/2025' }), ['', 'Tổng cộng', '6'],
    ]);
    expect(seen).toMatchObject({ headRow: 2, missing: [], leftOut: [9], people: 2, refusal: null, units: [{ unitId: sample.branchA1, members: 0, entering: 2, refused: 3 }] });
    expect(errorsOf(seen)).toEqual(['', '', 'ADMITTED_UNDER_AGE', 'SHEET_DATE,SHEET_VALUE', 'SHEET_BRANCH_UNKNOWN', 'DATE_IN_FUTURE']);
    expect(seen.rows.slice(0, 2)).toMatchObject([
      { line: 3, fullName: 'Lê Thị Sổ', bornOn: '1985-03-02', unitId: sample.branchA1, unitName: 'Khối Đường 1', status: 'OFFICIAL', from: '2010-05-19', admittedHere: true, decidedAsCeremony: true },
      { line: 4, status: 'PROBATIONARY', from: '2026-02-03' },
    ]);
    expect(seen.rows[3].errors[0].message).toBe('Cột “Ngày sinh” ghi “1985”. Hãy ghi đủ ngày, tháng, năm theo dạng dd/MM/yyyy.');
    expect(await people()).toEqual(before);
  });

  test('says what is missing until it is told where it stands, and takes one value for everybody', async () => {
    const short = [heads.filter((head) => head !== 'Dân tộc'), row().filter((_, at) => at !== 3)];
    const seen = await preview(short);
    expect(seen).toMatchObject({ missing: ['ETHNICITY'], rows: [], people: 0 });
    const fields = [...seen.headings.filter(({ field }: any) => field).map(({ column, field }: any) => ({ column, field })), { field: 'ETHNICITY', value: 'Kinh' }];
    expect(await preview(short, { choices: { fields } })).toMatchObject({ missing: [], people: 1 });
    const renamed = [heads, row({ 'Chi bộ': 'CB khối 2 (Dương)' })];
    expect(errorsOf(await preview(renamed))).toEqual(['SHEET_BRANCH_UNKNOWN']);
    expect((await preview(renamed, { choices: { units: [{ written: 'CB khối 2 (Dương)', unitId: sample.branchA2 }] } })).rows[0].unitId).toBe(sample.branchA2);
    // Another ward's branch is none of this one's.
    expect(errorsOf(await preview(renamed, { choices: { units: [{ written: 'CB khối 2 (Dương)', unitId: sample.branchB1 }] } }))).toEqual(['SHEET_BRANCH_UNKNOWN']);
  });

  test('is entered as one act: people stand in their branches since they were admitted, and their admissions count in those years', async () => {
    const rows = [
      [...heads, 'Ngày vào chi bộ', 'Chuyển đến từ', 'Số thẻ đảng viên', 'Số lý lịch', 'Lý luận chính trị', 'Nơi làm việc', 'Ngày quyết định kết nạp'],
      [...row(), '', '', '00123456', '000123 NA', 'Trung cấp', 'Trường Mẫu', '10/05/2010'],
      [...row({ 'Họ và tên': 'Lê Văn Đến', 'Ngày sinh': '01/07/1970', 'Chi bộ': '40.001.001.002', 'Ngày vào Đảng': '03/02/1995', 'Ngày chính thức': '03/02/1996' }), '01/08/2015', 'Đảng bộ huyện Xa', '', '', '', '', ''],
      [...row({ 'Họ và tên': 'Lê Văn Thử Thách', 'Ngày vào Đảng': '03/02/2026', 'Ngày chính thức': '' }), '', '', '', '', '', '', ''],
      [...row({ 'Họ và tên': 'Sai', 'Ngày sinh': '?' }), '', '', '', '', '', '', ''],
    ];
    const named = rows.with(2, (rows[2] ?? []).with(8, 'Khối Dương 2'));
    const done = await apply(named, 3);
    expect(done).toMatchObject({ entered: 3, refused: 1, userErrors: [], memberImport: { unit: { id: sample.wardA }, fileName: 'danh sach.csv', entered: 3, refused: 1, undoneAt: null } });
    const members = `query M($id: ID!, $asOf: LocalDate) { members(filter: { unitId: $id }, asOf: $asOf, first: 20) { nodes { status decidedOn ceremonyOn officialOn cardNo dossierNo branch { id } person { fullName workplace politicalTheory } } } }`;
    const at = async (asOf?: string): Promise<any[]> => (await ward.run(members, { id: sample.wardA, asOf })).data['members'].nodes;
    expect(await at()).toEqual(expect.arrayContaining([
      { status: 'OFFICIAL', decidedOn: '2010-05-10', ceremonyOn: '2010-05-19', officialOn: '2011-05-19', cardNo: '00123456', dossierNo: '000123 NA', branch: { id: sample.branchA1 }, person: { fullName: 'Lê Thị Sổ', workplace: 'Trường Mẫu', politicalTheory: 'INTERMEDIATE' } },
      expect.objectContaining({ decidedOn: '1995-02-03', branch: { id: sample.branchA2 } }), expect.objectContaining({ status: 'PROBATIONARY', officialOn: null }),
    ]));
    // On past days: on probation in 2010; who came in 2015 was not there in 2014.
    expect((await at('2010-12-31')).map(({ status }) => status)).toEqual(['PROBATIONARY']);
    expect(await at('2010-05-09')).toEqual([]);
    expect((await at('2014-12-31')).map(({ person }) => person.fullName)).toEqual(['Lê Thị Sổ']);
    const counted = await harness.owner.query(`select to_char(month, 'YYYY-MM') as month, measure, own from tally where unit_id = any($1) and own <> 0 order by 1`, [[sample.branchA1, sample.branchA2]]);
    expect(counted.rows).toEqual([{ month: '2010-05', measure: 'ADMITTED', own: 1 }, { month: '2015-08', measure: 'ARRIVED', own: 1 }, { month: '2026-02', measure: 'ADMITTED', own: 1 }]);
    await verified(harness);
    const again = await preview(named);
    expect(errorsOf(again)).toEqual(['PERSON_ON_RECORD,NUMBER_TAKEN,NUMBER_TAKEN', 'PERSON_ON_RECORD', 'PERSON_ON_RECORD', 'SHEET_DATE']);
    expect(again.rows[0].errors[0].message).toContain('Đã có hồ sơ của Lê Thị Sổ, sinh ngày 02/03/1985, ở Khối Đường 1');
    // What was told of people on record was read, and the bytes of the file stand in no log.
    const logged = await harness.owner.query(`select action, details from audit_entry where action in ('memberImport', 'memberImportApply') order by seq`);
    expect(logged.rows.filter(({ action }) => action === 'memberImport').at(-1)).toMatchObject({ details: { people: 3 } });
    expect(logged.rows.find(({ action }) => action === 'memberImportApply')).toMatchObject({ details: { entered: 3, refused: 1, file: { name: 'danh sach.csv', content: '•' } } });
    // Somebody else with the same name and birth date is entered when that is said.
    expect(errorsOf(await preview(named.with(1, (named[1] ?? []).with(11, '').with(12, '')), { choices: { differentPeople: [2] } }))[0]).toBe('');
  });

  test('a life that was entered goes on: recognised here, corrected by a decision, which takes the day of the admission along', async () => {
    const { rows: [known] } = await harness.owner.query(`select m.id, e.id as event from membership m join person p on p.id = m.person_id join lifecycle_event e on e.membership_id = m.id where p.full_name = 'Lê Thị Sổ'`);
    const correct = (more: object) => does(town, 'eventCorrect', { id: known.event, reason: 'Chép sai năm', decision: decision('2026-11-02'), idempotencyKey: intent(), ...more });
    expect((await correct({ effectiveOn: '2010-05-11' }))['userErrors']).toMatchObject([{ code: 'CORRECTION_INVALID', message: expect.stringContaining('hãy đính chính các ngày kết nạp') }]);
    expect((await correct({ void: true }))['userErrors']).toMatchObject([{ code: 'CORRECTION_INVALID' }]);
    expect((await correct({ arrival: { decidedOn: '1999-05-10' } }))['userErrors']).toMatchObject([{ code: 'ADMITTED_UNDER_AGE' }]);
    const corrected = await correct({ arrival: { decidedOn: '2009-05-10' } });
    expect(corrected['person'].memberships).toMatchObject([{ status: 'OFFICIAL', decidedOn: '2009-05-10', ceremonyOn: '2010-05-19', officialOn: '2011-05-19', postings: [{ from: '2009-05-10', to: null }] }]);
    const { rows } = await harness.owner.query(`select to_char(month, 'YYYY-MM') as month, own from tally where unit_id = $1 and measure = 'ADMITTED' and own <> 0 order by 1`, [sample.branchA1]);
    expect(rows).toEqual([{ month: '2009-05', own: 1 }, { month: '2026-02', own: 1 }]);
    await verified(harness);
  });

  test('nobody was in a branch before it stood: he came to it, from somewhere', async () => {
    // Established, as every new branch is, on a day.
    await harness.owner.query(`insert into org_unit (id) values ($1)`, [late]);
    await harness.owner.query(`insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position) values ($1, '[2020-07-01,)', 'Chi bộ khối Bình 3', 'Khối Bình 3', '40.001.002.003', 'SUB_BRANCH', 'RESIDENTIAL', 3)`, [late]);
    await harness.owner.query(`insert into org_placement values ($1, $2, '[2020-07-01,)')`, [late, sample.wardB]);
    await harness.owner.query('select org_ancestry_rebuild()');
    const moved = [...heads, 'Ngày vào chi bộ', 'Chuyển đến từ'];
    const of = async (...more: string[]): Promise<any> => (await preview([moved, [...row({ 'Họ và tên': 'Lê Văn Mới', 'Chi bộ': 'Khối Bình 3' }), ...more]], { caller: town, unitId: sample.wardB })).rows[0];
    expect((await of('', '')).errors).toMatchObject([{ code: 'BRANCH_NOT_YET', message: expect.stringContaining('có từ ngày 01/07/2020') }]);
    expect(await of('01/07/2020', 'Chi bộ khối cũ')).toMatchObject({ errors: [], admittedHere: false, from: '2020-07-01' });
  });

  test('only those are entered who were seen, and with one key once', async () => {
    const rows = [heads, row({ 'Họ và tên': 'Lê Văn Một' }), row({ 'Họ và tên': 'Lê Văn Hai', 'Ngày sinh': '?' })];
    const before = await people();
    expect(codes(await apply(rows, 2))).toEqual(['IMPORT_CHANGED']);
    expect(codes(await apply(rows, 1, { allOrNothing: true }))).toEqual(['ROWS_REFUSED']);
    expect(codes(await apply([heads, row({ 'Ngày sinh': '?' })], 0))).toEqual(['ROWS_REFUSED']);
    expect(codes(await apply([heads], 0))).toEqual(['SHEET_NO_ROWS']);
    expect(await people()).toEqual(before);
    const key = intent();
    const first = await apply(rows, 1, { idempotencyKey: key });
    const second = await apply(rows, 1, { idempotencyKey: key });
    expect(second).toEqual(first);
    expect(codes(await apply(rows, 1))).toEqual(['IMPORT_CHANGED']);
    await undo(first.memberImport.id);
  });

  test('of two who enter one list at once the second finds everybody on record', async () => {
    const rows = [heads, row({ 'Họ và tên': 'Lê Văn Cùng Lúc' })];
    const answers = await Promise.all([apply(rows, 1), apply(rows, 1, {}, town)]);
    expect(answers.flatMap(codes)).toEqual(['IMPORT_CHANGED']);
    await undo(answers.find(({ memberImport }) => memberImport).memberImport.id, town);
  });

  test('taken back it leaves nothing but the log of who did it; whoever something was recorded about since stays and is named', async () => {
    const before = await people();
    const rows = [heads, ...['Một', 'Hai', 'Ba'].map((name) => row({ 'Họ và tên': `Lê Văn ${name}`, 'Chi bộ': 'Khối Dương 2' }))];
    const first = await apply(rows, 3);
    expect(await people()).not.toEqual(before);
    expect(await undo(first.memberImport.id)).toMatchObject({ removed: 3, keptRows: [], userErrors: [], memberImport: { kept: 0, undoneAt: expect.any(String) } });
    expect(await people()).toEqual(before);
    await verified(harness);
    expect(codes(await undo(first.memberImport.id))).toEqual(['NOT_FOUND']);

    const second = await apply(rows, 3);
    const { rows: [two] } = await harness.owner.query(`select m.id, m.person_id, m.version from membership m join person p on p.id = m.person_id where p.full_name = 'Lê Văn Hai'`);
    await does(town, 'membershipDiscipline', { id: two.id, expectedVersion: two.version, form: 'REPRIMAND', grounds: 'Vi phạm', decision: decision('2026-11-02'), idempotencyKey: intent() });
    const { rows: [three] } = await harness.owner.query(`select m.id, m.person_id from membership m join person p on p.id = m.person_id where p.full_name = 'Lê Văn Ba'`);
    // What refers to him and is no act of his log: an office.
    await harness.owner.query(`insert into office (unit_id, person_id, role, during) values ($1, $2, 'SECRETARY', '[2026-01-01,)')`, [sample.branchA2, three.person_id]);
    expect(await undo(second.memberImport.id, town)).toMatchObject({ removed: 1, keptRows: [3, 4] });
    await verified(harness);
    const lists = (await ward.run(listOf, { unitId: sample.wardA })).data['memberImports'].nodes;
    expect(lists[0]).toMatchObject({ fileName: 'danh sach.csv', entered: 3, refused: 0, kept: 2, undoneAt: expect.any(String) });
  });

  test('belongs to whoever records members there', async () => {
    const rows = [heads, row({ 'Họ và tên': 'Lê Văn Quyền' })];
    const other = await harness.as('UNIT_OFFICER', sample.wardB);
    const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    const inspector = await harness.as('INSPECTOR');
    for (const caller of [other, secretary, inspector]) expect(await preview(rows, { caller })).toBeNull();
    expect(codes(await apply(rows, 1, {}, other))).toEqual(['NOT_FOUND']);
    expect(codes(await apply(rows, 1, {}, secretary))).toEqual(['NOT_FOUND']);
    expect(codes(await apply(rows, 1, {}, inspector))).toEqual(['NOT_PERMITTED']);
    const { memberImport } = await apply(rows, 1);
    expect(codes(await undo(memberImport.id, other))).toEqual(['NOT_FOUND']);
    expect((await other.run(listOf, { unitId: sample.wardA })).data['memberImports'].nodes).toEqual([]);
    // Whom somebody may not see is not told to him; that a number is another's is.
    const numbered = [...heads, 'Số định danh cá nhân'];
    await harness.owner.query(`update person set personal_id = '040185000124' where full_name = 'Lê Văn Quyền'`);
    const seen = await preview([numbered, [...row({ 'Họ và tên': 'Lê Văn Quyền', 'Chi bộ': 'Khối Bình 1' }), '040185000124']], { caller: other, unitId: sample.wardB });
    expect(errorsOf(seen)).toEqual(['INVALID_INPUT']);
  });

  test('of a workbook one sheet is read, with its days as days; macros and passwords as with every file', async () => {
    const born = new Date(Date.UTC(1985, 3, 5));
    const cells = (values: readonly (string | Date)[]) => values.map((value) => (value instanceof Date ? { value, type: Date, format: 'mm/dd/yyyy' } : { value, type: String }));
    const list = [cells(heads), cells(row({ 'Họ và tên': 'Lê Thị Bảng' }).map((text, at) => (at === 1 ? born : text)))];
    const workbook = await writeXlsxFile([{ sheet: 'Bìa', data: [cells(['Danh sách năm 2026'])] }, { sheet: 'Danh sách', data: list }]).toBuffer();
    const file = { name: 'a.xlsx', content: workbook.toString('base64') };
    const of = async (choices: object | null): Promise<any> => (await ward.run(previewOf, { unitId: sample.wardA, file, choices })).data['memberImport'];
    expect(await of(null)).toMatchObject({ sheets: ['Bìa', 'Danh sách'], sheet: 'Bìa', refusal: { code: 'SHEET_NO_ROWS' } });
    expect(await of({ sheet: 'Danh sách' })).toMatchObject({ sheet: 'Danh sách', people: 1, rows: [{ bornOn: '1985-04-05', errors: [] }] });
    const { refusal } = (await ward.run(previewOf, { unitId: sample.wardA, file: { name: 'a.csv', content: Buffer.from('Họ tên', 'utf16le').toString('base64') }, choices: null })).data['memberImport'];
    expect(refusal.code).toBe('SHEET_ENCODING');
  });
});
