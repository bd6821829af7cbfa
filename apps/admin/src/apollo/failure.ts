import { CombinedGraphQLErrors } from '@apollo/client';

/** The id under which the administrator finds a masked error in the log; null when the server was not reached. */
export const referenceOf = (error: unknown): string | null => {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const id = error.errors[0]?.extensions?.errorId;
  return typeof id === 'string' ? id : null;
};

/**
 * What `ErrorState` shows of a question that failed: what the server says about it in the reader's language, such as that the answer
 * took too long; of what nobody foresaw, and of a server that was not reached, the general words.
 */
export const failureOf = (error: unknown): { reference: string | null; children?: string } => {
  const reference = referenceOf(error);
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  return first === undefined || reference !== null ? { reference } : { reference, children: first.message };
};
