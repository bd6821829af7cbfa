import { plainRequest } from '../../apollo/plain-request.ts';
import { chosenLanguage } from '../../i18n/language.ts';
import { currentLanguage } from '../../i18n/start.ts';
import sessionKept from './session-kept.graphql?raw';
import type { SessionKeptQuery } from './session-kept.generated.ts';
import signInText from './sign-in.graphql?raw';
import type { SignInMutation } from './sign-in.generated.ts';

/** What came of trying to sign in. */
export type SignedIn =
  | { kind: 'in' }
  | { kind: 'must-change' }
  /** The password was right; a code is to follow. */
  | { kind: 'second-step'; step: string }
  /** The server's own words: wrong password, too many attempts, no role today. */
  | { kind: 'refused'; message: string }
  /** The server let us in and the browser did not keep the cookie. */
  | { kind: 'cookie-lost' }
  | { kind: 'unreachable' }
  | { kind: 'failed'; reference: string | null };

/** What is said when no answer came. */
export const unanswered = (answer: { code: string; reference: string | null }): SignedIn =>
  answer.code === 'UNREACHABLE' ? { kind: 'unreachable' } : { kind: 'failed', reference: answer.reference };

/** The language chosen on this device, for the account to keep; nothing chosen: the account's own stands. */
export const chosenLocale = (): { locale?: 'EN' | 'VI' } => {
  const chosen = chosenLanguage();
  return chosen === null ? {} : { locale: chosen === 'en' ? 'EN' : 'VI' };
};

/**
 * Reads the answer to signing in and asks once more who is signed in: a browser drops a `__Host-` cookie silently over plain http, and
 * without the second question people would be sent round in a circle between the door and the house.
 */
export const arrivalOf = async (payload: Pick<NonNullable<SignInMutation['signIn']>, 'viewer' | 'userErrors'> & { secondStep?: string | null } | null): Promise<SignedIn> => {
  const refusal = payload?.userErrors[0];
  if (refusal !== undefined) return { kind: 'refused', message: refusal.message };
  if (payload?.secondStep) return { kind: 'second-step', step: payload.secondStep };
  if (!payload?.viewer) return { kind: 'failed', reference: null };
  const kept = await plainRequest<SessionKeptQuery>({ operationName: 'SessionKept', query: sessionKept, variables: {} }, currentLanguage());
  if (!kept.ok && kept.code === 'UNREACHABLE') return { kind: 'unreachable' };
  if (!kept.ok || kept.data.viewer === null) return { kind: 'cookie-lost' };
  return payload.viewer.mustChangePassword ? { kind: 'must-change' } : { kind: 'in' };
};

/** Signs in with login and password. */
export const signIn = async (login: string, password: string): Promise<SignedIn> => {
  const input = { login: login.trim(), password, ...chosenLocale() };
  const answer = await plainRequest<SignInMutation>({ operationName: 'SignIn', query: signInText, variables: { input } }, currentLanguage());
  return answer.ok ? arrivalOf(answer.data.signIn) : unanswered(answer);
};
