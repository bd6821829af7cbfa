// The grid with 300 units: a block of 300 × 4 out of it and back, what a paste cannot take, and the keyboard of a spreadsheet.
import { expect } from '@jest/globals';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import { phone, type Visit } from '../harness/visit.ts';
import { PlanPage } from '../pages/plan-page.ts';
import { growUnits } from '../speed/large-town.ts';

interface Draft {
  plans: { nodes: { id: string; rows: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: { unit: { shortName: string }; draft: number | null; locked: boolean }[] } }[] };
}
const DRAFT = `query Draft($after: String) { plans(filter: { state: DRAFT, periodKind: YEAR }, first: 1) { nodes { id
  rows(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { unit { shortName } draft locked } } } } }`;
const total = 300;

story('Bảng 300 đơn vị', ({ step, visit, read, town }) => {
  let officer: Visit;
  let desk: PlanPage;
  let planId = '';
  let before: (number | null)[] = [];
  let names: string[] = [];
  let locked: number[] = [];
  const rows = async () => {
    const all: Draft['plans']['nodes'][number]['rows']['nodes'] = [];
    for (let after: string | null = null; ;) {
      const [plan]: Draft['plans']['nodes'] = (await read<Draft>('townOfficer', DRAFT, { after })).plans.nodes;
      if (plan === undefined) throw new Error('no draft');
      planId = plan.id;
      all.push(...plan.rows.nodes);
      if (!plan.rows.pageInfo.hasNextPage) return all;
      after = plan.rows.pageInfo.endCursor;
    }
  };
  const drafts = async () => (await rows()).map(({ draft }) => draft);
  const press = (...keys: string[]) => keys.reduce<Promise<void>>((done, key) => done.then(() => officer.page.keyboard.press(key)), Promise.resolve());
  const copied = () => officer.page.evaluate(() => navigator.clipboard.readText());
  const paste = async (block: string) => {
    await officer.page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await press('Control+V');
  };
  const top = async (heading: string) => {
    await desk.grid.locator('[data-row="0"][data-column="0"]').or(desk.grid.locator('tbody [data-column="0"]').first()).first().focus();
    await press('Control+Home');
    await (await desk.cell(names[0] ?? '', heading)).click();
  };

  step('the plan of a town with 300 units below it opens with its totals', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    await growUnits(town().ownerUrl, viewer?.homeUnit.id ?? '', total);
    const all = await rows();
    names = all.map(({ unit }) => unit.shortName);
    locked = all.flatMap((row, index) => (row.locked ? [index] : []));
    before = all.map(({ draft }) => draft);
    expect(all).toHaveLength(total);
    officer = await visit('townOfficer');
    await officer.open(`/plans/${planId}`);
    desk = new PlanPage(officer.page);
    await desk.grid.waitFor();
    await eventually(async () => expect(await desk.grid.getAttribute('aria-rowcount')).toBe(String(total + 1)));
    expect(await desk.sum('Đã giao')).toBe(String(before.reduce<number>((sum, one) => sum + (one ?? 0), 0)));
  });

  step('300 × 4 cells are copied out, worked on and pasted back: only the quotas change, all of them are recorded', async () => {
    await top('Nguồn');
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+Shift+ArrowDown', 'Control+C');
    const block = (await copied()).split('\n').map((line) => line.split('\t'));
    expect([block.length, block[0]?.length]).toEqual([total, 4]);
    const wanted = block.map((_, index) => (locked.includes(index) ? (before[index] ?? null) : (index % 7) + 1));
    await top('Nguồn');
    await paste(block.map(([a, b, c], index) => [a, b, c, wanted[index] ?? ''].join('\t')).join('\r\n'));
    await desk.saved();
    await eventually(async () => expect(await drafts()).toEqual(wanted));
    expect(await desk.sum('Đã giao')).toBe(wanted.reduce<number>((sum, one) => sum + (one ?? 0), 0).toLocaleString('vi-VN'));
    expect(await officer.page.getByRole('alert').filter({ hasText: 'ô không nhận được' }).count()).toBe(0);
  });

  step('one Ctrl+Z takes the whole block back', async () => {
    await press('Control+Z');
    await eventually(async () => expect(await drafts()).toEqual(before));
    await desk.saved();
  });

  step('a block with slips: each refused cell is named with its reason, the good ones are recorded, nothing is half-saved', async () => {
    const free = names.flatMap((_, index) => (index < total - 9 && Array.from({ length: 9 }, (__, on) => index + on).every((at) => !locked.includes(at)) ? [index] : []))[0] ?? 0;
    const unit = (on: number) => names[free + on] ?? '';
    const texts = ['-3', '2,5', '999999999', '=1+1', '１２', '1.905', '1,905', 'tám', '7'];
    await (await desk.cell(unit(0), 'Chỉ tiêu')).click();
    await paste(texts.join('\n'));
    const alert = officer.page.getByRole('alert').filter({ hasText: 'ô không nhận được' });
    await alert.waitFor();
    const said = await alert.getByRole('listitem').allInnerTexts();
    expect(said).toHaveLength(6);
    for (const [on, reason] of [[0, 'âm'], [1, 'số nguyên'], [2, 'quá lớn'], [3, 'không phải là số'], [6, 'dấu phẩy'], [7, 'không phải là số']] as const) {
      expect(said.find((line) => line.startsWith(`${unit(on)} ·`) && line.includes(`“${texts[on]}”`))?.toLocaleLowerCase('vi')).toContain(reason);
    }
    await desk.saved();
    await eventually(async () => expect((await drafts()).slice(free, free + 9)).toEqual([before[free], before[free + 1], before[free + 2], before[free + 3], 12, 1905, before[free + 6], before[free + 7], 7]));
    await alert.getByRole('button', { name: `${unit(7)} · Chỉ tiêu` }).click();
    expect(await officer.page.evaluate(() => (document.activeElement as HTMLElement).getAttribute('data-row'))).toBe(String(free + 7));
    await alert.getByRole('button', { name: 'Đóng' }).click();
    await press('Control+Z');
    await eventually(async () => expect(await drafts()).toEqual(before));
  });

  step('a block that reaches beyond the grid: what fits is recorded, what does not is listed', async () => {
    await desk.grid.locator('tbody [data-column="0"]').first().focus();
    await press('Control+End');
    await (await desk.cell(names[total - 1] ?? '', 'Chỉ tiêu')).click();
    await paste('3\n4\n5');
    const alert = officer.page.getByRole('alert').filter({ hasText: 'ô không nhận được' });
    expect(await alert.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(/“4”: ô nằm ngoài bảng/), expect.stringMatching(/“5”: ô nằm ngoài bảng/)]);
    await eventually(async () => expect((await drafts())[total - 1]).toBe(3));
    await press('Control+Z');
    await eventually(async () => expect(await drafts()).toEqual(before));
  });

  step('F2, Esc, Enter, Tab, Ctrl+D: as in a spreadsheet', async () => {
    const at = total - 6;
    const now = async () => (await drafts()).slice(at, at + 4);
    await (await desk.cell(names[at] ?? '', 'Chỉ tiêu')).click();
    await press('F2');
    await officer.page.keyboard.type('9');
    await press('Escape');
    expect(await desk.figure(names[at] ?? '', 'Chỉ tiêu')).toBe('Chưa giao');
    await officer.page.keyboard.type('5');
    await press('Enter');
    await officer.page.keyboard.type('6');
    await press('Tab');
    await officer.page.keyboard.type('7');
    await press('Enter');
    await eventually(async () => expect(await now()).toEqual([5, 6, 7, null]));
    await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+D');
    await eventually(async () => expect(await now()).toEqual([5, 5, 5, 5]));
    await press('Control+Z');
    await eventually(async () => expect(await now()).toEqual([5, 6, 7, null]));
    await desk.saved();
  });

  step('names and totals stay in sight while the rest is scrolled, on a screen and on a phone; on a screen nothing has to be scrolled sideways', async () => {
    for (const [one, wide] of [[officer, true], [await visit('townOfficer', phone), false]] as const) {
      await one.open(`/plans/${planId}`);
      const { grid } = new PlanPage(one.page);
      await grid.waitFor();
      const seen = await grid.evaluate((table) => {
        const box = table.parentElement as HTMLElement;
        const sideways = box.scrollWidth - box.clientWidth;
        box.scrollTo(sideways, 3000);
        return { sideways };
      });
      if (wide) expect(seen.sideways).toBeLessThanOrEqual(1);
      await eventually(async () => {
        const inside = await grid.evaluate((table) => {
          const box = (table.parentElement as HTMLElement).getBoundingClientRect();
          const name = ([...table.querySelectorAll('tbody th')].find((one) => one.getBoundingClientRect().top > box.top + 80) as HTMLElement).getBoundingClientRect();
          const foot = (table.querySelector('tfoot tr') as HTMLElement).getBoundingClientRect();
          const head = (table.querySelector('thead th') as HTMLElement).getBoundingClientRect();
          return { left: Math.abs(name.left - box.left) < 3, foot: foot.bottom <= box.bottom + 1 && foot.top > box.top, head: Math.abs(head.top - box.top) < 3 };
        });
        expect(inside).toEqual({ left: true, foot: true, head: true });
      });
    }
  });
});
