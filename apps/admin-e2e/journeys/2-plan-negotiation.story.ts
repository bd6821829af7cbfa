// Step 2 of the story, between draft and decision: the ward says what it would have instead, the town answers.
import { expect } from '@jest/globals';
import { eventually } from '../harness/eventually.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PlanPage } from '../pages/plan-page.ts';

interface Terms {
  plans: { nodes: { id: string; stage: string; rows: { nodes: { unit: { shortName: string }; draft: number | null; counter: { amount: number; answer: string | null } | null }[] } }[] };
}
const TERMS = `{ plans(filter: { state: DRAFT, periodKind: TERM }, first: 1) { nodes { id stage rows(first: 100) { nodes { unit { shortName } draft counter { amount answer } } } } } }`;
const HOA_HIEU = 'Phường Hòa Hiếu';

story('Gửi đơn vị và trả lời đề nghị', ({ step, visit, read }) => {
  let ward: Visit;
  let officer: Visit;
  let planId = '';
  const term = async () => {
    const plan = (await read<Terms>('townOfficer', TERMS)).plans.nodes[0];
    if (plan === undefined) throw new Error('The demo town has no term with the units');
    return { ...plan, row: plan.rows.nodes.find(({ unit }) => unit.shortName === HOA_HIEU) };
  };

  step('the ward sees its own part alone and says what it would have instead, with grounds', async () => {
    planId = (await term()).id;
    ward = await visit('hoaHieu');
    await ward.open(`/plans/${planId}`);
    const desk = new PlanPage(ward.page);
    await desk.grid.waitFor();
    expect(await desk.grid.getByRole('rowheader').filter({ hasText: /Phường|Xã/ }).count()).toBe(1);
    await (await desk.cell(HOA_HIEU, 'Chỉ tiêu')).click();
    const panel = ward.page.getByRole('region', { name: 'Đề nghị của đơn vị' });
    await panel.getByText('Chờ trả lời').waitFor();
    await panel.getByLabel('Số đề nghị').fill('40');
    expect(await panel.getByRole('button', { name: 'Gửi đề nghị' }).isDisabled()).toBe(true);
    await panel.getByLabel('Căn cứ').fill('Hai chi bộ sáp nhập, nguồn còn 38 người');
    await panel.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await panel.getByText('40 thay cho').waitFor();
    expect((await term()).row?.counter).toEqual({ amount: 40, answer: null });
  });

  step('the officer reads the grounds and accepts; the number stands in the plan, and the ward sees the answer', async () => {
    officer = await visit('townOfficer');
    await officer.open(`/plans/${planId}`);
    const desk = new PlanPage(officer.page);
    await desk.grid.waitFor();
    await (await desk.cell(HOA_HIEU, 'Đề nghị')).click();
    const panel = officer.page.getByRole('region', { name: 'Đề nghị của đơn vị' });
    await panel.getByText('Hai chi bộ sáp nhập').waitFor();
    expect(await panel.getByRole('button', { name: 'Không đồng ý' }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await eventually(async () => expect((await term()).row).toMatchObject({ draft: 40, counter: { answer: 'ACCEPTED' } }));
    await eventually(async () => expect(await desk.figure(HOA_HIEU, 'Chỉ tiêu')).toBe('40'));
    await ward.open(`/plans/${planId}`);
    await (await new PlanPage(ward.page).cell(HOA_HIEU, 'Chỉ tiêu')).click();
    await ward.page.getByText('Đã đồng ý').first().waitFor();
  });

  step('taken back to the draft, the ward does not see it any more', async () => {
    await officer.page.getByRole('button', { name: 'Rút về dự thảo' }).click();
    await officer.page.getByLabel('Lý do rút về').fill('Gửi nhầm bản chưa thống nhất');
    await new ActDialog(officer.page).confirm('Rút về dự thảo');
    await eventually(async () => expect((await term()).stage).toBe('DRAFT'));
    await ward.open(`/plans/${planId}`);
    await ward.page.getByText('Không tìm thấy kế hoạch').waitFor();
    await officer.page.getByRole('button', { name: 'Gửi đơn vị' }).click();
    await new ActDialog(officer.page).confirm('Gửi đơn vị');
    // What another ward has said still waits.
    await eventually(async () => expect((await term()).stage).toBe('COUNTERED'));
  });
});
