import type { Locator, Page } from 'playwright-core';

/** Tổng quan: how the year stands. */
export class OverviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** n/N, percent and words of the unit's own standing. */
  async standing(): Promise<string> {
    return (await this.region('Kết nạp so với chỉ tiêu').innerText()).replace(/\s+/g, ' ');
  }

  /** Rows of a small ledger: exits, discipline. */
  async ledger(name: string): Promise<Record<string, string>> {
    const rows = await this.region(name).getByRole('row').all();
    const read = await Promise.all(
      rows.map(async (row) => [(await row.getByRole('rowheader').allInnerTexts())[0], (await row.getByRole('cell').allInnerTexts())[0]]),
    );
    return Object.fromEntries(read.flatMap(([name, count]) => (name === undefined || count === undefined ? [] : [[name.trim(), count.trim()]])));
  }

  /** Sets the day to which figures are shown, as a person does: the bar on top, the field, Xem. */
  async lookAsOf(day: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Số liệu đến/ }).click();
    await this.page.getByRole('textbox', { name: 'Xem số liệu đến ngày' }).fill(day);
    await this.page.getByRole('button', { name: 'Xem', exact: true }).click();
    await this.page.getByText(`Đang xem số liệu đến ${day}`).waitFor();
  }

  async choosePeriod(name: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^(Năm|Nhiệm kỳ) \d/ }).click();
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}

/** The sheet with the people behind a figure. */
export class NamesSheet {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog');
  }

  /** Opens everything there is and counts the people. */
  async people(): Promise<number> {
    const more = this.root.getByRole('button', { name: 'Xem thêm' });
    await this.root.getByRole('listitem').first().waitFor();
    for (let round = 0; round < 20 && (await more.count()) > 0; round++) {
      const before = await this.root.getByRole('listitem').count();
      await more.click();
      await this.root.getByRole('listitem').nth(before).waitFor();
    }
    return this.root.getByRole('listitem').count();
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Đóng' }).click();
    await this.root.waitFor({ state: 'detached' });
  }
}
