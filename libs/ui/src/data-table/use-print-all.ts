import { useEffect, useRef, useState } from 'react';

/** So many rows are fetched for paper: forty to sixty pages. Who needs more takes the list as a file. */
export const mostPrinted = 2_000;

// Several lists of a page may still be fetching: the paper waits for the last of them.
const gathering = new Set<symbol>();

const isPrintKey = (event: KeyboardEvent): boolean => event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/**
 * A list that goes on behind a cursor is printed whole: the keys that print first fetch the rest, page by page, and then open the browser's
 * window. A list that stops growing (no answer, too long) is printed as far as it came, and says so on the paper.
 * @param shown rows that are there
 * @returns whether it is being fetched for paper; Escape ends that
 */
export function usePrintAll(shown: number, more: Readonly<{ loading: boolean; onMore: () => void }> | undefined): boolean {
  const [wanted, setWanted] = useState(false);
  const me = useRef(Symbol('list'));
  const askedAt = useRef(-1);
  const goesOn = more !== undefined;
  const loading = more?.loading === true;
  const onMore = useRef(more?.onMore);
  onMore.current = more?.onMore;

  useEffect(() => {
    if (!goesOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setWanted(false);
      if (!isPrintKey(event)) return;
      event.preventDefault();
      askedAt.current = -1;
      setWanted(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [goesOn]);

  useEffect(() => {
    const own = me.current;
    if (!wanted) return undefined;
    gathering.add(own);
    return () => void gathering.delete(own);
  }, [wanted]);

  useEffect(() => {
    if (!wanted || loading) return;
    if (goesOn && shown < mostPrinted && askedAt.current !== shown) {
      askedAt.current = shown;
      onMore.current?.();
      return;
    }
    gathering.delete(me.current);
    setWanted(false);
    // After the rows are drawn.
    if (gathering.size === 0) setTimeout(() => window.print(), 0);
  }, [wanted, loading, goesOn, shown]);

  return wanted;
}
