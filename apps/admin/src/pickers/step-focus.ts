/**
 * Moves the focus by `step` among the matching elements of a group.
 * @returns false when there is nothing that way and the focus stayed
 */
export const stepFocus = (group: Element, selector: string, step: number): boolean => {
  const all = [...group.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((element) => element === document.activeElement);
  const next = all[at === -1 ? (step > 0 ? 0 : all.length - 1) : at + step];
  next?.focus();
  return next !== undefined;
};
