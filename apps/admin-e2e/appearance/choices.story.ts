// What a person chooses for himself: language, light or dark; and what stands open over a page.
import { expect } from '@jest/globals';
import { barriers } from '../harness/axe.ts';
import { eventually } from '../harness/eventually.ts';
import { everyPage } from '../harness/every-page.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { signInByHttp } from '../harness/graphql.ts';
import { logins } from '../harness/people.ts';
import { story } from '../harness/story.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { OverviewPage } from '../pages/overview-page.ts';

story('Ngôn ngữ, sáng tối', ({ check, visit, read, town, password }) => {
  check('English: every section in English, the page says so, and it stays after a reload', async () => {
    const { page, open } = await visit('leader');
    await open('/');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await page.getByRole('button', { name: /^Tài khoản của tôi/ }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    for (const round of ['at once', 'after a reload']) {
      if (round !== 'at once') await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const sections = await page.getByRole('navigation').first().getByRole('link').allInnerTexts();
      expect(sections.join(' ')).toMatch(/Members.*Organisation.*Reports/s);
      expect(sections.join(' ')).not.toMatch(/Đảng viên|Báo cáo/);
    }
    // The sentence comes from the server: it is told the language too.
    await eventually(async () => expect(await page.getByRole('main').innerText()).toMatch(/admitted/i));
  });

  check('dark is chosen once, holds on the next load, and is there before anything is painted', async () => {
    const { page, open } = await visit('leader');
    await open('/');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: /^(Tài khoản của tôi|My account)/ }).click();
    await page.getByText(/^(Tối|Dark)$/).click();
    await eventually(async () => expect(await background()).not.toBe(light));
    const dark = await background();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => sessionStorage.setItem('first', document.documentElement.dataset['mantineColorScheme'] ?? ''));
    });
    await page.reload();
    expect(await page.evaluate(() => sessionStorage.getItem('first'))).toBe('dark');
    await eventually(async () => expect(await background()).toBe(dark));
  });

  check('a key finds, a key shows the keys; what is typed into a field is text', async () => {
    const { page, open } = await visit('townOfficer');
    await open('/members');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Phím tắt' });
    await sheet.getByRole('region', { name: 'Bảng chỉ tiêu' }).getByText('Ctrl D').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    const find = page.getByRole('dialog').getByRole('combobox');
    await find.waitFor();
    await find.pressSequentially('a/?');
    expect(await find.inputValue()).toBe('a/?');
  });

  check('windows over a page: axe finds nothing serious, Esc closes, the focus returns to what opened them', async () => {
    const cookie = await signInByHttp(town().address, logins.townOfficer, password('townOfficer'));
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    const pages = await everyPage(town().address, { cookie }, viewer?.today ?? '');
    const pathOf = (name: string) => pages.find((place) => place.name === name)?.path ?? '/';
    const { page, open } = await visit('townOfficer');
    const faults: string[] = [];
    const look = async (what: string, opener: ReturnType<typeof page.getByRole>) => {
      await opener.click();
      const dialog = new ActDialog(page).root;
      await dialog.waitFor();
      await page.waitForFunction(() => document.querySelector('dialog [aria-busy="true"]') === null);
      faults.push(...(await barriers(page)).map((barrier) => `${what}: ${barrier}`));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      if (!(await opener.evaluate((element) => element === document.activeElement))) faults.push(`${what}: the focus is lost`);
    };
    await open('/');
    await look('names', new OverviewPage(page).region('Kết nạp so với chỉ tiêu').getByRole('button').first());
    await open(pathOf('plan-draft'));
    await look('publish', page.getByRole('button', { name: 'Ban hành', exact: true }));
    await open(pathOf('plan-published'));
    await look('revise', page.getByRole('button', { name: 'Điều chỉnh', exact: true }));
    await open(pathOf('person'));
    const acts = page.getByRole('region', { name: 'Ghi việc mới' }).getByRole('button');
    for (const act of await acts.all()) await look(`act ${await act.innerText()}`, act);
    expect(faults.join('\n')).toBe('');
  }, 120_000);
});
