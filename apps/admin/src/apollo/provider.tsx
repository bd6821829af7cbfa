import { ApolloProvider } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { useFrame } from '../config/frame.ts';
import { signInHref } from '../config/paths.ts';
import { currentLanguage } from '../i18n/start.ts';
import { createChain, createClient } from './client.ts';
import { createClientsByDay } from './clients-by-day.ts';
import { ForgetOtherDays } from './other-days.ts';

// A full page load on purpose: nothing of the previous person stays in memory.
const goToSignIn = () => window.location.assign(signInHref(window.location.pathname + window.location.search));

const chain = createChain({ language: currentLanguage, onSignedOut: goToSignIn });
const clients = createClientsByDay(() => createClient(chain));

/** Gives the pages the client of the day they look at. */
export function ClientOfTheDay({ children }: { children: ReactNode }): ReactElement {
  const { asOf } = useFrame();
  return (
    <ForgetOtherDays value={() => clients.keepOnly(asOf)}>
      <ApolloProvider client={clients.of(asOf)}>{children}</ApolloProvider>
    </ForgetOtherDays>
  );
}
