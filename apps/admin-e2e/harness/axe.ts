import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What stands in the way of people who see badly, use the keyboard or a screen reader, of the two weightier classes.
 * @param only a rule, when everything else has been looked at on the same page
 * @returns one line for each: the rule, what it says, and the first places
 */
export async function barriers(page: Page, only?: string): Promise<string[]> {
  // Legacy mode: no second page for the findings; the product has no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    // Only what is wrong, and without fetching every style sheet anew for it: half the time.
    resultTypes: ['violations'],
    preload: false,
  });
  const { violations } = await (only === undefined ? axe : axe.withRules([only])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 3).map(({ html, failureSummary }) => `    ${html.slice(0, 200)}\n      ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 260)}`);
      return `${id} (${nodes.length}): ${help}\n${places.join('\n')}`;
    });
}
