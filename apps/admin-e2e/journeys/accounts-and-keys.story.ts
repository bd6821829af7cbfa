// Who may enter: an account made, its first password replaced, locked again; a program's key issued, used and revoked.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { ask } from '../harness/graphql.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

story('Tài khoản và khóa', ({ step, visit, town }) => {
  let keeper: Visit;
  let newcomer: Visit;
  let password = '';
  const login = 'can-bo.thu-nghiem';
  /** The one text that is shown once, in a window of its own. */
  const shownOnce = async (one: Visit) => {
    const dialog = new ActDialog(one.page);
    const secret = await dialog.root.locator('code').innerText();
    // A stray Esc must not lose it.
    await one.page.keyboard.press('Escape');
    expect(await dialog.root.count()).toBe(1);
    await dialog.button('Đã chép xong').click();
    await dialog.root.waitFor({ state: 'detached' });
    return secret.trim();
  };
  const chooseUnit = async (dialog: ActDialog, typed: string, name: RegExp) => {
    await dialog.root.getByRole('searchbox').fill(typed);
    await dialog.root.getByRole('button', { name }).first().click();
  };

  step('the keeper of accounts makes one for a ward; its password is shown once', async () => {
    keeper = await visit('administrator');
    await keeper.open('/admin/accounts');
    await keeper.page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    const dialog = new ActDialog(keeper.page);
    await dialog.field(/^Tên đăng nhập/).fill(login);
    await dialog.field(/^Họ và tên/).fill('Cán bộ thử nghiệm');
    await dialog.field(/^Vai trò/).selectOption('UNIT_OFFICER');
    await chooseUnit(dialog, 'long son', /phường Long Sơn/i);
    await dialog.button('Tạo').dblclick();
    await keeper.page.getByText(`Mật khẩu lần đầu của ${login}`).first().waitFor();
    password = await shownOnce(keeper);
    expect(password.length).toBeGreaterThanOrEqual(12);
    expect(await keeper.page.locator('body').innerText()).not.toContain(password);
  });

  step('the first entry asks for a password of one’s own; then the ward opens, and only the ward', async () => {
    newcomer = await visit(null);
    await newcomer.open('/sign-in');
    await new SignInPage(newcomer.page).signIn(login, password);
    await newcomer.page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu mới' }).waitFor();
    await newcomer.page.getByLabel('Mật khẩu mới', { exact: true }).fill('con bò cười trên đồi chè');
    await newcomer.page.getByLabel('Nhập lại mật khẩu mới').fill('con bò cười trên đồi chè');
    await newcomer.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await arrival(newcomer.page, '/');
    await newcomer.page.getByRole('main').getByText('Đảng bộ phường Long Sơn').first().waitFor();
    const again = await visit(null);
    await again.open('/sign-in');
    await new SignInPage(again.page).signIn(login, password);
    await eventually(async () => expect(await new SignInPage(again.page).trouble.innerText()).toMatch(/mật khẩu/i));
  });

  step('locked: what is open ends at the next step', async () => {
    await keeper.open(`/admin/accounts?q=${login}`);
    await keeper.page.getByRole('row').filter({ hasText: login }).getByRole('button', { name: 'Khóa', exact: true }).click();
    await new ActDialog(keeper.page).confirm('Khóa');
    await keeper.page.getByRole('row').filter({ hasText: login }).getByText('Đã khóa').waitFor();
    await newcomer.page.getByRole('link', { name: /^Đảng viên/ }).first().click();
    await arrival(newcomer.page, '/sign-in');
  });

  step('the town’s officer makes a connection and issues a key; a program reads with it', async () => {
    const officer = await visit('townOfficer');
    await officer.open('/admin/clients');
    await officer.page.getByRole('button', { name: 'Tạo kết nối' }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.field(/^Tên chương trình/).fill('Cổng thông tin phường');
    await chooseUnit(dialog, 'quang tien', /phường Quang Tiến/i);
    await dialog.confirm('Tạo');
    const row = officer.page.getByRole('row').filter({ hasText: 'Cổng thông tin phường' });
    await row.getByRole('button', { name: 'Cấp khóa' }).click();
    await dialog.button('Cấp khóa').dblclick();
    await officer.page.getByText('Khóa mới của Cổng thông tin phường').first().waitFor();
    const key = await shownOnce(officer);
    const { data } = await ask<Viewer>(town().address, { key }, VIEWER);
    expect(data?.viewer).toMatchObject({ kind: 'API_CLIENT', displayName: 'Cổng thông tin phường', homeUnit: { name: 'Đảng bộ phường Quang Tiến' } });
    expect(await row.locator('code').count()).toBe(1);

    await row.getByRole('button', { name: /^Thu hồi khóa/ }).click();
    await dialog.confirm('Thu hồi');
    expect(await ask(town().address, { key }, VIEWER)).toMatchObject({ status: 401, data: null });
    await row.getByText(/đã thu hồi/).waitFor();
  });
});
