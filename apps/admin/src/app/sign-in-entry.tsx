import { Theme } from '@dangvu/ui/theme';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { SignInPage } from '../features/access/sign-in-page.tsx';
import { startTexts } from '../i18n/start.ts';
import signIn from '../i18n/vi/sign-in.ts';

/** Starts the sign-in page alone; see main.ts for why it is apart. */
export const start = async (root: HTMLElement): Promise<void> => {
  await startTexts({ 'sign-in': signIn });
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <Suspense>
          {/* No component of it says anything by itself: the words of libs/ui come with the application. */}
          <SignInPage />
        </Suspense>
      </Theme>
    </StrictMode>,
  );
};
