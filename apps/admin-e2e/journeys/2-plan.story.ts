// Step 2 of the story: she opens a year's plan, types and pastes quotas, publishes, and from then on only a decision changes one.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PlanPage, sayBeyond } from '../pages/plan-page.ts';

interface Plans {
  plans: {
    nodes: {
      id: string;
      version: number;
      title: string;
      target: number | null;
      totals: { assigned: number; gap: number | null };
      rows: { nodes: { unit: { id: string; shortName: string }; draft: number | null; quota: { original: number | null; adjusted: number | null } | null }[] };
    }[];
  };
}

const PLANS = `
  query Plans($unitId: ID!, $state: PlanState) {
    plans(filter: { unitId: $unitId, state: $state, periodKind: YEAR }, first: 5) {
      nodes {
        id version title target totals { assigned gap }
        rows(first: 100) { nodes { unit { id shortName } draft quota { original adjusted } } }
      }
    }
  }`;

story('Kế hoạch và chỉ tiêu', ({ step, visit, read }) => {
  let officer: Visit;
  let desk: PlanPage;
  let today = '';
  let townId = '';
  let planId = '';
  let units: string[] = [];
  const current = async (state: 'DRAFT' | 'PUBLISHED') => {
    const { plans } = await read<Plans>('townOfficer', PLANS, { unitId: townId, state });
    const plan = plans.nodes.find(({ id }) => planId === '' || id === planId);
    if (plan === undefined) throw new Error(`no plan ${state}`);
    return plan;
  };
  const sums = async () => ({ assigned: await desk.sum('Đã giao'), target: await desk.sum('Chỉ tiêu chung') });

  step('she finds the draft among the plans; a ward officer does not', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    today = viewer?.today ?? '';
    townId = viewer?.homeUnit.id ?? '';
    const draft = await current('DRAFT');
    planId = draft.id;
    officer = await visit('townOfficer');
    await officer.open('/plans');
    await officer.page.getByText('Mọi kỳ', { exact: true }).click();
    await officer.page.getByText('Dự thảo', { exact: true }).first().click();
    await officer.page.getByRole('link', { name: draft.title }).first().click();
    await arrival(officer.page, `/plans/${planId}`);
    desk = new PlanPage(officer.page);
    await desk.grid.waitFor();
    expect(await desk.grid.getByRole('row').count()).toBe(draft.rows.nodes.length + 2 + (await desk.grid.locator('tfoot tr').count()) - 1);
    expect(await sums()).toEqual({ assigned: String(draft.totals.assigned), target: String(draft.target) });

    const ward = await visit('hoaHieu');
    await ward.open(`/plans/${planId}`);
    await ward.page.getByText('Không tìm thấy kế hoạch').waitFor();
  });

  step('a typed quota is saved by itself and moves the sums', async () => {
    const before = await current('DRAFT');
    const empty = before.rows.nodes.find(({ draft }) => draft === null);
    units = before.rows.nodes.map(({ unit }) => unit.shortName);
    const unit = empty?.unit.shortName ?? '';
    expect(await desk.figure(unit, 'Chỉ tiêu')).toBe('Chưa giao');
    await desk.type(unit, '4');
    await desk.saved();
    expect((await sums()).assigned).toBe(String(before.totals.assigned + 4));
    await officer.open(`/plans/${planId}`);
    expect(await desk.figure(unit, 'Chỉ tiêu')).toBe('4');
    expect((await current('DRAFT')).totals.assigned).toBe(before.totals.assigned + 4);
  });

  step('0 is a quota of none, an emptied cell is no quota', async () => {
    const [first = ''] = units;
    const shown = await desk.figure(first, 'Chỉ tiêu');
    await desk.type(first, '0');
    await desk.saved();
    expect(await desk.figure(first, 'Chỉ tiêu')).toBe('0');
    await (await desk.cell(first, 'Chỉ tiêu')).click();
    await officer.page.keyboard.press('Delete');
    await eventually(async () => expect(await desk.figure(first, 'Chỉ tiêu')).toBe('Chưa giao'));
    await eventually(async () => expect((await current('DRAFT')).rows.nodes[0]?.draft).toBeNull());
    await desk.type(first, shown);
    await eventually(async () => expect((await current('DRAFT')).rows.nodes[0]?.draft).toBe(Number(shown)));
  });

  step('a pasted block is read like typing: good cells are taken, each bad one is named and nothing of it is recorded', async () => {
    const [a = '', b = '', c = '', d = ''] = units;
    const before = (await current('DRAFT')).rows.nodes;
    await desk.paste(a, '7\tghi chú\r\ntám\tx\r\n6\ty\r\n');
    await eventually(async () => expect([await desk.figure(a, 'Chỉ tiêu'), await desk.figure(c, 'Chỉ tiêu')]).toEqual(['7', '6']));
    const refused = officer.page.getByRole('alert').filter({ hasText: 'ô không nhận được' });
    await eventually(async () => expect(await refused.innerText()).toMatch(new RegExp(`${b}[^]*tám`)));
    await eventually(async () => {
      const rows = (await current('DRAFT')).rows.nodes;
      expect(rows.slice(0, 4).map(({ draft }) => draft)).toEqual([7, before[1]?.draft, 6, before[3]?.draft]);
    });
    expect(await desk.figure(d, 'Chỉ tiêu')).toBe(String(before[3]?.draft ?? 'Chưa giao'));
    expect(await desk.figure(b, 'Chỉ tiêu')).toBe(String(before[1]?.draft ?? 'Chưa giao'));
    // What stands beside the quota cannot be written to, by pasting either; each is named.
    expect((await refused.innerText()).match(/ô không sửa được/g)).toHaveLength(3);
  });

  step('a figure that is none stays in its cell with what to do, until it is corrected', async () => {
    const [, b = ''] = units;
    await desk.type(b, '2,5');
    const cell = await desk.cell(b, 'Chỉ tiêu');
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
    expect((await current('DRAFT')).rows.nodes[1]?.draft).not.toBe(2);
    // The cursor has stayed where the mistake is: typing replaces it.
    await officer.page.keyboard.type('5');
    await officer.page.keyboard.press('Enter');
    await eventually(async () => expect((await current('DRAFT')).rows.nodes[1]?.draft).toBe(5));
    await eventually(async () => expect(await cell.getAttribute('aria-invalid')).toBeNull());
    await desk.saved();
  });

  step('taking back with Ctrl+Z brings the earlier figure back, here and in the record', async () => {
    const [a = ''] = units;
    await desk.type(a, '55');
    await eventually(async () => expect((await current('DRAFT')).rows.nodes[0]?.draft).toBe(55));
    await (await desk.cell(a, 'Chỉ tiêu')).click();
    await officer.page.keyboard.press('Control+Z');
    await eventually(async () => expect((await current('DRAFT')).rows.nodes[0]?.draft).toBe(7));
    expect(await desk.figure(a, 'Chỉ tiêu')).toBe('7');
  });

  step('publishing asks for the gap’s reason and the decision; a second click publishes once', async () => {
    const before = await current('DRAFT');
    expect(before.totals.gap).not.toBe(0);
    let sent = 0;
    officer.page.on('request', (request) => (sent += (request.postData() ?? '').includes('planPublish') ? 1 : 0));
    await officer.page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.root.waitFor();
    expect(await dialog.root.innerText()).toContain(String(before.totals.assigned));
    expect(await dialog.button('Ban hành').isDisabled()).toBe(true);
    await dialog.field(/^Lý do chỉ tiêu chưa khớp/).fill('Dự phòng để điều chỉnh giữa năm');
    // One quota of the block is far above the candidates there are: the act waits until it is said why.
    expect(await dialog.button('Ban hành').isDisabled()).toBe(true);
    await sayBeyond(dialog, 'Mở lớp bồi dưỡng trong quý II');
    await dialog.fillDecision({ number: '901-QĐ/TU', signedOn: written(today), signatory: 'Nguyễn Văn Thử' });
    await dialog.confirm('Ban hành');
    await officer.page.getByText(/Ban hành theo 901-QĐ\/TU/).waitFor();
    expect(sent).toBe(1);
    const after = await current('PUBLISHED');
    expect(after.rows.nodes.map(({ unit, quota }) => [unit.shortName, quota?.original ?? null])).toEqual(
      before.rows.nodes.map(({ unit, draft }) => [unit.shortName, draft]),
    );
  });

  step('published: no cell can be typed in any more, and the ward sees its quota', async () => {
    expect(await desk.grid.locator('[role="gridcell"][aria-readonly="false"]').count()).toBe(0);
    const ward = await visit('hoaHieu');
    await ward.open(`/plans/${planId}`);
    expect(await new PlanPage(ward.page).page.getByText('Không tìm thấy kế hoạch').count()).toBe(0);
  });

  step('a further decision raises one and lowers another; original, adjusted and every line between are visible', async () => {
    const [a = '', , c = ''] = units;
    await officer.page.getByRole('button', { name: 'Điều chỉnh', exact: true }).click();
    const dialog = new ActDialog(officer.page);
    const line = (number: number) => dialog.root.getByRole('group', { name: `Điều chỉnh ${number}` });
    await line(1).getByLabel('Cách điều chỉnh').selectOption({ label: 'Tăng' });
    await line(1).getByLabel('Đơn vị', { exact: true }).selectOption({ label: `${a} (7)` });
    await line(1).getByLabel('Số người').fill('2');
    await line(1).getByLabel('Lý do').fill('Nguồn dồi dào');
    await dialog.button('Thêm điều chỉnh').click();
    await line(2).getByLabel('Cách điều chỉnh').selectOption({ label: 'Giảm' });
    await line(2).getByLabel('Đơn vị', { exact: true }).selectOption({ label: `${c} (6)` });
    await line(2).getByLabel('Số người').fill('1');
    await line(2).getByLabel('Lý do').fill('Đoàn viên đi lao động xa');
    await dialog.fillDecision({ number: '902-QĐ/TU', signedOn: written(today), signatory: 'Nguyễn Văn Thử' });
    await dialog.confirm('Ghi điều chỉnh');
    await eventually(async () => {
      expect([await desk.figure(a, 'Giao đầu'), await desk.figure(a, 'Hiện nay')]).toEqual(['7', '9']);
      expect([await desk.figure(c, 'Giao đầu'), await desk.figure(c, 'Hiện nay')]).toEqual(['6', '5']);
    });
    await (await desk.cell(a, 'Hiện nay')).click();
    const ledger = desk.side.getByRole('listitem');
    await eventually(async () => expect(await ledger.count()).toBe(2));
    expect(await ledger.nth(0).innerText()).toContain('901-QĐ/TU');
    expect(await ledger.nth(1).innerText()).toMatch(/\+2[\s\S]*902-QĐ\/TU[\s\S]*Nguồn dồi dào/);
  });

  step('a number of a decision used before is refused at its field, and nothing changes', async () => {
    const [a = ''] = units;
    await officer.page.getByRole('button', { name: 'Điều chỉnh', exact: true }).click();
    const dialog = new ActDialog(officer.page);
    const line = dialog.root.getByRole('group', { name: 'Điều chỉnh 1' });
    await line.getByLabel('Cách điều chỉnh').selectOption({ label: 'Tăng' });
    await line.getByLabel('Đơn vị', { exact: true }).selectOption({ label: `${a} (9)` });
    await line.getByLabel('Số người').fill('3');
    await line.getByLabel('Lý do').fill('Lần nữa');
    await dialog.fillDecision({ number: '902-QĐ/TU', signedOn: written(today), signatory: 'Người Khác' });
    await dialog.button('Ghi điều chỉnh').click();
    await dialog.root.getByText(/đã dùng/).waitFor();
    expect((await current('PUBLISHED')).rows.nodes[0]?.quota).toEqual({ original: 7, adjusted: 9 });
    await dialog.button('Thôi').click();
  });
});
