import { CombinedGraphQLErrors } from '@apollo/client';

/** The id under which the administrator finds a masked error in the log; null when the server was not reached. */
export const referenceOf = (error: unknown): string | null => {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const id = error.errors[0]?.extensions?.errorId;
  return typeof id === 'string' ? id : null;
};
