import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadTexts } from '../i18n/start.ts';
import type { Namespace } from '../i18n/resources.ts';

/**
 * A page fetched when it is needed (or when the pointer rests on its link), together with its texts, in parallel.
 * Pages state their return type (`: ReactElement`); inferring it would run in a circle through the router's types.
 */
export const page = (load: () => Promise<ComponentType>, texts: readonly Namespace[]) =>
  lazyRouteComponent(async () => {
    const [Page] = await Promise.all([load(), loadTexts(texts)]);
    return { default: Page };
  });
