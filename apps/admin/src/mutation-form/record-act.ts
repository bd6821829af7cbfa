import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { useAct } from '../apollo/use-act.ts';
import type { Act, ActInput } from '../apollo/use-act.ts';

/** Lists and figures an act may change; what is remembered of them is thrown away. */
const changed = ['members', 'memberImports', 'candidacies', 'formerCandidates', 'transfers', 'transfer', 'temporaryActivities', 'expectedDepartures', 'workItems', 'workItemCounts', 'duplicatePairs', 'personMerges', 'sourceReviews', 'trainingClasses', 'trainingClass', 'dashboard', 'units', 'reports', 'plans'];

/** After an act: everything on screen is asked again, and what other pages remember is not trusted any more. */
export const refreshAfterAct = async (client: ApolloClient): Promise<void> => {
  for (const fieldName of changed) client.cache.evict({ id: 'ROOT_QUERY', fieldName });
  client.cache.gc();
  await client.refetchQueries({ include: 'active' });
};

export interface Recording<Variables, Payload> extends Omit<Act<Variables, Payload>, 'act'> {
  /** Sends the act; the payload when it was recorded, null when it was refused or lost (the outcome says which). */
  record: (input: ActInput<Variables>) => Promise<Payload | null>;
}

/** An act on somebody's record. When somebody else was faster the page asks for the new version by itself. */
export const useRecord = <Data, Variables extends { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
): Recording<Variables, ReturnType<typeof useAct<Data, Variables>> extends Act<Variables, infer Payload> ? Payload : never> => {
  const client = useApolloClient();
  const { act, ...rest } = useAct(document);
  const record = async (input: ActInput<Variables>) => {
    const outcome = await act(input);
    if (outcome.kind === 'done' || (outcome.kind === 'refused' && outcome.stale)) await refreshAfterAct(client);
    return outcome.kind === 'done' ? outcome.payload : null;
  };
  return { ...rest, record };
};
