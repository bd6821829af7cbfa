// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What happened to units. */
export type ReorganisationAct =
  /** Giải thể — Dissolved */
  | 'CLOSE'
  /** Thành lập — Established */
  | 'ESTABLISH'
  /** Hợp nhất, sáp nhập — Merged */
  | 'MERGE'
  /** Chuyển cấp trên trực tiếp — Moved */
  | 'MOVE'
  /** Đổi tên, loại hình — Renamed */
  | 'RENAME'
  /** Chia tách — Split */
  | 'SPLIT';

export type EndedUnitQueryVariables = Exact<{
  id: string;
}>;


export type EndedUnitQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, endedOn: string | null, reorganisations: Array<{ __typename: 'Reorganisation', id: string, act: ReorganisationAct, effectiveOn: string, unitsAfter: Array<{ __typename: 'Unit', id: string, name: string }> }> } | null };


export const EndedUnitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EndedUnit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndedUnitQuery, EndedUnitQueryVariables>;
