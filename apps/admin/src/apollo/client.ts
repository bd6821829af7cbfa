import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { graphqlPath } from '../config/paths.ts';
import { requestHeaders } from './headers.ts';
import { possibleTypes } from './possible-types.ts';
import { typePolicies } from './type-policies.ts';

/** True when the server says that nobody is signed in (or no longer). */
const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED');

export interface ClientOptions {
  language: () => string;
  /** Called when the session has ended; goes to the sign-in page with the way back. */
  onSignedOut: () => void;
  /** For tests: another end of the chain than the network. */
  terminal?: ApolloLink;
}

/** The chain every request goes through, whichever day its answers are kept for. */
export const createChain = ({ language, onSignedOut, terminal }: ClientOptions): ApolloLink =>
  ApolloLink.from([
    new ErrorLink(({ error }) => {
      if (isSignedOut(error)) onSignedOut();
    }),
    new SetContextLink((previous) => ({ headers: { ...(previous.headers as Record<string, string> | undefined), ...requestHeaders(language()) } })),
    terminal ?? new HttpLink({ uri: graphqlPath, credentials: 'same-origin' }),
  ]);

/**
 * A client with its own memory. Figures asked "as of" different days are different figures of the same object, and a
 * memory keyed by id would mix them; so each day looked at gets a memory of its own (clients-by-day.ts).
 */
export const createClient = (chain: ApolloLink): ApolloClient =>
  new ApolloClient({
    link: chain,
    cache: new InMemoryCache({ typePolicies, possibleTypes }),
    defaultOptions: {
      // The old figure stays on screen until the new one is there; a page opened again asks again.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', notifyOnNetworkStatusChange: true },
    },
  });
