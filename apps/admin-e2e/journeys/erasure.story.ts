// Who was only ever a candidate is forgotten: those whose time of keeping is over together, one who asks for it at once.
import { expect } from '@jest/globals';
import { barriers } from '../harness/axe.ts';
import { written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';

interface Former {
  formerCandidates: { totalCount: number; nodes: { person: { id: string; fullName: string } }[] };
}

const FORMER = 'query Former($unitId: ID!) { formerCandidates(unitId: $unitId, first: 100) { totalCount nodes { person { id fullName } } } }';

story('Xóa dữ liệu cá nhân', ({ step, visit, read }) => {
  let officer: Visit;
  let unitId = '';
  let today = '';
  let before: Former['formerCandidates'];

  step('among those who left the list the officer finds whose data are kept no longer, and erases them but one', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    [unitId, today] = [viewer?.homeUnit.id ?? '', viewer?.today ?? ''];
    before = (await read<Former>('townOfficer', FORMER, { unitId })).formerCandidates;
    expect(before.totalCount).toBeGreaterThan(2);
    officer = await visit('townOfficer');
    await officer.open('/candidates?ended=true');
    await officer.page.getByRole('button', { name: 'Hết thời hạn lưu' }).click();
    const dialog = new ActDialog(officer.page);
    const all = dialog.root.getByRole('checkbox', { name: /^Tất cả/ });
    await all.waitFor();
    expect(await barriers(officer.page)).toEqual([]);
    const kept = before.nodes[0]?.person.fullName ?? '';
    await dialog.root.getByRole('checkbox', { name: kept }).first().uncheck();
    const act = /^Xóa dữ liệu của \d+ người$/;
    expect(await dialog.button(act).isDisabled()).toBe(true);
    await dialog.root.getByRole('textbox').last().fill('xoa du lieu');
    await dialog.button(act).click();
    await dialog.root.getByText(/^Đã xóa dữ liệu của \d+ người, 0 người không xóa được\.$/).waitFor();
    await eventually(async () => expect((await read<Former>('townOfficer', FORMER, { unitId })).formerCandidates.nodes.map(({ person }) => person.fullName)).toContain(kept));
  });

  step('his page says that he was forgotten, when, by whom and why, and offers nothing', async () => {
    const gone = before.nodes[1]?.person;
    await officer.open(`/members/${gone?.id}`);
    await officer.page.getByRole('heading', { level: 1, name: 'Đã xóa dữ liệu' }).waitFor();
    await officer.page.getByText(/đã được xóa lúc .*\(đã hết thời hạn lưu\)/).waitFor();
    expect(await officer.page.getByText(gone?.fullName ?? '?').count()).toBe(0);
    expect(await officer.page.getByRole('heading', { name: 'Chưa làm được' }).count()).toBe(0);
    expect(await barriers(officer.page)).toEqual([]);
  });

  step('one who asks for it is forgotten before that, with the day he asked', async () => {
    const [left] = before.nodes;
    await officer.open(`/members/${left?.person.id}`);
    await officer.page.getByRole('button', { name: 'Xóa dữ liệu cá nhân' }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.field('Căn cứ').selectOption('REQUEST');
    await dialog.field(/^Ngày nhận yêu cầu/).fill(written(today));
    await dialog.root.getByRole('textbox').last().fill('Xóa dữ liệu');
    await dialog.confirm('Xóa dữ liệu');
    await officer.page.getByText(`Yêu cầu nhận ngày ${written(today)}.`).waitFor();
  });

  step('a member’s file cannot be erased, and nobody below the town is offered it', async () => {
    const ward = await visit('hoaHieu');
    await ward.open('/candidates?ended=true');
    await ward.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await ward.page.getByRole('button', { name: 'Hết thời hạn lưu' }).count()).toBe(0);
  });
});
