import { Theme } from '@dangvu/ui/theme';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../i18n/start.ts';
import shell from '../i18n/vi/shell.ts';
import words from '../i18n/vi/words.ts';
import { router } from './router.tsx';
import { WordsBridge } from './words-bridge.tsx';

/** Starts the application for a person who is signed in (the server decides; without a session it sends them to sign in). */
export const start = async (root: HTMLElement): Promise<void> => {
  await startTexts({ shell, words });
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <Suspense>
          <WordsBridge><RouterProvider router={router} /></WordsBridge>
        </Suspense>
      </Theme>
    </StrictMode>,
  );
};
