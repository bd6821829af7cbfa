import type { Locator, Page } from 'playwright-core';

/** The door. */
export class SignInPage {
  readonly page: Page;
  readonly login: Locator;
  readonly password: Locator;
  readonly trouble: Locator;

  constructor(page: Page) {
    this.page = page;
    this.login = page.getByLabel('Tên đăng nhập');
    this.password = page.getByLabel('Mật khẩu', { exact: true });
    this.trouble = page.getByRole('alert');
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.login.fill(login);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
  }
}
