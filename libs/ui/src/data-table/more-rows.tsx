import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { formatCount, formatRatio } from '../format.tsx';
import style from '../data-table.module.css';
import { useWords } from '../words.tsx';

export interface MoreRowsProps {
  loading: boolean;
  onMore: () => void;
  /** Rows that are there, and in all where that is known. */
  shown: number;
  total?: number | undefined;
  /** The rest is being fetched for paper. */
  forPaper: boolean;
}

/**
 * The end of what is loaded: asks for more when it comes near the screen, and by a button for those who do not scroll. On paper it says
 * that the list goes on.
 */
export function MoreRows({ loading, onMore, shown, total, forPaper }: MoreRowsProps): ReactElement {
  const words = useWords().table;
  const rows = total === undefined ? formatCount(shown) : formatRatio(shown, total);
  const end = useRef<HTMLDivElement>(null);
  const ask = useRef(onMore);
  ask.current = onMore;
  useEffect(() => {
    const element = end.current;
    if (element === null || loading || forPaper) return undefined;
    const watch = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting === true) ask.current(); }, { rootMargin: '600px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, [loading, forPaper]);
  return (
    <>
      <div ref={end} className={`${style.more} no-print`} aria-live="polite">
        {forPaper ? words.forPaper(rows) : loading ? words.loadingMore : <button type="button" onClick={onMore}>{words.more}</button>}
      </div>
      <p className="print-only">{words.partial(rows)}</p>
    </>
  );
}
