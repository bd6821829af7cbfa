import { Theme } from '@dangvu/ui/theme';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../../i18n/start.ts';
import shell from '../../i18n/vi/shell.ts';
import words from '../../i18n/vi/words.ts';
import { WordsBridge } from '../words-bridge.tsx';
import { Gallery } from './gallery.tsx';

/** Every component on one page, for looking at; only the development server has it. */
export const start = async (root: HTMLElement): Promise<void> => {
  await startTexts({ shell, words });
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <Suspense><WordsBridge><Gallery /></WordsBridge></Suspense>
      </Theme>
    </StrictMode>,
  );
};
