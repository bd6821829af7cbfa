// A year from nothing to its annex: begun, brought in from a file, put to the units, answered, approved, published by a decision,
// divided by a ward, and taken home on paper that says what the screen says.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { sheetTable, taken, wordTable } from '../harness/papers.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PlanPage, sayBeyond } from '../pages/plan-page.ts';

interface Rows {
  plan: {
    stage: string;
    totals: { assigned: number };
    rows: { nodes: { unit: { code: string; shortName: string; name: string }; draft: number | null; draftRemark: string | null; quota: { adjusted: number | null } | null }[] };
  };
}

const ROWS = `query Rows($id: ID!) { plan(id: $id) { stage totals { assigned }
  rows(first: 100) { nodes { unit { code shortName name } draft draftRemark quota { adjusted } } } } }`;
const HOA_HIEU = 'Phường Hòa Hiếu';

story('Một năm từ dự thảo trống đến phụ lục', ({ step, visit, read }) => {
  let officer: Visit;
  let ward: Visit;
  let desk: PlanPage;
  let own: PlanPage;
  let [today, planId, wardPlanId] = ['', '', ''];
  let year = 0;
  let others: Rows['plan']['rows']['nodes'] = [];
  const plan = async (id = planId) => (await read<Rows>('townOfficer', ROWS, { id })).plan;
  const row = async (name: string) => (await plan()).rows.nodes.find(({ unit }) => unit.shortName === name);
  const begin = async (one: Visit) => {
    await one.open(`/plans?period=${year}`);
    await one.page.getByRole('button', { name: 'Lập kế hoạch' }).first().click();
    const dialog = new ActDialog(one.page);
    await dialog.field('Năm').last().fill(String(year));
    await dialog.button('Lập kế hoạch').dblclick();
    await arrival(one.page, /^\/plans\/[^/]+$/);
    await new PlanPage(one.page).grid.waitFor();
    return new URL(one.page.url()).pathname.split('/').at(-1) ?? '';
  };
  /** The paper as Word and as Excel; each must hold the units of the screen, in its order, with its figures. */
  const papersMatch = async (one: Visit, page: PlanPage, id: string) => {
    const { rows, totals } = await plan(id);
    const shown = await Promise.all(rows.nodes.map(async ({ unit }) => [unit.name, (await page.figure(unit.shortName, 'Hiện nay')).replace('Chưa giao', '–')]));
    await one.page.getByRole('button', { name: 'Tải về' }).click();
    const word = await taken(one.page, () => one.page.getByRole('button', { name: 'Phụ lục quyết định (Word)' }).click());
    expect(word.name).toMatch(/^Phụ lục giao chỉ tiêu kết nạp đảng viên.*\.docx$/);
    const [, ...inWord] = wordTable(word.content);
    expect(inWord.slice(0, -1).map(([number, name, quota], index) => [number, name, quota, index])).toEqual(shown.map(([name, quota], index) => [String(index + 1), name, quota, index]));
    expect(inWord.at(-1)?.slice(1, 3)).toEqual(['Cộng', String(totals.assigned)]);
    await one.page.getByRole('button', { name: 'Tải về' }).click();
    const excel = await taken(one.page, () => one.page.getByRole('button', { name: 'Phụ lục quyết định (Excel)' }).click());
    const [, ...inExcel] = sheetTable(excel.content, 'TT');
    expect(inExcel.slice(0, rows.nodes.length).map(([, name, quota]) => [name, quota])).toEqual(shown);
    expect(inExcel[rows.nodes.length]?.slice(1, 3)).toEqual(['Cộng', String(totals.assigned)]);
    expect(await page.sum('Đã giao')).toBe(String(totals.assigned));
    return word;
  };

  step('she begins a year that has no plan and says what the town has to reach', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    today = viewer?.today ?? '';
    year = Number(today.slice(0, 4)) + 2;
    officer = await visit('townOfficer');
    planId = await begin(officer);
    desk = new PlanPage(officer.page);
    others = (await plan()).rows.nodes.filter(({ unit }) => unit.shortName !== HOA_HIEU).slice(0, 2);
    expect((await plan()).rows.nodes.every(({ draft }) => draft === null)).toBe(true);
    await officer.page.getByRole('button', { name: 'Sửa', exact: true }).click();
    await officer.page.getByLabel('Chỉ tiêu chung của kế hoạch').fill('40');
    await officer.page.keyboard.press('Enter');
    await eventually(async () => expect(await desk.sum('Chỉ tiêu chung')).toBe('40'));
  });

  step('figures of two units come from a file, the third is typed: far more than it can meet, with the reason beside it', async () => {
    const [a, b] = others;
    await officer.page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    await officer.page.locator('input[type="file"]').setInputFiles({
      name: 'chỉ tiêu.csv', mimeType: 'text/csv', buffer: Buffer.from(`Mã đơn vị;Đơn vị;Chỉ tiêu;Ghi chú\n${a?.unit.code};${a?.unit.name};7;Đã tạo nguồn\n${b?.unit.code};;5;Đã tạo nguồn\n`),
    });
    const dialog = new ActDialog(officer.page);
    await dialog.button('Ghi 2 ô vào dự thảo').click();
    await officer.page.getByText('Đã ghi 2 ô vào dự thảo.').waitFor();
    await dialog.root.getByRole('button', { name: 'Đóng' }).last().click();
    await desk.type(HOA_HIEU, '900');
    await desk.saved();
    await (await desk.cell(HOA_HIEU, 'Chỉ tiêu')).click();
    await desk.side.getByText(/Vượt \d+ so với/).waitFor();
    await officer.page.keyboard.type('26');
    await officer.page.keyboard.press('Enter');
    await officer.page.keyboard.press('ArrowUp');
    await desk.side.getByRole('heading', { name: /Hòa Hiếu/ }).waitFor();
    await desk.side.getByText('26', { exact: true }).waitFor();
    await desk.side.getByLabel('Ghi chú').fill('Mở thêm lớp bồi dưỡng trong quý I');
    await desk.side.getByLabel('Ghi chú').blur();
    await eventually(async () => expect(await row(HOA_HIEU)).toMatchObject({ draft: 26, draftRemark: 'Mở thêm lớp bồi dưỡng trong quý I' }));
    await desk.saved();
    expect(await desk.sum('Đã giao')).toBe('38');
  });

  step('put to the units, the ward sees its part and asks for less, with grounds', async () => {
    ward = await visit('hoaHieu');
    await ward.open(`/plans/${planId}`);
    await ward.page.getByText('Không tìm thấy kế hoạch').waitFor();
    await officer.page.getByRole('button', { name: 'Gửi đơn vị' }).click();
    await new ActDialog(officer.page).confirm('Gửi đơn vị');
    await eventually(async () => expect((await plan()).stage).toBe('PROPOSED'));
    await ward.open(`/plans?period=${year}`);
    await ward.page.getByRole('link', { name: new RegExp(`Năm ${year}`) }).first().click();
    await arrival(ward.page, `/plans/${planId}`);
    const seen = new PlanPage(ward.page);
    await seen.grid.waitFor();
    await (await seen.cell(HOA_HIEU, 'Chỉ tiêu')).click();
    const panel = ward.page.getByRole('region', { name: 'Đề nghị của đơn vị' });
    await panel.getByLabel('Số đề nghị').fill('4');
    await panel.getByLabel('Căn cứ').fill('Nguồn còn ít, hai chi bộ chưa có quần chúng ưu tú');
    await panel.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await panel.getByText('4 thay cho 26').waitFor();
  });

  step('she accepts; the leader, not she, approves', async () => {
    await officer.open(`/plans/${planId}`);
    await desk.grid.waitFor();
    await (await desk.cell(HOA_HIEU, 'Đề nghị')).click();
    const panel = officer.page.getByRole('region', { name: 'Đề nghị của đơn vị' });
    await panel.getByText('Nguồn còn ít').waitFor();
    await panel.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await eventually(async () => expect(await row(HOA_HIEU)).toMatchObject({ draft: 4 }));
    await eventually(async () => expect(await desk.figure(HOA_HIEU, 'Chỉ tiêu')).toBe('4'));
    const leader = await visit('leader');
    await leader.open(`/plans/${planId}`);
    await leader.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await new ActDialog(leader.page).confirm('Duyệt');
    await eventually(async () => expect((await plan()).stage).toBe('APPROVED'));
  });

  step('it is published by a decision, with the reason of what is left', async () => {
    await officer.open(`/plans/${planId}`);
    await officer.page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.field(/^Lý do chỉ tiêu chưa khớp/).fill('Giữ 24 để bổ sung giữa năm');
    await sayBeyond(dialog, 'Đang tạo nguồn');
    await dialog.fillDecision({ number: '941-QĐ/TU', signedOn: written(today), signatory: 'Nguyễn Văn Năm' });
    await dialog.confirm('Ban hành');
    await officer.page.getByText(/Ban hành theo 941-QĐ\/TU/).waitFor();
    expect((await row(HOA_HIEU))?.quota?.adjusted).toBe(4);
  });

  step('the ward divides its 4 among its branches and publishes', async () => {
    wardPlanId = await begin(ward);
    own = new PlanPage(ward.page);
    expect(await own.sum('Chỉ tiêu chung')).toBe('4');
    const branches = (await own.grid.getByRole('rowheader').allInnerTexts()).map((text) => text.trim()).filter((text) => text.startsWith('Khối'));
    await own.type(branches[0] ?? '', '3');
    await own.type(branches[1] ?? '', '1');
    await own.saved();
    await ward.page.getByText('Giao vừa đủ chỉ tiêu').first().waitFor();
    await ward.page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = new ActDialog(ward.page);
    await sayBeyond(dialog, 'Đang tạo nguồn');
    await dialog.fillDecision({ number: '31-QĐ/ĐU', signedOn: written(today), signatory: 'Trần Văn Phường' });
    await dialog.confirm('Ban hành');
    await ward.page.getByText(/Ban hành theo 31-QĐ\/ĐU/).waitFor();
  });

  step('the annexes of both, as Word and as Excel, say what the screen says', async () => {
    await officer.open(`/plans/${planId}`);
    const word = await papersMatch(officer, desk, planId);
    expect(wordTable(word.content).find(([, name]) => name === others[0]?.unit.name)?.[3]).toBe('Đã tạo nguồn');
    await papersMatch(ward, own, wardPlanId);
  });

  step('printed, the annex holds the same figures again', async () => {
    const { rows, totals } = await plan();
    await officer.page.emulateMedia({ media: 'print' });
    const paper = officer.page.getByRole('table').filter({ hasText: 'Cộng' }).last();
    await eventually(async () => expect(await paper.locator('tbody tr').count()).toBe(rows.nodes.length));
    const printed = await paper.locator('tbody tr').evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('td')].slice(1, 3).map((cell) => cell.textContent)));
    expect(printed).toEqual(rows.nodes.map(({ unit, quota }) => [unit.name, quota?.adjusted === null || quota === null ? '–' : String(quota.adjusted)]));
    expect(await paper.locator('tfoot').innerText()).toContain(String(totals.assigned));
  });
});
