import { ErrorState } from '@dangvu/ui/states';
import { startTransition, use, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ServerToday } from '../config/frame.ts';
import { chosenLanguage } from '../i18n/language.ts';
import { switchLanguage } from '../i18n/start.ts';
import { goToSignIn } from './go-to-sign-in.ts';
import { askViewer, viewerAtStart } from './ask-viewer.ts';
import { ViewerContext } from './viewer-context.ts';

/**
 * Waits (Suspense) until it is known who is signed in and gives them to everything below. Nobody signed in:
 * nothing is drawn, the browser leaves for the sign-in page.
 */
export function ViewerProvider({ children }: { children: ReactNode }): ReactElement | null {
  const [asked, setAsked] = useState(viewerAtStart);
  const answer = use(asked);
  const refresh = useMemo(() => () => startTransition(() => setAsked(askViewer())), []);
  const viewer = answer.kind === 'known' ? answer.viewer : null;
  const known = useMemo(() => (viewer === null ? null : { viewer, refresh }), [viewer, refresh]);
  // A device on which no language was chosen speaks the one the account asks for.
  const locale = viewer?.locale;
  useEffect(() => {
    if (locale === 'EN' && chosenLanguage() === null) void switchLanguage('en');
  }, [locale]);
  const signedOut = answer.kind === 'signed-out';
  useEffect(() => {
    if (signedOut) goToSignIn();
  }, [signedOut]);
  if (answer.kind === 'unknown') return <ErrorState reference={answer.reference} onRetry={refresh} />;
  if (known === null) return null;
  return (
    <ServerToday value={known.viewer.today}>
      <ViewerContext value={known}>{children}</ViewerContext>
    </ServerToday>
  );
}
