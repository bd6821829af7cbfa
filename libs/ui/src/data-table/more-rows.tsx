import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import style from '../data-table.module.css';
import { useWords } from '../words.tsx';

/** The end of what is loaded: asks for more when it comes near the screen, and by a button for those who do not scroll. */
export function MoreRows({ loading, onMore }: { loading: boolean; onMore: () => void }): ReactElement {
  const words = useWords().table;
  const end = useRef<HTMLDivElement>(null);
  const ask = useRef(onMore);
  ask.current = onMore;
  useEffect(() => {
    const element = end.current;
    if (element === null || loading) return undefined;
    const watch = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting === true) ask.current(); }, { rootMargin: '600px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, [loading]);
  return (
    <div ref={end} className={`${style.more} no-print`} aria-live="polite">
      {loading ? words.loadingMore : <button type="button" onClick={onMore}>{words.more}</button>}
    </div>
  );
}
