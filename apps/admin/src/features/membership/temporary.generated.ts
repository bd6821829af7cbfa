// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which temporary activity; all conditions hold together. */
export type TemporaryActivityFilter = {
  /** true: only what goes on; false: only what has ended. */
  open?: boolean | null | undefined;
  /** true: only past its last day and not ended; false: only the rest. */
  overdue?: boolean | null | undefined;
  /** Words of the member’s name in any order, with or without marks. */
  search?: string | null | undefined;
  /** Which end; either when left out. */
  side?: TemporarySide | null | undefined;
  /** At this unit or below it; everywhere the caller reads names when left out. */
  unitId?: string | null | undefined;
};

/** Why a member takes part elsewhere for a time. */
export type TemporaryReason =
  /** Nghỉ chờ hưởng chế độ hưu trí — Waiting for the pension */
  | 'RETIREMENT'
  /** Đi học — Studies */
  | 'STUDY'
  /** Đi làm việc, thay đổi nơi ở — Work or residence elsewhere */
  | 'WORK';

/** Which end of temporary activity, seen from the unit asked about. */
export type TemporarySide =
  /** Đi nơi khác — Its members elsewhere */
  | 'HOME'
  /** Nơi khác đến — Guests in it */
  | 'HOST';

export type TemporaryActivitiesQueryVariables = Exact<{
  filter: TemporaryActivityFilter;
  after?: string | null | undefined;
}>;


export type TemporaryActivitiesQuery = { __typename: 'Query', temporaryActivities: { __typename: 'TemporaryActivityConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'TemporaryActivity', id: string, personName: string, place: string | null, reason: TemporaryReason, from: string, until: string, latest: string | null, extensions: number, daysLeft: number | null, overdue: boolean, homeBranch: { __typename: 'Unit', id: string, shortName: string, parent: { __typename: 'Unit', id: string, shortName: string } | null }, hostBranch: { __typename: 'Unit', id: string, shortName: string, parent: { __typename: 'Unit', id: string, shortName: string } | null } | null, membership: { __typename: 'Membership', id: string, person: { __typename: 'Person', id: string } | null } | null }> } };


export const TemporaryActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TemporaryActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TemporaryActivityFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temporaryActivities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"Field","name":{"kind":"Name","value":"extensions"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"homeBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hostBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TemporaryActivitiesQuery, TemporaryActivitiesQueryVariables>;
