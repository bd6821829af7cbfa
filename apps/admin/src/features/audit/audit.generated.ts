// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who acted or read. */
export type ActorKind =
  /** Người dùng — A person */
  | 'ACCOUNT'
  /** Ứng dụng — A program */
  | 'API_CLIENT'
  /** Hệ thống — The system itself */
  | 'SYSTEM';

/** Through what it came about. */
export type AuditChannel =
  /** Việc đã làm — Something was done */
  | 'ACT'
  /** Trong tệp tải về — Taken home in a file */
  | 'FILE'
  /** Xem trong danh sách — Read in a list */
  | 'LIST'
  /** Qua kết nối — By a program */
  | 'PROGRAM'
  /** Mở hồ sơ — A record was opened */
  | 'RECORD';

/** Which entries; all conditions hold together. */
export type AuditFilter = {
  /** Only this action. */
  action?: string | null | undefined;
  /** By this account or client. */
  actorId?: string | null | undefined;
  /** From this day on. */
  from?: string | null | undefined;
  /** About this person: the record, what hangs on it, the decisions it rests on, and files and programs that took it in a list. Nothing when the caller may not see the person. */
  personId?: string | null | undefined;
  /** About this record. */
  targetId?: string | null | undefined;
  /** Up to and with this day. */
  to?: string | null | undefined;
  /** About this unit or below. */
  unitId?: string | null | undefined;
};

/** Which page shows a record. */
export type RecordPage =
  /** Hồ sơ một người — A person */
  | 'PERSON'
  /** Kế hoạch — A plan */
  | 'PLAN'
  /** Báo cáo — A report */
  | 'REPORT'
  /** Lớp bồi dưỡng — A class */
  | 'TRAINING_CLASS'
  /** Đơn vị — A unit */
  | 'UNIT';

export type AuditLogQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  withActors?: boolean | null | undefined;
}>;


export type AuditLogQuery = { __typename: 'Query', auditActors?: { __typename: 'AuditActorConnection', nodes: Array<{ __typename: 'AuditActor', id: string, kind: ActorKind, name: string, login: string | null }> }, auditEntries: { __typename: 'AuditEntryConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'AuditEntry', seq: string, at: string, actorKind: ActorKind, actorId: string | null, actorName: string | null, action: string, through: AuditChannel, targetType: string | null, targetId: string | null, reason: string | null, details: string, target: { __typename: 'RecordName', id: string, name: string, page: RecordPage | null, pageId: string | null, from: string | null, to: string | null } | null, mentioned: Array<{ __typename: 'RecordName', id: string, name: string, page: RecordPage | null, pageId: string | null, from: string | null, to: string | null }>, unit: { __typename: 'Unit', id: string, shortName: string } | null }> } };

export type NamedRecordFragment = { __typename: 'RecordName', id: string, name: string, page: RecordPage | null, pageId: string | null, from: string | null, to: string | null };

export const NamedRecordFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordName"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<NamedRecordFragment, unknown>;
export const AuditLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withActors"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditActors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withActors"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"through"}},{"kind":"Field","name":{"kind":"Name","value":"targetType"}},{"kind":"Field","name":{"kind":"Name","value":"targetId"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedRecord"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"mentioned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedRecord"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordName"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
