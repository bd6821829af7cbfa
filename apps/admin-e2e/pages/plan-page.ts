import type { Locator, Page } from 'playwright-core';
import type { ActDialog } from './act-dialog.ts';

/** One plan: the grid of quotas and what is decided about it. */
export class PlanPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly side: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('treegrid', { name: 'Bảng chỉ tiêu' });
    this.side = page.getByRole('complementary', { name: 'Chỉ tiêu của đơn vị' });
  }

  row(unit: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${unit}`) }) });
  }

  /** The cell of a unit under a column's heading. */
  async cell(unit: string, heading: string): Promise<Locator> {
    const headings = await this.grid.getByRole('columnheader').allInnerTexts();
    const at = headings.map((text) => text.trim()).indexOf(heading);
    if (at < 1) throw new Error(`No column “${heading}”, only ${headings.join(', ')}`);
    return this.row(unit).getByRole('gridcell').nth(at - 1);
  }

  /** What the cell shows, without the word of its state. */
  async figure(unit: string, heading: string): Promise<string> {
    const cell = await this.cell(unit, heading);
    return cell.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
      return (copy.textContent ?? '').trim();
    });
  }

  async type(unit: string, text: string, heading = 'Chỉ tiêu'): Promise<void> {
    await (await this.cell(unit, heading)).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Pastes through the clipboard of the machine, as from a spreadsheet. */
  async paste(unit: string, block: string, heading = 'Chỉ tiêu'): Promise<void> {
    await (await this.cell(unit, heading)).click();
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await this.page.keyboard.press('Control+V');
  }

  async saved(): Promise<void> {
    await this.page.getByText('Đã lưu mọi thay đổi').waitFor();
  }

  /** One of the sums above the grid: 'Chỉ tiêu chung', 'Đã giao'. */
  async sum(name: string): Promise<string> {
    const term = this.page.locator('dt', { hasText: new RegExp(`^${name}$`) });
    return (await term.locator('xpath=following-sibling::dd[1]').innerText()).split(/\s/)[0] ?? '';
  }
}

/** Says why units get more than can lawfully be admitted, where the window asks for it: that depends on who is on the lists. */
export async function sayBeyond(dialog: ActDialog, reason: string): Promise<void> {
  // The window is fetched when it is first opened; before it stands it asks for nothing.
  await dialog.field(/^Số quyết định/).waitFor();
  const field = dialog.field(/^Lý do giao cao hơn mức khả thi/);
  if ((await field.count()) > 0) await field.fill(reason);
}
