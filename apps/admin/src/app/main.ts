import '@dangvu/ui/theme.css';
import { paths } from '../config/paths.ts';
import { viewerAtStart } from '../viewer/ask-viewer.ts';
import { goToSignIn } from '../viewer/go-to-sign-in.ts';

// Signing in is a small page of its own (React, a form, no router and no API client): it opens fast on an old phone, and
// entering and leaving the application are full page loads that leave nothing of the previous person in memory.
const entry = (): Promise<{ start: (root: HTMLElement) => Promise<void> }> => {
  if (import.meta.env.DEV && window.location.pathname === '/gallery') return import('./gallery/gallery-entry.tsx');
  if (window.location.pathname === paths.signIn) return import('./sign-in-entry.tsx');
  // Asked while the application is still on its way; whoever is not signed in does not wait for it.
  void viewerAtStart().then(({ kind }) => {
    if (kind === 'signed-out') goToSignIn();
  });
  return import('./app-entry.tsx');
};

const root = document.getElementById('root');
if (root !== null) void entry().then(({ start }) => start(root));
