import { plainRequest } from '../../apollo/plain-request.ts';
import { currentLanguage } from '../../i18n/start.ts';
import passwordChange from './password-change.graphql?raw';
import type { PasswordChangeMutation } from './password-change.generated.ts';

/** What came of changing the password; messages by field, '' for what concerns the whole form. */
export type PasswordChanged =
  | { kind: 'done' }
  | { kind: 'refused'; fields: { current?: string; next?: string; whole?: string } }
  | { kind: 'unreachable' }
  | { kind: 'failed'; reference: string | null };

/** Changes the caller's password, without the client of the application. */
export const changePasswordPlainly = async (current: string, next: string): Promise<PasswordChanged> => {
  const request = { operationName: 'PasswordChange', query: passwordChange, variables: { input: { current, next } } };
  const answer = await plainRequest<PasswordChangeMutation>(request, currentLanguage());
  if (!answer.ok) return answer.code === 'UNREACHABLE' ? { kind: 'unreachable' } : { kind: 'failed', reference: answer.reference };
  const errors = answer.data.passwordChange?.userErrors;
  if (errors === undefined) return { kind: 'failed', reference: null };
  if (errors.length === 0) return { kind: 'done' };
  const fields: { current?: string; next?: string; whole?: string } = {};
  for (const { code, message, path } of errors) {
    const last = path?.at(-1);
    const field = code === 'SIGN_IN_FAILED' || last === 'current' ? 'current' : last === 'next' ? 'next' : 'whole';
    fields[field] ??= message;
  }
  return { kind: 'refused', fields };
};
