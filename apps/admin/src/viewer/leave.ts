import { plainRequest } from '../apollo/plain-request.ts';
import { paths } from '../config/paths.ts';
import { currentLanguage } from '../i18n/start.ts';
import { forgetAllWork } from './kept-work.ts';
import type { SignOutMutation } from './sign-out.generated.ts';
import signOutText from './sign-out.graphql?raw';

/**
 * Ends the session and loads the sign-in page anew, so that nothing of the person stays in memory.
 * @returns false when the server did not answer and the session therefore still lives; the reader must be told
 */
export const signOut = async (): Promise<boolean> => {
  const answer = await plainRequest<SignOutMutation>({ operationName: 'SignOut', query: signOutText, variables: {} }, currentLanguage());
  const ended = answer.ok || answer.code === 'UNAUTHENTICATED';
  if (ended) {
    forgetAllWork();
    window.location.assign(paths.signIn);
  }
  return ended;
};
