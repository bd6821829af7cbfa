import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The width of an element in pixels as it is now; `first` until it is on screen, so that nothing jumps from zero. */
export const useWidth = <Target extends Element>(first: number): [RefObject<Target | null>, number] => {
  const target = useRef<Target>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [target, width];
};
