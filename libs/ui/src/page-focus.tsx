/** After the answer has been drawn. */
const later = (work: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(work));

/** To the first field that was refused, so that the keyboard need not look for it: in the open dialog, otherwise on the page. */
export const focusMistake = (): void =>
  later(() => {
    const place = document.querySelector('dialog[open]') ?? document.body;
    place.querySelector<HTMLElement>(':is(input, textarea, select)[aria-invalid="true"]')?.focus();
  });

/** To the page's title, where the button that had the focus is gone with the state it belonged to. */
export const focusTitle = (): void => later(() => document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true }));
