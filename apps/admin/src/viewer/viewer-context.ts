import { createContext, useContext } from 'react';
import type { Viewer } from './ask-viewer.ts';

export type { Viewer } from './ask-viewer.ts';
export type { Permission, Role, ViewedList } from './viewer.generated.ts';

export interface KnownViewer {
  viewer: Viewer;
  /** Asks again, e.g. after the password was changed. */
  refresh: () => void;
}

export const ViewerContext = createContext<KnownViewer | null>(null);

/** Who is signed in. Pages are drawn only once that is known, so there is always one. */
export const useViewer = (): Viewer => {
  const known = useContext(ViewerContext);
  if (known === null) throw new Error('Ask for the viewer below ViewerProvider (viewer/provider.tsx).');
  return known.viewer;
};
