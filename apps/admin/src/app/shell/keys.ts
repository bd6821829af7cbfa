// Keys that work on every page. Signs typed into a field are text, and so is what an input method is still putting together.
const plain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;

const inField = ({ target }: KeyboardEvent): boolean => target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="grid"], [role="treegrid"]') !== null);

/** Ctrl/Cmd-K, from anywhere; "/" where nothing is being typed and no window is open. */
export const isFindKey = (event: KeyboardEvent): boolean =>
  (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) || (event.key === '/' && opensWindow(event));

/** "?" shows which keys there are. */
export const isHelpKey = (event: KeyboardEvent): boolean => event.key === '?' && opensWindow(event);

const opensWindow = (event: KeyboardEvent): boolean => plain(event) && !inField(event) && document.querySelector('dialog[open]') === null;

/** The key beside K, as this machine writes it. */
export const controlName = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl ');
