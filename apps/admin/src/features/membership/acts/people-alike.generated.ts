// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where a person stands before admission. */
export type CandidacyStage =
  /** Đã có quyết định kết nạp — Admitted */
  | 'ADMITTED'
  /** Chi bộ đã nghị quyết — Branch resolved */
  | 'BRANCH_RESOLVED'
  /** Đã học lớp nhận thức về Đảng — Awareness class done */
  | 'CLASS_DONE'
  /** Cơ sở đã nghị quyết — Grassroots resolved */
  | 'COMMITTEE_RESOLVED'
  /** Đang làm hồ sơ — Dossier open */
  | 'DOSSIER_OPEN'
  /** Đã đưa ra khỏi danh sách — Dropped */
  | 'DROPPED'
  /** Trong danh sách nguồn — Listed */
  | 'LISTED'
  /** Không được kết nạp — Admission refused */
  | 'REFUSED';

/** Where a member stands from the admission decision on. */
export type MembershipStatus =
  /** Đã hủy quyết định kết nạp — Admission annulled */
  | 'ANNULLED'
  /** Đã từ trần — Deceased */
  | 'DECEASED'
  /** Chờ lễ kết nạp — Ceremony awaited */
  | 'DECIDED'
  /** Đã bị khai trừ — Expelled */
  | 'EXPELLED'
  /** Đã chuyển đi — Moved away */
  | 'MOVED'
  /** Đảng viên chính thức — Official member */
  | 'OFFICIAL'
  /** Đảng viên dự bị — Probationary member */
  | 'PROBATIONARY'
  /** Đã ra khỏi Đảng theo đơn — Resigned */
  | 'RESIGNED'
  /** Đã xóa tên — Struck off */
  | 'STRUCK_OFF';

export type PeopleAlikeQueryVariables = Exact<{
  fullName: string;
  bornOn: string;
}>;


export type PeopleAlikeQuery = { __typename: 'Query', peopleAlike: Array<{ __typename: 'Person', id: string, fullName: string, bornOn: string, memberships: Array<{ __typename: 'Membership', id: string, status: MembershipStatus, decidedOn: string, endedOn: string | null, branch: { __typename: 'Unit', id: string, shortName: string } }>, candidacies: Array<{ __typename: 'Candidacy', id: string, stage: CandidacyStage, listedOn: string, branch: { __typename: 'Unit', id: string, shortName: string } }> }> };


export const PeopleAlikeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PeopleAlike"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fullName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bornOn"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peopleAlike"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fullName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fullName"}}},{"kind":"Argument","name":{"kind":"Name","value":"bornOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bornOn"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidacies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeopleAlikeQuery, PeopleAlikeQueryVariables>;
