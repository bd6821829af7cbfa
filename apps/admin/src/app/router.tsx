import { LoadingSkeleton } from '@dangvu/ui/states';
import { createRouter } from '@tanstack/react-router';
import { parseSearch, writeSearch } from '../config/search.ts';
import { routeTree } from './routes.tsx';

/** The router: pages load when a link is touched or pointed at, Back returns to the same place on the page. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPreloadDelay: 60,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => <LoadingSkeleton lines={8} lineHeight="1.25rem" />,
  scrollRestoration: true,
  scrollRestorationBehavior: 'instant',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
