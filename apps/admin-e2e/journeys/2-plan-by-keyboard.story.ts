// The main act by keyboard alone: from the first page to a published plan without touching the mouse.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';

story('Ban hành bằng bàn phím', ({ step, visit, read }) => {
  let officer: Visit;
  let today = '';
  let planId = '';
  const press = (key: string) => officer.page.keyboard.press(key);
  const focused = () =>
    officer.page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((label) => label.innerText).join(' ') : '';
      return `${element?.tagName ?? ''} ${element?.getAttribute('aria-label') ?? ''} ${labels} ${element?.innerText ?? ''}`.replace(/\s+/g, ' ').slice(0, 120);
    });
  /** Tab, as often as it takes; every stop must be somewhere one can see. */
  const tabTo = async (wanted: RegExp, most = 60) => {
    const passed: string[] = [];
    for (let round = 0; round < most; round++) {
      await press('Tab');
      const name = await focused();
      if (wanted.test(name)) return;
      passed.push(name);
    }
    throw new Error(`Tab never reached ${wanted}; it passed\n${passed.join('\n')}`);
  };

  step('the first Tab leads past the menu to the content', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    today = viewer?.today ?? '';
    const { plans } = await read<{ plans: { nodes: { id: string; year: number }[] } }>('townOfficer', '{ plans(filter: { state: DRAFT, periodKind: YEAR }, first: 1) { nodes { id year } } }');
    planId = plans.nodes[0]?.id ?? '';
    officer = await visit('townOfficer');
    await officer.open(`/plans?period=${plans.nodes[0]?.year}`);
    await press('Tab');
    expect(await focused()).toMatch(/Đến nội dung chính/);
    await press('Enter');
    expect(await officer.page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  step('the plan opens from its row, a quota is typed in the grid', async () => {
    await tabTo(/^A .*Chỉ tiêu kết nạp/);
    await press('Enter');
    await arrival(officer.page, `/plans/${planId}`);
    await officer.page.getByRole('treegrid').waitFor();
    await tabTo(/^(TH|TD)/);
    await press('Home');
    await press('End');
    for (let round = 0; round < 8 && !(await officer.page.evaluate(() => document.activeElement?.getAttribute('aria-readonly') === 'false')); round++) await press('ArrowLeft');
    await officer.page.keyboard.type('6');
    await press('Enter');
    await officer.page.getByText('Đã lưu mọi thay đổi').waitFor();
  });

  step('Tab leaves the grid again; the plan is published, and the focus stays on the page', async () => {
    await press('Escape');
    for (let round = 0; round < 40; round++) {
      await press('Shift+Tab');
      if (/^BUTTON.*Ban hành$/.test((await focused()).trim())) break;
    }
    expect((await focused()).trim()).toMatch(/^BUTTON.*Ban hành$/);
    await press('Enter');
    await officer.page.getByRole('dialog').waitFor();
    const type = async (field: RegExp, text: string) => {
      if (!field.test(await focused())) await tabTo(field, 20);
      await officer.page.keyboard.type(text);
    };
    await type(/Lý do chỉ tiêu chưa khớp/, 'Dự phòng');
    await type(/Số quyết định/, '921-QĐ/TU');
    await type(/Ngày ký/, written(today).replaceAll('/', ''));
    await type(/Người ký/, 'Nguyễn Văn Phím');
    const beyond = /Lý do giao cao hơn mức khả thi/;
    if ((await officer.page.getByRole('dialog').getByRole('textbox', { name: beyond }).count()) > 0) {
      await type(beyond, 'Mở lớp bồi dưỡng trong quý II');
      await tabTo(/^BUTTON.*Ban hành$/, 5);
    }
    await press('Enter');
    await officer.page.getByText(/Ban hành theo 921-QĐ\/TU/).waitFor();
    await eventually(async () => expect(await officer.page.evaluate(() => document.activeElement !== document.body)).toBe(true));
  });
});
