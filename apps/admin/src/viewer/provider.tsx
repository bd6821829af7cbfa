import { ErrorState } from '@dangvu/ui/states';
import { startTransition, use, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ServerToday } from '../config/frame.ts';
import { chosenLanguage } from '../i18n/language.ts';
import { switchLanguage } from '../i18n/start.ts';
import { goToSignIn } from './go-to-sign-in.ts';
import { askViewer, viewerAtStart } from './ask-viewer.ts';
import type { ViewerAnswer } from './ask-viewer.ts';
import { ViewerContext } from './viewer-context.ts';

/** A device on which no language was chosen speaks the one the account asks for, before anything below is drawn or asked in another. */
const inLanguage = async (asked: Promise<ViewerAnswer>): Promise<ViewerAnswer> => {
  const answer = await asked;
  if (answer.kind === 'known' && answer.viewer.locale === 'EN' && chosenLanguage() === null) await switchLanguage('en');
  return answer;
};

let first: Promise<ViewerAnswer> | undefined;

/** The first answer of this page load; the same promise however often the waiting component begins anew. */
const answerAtStart = (): Promise<ViewerAnswer> => (first ??= inLanguage(viewerAtStart()));

/**
 * Waits (Suspense) until it is known who is signed in and gives them to everything below. Nobody signed in:
 * nothing is drawn, the browser leaves for the sign-in page.
 */
export function ViewerProvider({ children }: { children: ReactNode }): ReactElement | null {
  const [asked, setAsked] = useState(answerAtStart);
  const answer = use(asked);
  const refresh = useMemo(() => () => startTransition(() => setAsked(inLanguage(askViewer()))), []);
  const viewer = answer.kind === 'known' ? answer.viewer : null;
  const known = useMemo(() => (viewer === null ? null : { viewer, refresh }), [viewer, refresh]);
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
