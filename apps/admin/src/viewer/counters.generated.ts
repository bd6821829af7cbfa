// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AskCountersQueryVariables = Exact<{ [key: string]: never; }>;


export type AskCountersQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, counters: { __typename: 'ViewerCounters', workItems: number, reportsWaiting: number, transfersWaiting: number } | null } | null };


export const AskCountersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AskCounters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"counters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workItems"}},{"kind":"Field","name":{"kind":"Name","value":"reportsWaiting"}},{"kind":"Field","name":{"kind":"Name","value":"transfersWaiting"}}]}}]}}]}}]} as unknown as DocumentNode<AskCountersQuery, AskCountersQueryVariables>;
