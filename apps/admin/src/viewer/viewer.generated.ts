// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Language of labels and messages. */
export type Locale =
  /** Tiếng Anh — English */
  | 'EN'
  /** Tiếng Việt — Vietnamese */
  | 'VI';

/** One kind of act or of reading. Roles are made of them. */
export type Permission =
  /** Quản trị tài khoản — Manage accounts */
  | 'ACCOUNT_MANAGE'
  /** Xem nhật ký — Read the audit log */
  | 'AUDIT_READ'
  /** Ghi quần chúng, hồ sơ kết nạp — Record candidates */
  | 'CANDIDACY_RECORD'
  /** Quản trị ứng dụng — Manage API clients */
  | 'CLIENT_MANAGE'
  /** Xem số liệu — See figures */
  | 'FIGURES_READ'
  /** Ghi việc của đảng viên — Record acts of membership */
  | 'MEMBERSHIP_RECORD'
  /** Xem họ tên, hồ sơ — See names and records */
  | 'NAMES_READ'
  /** Sắp xếp tổ chức: thành lập, đổi tên, chuyển, hợp nhất, chia tách, giải thể — Reorganise units */
  | 'ORGANISATION_EDIT'
  /** Xem cây tổ chức — See the tree of units */
  | 'ORGANISATION_READ'
  /** Xóa dữ liệu cá nhân hết thời hạn lưu — Erase personal data that are kept no longer */
  | 'PERSON_ERASE'
  /** Lập kế hoạch — Draft plans */
  | 'PLAN_EDIT'
  /** Ban hành kế hoạch — Publish plans */
  | 'PLAN_PUBLISH'
  /** Xem kế hoạch, chỉ tiêu — See plans and quotas */
  | 'PLAN_READ'
  /** Duyệt, trả báo cáo — Accept or return reports */
  | 'REPORT_DECIDE'
  /** Xem báo cáo — See reports */
  | 'REPORT_READ'
  /** Gửi báo cáo — Submit reports */
  | 'REPORT_SUBMIT'
  /** Lập báo cáo — Write reports */
  | 'REPORT_WRITE'
  /** Sửa bộ quy tắc, lịch làm việc — Change the rulebook and the working calendar */
  | 'RULEBOOK_MANAGE'
  /** Tiếp nhận chuyển sinh hoạt — Decide on transfers */
  | 'TRANSFER_DECIDE';

/** What a person is trusted with in a unit and below it. */
export type Role =
  /** Quản trị tài khoản — Account administrator */
  | 'ADMINISTRATOR'
  /** Bí thư chi bộ — Branch secretary */
  | 'BRANCH_SECRETARY'
  /** Lãnh đạo cấp ủy — Committee leader */
  | 'COMMITTEE_LEADER'
  /** Cán bộ kiểm tra — Inspector */
  | 'INSPECTOR'
  /** Cán bộ Ban Tổ chức — Organisation-board officer */
  | 'ORGANISATION_OFFICER'
  /** Cán bộ đơn vị — Unit officer */
  | 'UNIT_OFFICER';

/** What a unit is in the party’s structure. */
export type UnitKind =
  /** Đảng bộ xã — Commune party organisation */
  | 'COMMUNE_PARTY_ORG'
  /** Chi bộ cơ sở — Grassroots branch */
  | 'GRASSROOTS_BRANCH'
  /** Đảng bộ cơ sở — Grassroots party organisation */
  | 'GRASSROOTS_PARTY_ORG'
  /** Đảng bộ tỉnh — Province party organisation */
  | 'PROVINCE_COMMITTEE'
  /** Đảng bộ bộ phận — Sectional party organisation */
  | 'SECTION_ORG'
  /** Chi bộ trực thuộc — Subordinate branch */
  | 'SUB_BRANCH'
  /** Đảng bộ thị xã — Town party organisation */
  | 'TOWN_COMMITTEE'
  /** Đảng bộ phường — Ward party organisation */
  | 'WARD_PARTY_ORG';

/** A list whose present state can be named and found again. */
export type ViewedList =
  /** Nguồn kết nạp — Candidates */
  | 'CANDIDATES'
  /** Đảng viên — Members */
  | 'MEMBERS'
  /** Lớp bồi dưỡng — Classes */
  | 'TRAINING_CLASSES'
  /** Chuyển sinh hoạt — Transfers */
  | 'TRANSFERS';

export type AskViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type AskViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, displayName: string, permissions: Array<Permission>, today: string, demo: boolean, locale: Locale, mustChangePassword: boolean, mustSetSecondFactor: boolean, secondFactor: { __typename: 'OwnSecondFactor', since: string | null, required: boolean, recoveryCodesLeft: number, resetAt: string | null, resetBy: string | null, resetReason: string | null }, openingViews: Array<{ __typename: 'SavedView', id: string, list: ViewedList, search: string }>, homeUnit: { __typename: 'Unit', id: string, name: string, shortName: string, kind: UnitKind, holdsMembers: boolean, childCount: number, endedOn: string | null, path: Array<{ __typename: 'Unit', id: string, shortName: string }> }, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, unit: { __typename: 'Unit', id: string, name: string, shortName: string } }> } | null };


export const AskViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AskViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"demo"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}},{"kind":"Field","name":{"kind":"Name","value":"mustSetSecondFactor"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetAt"}},{"kind":"Field","name":{"kind":"Name","value":"resetBy"}},{"kind":"Field","name":{"kind":"Name","value":"resetReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"list"}},{"kind":"Field","name":{"kind":"Name","value":"search"}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"holdsMembers"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AskViewerQuery, AskViewerQueryVariables>;
