import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from './use-printing.ts';

/** From this many rows on, only those near the screen are in the document. */
export const virtualFrom = 100;

export interface WindowRows {
  /** Attach to the list's box: where it begins on the page. */
  box: (element: HTMLElement | null) => void;
  /** Attach to each row, with data-index, when heights differ. */
  measure: ((element: Element | null) => void) | undefined;
  /** Rows to draw. */
  indexes: number[];
  /** Empty room above and below, in pixels. */
  above: number;
  below: number;
  bringIntoView: (index: number) => void;
}

// Heights measured when a list was last on screen. Without them a list one comes back to is laid out by estimate first, and
// the place the browser is sent back to shows other rows. By name and length: another list of both only costs a measuring.
const lastHeights = new Map<string, VirtualItem[]>();

const heightsIn = (list: HTMLElement): VirtualItem[] =>
  Array.from(list.querySelectorAll<HTMLElement>('[data-index]'), (row) => {
    const index = Number(row.dataset.index);
    return { index, key: index, start: 0, end: 0, lane: 0, size: row.getBoundingClientRect().height };
  });

/**
 * Rows of a list that scrolls with the page. Short lists, and any list on paper, are drawn whole.
 * @param name tells this list from others, so that it comes back as it was
 */
export const useWindowRows = (name: string, count: number, rowHeight: number): WindowRows => {
  const printing = usePrinting();
  const element = useRef<HTMLElement | null>(null);
  const [start, setStart] = useState(0);
  const box = useCallback((found: HTMLElement | null) => {
    element.current = found;
  }, []);
  useLayoutEffect(() => {
    const found = element.current;
    if (found !== null) setStart(Math.round(found.getBoundingClientRect().top + window.scrollY));
  }, [count]);
  const all = count < virtualFrom || printing;
  // A list that grows past the limit keeps the heights its rows had while all of them were drawn.
  const drawn = useRef<VirtualItem[]>([]);
  useLayoutEffect(() => {
    if (all && element.current !== null) drawn.current = heightsIn(element.current);
  }, [all, count]);
  const key = `${name} ${count}`;
  const virtual = useWindowVirtualizer({
    count, estimateSize: () => rowHeight, overscan: 8, scrollMargin: start, enabled: !all, initialMeasurementsCache: lastHeights.get(key) ?? drawn.current,
  });
  useEffect(() => {
    if (all) return undefined;
    return () => {
      lastHeights.set(key, virtual.takeSnapshot());
    };
  }, [all, key, virtual]);
  const bringIntoView = (index: number) => {
    if (!all) virtual.scrollToIndex(index, { align: 'auto' });
  };
  if (all) return { box, measure: undefined, indexes: Array.from({ length: count }, (_, index) => index), above: 0, below: 0, bringIntoView };
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items[items.length - 1];
  return {
    box,
    measure: virtual.measureElement,
    indexes: items.map((item) => item.index),
    above: first === undefined ? 0 : first.start - start,
    below: last === undefined ? 0 : virtual.getTotalSize() - (last.end - start),
    bringIntoView,
  };
};
