// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Permission =
  | 'ORGANISATION_READ'
  | 'FIGURES_READ'
  | 'NAMES_READ'
  | 'CANDIDACY_RECORD'
  | 'MEMBERSHIP_RECORD'
  | 'TRANSFER_DECIDE'
  | 'PLAN_READ'
  | 'PLAN_EDIT'
  | 'PLAN_PUBLISH'
  | 'REPORT_READ'
  | 'REPORT_WRITE'
  | 'REPORT_SUBMIT'
  | 'REPORT_DECIDE'
  | 'ACCOUNT_MANAGE'
  | 'CLIENT_MANAGE'
  | 'AUDIT_READ';

export type UnitKind =
  | 'PROVINCE_COMMITTEE'
  | 'TOWN_COMMITTEE'
  | 'WARD_PARTY_ORG'
  | 'COMMUNE_PARTY_ORG'
  | 'GRASSROOTS_PARTY_ORG'
  | 'GRASSROOTS_BRANCH'
  | 'SECTION_ORG'
  | 'SUB_BRANCH';

export type SignedInQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, displayName: string, permissions: Array<Permission>, today: string, homeUnit: { __typename: 'Unit', id: string, name: string, kind: UnitKind, holdsMembers: boolean } } | null };


export const SignedInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"homeUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"holdsMembers"}}]}}]}}]}}]} as unknown as DocumentNode<SignedInQuery, SignedInQueryVariables>;
