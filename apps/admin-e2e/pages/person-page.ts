import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../harness/eventually.ts';
import { ActDialog } from './act-dialog.ts';

/** One person: what happened, what can be recorded now, what cannot and why. */
export class PersonPage {
  readonly page: Page;
  readonly dialog: ActDialog;
  readonly entries: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = new ActDialog(page);
    this.entries = page.getByRole('list', { name: 'Diễn biến' }).getByRole('listitem');
  }

  region(name: 'Ghi việc mới' | 'Chưa làm được'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async start(act: string): Promise<ActDialog> {
    await this.region('Ghi việc mới').getByRole('button', { name: act, exact: true }).click();
    await this.dialog.root.waitFor();
    return this.dialog;
  }

  /** Waits until the newest entry is this act with these words (decision, place, who). */
  async newestIs(act: string, ...words: string[]): Promise<void> {
    await eventually(async () => {
      const text = (await this.entries.first().innerText()).replace(/\s+/g, ' ');
      for (const word of [act, ...words]) expect(text).toContain(word);
    });
  }
}
