import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { dateStyles, dateText, storedDay } from '../../src/exchange/sheets/date-formats.ts';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { codes, newKey, send } from '../planning/planning-scene.ts';

const previewOf = `query Preview($planId: ID!, $file: SheetFileInput!) { quotaImport(planId: $planId, file: $file) { version digest target assignedBefore assignedAfter refusal { code message }
  rows { line code name typed unitId unitName was amount remark error { code message } } } }`;
const applyOf = `mutation M($input: QuotaImportApplyInput!) { quotaImportApply(input: $input) { plan { id version totals { assigned } } importId changed userErrors { __typename code message path } } }`;
const undoOf = `mutation M($input: QuotaImportUndoInput!) { quotaImportUndo(input: $input) { plan { id version } restored kept userErrors { code } } }`;

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const csv = (text: string) => ({ name: 'chi tieu.csv', content: base64(text) });

/** A ZIP archive of these entries; `claimed` is the size it says of itself. */
function archive(entries: { name: string; content: Buffer; claimed?: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed } of entries) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(claimed ?? content.length, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(head, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

describe('quotas from a file', () => {
  let harness: Harness;
  let officer: Caller;
  let plan: { id: string; version: number };
  const draft = async (): Promise<Record<string, [number, string | null]>> =>
    Object.fromEntries((await harness.owner.query<{ unit_id: string; amount: number; remark: string | null }>('select unit_id, amount, remark from quota_draft where plan_id = $1 and unit_id <> $2', [plan.id, sample.town])).rows.map((row) => [row.unit_id, [row.amount, row.remark]]));
  const preview = async (file: object, caller = officer) => (await caller.run(previewOf, { planId: plan.id, file })).data['quotaImport'];
  const codeOf = async (unitId: string): Promise<string> => (await harness.owner.query('select code from org_unit_revision where unit_id = $1 order by during desc limit 1', [unitId])).rows[0].code;
  const nameOf = async (unitId: string): Promise<string> => (await harness.owner.query('select name from org_unit_revision where unit_id = $1 order by during desc limit 1', [unitId])).rows[0].name;
  const apply = async (input: object) => (await officer.run(applyOf, { input: { planId: plan.id, fileName: 'chi tieu.csv', digest: 'a'.repeat(64), idempotencyKey: newKey(), ...input } })).data['quotaImportApply'];

  beforeAll(async () => {
    harness = await createHarness();
    officer = await harness.as('ORGANISATION_OFFICER');
    const created = await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2027, target: 30, idempotencyKey: newKey() });
    const typed = await send(officer, 'quotaDraftSet', { planId: created['plan'].id, expectedVersion: created['plan'].version, idempotencyKey: newKey(), cells: [{ unitId: sample.wardA, amount: 5, remark: 'cũ' }, { unitId: sample.wardB, amount: 4 }] });
    plan = typed['plan'];
  });
  afterAll(() => harness.close());

  test('a unit further down is told where it belongs; a path from elsewhere finds nobody', async () => {
    const { rows } = await preview(csv(`Mã đơn vị;Đơn vị;Chỉ tiêu\r\n;Khối Đường 1;3\r\n;Thị xã Mẫu › Phường Bình › Chi bộ khối Bình 1;2\r\n${await codeOf(sample.branchA2)};;1\r\n;Phường Bình / Khối Đường 1;3\r\n;Thị xã Mẫu / Phường An;4\r\n`));
    expect(rows.map((row: any) => [row.unitId, row.error?.code ?? null])).toEqual([[null, 'SHEET_UNIT_BELOW'], [null, 'SHEET_UNIT_BELOW'], [null, 'SHEET_UNIT_BELOW'], [null, 'SHEET_UNIT_UNKNOWN'], [sample.wardA, null]]);
    expect(rows.slice(0, 3).map((row: any) => row.error.message)).toEqual([expect.stringContaining('Phường An › Khối Đường 1'), expect.stringContaining('Phường Bình › Khối Bình 1'), expect.stringContaining('Phường An › Khối Dương 2')]);
  });

  test('the preview says of each row what it would do or why not, and writes nothing', async () => {
    const before = await draft();
    const rows = await preview(csv(`\ufeffMã đơn vị;Đơn vị;Chỉ tiêu;Ghi chú\r\n${await codeOf(sample.wardA)};;1.905;"Nhiều; nguồn"\r\n;${await nameOf(sample.wardB)};;\r\n;Phường Không Có;3;\r\n;${await nameOf(sample.school)};-1;\r\n;Cộng;9;\r\n`));
    expect(rows).toMatchObject({
      version: plan.version, refusal: null, target: 30, assignedBefore: 9, assignedAfter: 1905,
      rows: [
        { line: 2, unitId: sample.wardA, typed: '1.905', was: 5, amount: 1905, remark: 'Nhiều; nguồn', error: null },
        { line: 3, unitId: sample.wardB, was: 4, amount: null, error: null },
        { line: 4, unitId: null, unitName: null, error: { code: 'SHEET_UNIT_UNKNOWN', message: 'Không có đơn vị trực thuộc nào là “Phường Không Có”. Hãy ghi đúng mã hoặc tên đầy đủ.' } },
        { line: 5, unitId: sample.school, error: { code: 'QUOTA_NEGATIVE' } },
      ],
    });
    expect(await draft()).toEqual(before);
  });

  test('a name may be written as a path from the units above', async () => {
    const { rows } = await preview(csv(`Đơn vị;Chỉ tiêu\n${await nameOf(sample.town)} / ${await nameOf(sample.wardB)};3\n${await nameOf(sample.wardA)} / ${await nameOf(sample.wardB)};3\n`));
    expect(rows.map((row: any) => [row.unitId, row.error?.code ?? null])).toEqual([[sample.wardB, null], [null, 'SHEET_UNIT_UNKNOWN']]);
  });

  test('a workbook is read like a CSV; a formula in it is refused in its row', async () => {
    const book = await writeXlsxFile([['Đơn vị', 'Chỉ tiêu'], [await nameOf(sample.wardA), 7], [await nameOf(sample.wardB), { type: 'Formula', value: 'B2+1' }], [await nameOf(sample.school), 2.5]]).toBuffer();
    const { rows } = await preview({ name: 'bảng.xlsx', content: base64(book) });
    expect(rows.map((row: any) => [row.amount, row.remark, row.error?.code ?? null])).toEqual([[7, 'cũ', null], [null, null, 'SHEET_FORMULA'], [null, null, 'INVALID_INPUT']]);
  });

  test('a day in a workbook is a day, not the number it is stored as: in the column of quotas it is refused by name', async () => {
    const day = { type: Date, value: new Date('2026-01-05T12:00:00Z'), format: 'dd/mm/yyyy' };
    const book = await writeXlsxFile([['Đơn vị', 'Chỉ tiêu', 'Ghi chú'], [await nameOf(sample.wardA), day, ''], [await nameOf(sample.wardB), 3, day]]).toBuffer();
    const { rows } = await preview({ name: 'bảng.xlsx', content: base64(book) });
    expect(rows).toMatchObject([
      { unitId: sample.wardA, typed: '05/01/2026', amount: null, error: { code: 'INVALID_INPUT', message: expect.stringContaining('“05/01/2026” – là ngày, không phải số') } },
      { unitId: sample.wardB, amount: 3, remark: '05/01/2026', error: null },
    ]);
  });

  test('a file that is none, too large, with macros, with a password, of other letters or another layout is refused as a whole', async () => {
    const book = await writeXlsxFile([['Đơn vị', 'Chỉ tiêu']]).toBuffer();
    const types = (content: string) => ({ name: '[Content_Types].xml', content: Buffer.from(content) });
    const zeros = Buffer.alloc(11 * 1024 * 1024);
    const refusal = async (name: string, content: Buffer) => (await preview({ name, content: base64(content) })).refusal?.code;
    expect(await refusal('a.xlsm', book)).toBe('SHEET_MACROS');
    expect(await refusal('a.xlsx', archive([types('macroEnabled.main+xml')]))).toBe('SHEET_MACROS');
    expect(await refusal('a.xlsx', archive([types('x'), { name: 'xl/vbaProject.bin', content: Buffer.from('x') }]))).toBe('SHEET_MACROS');
    // Eleven megabytes of zeros are eleven kilobytes in the archive, whatever it says of itself.
    expect(await refusal('a.xlsx', archive([{ name: 'xl/worksheets/sheet1.xml', content: zeros }]))).toBe('SHEET_TOO_LARGE');
    expect(await refusal('a.xlsx', archive([{ name: 'xl/worksheets/sheet1.xml', content: zeros, claimed: 10 }]))).toBe('SHEET_TOO_LARGE');
    expect(await refusal('a.csv', Buffer.alloc(181 * 1024, 'a'))).toBe('SHEET_TOO_LARGE');
    expect(await refusal('a.csv', Buffer.from('Đơn vị,Chỉ tiêu\n'.repeat(2_001)))).toBe('SHEET_TOO_LARGE');
    expect(await refusal('a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('SHEET_ENCRYPTED');
    expect(await refusal('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('SHEET_UNREADABLE');
    expect(await refusal('a.xlsx', book.subarray(0, 200))).toBe('SHEET_UNREADABLE');
    expect(await refusal('a.xlsx', Buffer.from('PK'))).toBe('SHEET_UNREADABLE');
    expect(await refusal('a.pdf', Buffer.from('%PDF'))).toBe('SHEET_UNREADABLE');
    expect(await refusal('a.csv', Buffer.from([0x43, 0xbb, 0x6e, 0x67]))).toBe('SHEET_ENCODING');
    expect(await refusal('a.csv', Buffer.from('Họ tên,Ngày sinh\nA,1'))).toBe('SHEET_LAYOUT');
  });

  test('applied, all rows are one act; taken back, everything is as it was, but for what somebody changed since', async () => {
    const before = await draft();
    const done = await apply({ expectedVersion: plan.version, cells: [{ unitId: sample.wardA, amount: 8, remark: 'mới' }, { unitId: sample.wardB, amount: null }, { unitId: sample.school, amount: 2 }] });
    expect(done).toMatchObject({ changed: 3, userErrors: [], plan: { version: plan.version + 1, totals: { assigned: 10 } } });
    expect(await draft()).toEqual({ [sample.wardA]: [8, 'mới'], [sample.school]: [2, null] });
    const undone = (await officer.run(undoOf, { input: { importId: done.importId, expectedVersion: done.plan.version, idempotencyKey: newKey() } })).data['quotaImportUndo'];
    expect(undone).toMatchObject({ restored: 3, kept: [], userErrors: [] });
    expect(await draft()).toEqual(before);
    const again = (await officer.run(undoOf, { input: { importId: done.importId, expectedVersion: undone.plan.version, idempotencyKey: newKey() } })).data['quotaImportUndo'];
    expect(codes(again)).toEqual(['NOT_FOUND']);

    const second = await apply({ expectedVersion: undone.plan.version, cells: [{ unitId: sample.wardA, amount: 8 }, { unitId: sample.school, amount: 2 }] });
    const typed = await send(officer, 'quotaDraftSet', { planId: plan.id, expectedVersion: second.plan.version, cells: [{ unitId: sample.wardA, amount: 11 }], idempotencyKey: newKey() });
    const partly = (await officer.run(undoOf, { input: { importId: second.importId, expectedVersion: typed['plan'].version, idempotencyKey: newKey() } })).data['quotaImportUndo'];
    expect(partly).toMatchObject({ restored: 1, kept: [sample.wardA] });
    expect(await draft()).toEqual({ [sample.wardA]: [11, null], [sample.wardB]: [4, null] });
    plan = partly.plan;
  });

  test('one bad row refuses all of them, an old preview too, and nothing is written', async () => {
    const before = await draft();
    const good = { unitId: sample.wardB, amount: 1 };
    const refused = async (input: object): Promise<string[]> => codes(await apply({ expectedVersion: plan.version, ...input }));
    expect(await refused({ cells: [good, { unitId: sample.wardA, amount: -1 }] })).toEqual(['QUOTA_NEGATIVE']);
    expect(await refused({ cells: [good, { unitId: sample.town, amount: 1 }] })).toEqual(['QUOTA_OWN_UNIT']);
    expect(await refused({ cells: [good, good] })).toEqual(['SHEET_UNIT_TWICE']);
    expect(await refused({ cells: [good, { unitId: '00000000-0000-7000-8000-00000000ffff', amount: 1 }] })).toEqual(['QUOTA_NOT_CHILD']);
    expect(await refused({ cells: [] })).toEqual(['INVALID_INPUT']);
    expect(await refused({ cells: [good], digest: 'x' })).toEqual(['INVALID_INPUT']);
    expect(await refused({ cells: [good], expectedVersion: plan.version - 1 })).toEqual(['STALE_VERSION']);
    expect(await draft()).toEqual(before);
  });

  test('nobody below previews, applies or takes back', async () => {
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(await preview(csv('Đơn vị,Chỉ tiêu\nA,1'), ward)).toBeNull();
    const input = { planId: plan.id, expectedVersion: plan.version, fileName: 'x.csv', digest: 'a'.repeat(64), cells: [{ unitId: sample.wardA, amount: 1 }], idempotencyKey: newKey() };
    expect(codes((await ward.run(applyOf, { input })).data['quotaImportApply'])).toEqual(['NOT_FOUND']);
    const { rows } = await harness.owner.query('select id from quota_import limit 1');
    expect(codes((await ward.run(undoOf, { input: { importId: rows[0].id, expectedVersion: plan.version, idempotencyKey: newKey() } })).data['quotaImportUndo'])).toEqual(['NOT_FOUND']);
  });
});

describe('what shows a number as a day', () => {
  const kinds = (...codes: string[]): unknown =>
    dateStyles({ numFmts: { numFmt: codes.map((code, index) => ({ '@numFmtId': String(164 + index), '@formatCode': code })) }, cellXfs: { xf: codes.map((_, index) => ({ '@numFmtId': String(164 + index) })) } });

  test.each([
    ['dd/mm/yyyy', 'DAY'], ['[$-42A]d mmmm yyyy;@', 'DAY'], ['mm-yy', 'DAY'], ['mmm', 'DAY'], ['d"." h:mm', 'DAY'], ['h:mm', 'TIME'], ['[h]:mm:ss', 'TIME'], ['mm:ss', 'TIME'],
    ['General', null], ['#,##0', null], ['0.00%', null], ['0" ngày"', null], ['_-* #,##0\\ "đ"_-', null], ['[Red]0', null], ['0.00E+00', null],
  ])('“%s”: %s', (code, kind) => expect(kinds(code)).toEqual([kind]));

  test('formats known by number, and a workbook without any', () => {
    const known = [0, 1, 3, 9, 14, 17, 20, 22, 27, 45, 49].map((id) => ({ '@numFmtId': String(id) }));
    expect(dateStyles({ cellXfs: { xf: known } })).toEqual([null, null, null, null, 'DAY', 'DAY', 'TIME', 'DAY', 'DAY', 'TIME', null]);
    expect(dateStyles(undefined)).toEqual([]);
  });

  test.each([
    [46027, 'DAY', false, '05/01/2026'], [46027.75, 'DAY', false, '05/01/2026'], [44565, 'DAY', true, '05/01/2026'], [1, 'DAY', false, '01/01/1900'], [61, 'DAY', false, '01/03/1900'],
    [0.5, 'TIME', false, '12:00'], [1.25, 'TIME', false, '30:00'], [-1, 'DAY', false, null], [3_000_000, 'DAY', false, null],
  ] as const)('%d as %s (from 1904: %s) is %s', (serial, kind, from1904, text) => expect(dateText(serial, kind, from1904)).toBe(text));

  test('a day stored as text', () => expect(['2026-01-05T00:00:00', '2026-01-05', 'hôm nay'].map(storedDay)).toEqual(['05/01/2026', '05/01/2026', null]));
});
