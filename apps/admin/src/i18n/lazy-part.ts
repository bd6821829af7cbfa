import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Namespace } from './resources.ts';
import { loadTexts } from './start.ts';

/** A part of a page fetched when it is first shown (a panel, a dialog), together with its texts, in parallel. */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  texts: readonly Namespace[],
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const [Part] = await Promise.all([load(), loadTexts(texts)]);
    return { default: Part };
  });
