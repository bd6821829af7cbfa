// The list on the screen taken home as a file: the same people in the same order, with the columns somebody chose, now and the next time.
import { expect } from '@jest/globals';
import { barriers } from '../harness/axe.ts';
import { eventually } from '../harness/eventually.ts';
import { sheetTable, taken } from '../harness/papers.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { phone } from '../harness/visit.ts';

const TAKEN = `query Taken { auditEntries(first: 50) { nodes { action } } }`;

story('Danh sách thành tệp', ({ step, visit, read }) => {
  let officer: Visit;
  const dialog = (one: Visit) => one.page.getByRole('dialog', { name: /Tải danh sách/ });
  const open = async (one: Visit): Promise<void> => {
    await one.page.getByRole('button', { name: 'Tải danh sách' }).click();
    await dialog(one).getByRole('group', { name: 'Các cột' }).waitFor();
  };

  step('what the filter shows is what the file holds, in the order of the screen', async () => {
    officer = await visit('hoaHieu');
    const { page } = officer;
    await officer.open('/members?status=PROBATIONARY&sex=FEMALE');
    const names = page.getByRole('table').getByRole('link');
    await eventually(async () => expect(await names.count()).toBeGreaterThan(0));
    const shown = (await names.allInnerTexts()).map((name) => name.trim());
    const total = /^[\d.]+/.exec(await page.getByText(/đảng viên, tính đến/).innerText())?.[0] ?? '';
    await open(officer);
    expect(await barriers(page)).toEqual([]);
    await dialog(officer).getByRole('checkbox', { name: 'Dân tộc' }).uncheck();
    await dialog(officer).getByRole('checkbox', { name: 'Số định danh cá nhân' }).check();
    const file = await taken(page, () => dialog(officer).getByRole('button', { name: `Tải ${total} người` }).click());
    expect(file.name).toMatch(/^Danh sách đảng viên - .+\.xlsx$/);
    const [heads, ...rows] = sheetTable(file.content, 'TT');
    expect(heads).toEqual(expect.arrayContaining(['Họ và tên', 'Số định danh cá nhân', 'Chi bộ']));
    expect(heads).not.toContain('Dân tộc');
    expect(rows.map((row) => row[1]).slice(0, shown.length)).toEqual(shown);
    expect(rows).toHaveLength(Number(total.replaceAll('.', '')));
    expect(rows.every((row) => row[heads?.indexOf('Tình trạng') ?? 0] === 'Đảng viên dự bị')).toBe(true);
    await dialog(officer).waitFor({ state: 'detached' });
  });

  step('the columns are there again the next time, also on the list of another day; the log has both', async () => {
    await officer.open('/members?asOf=2021-10-15');
    await officer.page.getByText(/đảng viên, tính đến 15\/10\/2021/).waitFor();
    await open(officer);
    expect(await dialog(officer).getByRole('checkbox', { name: 'Dân tộc' }).isChecked()).toBe(false);
    await dialog(officer).getByRole('radio', { name: 'CSV' }).check();
    const file = await taken(officer.page, () => dialog(officer).getByRole('button', { name: /^Tải [\d.]+ người$/ }).click());
    expect(file.name).toContain('2021-10-15.csv');
    expect(file.content.toString('utf8').split('\r\n')[0]).toMatch(/^\uFEFF"TT","Họ và tên".*"Số định danh cá nhân"/);
    const { auditEntries } = await read<{ auditEntries: { nodes: { action: string }[] } }>('inspector', TAKEN);
    expect(auditEntries.nodes.filter(({ action }) => action === 'membersDownload')).toHaveLength(2);
  });

  step('printed by the keys the list is whole; printed from the menu it says that it goes on', async () => {
    await officer.open('/members?sex=FEMALE');
    const { page } = officer;
    const total = Number((/^[\d.]+/.exec(await page.getByText(/đảng viên, tính đến/).innerText())?.[0] ?? '').replaceAll('.', ''));
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^Mới in \d+\/[\d.]+ dòng/).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', String(Number(document.body.dataset['printed'] ?? 0) + 1)) }));
    await page.keyboard.press('Control+p');
    await page.locator('body[data-printed="1"]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await eventually(async () => expect(await page.getByRole('table').getByRole('link').count()).toBe(total));
    expect(await page.getByText(/^Mới in/).count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  step('candidates on a phone: everything is within reach of a thumb, nothing is cut off', async () => {
    const secretary = await visit('secretary', phone);
    await secretary.open('/candidates');
    await open(secretary);
    expect(await secretary.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await dialog(secretary).getByRole('button', { name: 'Tất cả các cột' }).click();
    const file = await taken(secretary.page, () => dialog(secretary).getByRole('button', { name: /^Tải/ }).last().click());
    const [heads] = sheetTable(file.content, 'TT');
    expect(heads).toEqual(expect.arrayContaining(['Họ và tên', 'Nguồn', 'Bước', 'Số giấy chứng nhận lớp nhận thức']));
  });
});
