import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { lazyPart } from '../i18n/lazy-part.ts';
import type { SeenChange } from './seen-change.ts';

// Comes when two write to one record, which is seldom.
const SeenTick = lazyPart(() => import('./seen-tick.tsx').then((module) => module.SeenTick), ['conflict']);

/** Where the reader says that he has seen what somebody else wrote; nothing as long as nobody was faster. */
export function SeenPart({ stale, seen, onSeen }: Pick<SeenChange, 'stale' | 'seen' | 'onSeen'>): ReactElement | null {
  return stale ? <Suspense><SeenTick seen={seen} onSeen={onSeen} /></Suspense> : null;
}
