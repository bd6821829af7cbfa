/**
 * What every request carries: the language of the answers, and the header that makes a browser ask permission before
 * another site may send it in the user's name.
 */
export const requestHeaders = (language: string): Record<string, string> => ({
  'accept-language': language,
  'apollo-require-preflight': 'true',
});
