// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Everything that can happen to a person from the first listing to the exit. */
export type LifecycleAct =
  /** hủy quyết định kết nạp — annul the admission */
  | 'ADMISSION_ANNUL'
  /** ghi quyết định kết nạp — record the admission decision */
  | 'ADMISSION_DECIDE'
  /** ghi gia hạn thời hạn quyết định kết nạp — record more time to decide the admission */
  | 'ADMISSION_DECISION_EXTEND'
  /** ghi quyết định không kết nạp — record the decision not to admit */
  | 'ADMISSION_REFUSE'
  /** ghi khiếu nại kỷ luật — record an appeal */
  | 'APPEAL_FILE'
  /** giữ nguyên quyết định bị khiếu nại — uphold the decision appealed against */
  | 'APPEAL_REJECT'
  /** tiếp nhận từ ngoài thị xã — take in from outside the town */
  | 'ARRIVE'
  /** ghi kết quả lớp nhận thức về Đảng — record the awareness class */
  | 'AWARENESS_CLASS_COMPLETE'
  /** tặng Huy hiệu Đảng — award the party badge */
  | 'BADGE_AWARD'
  /** thu hồi Huy hiệu Đảng — withdraw the party badge */
  | 'BADGE_WITHDRAW'
  /** ghi biểu quyết của chi bộ — record the branch vote */
  | 'BRANCH_VOTE_RECORD'
  /** chuyển nguồn theo sắp xếp tổ chức đảng — carry a candidate with a reorganisation */
  | 'CANDIDACY_CARRY'
  /** đưa ra khỏi danh sách nguồn — drop the candidacy */
  | 'CANDIDACY_DROP'
  /** tiếp nhận người vào Đảng chuyển đến — take in a candidate who moves here */
  | 'CANDIDACY_MOVE_ACCEPT'
  /** hủy việc chuyển người vào Đảng — call a candidate’s move off */
  | 'CANDIDACY_MOVE_CANCEL'
  /** chuyển hồ sơ người vào Đảng đến nơi mới — forward the dossier of a candidate who moves */
  | 'CANDIDACY_MOVE_FORWARD'
  /** ghi người vào Đảng đã chuyển ra ngoài thị xã — record that a candidate has moved out of the town */
  | 'CANDIDACY_MOVE_OUT'
  /** ghi việc người vào Đảng chuyển nơi khác — record that a candidate moves */
  | 'CANDIDACY_MOVE_REQUEST'
  /** trả lại việc chuyển người vào Đảng — send a candidate’s move back */
  | 'CANDIDACY_MOVE_RETURN'
  /** đưa vào danh sách nguồn — open a candidacy */
  | 'CANDIDACY_OPEN'
  /** phát thẻ đảng viên — issue the card */
  | 'CARD_ISSUE'
  /** đổi, cấp lại thẻ đảng viên — exchange or replace the card */
  | 'CARD_RENEW'
  /** thu hồi thẻ đảng viên — withdraw the card */
  | 'CARD_WITHDRAW'
  /** ghi lễ kết nạp — record the ceremony */
  | 'CEREMONY_HOLD'
  /** chuyển sinh hoạt tập thể theo quyết định — transfer together with others by one decision */
  | 'COLLECTIVE_TRANSFER'
  /** ghi biểu quyết của đảng ủy — record the committee vote */
  | 'COMMITTEE_VOTE_RECORD'
  /** ghi khiếu nại việc xóa tên — record a complaint about the striking off */
  | 'COMPLAINT_FILE'
  /** giữ nguyên quyết định xóa tên — uphold the striking off */
  | 'COMPLAINT_REJECT'
  /** ghi ngày nhận quyết định kết nạp — record the receipt of the admission decision */
  | 'DECISION_RECEIVE'
  /** thay đổi hình thức kỷ luật — change the form of discipline */
  | 'DISCIPLINE_CHANGE'
  /** ghi ngày công bố quyết định kỷ luật — record the publication of a discipline */
  | 'DISCIPLINE_PUBLISH'
  /** hủy quyết định kỷ luật — revoke the discipline */
  | 'DISCIPLINE_REVOKE'
  /** ghi số lý lịch — record the dossier number */
  | 'DOSSIER_NUMBER_ASSIGN'
  /** mở hồ sơ xin vào Đảng — open the dossier */
  | 'DOSSIER_OPEN'
  /** cho phép lập hồ sơ — permit a dossier */
  | 'DOSSIER_PERMIT'
  /** đính chính — correct an entry */
  | 'EVENT_CORRECT'
  /** miễn công tác và sinh hoạt đảng — exempt from party work and activity */
  | 'EXEMPT'
  /** chấm dứt miễn công tác và sinh hoạt đảng — end the exemption */
  | 'EXEMPTION_END'
  /** gia hạn miễn công tác và sinh hoạt đảng — renew the exemption */
  | 'EXEMPTION_RENEW'
  /** khai trừ — expel */
  | 'EXPEL'
  /** kết thúc kiểm tra dấu hiệu vi phạm — close the inspection */
  | 'INSPECTION_CLOSE'
  /** mở kiểm tra dấu hiệu vi phạm — open an inspection */
  | 'INSPECTION_OPEN'
  /** ghi đã chuyển ra ngoài thị xã — record the move out of the town */
  | 'MOVE_OUT'
  /** công nhận chính thức — recognise as official */
  | 'RECOGNISE'
  /** ghi gia hạn thời hạn quyết định công nhận — record more time to decide the recognition */
  | 'RECOGNITION_DECISION_EXTEND'
  /** ghi biểu quyết công nhận chính thức — record a vote on the recognition */
  | 'RECOGNITION_VOTE_RECORD'
  /** ghi từ trần — record the death */
  | 'RECORD_DEATH'
  /** ghi từ sổ danh sách đảng viên — enter from the list of members */
  | 'REGISTER'
  /** cách chức — remove from office */
  | 'REMOVE_FROM_OFFICE'
  /** chuyển theo sắp xếp tổ chức đảng — carry a member with a reorganisation */
  | 'REORGANISATION_CARRY'
  /** khiển trách — reprimand */
  | 'REPRIMAND'
  /** cho ra khỏi Đảng theo đơn — record the resignation */
  | 'RESIGN'
  /** khôi phục quyền đảng viên — restore the membership */
  | 'RESTORE'
  /** ghi biểu quyết của ban thường vụ — record the standing committee’s vote */
  | 'STANDING_COMMITTEE_VOTE_RECORD'
  /** xóa tên — strike off */
  | 'STRIKE_OFF'
  /** ghi biểu quyết đề nghị xóa tên — record a vote on striking off */
  | 'STRIKE_OFF_VOTE_RECORD'
  /** đình chỉ sinh hoạt đảng — suspend from party activity */
  | 'SUSPEND_ACTIVITY'
  /** chấm dứt đình chỉ sinh hoạt đảng — end the suspension */
  | 'SUSPENSION_END'
  /** giới thiệu sinh hoạt tạm thời — begin temporary activity elsewhere */
  | 'TEMPORARY_ACTIVITY_BEGIN'
  /** kết thúc sinh hoạt tạm thời — end the temporary activity */
  | 'TEMPORARY_ACTIVITY_END'
  /** gia hạn sinh hoạt tạm thời — extend the temporary activity */
  | 'TEMPORARY_ACTIVITY_EXTEND'
  /** tiếp nhận chuyển sinh hoạt — accept the transfer */
  | 'TRANSFER_ACCEPT'
  /** hủy chuyển sinh hoạt — cancel the transfer */
  | 'TRANSFER_CANCEL'
  /** cấp giấy giới thiệu chuyển sinh hoạt — issue the referral */
  | 'TRANSFER_REFER'
  /** giới thiệu chuyển sinh hoạt — request a transfer */
  | 'TRANSFER_REQUEST'
  /** trả lại hồ sơ chuyển sinh hoạt — return the transfer */
  | 'TRANSFER_RETURN'
  /** cảnh cáo — warn */
  | 'WARN';

/** What is held in a unit. */
export type OfficeRole =
  /** Cấp ủy viên, chi ủy viên — Member of the committee */
  | 'COMMITTEE_MEMBER'
  /** Phó bí thư — Deputy secretary */
  | 'DEPUTY_SECRETARY'
  /** Bí thư — Secretary */
  | 'SECRETARY';

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

/** Where a unit works: the grouping used when peers are compared. */
export type UnitSector =
  /** Cơ quan — Agency */
  | 'AGENCY'
  /** Quân đội — Armed forces */
  | 'ARMED_FORCES'
  /** Xã — Commune */
  | 'COMMUNE'
  /** Hợp tác xã — Cooperative */
  | 'COOPERATIVE'
  /** Doanh nghiệp — Enterprise */
  | 'ENTERPRISE'
  /** Y tế — Health */
  | 'HEALTH'
  /** Mặt trận, đoàn thể — Mass organisation */
  | 'MASS_ORGANISATION'
  /** Khác — Other */
  | 'OTHER'
  /** Công an — Police */
  | 'POLICE'
  /** Khối, xóm (dân cư) — Residential */
  | 'RESIDENTIAL'
  /** Trường học — School */
  | 'SCHOOL'
  /** Phường — Ward */
  | 'WARD';

export type UnitPageQueryVariables = Exact<{
  id: string;
  year: number;
  asOf?: string | null | undefined;
  withActs: boolean;
}>;


export type UnitPageQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, version: number, name: string, shortName: string, code: string, kind: UnitKind, sector: UnitSector, hasCommittee: boolean | null, holdsMembers: boolean, establishedOn: string | null, endedOn: string | null, childCount: number, memberCount: number | null, probationaryCount: number | null, candidateCount: number | null, path: Array<{ __typename: 'Unit', id: string, shortName: string }>, secretary: { __typename: 'Person', id: string, fullName: string } | null, offices: Array<{ __typename: 'Office', id: string, role: OfficeRole, from: string | null, person: { __typename: 'Person', id: string, fullName: string } | null }>, quota: { __typename: 'QuotaFigure', original: number | null, adjusted: number | null } | null, permissions: { __typename: 'UnitPermissions', canRecordMembers: boolean, canRecordCandidates: boolean, canPlan: boolean, canReport: boolean, canManageAccounts: boolean, canEstablishBelow: boolean, canReorganise: boolean }, reorganisations: Array<{ __typename: 'Reorganisation', id: string, act: ReorganisationAct, effectiveOn: string, namesBefore: Array<string>, namesAfter: Array<string>, unitsBefore: Array<{ __typename: 'Unit', id: string, shortName: string }>, unitsAfter: Array<{ __typename: 'Unit', id: string, shortName: string }>, decision: { __typename: 'Decision', id: string, number: string, decidedOn: string } }>, children: { __typename: 'UnitConnection', totalCount: number, nodes: Array<{ __typename: 'Unit', id: string, name: string, shortName: string, kind: UnitKind, sector: UnitSector, hasCommittee: boolean | null, endedOn: string | null, childCount: number, memberCount: number | null, probationaryCount: number | null, candidateCount: number | null, quota: { __typename: 'QuotaFigure', original: number | null, adjusted: number | null } | null }> } } | null, dashboard?: { __typename: 'Dashboard', attainment: { __typename: 'Attainment', done: number, quota: number | null, percent: { __typename: 'Percent', value: number | null, smallBase: boolean } }, recentEvents: { __typename: 'LifecycleEventConnection', nodes: Array<{ __typename: 'LifecycleEvent', id: string, act: LifecycleAct, label: string, personName: string, effectiveOn: string, voided: boolean, branch: { __typename: 'Unit', id: string, shortName: string }, person: { __typename: 'Person', id: string } | null }> } } | null };


export const UnitPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withActs"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"hasCommittee"}},{"kind":"Field","name":{"kind":"Name","value":"holdsMembers"}},{"kind":"Field","name":{"kind":"Name","value":"establishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"probationaryCount"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCount"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secretary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"original"}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canRecordMembers"}},{"kind":"Field","name":{"kind":"Name","value":"canRecordCandidates"}},{"kind":"Field","name":{"kind":"Name","value":"canPlan"}},{"kind":"Field","name":{"kind":"Name","value":"canReport"}},{"kind":"Field","name":{"kind":"Name","value":"canManageAccounts"}},{"kind":"Field","name":{"kind":"Name","value":"canEstablishBelow"}},{"kind":"Field","name":{"kind":"Name","value":"canReorganise"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reorganisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"namesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"namesAfter"}},{"kind":"Field","name":{"kind":"Name","value":"unitsBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitsAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"hasCommittee"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"probationaryCount"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCount"}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"original"}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withActs"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"smallBase"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"voided"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnitPageQuery, UnitPageQueryVariables>;
