// A year from nothing to a published plan: the draft is begun, its figures come in from a file, and the annex goes out.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { taken } from '../harness/papers.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PlanPage } from '../pages/plan-page.ts';

const ROWS = 'query Rows($id: ID!) { plan(id: $id) { publishedAt rows(first: 100) { nodes { unit { code shortName name } draft quota { adjusted } } } } }';

interface Rows {
  plan: { publishedAt: string | null; rows: { nodes: { unit: { code: string; shortName: string; name: string }; draft: number | null; quota: { adjusted: number } | null }[] } };
}

story('Kế hoạch từ tệp đến phụ lục', ({ step, visit, read }) => {
  let officer: Visit;
  let desk: PlanPage;
  let today = '';
  let planId = '';
  const rows = async () => (await read<Rows>('townOfficer', ROWS, { id: planId })).plan.rows.nodes;
  const choose = (name: string, text: string) => officer.page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  step('she begins the plan of a year that has none', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    today = viewer?.today ?? '';
    const year = Number(today.slice(0, 4)) + 2;
    officer = await visit('townOfficer');
    await officer.open('/plans');
    await officer.page.getByRole('button', { name: 'Lập kế hoạch' }).first().click();
    const dialog = new ActDialog(officer.page);
    await dialog.field('Năm').last().fill(String(year));
    await dialog.button('Lập kế hoạch').dblclick();
    await arrival(officer.page, /^\/plans\/[^/]+$/);
    planId = new URL(officer.page.url()).pathname.split('/').at(-1) ?? '';
    desk = new PlanPage(officer.page);
    await desk.grid.waitFor();
    expect((await rows()).every(({ draft }) => draft === null)).toBe(true);
    await officer.page.getByRole('button', { name: 'Sửa', exact: true }).click();
    await officer.page.getByLabel('Chỉ tiêu chung của kế hoạch').fill('12');
    await officer.page.keyboard.press('Enter');
    await eventually(async () => expect(await desk.sum('Chỉ tiêu chung')).toBe('12'));
  });

  step('a file of another layout is refused in words; a good one shows each row before anything is written', async () => {
    const [a, b] = await rows();
    await officer.page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    await choose('khác.csv', 'Họ tên;Ngày sinh\nA;1\n');
    await officer.page.getByText('Tệp không đúng mẫu').waitFor();
    await choose('chỉ tiêu.csv', `Mã đơn vị;Đơn vị;Chỉ tiêu;Ghi chú\n${a?.unit.code};;7;Đã tạo nguồn\n;${b?.unit.name};5;Đã tạo nguồn\n;Phường Không Có;3;\n;Cộng;15;\n`);
    await officer.page.getByText('2 dòng dùng được, 1 dòng có lỗi; 2 ô thay đổi').waitFor();
    await officer.page.getByText('Không có đơn vị trực thuộc nào là “Phường Không Có”').waitFor();
    const kept = await taken(officer.page, () => officer.page.getByRole('button', { name: 'Tải các dòng lỗi' }).click());
    expect(kept.name).toBe('chỉ tiêu - dòng lỗi.csv');
    expect(kept.content.toString('utf8').split('\r\n').slice(0, 2)).toEqual(['\ufeff"Mã đơn vị","Đơn vị","Chỉ tiêu","Lỗi"', expect.stringMatching(/^"","Phường Không Có","3","Không có đơn vị trực thuộc nào/)]);
    expect((await rows()).every(({ draft }) => draft === null)).toBe(true);
  });

  step('the good rows are written as one act, taken back as one, and written again', async () => {
    const dialog = new ActDialog(officer.page);
    await dialog.button('Bỏ qua dòng lỗi, ghi 2 ô').click();
    await officer.page.getByText('Đã ghi 2 ô vào dự thảo.').waitFor();
    expect((await rows()).slice(0, 2).map(({ draft }) => draft)).toEqual([7, 5]);
    await dialog.button('Hoàn tác lần nhập này').click();
    await eventually(async () => expect((await rows()).every(({ draft }) => draft === null)).toBe(true));
    const [a, b] = await rows();
    await choose('chỉ tiêu.csv', `Đơn vị;Chỉ tiêu;Ghi chú\n${a?.unit.name};7;Đã tạo nguồn\n${b?.unit.name};5;Đã tạo nguồn\n`);
    await dialog.button('Ghi 2 ô vào dự thảo').click();
    await officer.page.getByText('Đã ghi 2 ô vào dự thảo.').waitFor();
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
    await eventually(async () => expect([await desk.figure(a?.unit.shortName ?? '', 'Chỉ tiêu'), await desk.sum('Đã giao')]).toEqual(['7', '12']));
  });

  step('the history of the draft says what came from which file and what was taken back; a figure is compared with the year before', async () => {
    await officer.page.getByText('Lịch sử dự thảo').click();
    const history = officer.page.locator('details', { hasText: 'Lịch sử dự thảo' });
    await history.getByText('Nhập từ tệp: chỉ tiêu.csv').first().waitFor();
    expect(await history.getByText('Nhập từ tệp: chỉ tiêu.csv').count()).toBe(2);
    await history.getByText(/^đã hoàn tác lúc/).waitFor();
    expect(await history.getByRole('button', { name: 'Hoàn tác lần nhập “chỉ tiêu.csv”' }).count()).toBe(1);
    const [a] = await rows();
    const before = Number(today.slice(0, 4)) + 1;
    await officer.page.getByLabel('Cột chênh lệch so với').selectOption({ label: `chỉ tiêu năm ${before}` });
    await eventually(async () => expect(await desk.figure(a?.unit.shortName ?? '', `So CT ${before}`)).toMatch(/^[+−]?\d+$|^mới giao$/));
  });

  step('it is published by a decision, and the annex goes out with it', async () => {
    await officer.page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.root.waitFor();
    await dialog.fillDecision({ number: '931-QĐ/TU', signedOn: written(today), signatory: 'Nguyễn Văn Tệp' });
    await dialog.confirm('Ban hành');
    await officer.page.getByText(/Ban hành theo 931-QĐ\/TU/).waitFor();
    expect((await rows()).slice(0, 2).map(({ quota }) => quota?.adjusted)).toEqual([7, 5]);
    await officer.page.getByRole('button', { name: 'Tải về' }).click();
    const file = await taken(officer.page, () => officer.page.getByRole('button', { name: 'Phụ lục quyết định (Word)' }).click());
    expect(file.name).toMatch(/^Phụ lục giao chỉ tiêu kết nạp đảng viên.*\.docx$/);
    expect(file.content.subarray(0, 2).toString()).toBe('PK');
  });

  step('it is looked at as pictures, each with its table, and a unit beside units of its kind and size', async () => {
    await officer.open(`/plans/${planId}`);
    await officer.page.getByText('Biểu đồ', { exact: true }).click();
    await officer.page.getByRole('heading', { name: 'Nhịp thực hiện so với chỉ tiêu' }).waitFor();
    await officer.page.getByRole('button', { name: 'Xem bảng' }).first().click();
    await officer.page.getByRole('columnheader', { name: 'Đến hết tháng' }).waitFor();
    const [a] = await rows();
    await (await desk.cell(a?.unit.shortName ?? '', 'Hiện nay')).click();
    await desk.side.getByText('Đơn vị cùng loại, cùng cỡ').click();
    await desk.side.getByText(/^Cùng loại, cùng lĩnh vực/).waitFor();
  });
});
