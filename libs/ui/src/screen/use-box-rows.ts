import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { usePrinting } from './use-printing.ts';
import { virtualFrom } from './use-window-rows.ts';

export interface BoxRows {
  /** Rows to draw, each with the empty room before it, in pixels. */
  drawn: readonly { index: number; room: number }[];
  /** Empty room after the last one. */
  below: number;
  /** Attach to each row, with data-index: heights differ. */
  measure: ((element: Element | null) => void) | undefined;
}

/**
 * Rows of a table that scrolls in a box of its own. Short tables, and any table on paper, are drawn whole.
 * @param kept a row that is drawn wherever the box is scrolled to: the one with the focus, which must not lose it
 */
export const useBoxRows = (box: RefObject<HTMLElement | null>, count: number, rowHeight: number, kept: number): BoxRows => {
  const printing = usePrinting();
  const all = count < virtualFrom || printing;
  // The head scrolls with the rows and stands before them.
  const [head, setHead] = useState(0);
  useLayoutEffect(() => setHead(box.current?.querySelector('thead')?.offsetHeight ?? 0), [box, all]);
  const virtual = useVirtualizer({
    count,
    enabled: !all,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: head,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => [...new Set([...defaultRangeExtractor(range), Math.min(kept, range.count - 1)])].sort((a, b) => a - b),
      [kept],
    ),
  });
  if (all) return { drawn: Array.from({ length: count }, (_, index) => ({ index, room: 0 })), below: 0, measure: undefined };
  let end = head;
  const drawn = virtual.getVirtualItems().map((item) => {
    const room = item.start - end;
    end = item.end;
    return { index: item.index, room };
  });
  return { drawn, below: head + virtual.getTotalSize() - end, measure: virtual.measureElement };
};
