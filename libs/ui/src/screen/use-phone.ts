import { useSyncExternalStore } from 'react';

const query = '(max-width: 40em)';

const subscribe = (changed: () => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** True on a screen as narrow as a phone's, where tables become cards. The same width as in the style sheets. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches, () => false);
