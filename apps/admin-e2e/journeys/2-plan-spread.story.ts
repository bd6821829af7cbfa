// Step 2 of the story, the quick way: the quota is spread by weights around what she has promised, written, looked into, taken back.
import { expect } from '@jest/globals';
import { barriers } from '../harness/axe.ts';
import { eventually } from '../harness/eventually.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { PlanPage } from '../pages/plan-page.ts';

interface Draft {
  plans: { nodes: { id: string; target: number; totals: { assigned: number }; rows: { nodes: { unit: { shortName: string }; draft: number | null; locked: boolean; maximum: number | null }[] } }[] };
}

const DRAFT = `
  query Draft {
    plans(filter: { state: DRAFT, periodKind: YEAR }, first: 1) {
      nodes { id target totals { assigned } rows(first: 100) { nodes { unit { shortName } draft locked maximum } } }
    }
  }`;

story('Phân bổ chỉ tiêu', ({ step, visit, read }) => {
  let officer: Visit;
  let desk: PlanPage;
  let before: (number | null)[] = [];
  let target = 0;
  let [promised, capped] = ['', ''];
  const draft = async () => {
    const [plan] = (await read<Draft>('townOfficer', DRAFT)).plans.nodes;
    if (plan === undefined) throw new Error('no draft');
    return plan;
  };
  const row = async (name: string) => (await draft()).rows.nodes.find(({ unit }) => unit.shortName === name);
  const panel = () => officer.page.getByRole('region', { name: 'Phân bổ' });
  const proposed = (name: string) => desk.figure(name, 'Đề xuất');

  step('the panel proposes a number for every unit, and they add up to the target', async () => {
    const plan = await draft();
    target = plan.target;
    before = plan.rows.nodes.map((one) => one.draft);
    const names = plan.rows.nodes.map(({ unit }) => unit.shortName);
    [promised = '', capped = ''] = names;
    officer = await visit('townOfficer');
    await officer.open(`/plans/${plan.id}`);
    desk = new PlanPage(officer.page);
    await officer.page.getByRole('button', { name: 'Phân bổ' }).click();
    await panel().getByText(new RegExp(`^Chia ${target}, để lại 0`)).waitFor();
    const numbers = await Promise.all(names.map(proposed));
    expect(numbers.map(Number).reduce((sum, number) => sum + number, 0)).toBe(target);
  });

  step('what she locks stays, by one key, for every officer; a maximum is kept', async () => {
    await desk.type(promised, '13');
    await desk.saved();
    await (await desk.cell(promised, 'Chỉ tiêu')).click();
    await officer.page.keyboard.press('l');
    await eventually(async () => expect(await row(promised)).toMatchObject({ draft: 13, locked: true }));
    expect(await proposed(promised)).toBe('13');
    await panel().getByText('Ô đã khóa ở 13; phần còn lại chia cho các đơn vị khác.').waitFor();
    await desk.type(capped, '1', 'Tối đa');
    await eventually(async () => expect(await row(capped)).toMatchObject({ maximum: 1 }));
    await eventually(async () => expect(Number(await proposed(capped))).toBeLessThanOrEqual(1));
  });

  step('what cannot be is refused in words while it is typed', async () => {
    await panel().getByLabel('Để lại dự phòng').fill(String(target - 8));
    await panel().getByText(/^Các ô đã khóa cộng lại 13, nhiều hơn 8/).waitFor();
    expect(await panel().getByRole('button', { name: 'Ghi vào dự thảo' }).isDisabled()).toBe(true);
    await panel().getByLabel('Để lại dự phòng').fill('3');
    await panel().getByText(new RegExp(`^Chia ${target - 3}, để lại 3`)).waitFor();
  });

  step('by weights she chooses: written in one act, the sum exact, each number with its reason', async () => {
    await panel().getByLabel('Trọng số: Theo nguồn kết nạp').fill('0');
    await panel().getByLabel('Trọng số: Chia đều').fill('20');
    await panel().getByRole('button', { name: 'Ghi vào dự thảo' }).click();
    await panel().getByText(/^Đã ghi \d+ ô/).waitFor();
    const plan = await draft();
    expect(plan.totals.assigned).toBe(target - 3);
    for (const { unit, draft: amount } of plan.rows.nodes.slice(0, 3)) expect(await desk.figure(unit.shortName, 'Chỉ tiêu')).toBe(String(amount));
    await (await desk.cell(plan.rows.nodes[2]?.unit.shortName ?? '', 'Đề xuất')).click();
    await panel().getByText(/^Theo số đảng viên \(trọng số 40\/80\)/).waitFor();
    await panel().getByText(/^Phần tính được/).waitFor();
    expect(await barriers(officer.page)).toEqual([]);
  });

  step('Ctrl+Z in the grid brings back the numbers from before', async () => {
    await (await desk.cell(capped, 'Chỉ tiêu')).click();
    await officer.page.keyboard.press('Control+Z');
    await desk.saved();
    await eventually(async () => {
      const { rows } = await draft();
      expect(rows.nodes.map((one) => one.draft)).toEqual(before.map((amount, index) => (index === 0 ? 13 : amount)));
    });
    officer.assertClean();
  });
});
