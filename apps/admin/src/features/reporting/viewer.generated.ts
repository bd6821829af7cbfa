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

export type ReportingViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportingViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, displayName: string, permissions: Array<Permission>, today: string, homeUnit: { __typename: 'Unit', id: string } } | null };


export const ReportingViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportingViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"homeUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ReportingViewerQuery, ReportingViewerQueryVariables>;
