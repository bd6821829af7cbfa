// A second factor: turned on with what the square shows, asked for at the door, required of a role, lost and reset.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { authenticatorCode } from '../harness/authenticator.ts';
import { logins } from '../harness/people.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

story('Xác thực hai bước', ({ step, visit, password }) => {
  let inspector: Visit;
  let keeper: Visit;
  let secret = '';
  let recoveryCodes: string[] = [];
  const dialogOf = (one: Visit) => new ActDialog(one.page);
  const openOwn = async (one: Visit) => {
    await one.page.getByRole('button', { name: /^Tài khoản của tôi:/ }).click();
    await one.page.getByRole('button', { name: /^Xác thực hai bước/ }).click();
    return dialogOf(one);
  };
  const keepCodes = async (one: Visit) => {
    await one.page.getByRole('heading', { name: 'Mã khôi phục' }).waitFor();
    recoveryCodes = await one.page.locator('ol code').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    await one.page.getByRole('button', { name: 'Đã lưu xong' }).click();
  };

  step('the inspector turns it on in his account: password, square, first code, ten recovery codes', async () => {
    inspector = await visit('inspector');
    await inspector.open('/');
    const dialog = await openOwn(inspector);
    await dialog.button('Bật xác thực hai bước').click();
    await dialog.field('Mật khẩu hiện tại').fill(password('inspector'));
    await dialog.button('Tiếp tục').click();
    await dialog.root.getByRole('img', { name: /^Mã QR/ }).waitFor();
    secret = await dialog.root.locator('code').innerText();
    await dialog.field(/^Mã xác thực/).fill('000000');
    await dialog.button('Bật').click();
    await dialog.root.getByText(/Mã không đúng/).waitFor();
    await dialog.field(/^Mã xác thực/).fill(authenticatorCode(secret).replace(/^.../, '$& '));
    await dialog.button('Bật').click();
    // Shown this once: a stray Esc must not lose them.
    await inspector.page.getByRole('heading', { name: 'Mã khôi phục' }).waitFor();
    await inspector.page.keyboard.press('Escape');
    await keepCodes(inspector);
    await dialog.root.getByText(/^Đang bật từ/).waitFor();
    await inspector.close();
  });

  step('at the door the password is followed by the code, and then the page he was going to opens', async () => {
    const { page, address, context } = await visit(null);
    await page.goto(`${address}/members`);
    await arrival(page, '/sign-in');
    await new SignInPage(page).signIn(logins.inspector, password('inspector'));
    const field = page.getByLabel(/^Mã xác thực/);
    await field.waitFor();
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(await context.cookies()).toEqual([]);
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByText('Nhập mã gồm 6 chữ số.').waitFor();
    await field.fill(authenticatorCode(secret, 1));
    await page.keyboard.press('Enter');
    await arrival(page, '/members');
    await page.getByRole('heading', { level: 1, name: 'Đảng viên' }).waitFor();
  });

  step('without the telephone a recovery code opens, once', async () => {
    for (const opens of [true, false]) {
      const { page, open, close } = await visit(null);
      await open('/sign-in');
      const door = new SignInPage(page);
      await door.signIn(logins.inspector, password('inspector'));
      await page.getByRole('button', { name: /Dùng mã khôi phục/ }).click();
      await page.getByLabel(/^Mã khôi phục/).fill(recoveryCodes[0] ?? '');
      await page.getByRole('button', { name: 'Vào', exact: true }).click();
      if (opens) await arrival(page, '/');
      else await door.trouble.getByText(/đã dùng rồi/).waitFor();
      await close();
    }
  });

  step('the keeper of accounts sees who has it, and resets it with a reason; the inspector is told', async () => {
    keeper = await visit('administrator');
    await keeper.open('/admin/accounts?q=kiem');
    await keeper.page.getByRole('button', { name: 'Đặt lại hai bước' }).first().click();
    const dialog = dialogOf(keeper);
    await dialog.field(/^Lý do/).fill('Mất điện thoại, đã gặp trực tiếp');
    await dialog.button('Đặt lại').click();
    await dialog.root.waitFor({ state: 'detached' });
    const { page, open } = await visit(null);
    await open('/sign-in');
    await new SignInPage(page).signIn(logins.inspector, password('inspector'));
    await arrival(page, '/');
    await page.getByText(/đã đặt lại xác thực hai bước.*Mất điện thoại, đã gặp trực tiếp/).waitFor();
  });

  step('she requires it of inspectors; the next one to come reaches nothing but setting it up, and with it everything', async () => {
    await keeper.open('/admin/accounts');
    await keeper.page.getByRole('button', { name: 'Yêu cầu hai bước' }).click();
    const dialog = dialogOf(keeper);
    await dialog.root.getByRole('button', { name: 'Bắt buộc xác thực hai bước: Cán bộ kiểm tra' }).click();
    await dialog.root.getByRole('button', { name: 'Thôi bắt buộc xác thực hai bước: Cán bộ kiểm tra' }).waitFor();
    const one = await visit(null);
    const { page } = one;
    await one.open('/sign-in');
    await new SignInPage(page).signIn(logins.inspector, password('inspector'));
    await page.getByRole('heading', { level: 1, name: 'Bật xác thực hai bước' }).waitFor();
    await page.getByLabel('Mật khẩu hiện tại').fill(password('inspector'));
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel(/^Mã xác thực/).fill(authenticatorCode(await page.locator('code').innerText()));
    await page.getByRole('button', { name: 'Bật', exact: true }).click();
    await keepCodes(one);
    await page.getByRole('navigation').first().waitFor();
    await dialog.root.getByRole('button', { name: 'Thôi bắt buộc xác thực hai bước: Cán bộ kiểm tra' }).click();
    await dialog.root.getByRole('button', { name: 'Bắt buộc xác thực hai bước: Cán bộ kiểm tra' }).waitFor();
  });
});
