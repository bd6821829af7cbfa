import type { Locator, Page } from 'playwright-core';
import { ActDialog } from './act-dialog.ts';

/** One report: the form as it will be printed. */
export class ReportPage {
  readonly page: Page;
  readonly dialog: ActDialog;
  readonly form: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = new ActDialog(page);
    this.form = page.getByRole('table', { name: /^Báo cáo tăng, giảm đảng viên/ });
  }

  row(label: string): Locator {
    return this.form.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: label, exact: true }) });
  }

  /** What the records give, by label, for every row. */
  async derived(): Promise<Record<string, number>> {
    const rows = this.form.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    const read = await Promise.all(
      (await rows.all()).map(async (row) => {
        const [, figure = ''] = await row.getByRole('cell').allInnerTexts();
        return [(await row.getByRole('rowheader').innerText()).trim(), Number(figure.trim().replaceAll('.', ''))] as const;
      }),
    );
    return Object.fromEntries(read);
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  async submit(): Promise<void> {
    await this.button('Gửi báo cáo').click();
    await this.dialog.confirm('Gửi báo cáo');
    await this.page.getByText('Đã gửi, chờ duyệt').first().waitFor();
  }
}
