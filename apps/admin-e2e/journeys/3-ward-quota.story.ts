// Step 3 of the story, the quota: the ward divides what the town gave it among its branches, and cannot give away more.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PlanPage, sayBeyond } from '../pages/plan-page.ts';

interface Draft {
  plans: { nodes: { id: string; version: number; year: number; rows: { nodes: { unit: { id: string; shortName: string }; draft: number | null }[] } }[] };
}

const DRAFT = `{ plans(filter: { state: DRAFT, periodKind: YEAR }, first: 1) { nodes { id version year rows(first: 100) { nodes { unit { id shortName } draft } } } } }`;
const PUBLISH = 'mutation Publish($input: PlanPublishInput!) { planPublish(input: $input) { plan { id } userErrors { code message } } }';

story('Phường chia chỉ tiêu', ({ step, visit, read }) => {
  let ward: Visit;
  let desk: PlanPage;
  let today = '';
  let year = 0;
  let given = 0;
  let branches: string[] = [];

  step('before the town has published there is nothing to divide', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    today = viewer?.today ?? '';
    const draft = (await read<Draft>('townOfficer', DRAFT)).plans.nodes[0];
    if (draft === undefined) throw new Error('The demo town has no draft');
    year = draft.year;
    ward = await visit('hoaHieu');
    await ward.open(`/plans?period=${year}`);
    // The term that lies with the units is there, the draft of the year is not.
    await ward.page.getByRole('link', { name: /Nhiệm kỳ/ }).first().waitFor();
    expect(await ward.page.getByRole('link', { name: new RegExp(`Năm ${year}`) }).count()).toBe(0);
    const { planPublish } = await read<{ planPublish: { userErrors: { message: string }[] } }>('townOfficer', PUBLISH, {
      input: {
        id: draft.id, expectedVersion: draft.version, gapRemark: 'Dự phòng', beyondRemark: 'Đang tạo nguồn', idempotencyKey: crypto.randomUUID(),
        decision: { number: '911-QĐ/TU', decidedOn: today, signatory: 'Nguyễn Văn Thử' },
      },
    });
    expect(planPublish.userErrors).toEqual([]);
    given = draft.rows.nodes.find(({ unit }) => unit.shortName === 'Phường Hòa Hiếu')?.draft ?? 0;
    expect(given).toBeGreaterThan(1);
  });

  step('he opens the plan of his ward: its target is what the town gave, not his to change', async () => {
    await ward.open(`/plans?period=${year}`);
    await ward.page.getByRole('button', { name: 'Lập kế hoạch' }).first().click();
    const dialog = new ActDialog(ward.page);
    await dialog.field('Năm').last().fill(String(year));
    await dialog.button('Lập kế hoạch').dblclick();
    await arrival(ward.page, /^\/plans\/[^/]+$/);
    desk = new PlanPage(ward.page);
    await desk.grid.waitFor();
    expect(await desk.sum('Chỉ tiêu chung')).toBe(String(given));
    expect(await ward.page.getByRole('button', { name: 'Sửa', exact: true }).count()).toBe(0);
    branches = (await desk.grid.getByRole('rowheader').allInnerTexts()).map((text) => text.trim()).filter((text) => text.startsWith('Khối'));
    expect(branches.length).toBeGreaterThan(10);
  });

  step('more than he was given is said at once and cannot be published', async () => {
    const [a = '', b = ''] = branches;
    await desk.type(a, String(given));
    await desk.type(b, '2');
    await desk.saved();
    await ward.page.getByText('Giao vượt 2 so với chỉ tiêu').first().waitFor();
    await ward.page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = new ActDialog(ward.page);
    await sayBeyond(dialog, 'Đang tạo nguồn');
    await dialog.fillDecision({ number: '21-QĐ/ĐU', signedOn: written(today), signatory: 'Trần Văn Phường' });
    await dialog.root.getByRole('alert').getByText(/Chỉ còn \d+ chỉ tiêu/).waitFor();
    expect(await dialog.button('Ban hành').isDisabled()).toBe(true);
    await dialog.button('Thôi').click();
    // The screen spares him the way; the server refuses also whoever does not ask the screen.
    const own = (await read<Draft>('hoaHieu', DRAFT)).plans.nodes[0];
    const { planPublish } = await read<{ planPublish: { userErrors: { code: string }[] } }>('hoaHieu', PUBLISH, {
      input: {
        id: own?.id, expectedVersion: own?.version, gapRemark: 'Muốn vượt', idempotencyKey: crypto.randomUUID(),
        decision: { number: '21-QĐ/ĐU', decidedOn: today, signatory: 'Trần Văn Phường' },
      },
    });
    expect(planPublish.userErrors.map(({ code }) => code)).toEqual(['QUOTA_EXCEEDED']);
  });

  step('he divides it exactly and publishes by a decision of the ward', async () => {
    const [a = '', b = ''] = branches;
    await desk.type(a, String(given - 2));
    await desk.saved();
    await ward.page.getByText('Giao vừa đủ chỉ tiêu').first().waitFor();
    await ward.page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = new ActDialog(ward.page);
    await sayBeyond(dialog, 'Đang tạo nguồn');
    await dialog.fillDecision({ number: '21-QĐ/ĐU', signedOn: written(today), signatory: 'Trần Văn Phường' });
    await dialog.confirm('Ban hành');
    await ward.page.getByText(/Ban hành theo 21-QĐ\/ĐU/).waitFor();
    await eventually(async () => expect([await desk.figure(a, 'Hiện nay'), await desk.figure(b, 'Hiện nay')]).toEqual([String(given - 2), '2']));
  });

  step('the secretary of a branch sees what his branch was given', async () => {
    const { viewer } = await read<Viewer>('secretary', VIEWER);
    const own = await read<{ unit: { quota: { adjusted: number | null } | null; shortName: string } }>(
      'secretary', 'query Own($id: ID!, $year: Int!) { unit(id: $id) { shortName quota(year: $year) { adjusted } } }', { id: viewer?.homeUnit.id, year },
    );
    const at = branches.indexOf(own.unit.shortName);
    expect(own.unit.quota?.adjusted ?? null).toBe(at === 0 ? given - 2 : at === 1 ? 2 : null);
    const secretary = await visit('secretary');
    await secretary.open(`/organisation/${viewer?.homeUnit.id}?period=${year}`);
    await secretary.page.getByRole('heading', { level: 1, name: viewer?.homeUnit.name ?? '' }).waitFor();
    if (at === 0) await eventually(async () => expect(await secretary.page.getByRole('main').innerText()).toContain(`0/${given - 2}`));
  });
});
