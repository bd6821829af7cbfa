// Where the keyboard stands after an act: on what was refused, or on the page's title; never nowhere.

/** How long answers may still redraw a page after a window has closed, in milliseconds. */
const SETTLING_MS = 3000;

/** After the answer has been drawn. */
const later = (work: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(work));

const windowOpen = (): boolean => document.querySelector('dialog[open]') !== null;

const title = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-page-title]');

/** To the first field that was refused, so that the keyboard need not look for it: in the open dialog, otherwise on the page. */
export const focusMistake = (): void =>
  later(() => {
    const place = document.querySelector('dialog[open]') ?? document.body;
    place.querySelector<HTMLElement>(':is(input, textarea, select)[aria-invalid="true"]')?.focus();
  });

/**
 * Until the page has settled or the reader does something: no window open and the focus nowhere, the title takes it. A window
 * gives the focus back to the button that opened it, and that button often goes with the state the act has changed, in
 * the same frame or when the next answer arrives.
 */
export const keepFocus = (): void => watchFocus(false);

/** To the page's title, where the button that had the focus is gone with the state it belonged to. */
export const focusTitle = (): void => later(() => watchFocus(true));

/** @param wanted whether the title takes the focus at once, wherever it stands: as soon as no window holds it any more */
function watchFocus(wanted: boolean): void {
  const until = performance.now() + SETTLING_MS;
  let due = wanted;
  let stopped = false;
  const stop = () => {
    stopped = true;
    window.removeEventListener('keydown', stop, true);
    window.removeEventListener('pointerdown', stop, true);
  };
  window.addEventListener('keydown', stop, true);
  window.addEventListener('pointerdown', stop, true);
  const look = () => {
    if (stopped) return;
    // Behind an open window everything is inert: the title could not take it, and a slow machine closes it some frames late.
    if (!windowOpen() && (due || document.activeElement === document.body || document.activeElement === null)) {
      title()?.focus({ preventScroll: true });
      due = false;
    }
    if (performance.now() > until) stop();
    else requestAnimationFrame(look);
  };
  look();
}
