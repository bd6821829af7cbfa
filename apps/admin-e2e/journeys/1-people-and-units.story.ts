// Step 1 of the story: the tree of units by keyboard, the list of members that keeps its place and its filters.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { eventually } from '../harness/eventually.ts';
import { type Units, UNITS, type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';

story('Cây tổ chức và danh sách', ({ check, visit, read }) => {
  check('the tree: 49 organisations below the town, branches below them, walked with the arrows alone', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    const { units } = await read<Units>('townOfficer', UNITS, { under: viewer?.homeUnit.id, depth: 1 });
    expect(units.nodes).toHaveLength(49);
    const { page, open } = await visit('townOfficer');
    await open('/organisation');
    const tree = page.getByRole('tree');
    await tree.getByRole('treeitem').first().focus();
    if ((await tree.getByRole('treeitem').count()) === 1) await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(await tree.getByRole('treeitem').count()).toBe(50));
    const inFocus = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('ArrowDown');
    expect(await inFocus()).toContain('Đảng bộ phường Hòa Hiếu');
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(await tree.locator('[role="treeitem"][aria-level="3"]').count()).toBe(24));
    await page.keyboard.press('ArrowRight');
    expect(await inFocus()).toContain('Chi bộ khối Tân Thành');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await eventually(async () => expect(await tree.getByRole('treeitem').count()).toBe(50));
    await page.keyboard.press('End');
    expect(await inFocus()).toContain(units.nodes.at(-1)?.name);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Đảng bộ phường Hòa Hiếu' }).waitFor();
  });

  check('a search in the tree needs no marks and shows the path', async () => {
    const { page, open } = await visit('townOfficer');
    await open('/organisation');
    await page.getByRole('searchbox').first().fill('tan thanh');
    const found = page.getByRole('link', { name: /Chi bộ khối Tân Thành/ });
    expect(await found.innerText()).toContain('Phường Hòa Hiếu');
    await found.click();
    await page.getByRole('heading', { level: 1, name: 'Chi bộ khối Tân Thành' }).waitFor();
  });

  check('names are found without marks; the filters stand in the address and survive a reload', async () => {
    const { page, open } = await visit('townOfficer');
    await open('/members');
    await page.getByRole('searchbox').fill('nguyen thi');
    await page.waitForURL((url) => url.searchParams.get('q') === 'nguyen thi');
    await page.getByLabel('Trạng thái').selectOption('PROBATIONARY');
    await page.waitForURL((url) => url.searchParams.get('status') === 'PROBATIONARY');
    const lead = page.getByText(/đảng viên, tính đến/);
    const names = page.getByRole('table').getByRole('link');
    await eventually(async () => expect(await names.count()).toBeGreaterThan(0));
    await eventually(async () => {
      for (const name of await names.allInnerTexts()) expect(name).toMatch(/^Nguyễn Thị /);
    });
    const [total, shown] = [await lead.innerText(), await names.allInnerTexts()];
    await page.reload();
    await eventually(async () => expect([await lead.innerText(), await names.allInnerTexts()]).toEqual([total, shown]));
    expect(await page.getByRole('searchbox').inputValue()).toBe('nguyen thi');
  });

  check('back from a person finds the list as it was: same rows, same place', async () => {
    const { page, open } = await visit('townOfficer');
    await open('/members');
    const rows = page.getByRole('table').getByRole('link');
    await rows.first().waitFor();
    for (let round = 0; round < 2; round++) {
      await page.mouse.wheel(0, 20_000);
      const more = page.getByRole('button', { name: 'Xem thêm' });
      if ((await more.count()) > 0) await more.click();
      await page.waitForTimeout(500);
    }
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(1000);
    // The name in the middle of the window: what a person who comes back looks for.
    const inTheMiddle = () =>
      page.evaluate(() => {
        const link = document.elementFromPoint(window.innerWidth / 2, 450)?.closest('tr')?.querySelector('a');
        const box = link?.getBoundingClientRect();
        return { name: link?.textContent ?? '', x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      });
    const middle = await inTheMiddle();
    expect(middle.name).not.toBe('');
    await page.mouse.click(middle.x, middle.y);
    await arrival(page, /^\/members\/[^/]+$/);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Đảng viên' }).waitFor();
    await eventually(async () => {
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(40);
      expect((await inTheMiddle()).name).toBe(middle.name);
    });
  });

  check('Ctrl K finds a person, a unit and a page by a few letters', async () => {
    const { page, open } = await visit('townOfficer');
    await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Tìm/ }).fill('quang tien');
    await page.getByRole('option', { name: /Quang Tiến/ }).first().waitFor();
    await page.getByRole('combobox', { name: /Tìm/ }).fill('bao cao');
    await eventually(async () => expect(await page.getByRole('option', { name: /^Báo cáo/ }).count()).toBeGreaterThan(0));
    await page.getByRole('option', { name: /^Báo cáo/ }).first().click();
    await arrival(page, '/reports');
  });
});
