import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

const focusTitle = (): boolean => {
  const title = document.querySelector<HTMLElement>('[data-page-title]');
  title?.focus({ preventScroll: true });
  return title !== null;
};

/**
 * After following a link the new page's title takes the focus, so that a screen reader says where one has arrived. The
 * first page and a mere change of filters leave the focus alone; a page that still waits for its figures gets it when its
 * title appears, unless the reader has begun to do something in the meantime.
 */
export const useFocusOnArrival = (): void => {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    const first = before.current === undefined;
    const same = before.current === pathname;
    before.current = pathname;
    if (first || same || focusTitle()) return undefined;
    const watch = new MutationObserver(() => { if (focusTitle()) stop(); });
    const stop = () => {
      watch.disconnect();
      window.removeEventListener('keydown', stop);
      window.removeEventListener('pointerdown', stop);
    };
    watch.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('keydown', stop);
    window.addEventListener('pointerdown', stop);
    return stop;
  }, [pathname]);
};
