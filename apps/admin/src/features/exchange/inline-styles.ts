/** Whether the policy of this document lets a style attribute in markup take effect. */
export const inlineStylesAllowed = (): boolean => {
  const probe = document.createElement('div');
  probe.innerHTML = '<i style="position:fixed"></i>';
  return (probe.firstElementChild as HTMLElement | null)?.style.position === 'fixed';
};
