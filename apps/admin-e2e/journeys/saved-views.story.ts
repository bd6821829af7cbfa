// A list is set up once and found again: its columns stand in the address, its state gets a name, opens the list, and is shared with others.
import { expect } from '@jest/globals';
import { barriers } from '../harness/axe.ts';
import { eventually } from '../harness/eventually.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { phone } from '../harness/visit.ts';

const SAVE = 'mutation Save($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { userErrors { code } } }';

story('Chế độ xem đã lưu', ({ step, visit, read }) => {
  let officer: Visit;
  const search = (one: Visit): URLSearchParams => new URL(one.page.url()).searchParams;
  const heads = (one: Visit) => one.page.getByRole('columnheader');
  const columns = (one: Visit) => one.page.getByRole('dialog', { name: 'Các cột hiển thị' });
  const views = (one: Visit) => one.page.getByRole('dialog', { name: 'Chế độ xem đã lưu' });
  const button = (one: Visit, name: string | RegExp) => one.page.getByRole('button', { name });

  step('columns are chosen by keyboard and stand in the address; the conditions stay, Back takes a step back', async () => {
    officer = await visit('hoaHieu');
    const { page } = officer;
    await officer.open('/members?status=PROBATIONARY');
    await button(officer, 'Cột').focus();
    await page.keyboard.press('Enter');
    await columns(officer).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await columns(officer).getByRole('checkbox', { name: 'Họ và tên' }).isDisabled()).toBe(true);
    await columns(officer).getByRole('checkbox', { name: 'Nghề nghiệp' }).focus();
    await page.keyboard.press('Space');
    await eventually(async () => expect(await heads(officer).allInnerTexts()).toContain('Nghề nghiệp'));
    await columns(officer).getByRole('checkbox', { name: 'Giới' }).uncheck();
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await heads(officer).count()).toBe(7));
    expect([search(officer).get('status'), search(officer).getAll('columns')]).toEqual(['PROBATIONARY', ['fullName', 'status', 'branch', 'bornOn', 'decidedOn', 'next', 'occupation']]);
    await page.goBack();
    await eventually(async () => expect(search(officer).getAll('columns')).toContain('sex'));
    await page.goForward();
    await eventually(async () => expect(search(officer).getAll('columns')).not.toContain('sex'));
  });

  step('a file begins with what stands on the screen', async () => {
    await button(officer, 'Tải danh sách').click();
    const dialog = officer.page.getByRole('dialog', { name: /Tải danh sách/ });
    for (const [name, taken] of [['Nghề nghiệp', true], ['Giới tính', false], ['Chi bộ', true], ['Dân tộc', false]] as const) {
      expect(await dialog.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(taken);
    }
    await officer.page.keyboard.press('Escape');
  });

  step('the list gets a name; what is changed of it is said and can be kept or taken back', async () => {
    const { page } = officer;
    await button(officer, 'Chế độ xem').click();
    await views(officer).getByRole('button', { name: 'Lưu thành chế độ xem mới…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lưu chế độ xem' });
    expect(await dialog.getByRole('radio', { name: 'Mọi người' }).count()).toBe(0);
    await dialog.getByRole('textbox', { name: /Tên/ }).fill('Dự bị và nghề nghiệp');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    await button(officer, 'Dự bị và nghề nghiệp').waitFor();
    await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption('DECIDED');
    await button(officer, /Dự bị và nghề nghiệp.*đã thay đổi/).click();
    expect(await barriers(page)).toEqual([]);
    await views(officer).getByRole('button', { name: 'Trở về như đã lưu' }).click();
    await eventually(async () => expect(search(officer).get('status')).toBe('PROBATIONARY'));
    await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption('OFFICIAL');
    await button(officer, /đã thay đổi/).click();
    await views(officer).getByRole('button', { name: 'Cập nhật chế độ xem này' }).click();
    await eventually(async () => expect(await button(officer, /đã thay đổi/).count()).toBe(0));
    await page.keyboard.press('Escape');
  });

  step('the list opens with it; an address that says something wins, and the plain list is one press away', async () => {
    const { page } = officer;
    await button(officer, 'Dự bị và nghề nghiệp').click();
    await views(officer).getByRole('button', { name: 'Mở danh sách bằng “Dự bị và nghề nghiệp”' }).click();
    await views(officer).getByText('mặc định của tôi').waitFor();
    await page.keyboard.press('Escape');
    await officer.open('/members');
    await eventually(async () => expect(search(officer).get('status')).toBe('OFFICIAL'));
    await button(officer, 'Dự bị và nghề nghiệp').waitFor();
    await officer.open('/members?sex=FEMALE');
    await button(officer, 'Chế độ xem').waitFor();
    expect([search(officer).get('status'), search(officer).get('saved')]).toEqual([null, null]);
    // Without its last condition it is the plain list, not the one it opens with.
    await button(officer, 'Bỏ điều kiện').click();
    await eventually(async () => expect(search(officer).get('saved')).toBe('all'));
    await eventually(async () => expect(await heads(officer).count()).toBe(7));
    expect(await heads(officer).allInnerTexts()).toContain('Giới');
  });

  step('what is shared from the top is found in a ward; columns that are gone are named and the rest holds, on a phone too', async () => {
    const input = { list: 'MEMBERS', name: 'Nữ toàn thị xã', search: 'columns=fullName&columns=occupation&columns=shoeSize&sex=FEMALE', audience: 'EVERYONE' };
    expect(await read('townOfficer', SAVE, { input })).toEqual({ savedViewCreate: { userErrors: [] } });
    const secretary = await visit('secretary', phone);
    await secretary.open('/members');
    await button(secretary, 'Chế độ xem').click();
    await views(secretary).getByRole('button', { name: /^Nữ toàn thị xã/ }).click();
    await secretary.page.getByText('Chế độ xem này có cột hoặc điều kiện không còn nữa: shoeSize.').waitFor();
    const cards = secretary.page.getByRole('list', { name: 'Đảng viên' }).getByRole('listitem');
    await eventually(async () => expect(await cards.first().innerText()).toContain('Nghề nghiệp'));
    expect(await cards.first().innerText()).not.toContain('Ngày kết nạp');
    expect(await secretary.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await barriers(secretary.page)).toEqual([]);
  });

  step('what is deleted is gone, and the list opens plain', async () => {
    const { page } = officer;
    await button(officer, 'Chế độ xem').click();
    await views(officer).getByRole('button', { name: 'Xóa “Dự bị và nghề nghiệp”' }).click();
    await page.getByRole('dialog', { name: /Xóa chế độ xem/ }).getByRole('button', { name: 'Xóa', exact: true }).click();
    await page.getByRole('dialog', { name: /Xóa chế độ xem/ }).waitFor({ state: 'detached' });
    await officer.open('/members');
    await page.getByText(/đảng viên, tính đến/).waitFor();
    expect([...search(officer).keys()]).toEqual([]);
  });
});
