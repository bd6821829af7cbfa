import type { Locator, Page } from 'playwright-core';

export interface DecisionText {
  number: string;
  /** dd/MM/yyyy */
  signedOn: string;
  signatory: string;
}

/** The window in which an act is confirmed, with the fields every decision has. */
export class ActDialog {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog');
  }

  field(name: string | RegExp): Locator {
    return this.root.getByLabel(name);
  }

  async fillDecision({ number, signedOn, signatory }: DecisionText): Promise<void> {
    await this.field(/^Số quyết định/).fill(number);
    await this.field(/^Ngày ký/).fill(signedOn);
    await this.field(/^Người ký/).fill(signatory);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Presses the button twice, as an impatient hand does, and waits until the window has closed. */
  async confirm(name: string | RegExp): Promise<void> {
    await this.button(name).dblclick();
    await this.root.waitFor({ state: 'detached' });
  }
}
