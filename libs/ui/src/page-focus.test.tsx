/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { keepFocus, focusTitle } from './page-focus.tsx';

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const frames = async (number: number) => { for (let passed = 0; passed < number; passed++) await frame(); };
const element = (id: string) => document.getElementById(id) as HTMLElement;
const focused = () => document.activeElement?.id ?? '';

beforeEach(() => {
  document.body.innerHTML = '<h1 id="title" data-page-title tabindex="-1">Kế hoạch</h1><button id="publish">Ban hành</button><dialog id="window" open><button id="confirm">Ban hành</button></dialog>';
  element('confirm').focus();
});

describe('the focus after an act', () => {
  test('waits for a window that closes late, then stands on the title', async () => {
    focusTitle();
    await frames(6);
    expect(focused()).toBe('confirm');
    element('window').removeAttribute('open');
    await frames(3);
    expect(focused()).toBe('title');
  });

  test('goes to the title when the button it was given back to goes with a later answer', async () => {
    element('window').remove();
    element('publish').focus();
    keepFocus();
    await frames(4);
    expect(focused()).toBe('publish');
    element('publish').remove();
    await frames(3);
    expect(focused()).toBe('title');
  });

  test('is the reader’s again at the first key', async () => {
    element('window').remove();
    element('publish').focus();
    keepFocus();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    element('publish').remove();
    await frames(4);
    expect(focused()).toBe('');
  });
});
