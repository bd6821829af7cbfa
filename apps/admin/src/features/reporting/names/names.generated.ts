// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which candidacies; all conditions hold together. */
export type CandidacyFilter = {
  /** In this branch. */
  branchId?: string | null | undefined;
  /** true: those that go on; false: those that ended; null: both. */
  open?: boolean | null | undefined;
  /** Words of the name in any order, with or without marks. */
  search?: string | null | undefined;
  /** Only from this source. */
  sourceGroup?: SourceGroup | null | undefined;
  /** Only these stages. */
  stages?: Array<CandidacyStage> | null | undefined;
  /** In this unit or below it. */
  unitId?: string | null | undefined;
};

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

/** Whom a breakdown counts. */
export type CompositionOf =
  /** Người kết nạp trong kỳ — Admitted in the period */
  | 'ADMITTED'
  /** Đảng viên hiện có — Members there are */
  | 'MEMBERS';

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

/** Which members; all conditions hold together. Without `ended` and ended statuses: those who are members on the day. */
export type MemberFilter = {
  /** At least this old, in whole years. */
  ageFrom?: number | null | undefined;
  /** At most this old, in whole years. */
  ageTo?: number | null | undefined;
  /** In this branch. */
  branchId?: string | null | undefined;
  /** Admission decided on this day or later. */
  decidedFrom?: string | null | undefined;
  /** Admission decided on this day or earlier. */
  decidedTo?: string | null | undefined;
  /** true: only memberships that have ended. */
  ended?: boolean | null | undefined;
  /** Only this ethnicity, written as recorded. */
  ethnicity?: string | null | undefined;
  /** Words of the name in any order, with or without marks. */
  search?: string | null | undefined;
  /** Only this sex. */
  sex?: Sex | null | undefined;
  /** Only these statuses. */
  statuses?: Array<MembershipStatus> | null | undefined;
  /** In this unit or below it. */
  unitId?: string | null | undefined;
  /** Only who filed no supplement to the record in this year, which each member does once a year (06-HD/TW 8.3a). */
  withoutSupplementIn?: number | null | undefined;
};

/** The columns of a breakdown: everybody stands in exactly one. */
export type MemberStanding =
  /** Chờ lễ kết nạp — Ceremony awaited */
  | 'AWAITING'
  /** Không còn sinh hoạt — Left since */
  | 'LEFT'
  /** Chính thức — Official */
  | 'OFFICIAL'
  /** Dự bị — Probationary */
  | 'PROBATIONARY';

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

/** Rows of the report, in the order in which they are printed. */
export type ReportCellCode =
  /** Kết nạp — Admitted */
  | 'ADMITTED'
  /** Hủy quyết định kết nạp — Admissions annulled */
  | 'ANNULLED'
  /** Từ ngoài thị xã chuyển đến — Arrived from outside the town */
  | 'ARRIVED'
  /** Nguồn kết nạp cuối kỳ — Candidates at the end */
  | 'CANDIDATES'
  /** Đảng số cuối kỳ — Members at the end */
  | 'CLOSING'
  /** Chuyển ra ngoài thị xã — Departed to outside the town */
  | 'DEPARTED'
  /** Từ trần — Died */
  | 'DIED'
  /** Khai trừ — Expelled */
  | 'EXPELLED'
  /** Chuyển đến trong thị xã — Moved in within the town */
  | 'MOVED_IN'
  /** Chuyển đi trong thị xã — Moved out within the town */
  | 'MOVED_OUT'
  /** Đảng số đầu kỳ — Members at the start */
  | 'OPENING'
  /** Công nhận chính thức — Recognised */
  | 'RECOGNISED'
  /** Cách chức — Removed from office */
  | 'REMOVED_FROM_OFFICE'
  /** Khiển trách — Reprimanded */
  | 'REPRIMANDED'
  /** Xin ra khỏi Đảng — Resigned */
  | 'RESIGNED'
  /** Khôi phục quyền đảng viên — Restored */
  | 'RESTORED'
  /** Xóa tên — Struck off */
  | 'STRUCK_OFF'
  /** Cảnh cáo — Warned */
  | 'WARNED';

/** Sex as in the file. */
export type Sex =
  /** Nữ — Female */
  | 'FEMALE'
  /** Nam — Male */
  | 'MALE';

/** Where a candidate comes from. */
export type SourceGroup =
  /** Chi hội trưởng, trưởng tổ chức hội — Head of an association */
  | 'ASSOCIATION_HEAD'
  /** Bộ đội xuất ngũ — Demobilised soldier */
  | 'DEMOBILISED_SOLDIER'
  /** Nông dân — Farmer */
  | 'FARMER'
  /** Sinh viên ra trường — Graduate */
  | 'GRADUATE'
  /** Cán bộ, công chức, viên chức — Official */
  | 'OFFICIAL'
  /** Khác — Other */
  | 'OTHER'
  /** Học sinh — Pupil */
  | 'PUPIL'
  /** Sinh viên — Student */
  | 'STUDENT'
  /** Giáo viên — Teacher */
  | 'TEACHER'
  /** Công nhân — Worker */
  | 'WORKER'
  /** Bí thư chi đoàn — Youth-Union branch secretary */
  | 'YOUTH_BRANCH_SECRETARY';

/** What the make-up of the membership is broken down by. */
export type Trait =
  /** Độ tuổi — Age */
  | 'AGE'
  /** Giáo dục phổ thông — General education */
  | 'EDUCATION'
  /** Dân tộc — Ethnicity */
  | 'ETHNICITY'
  /** Nghề nghiệp — Occupation */
  | 'OCCUPATION'
  /** Tuổi đảng — Party age */
  | 'PARTY_AGE'
  /** Lý luận chính trị — Political theory */
  | 'POLITICAL_THEORY'
  /** Trình độ chuyên môn — Qualification */
  | 'QUALIFICATION'
  /** Tôn giáo — Religion */
  | 'RELIGION'
  /** Loại hình chi bộ — Sector of the branch */
  | 'SECTOR'
  /** Giới tính — Sex */
  | 'SEX'
  /** Tình trạng — Status */
  | 'STATUS';

export type AdmittedNamesQueryVariables = Exact<{
  filter: MemberFilter;
  parts: boolean;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AdmittedNamesQuery = { __typename: 'Query', members: { __typename: 'MembershipConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Membership', id: string, decidedOn: string, personName: string, branch: { __typename: 'Unit', id: string, shortName: string }, postings: Array<{ __typename: 'Posting', from: string, branch?: { __typename: 'Unit', id: string, path: Array<{ __typename: 'Unit', id: string }> } }>, person: { __typename: 'Person', id: string, fullName: string } | null }> } };

export type EventNamesQueryVariables = Exact<{
  unitId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
  moves: boolean;
  after?: string | null | undefined;
}>;


export type EventNamesQuery = { __typename: 'Query', dashboard: { __typename: 'Dashboard', recentEvents: { __typename: 'LifecycleEventConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'LifecycleEvent', id: string, act: LifecycleAct, label: string, personName: string, effectiveOn: string, counts: boolean, voided: boolean, branch: { __typename: 'Unit', id: string, shortName: string, path?: Array<{ __typename: 'Unit', id: string }> }, toBranch?: { __typename: 'Unit', id: string, path: Array<{ __typename: 'Unit', id: string }> } | null, decision: { __typename: 'Decision', id: string, number: string } | null, person: { __typename: 'Person', id: string } | null }> } } | null };

export type CandidateNamesQueryVariables = Exact<{
  filter: CandidacyFilter;
  after?: string | null | undefined;
}>;


export type CandidateNamesQuery = { __typename: 'Query', candidacies: { __typename: 'CandidacyConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Candidacy', id: string, listedOn: string, branch: { __typename: 'Unit', id: string, shortName: string }, person: { __typename: 'Person', id: string, fullName: string } | null }> } };

export type CellNamesQueryVariables = Exact<{
  id: string;
  events: boolean;
  members: boolean;
  candidacies: boolean;
  after?: string | null | undefined;
}>;


export type CellNamesQuery = { __typename: 'Query', report: { __typename: 'Report', id: string, cells: Array<{ __typename: 'ReportCell', code: ReportCellCode, events?: { __typename: 'LifecycleEventConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'LifecycleEvent', id: string, label: string, personName: string, effectiveOn: string, countedOn: string, branch: { __typename: 'Unit', id: string, shortName: string }, decision: { __typename: 'Decision', id: string, number: string } | null, person: { __typename: 'Person', id: string } | null }> } | null, members?: { __typename: 'MembershipConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Membership', id: string, decidedOn: string, personName: string, branch: { __typename: 'Unit', id: string, shortName: string }, person: { __typename: 'Person', id: string, fullName: string } | null }> } | null, candidacies?: { __typename: 'CandidacyConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Candidacy', id: string, listedOn: string, branch: { __typename: 'Unit', id: string, shortName: string }, person: { __typename: 'Person', id: string, fullName: string } | null }> } | null }> } | null };

export type CompositionNamesQueryVariables = Exact<{
  unitId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
  of: CompositionOf;
  trait?: Trait | null | undefined;
  value?: string | null | undefined;
  standing?: MemberStanding | null | undefined;
  after?: string | null | undefined;
}>;


export type CompositionNamesQuery = { __typename: 'Query', dashboard: { __typename: 'Dashboard', compositionMembers: { __typename: 'MembershipConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Membership', id: string, decidedOn: string, personName: string, branch: { __typename: 'Unit', id: string, shortName: string }, person: { __typename: 'Person', id: string, fullName: string } | null }> } | null } | null };


export const AdmittedNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdmittedNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parts"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"DECIDED_ON_DESC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parts"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdmittedNamesQuery, AdmittedNamesQueryVariables>;
export const EventNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"moves"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"voided"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"moves"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toBranch"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"moves"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EventNamesQuery, EventNamesQueryVariables>;
export const CandidateNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CandidateNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CandidacyFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidacies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CandidateNamesQuery, CandidateNamesQueryVariables>;
export const CellNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CellNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"events"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"members"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"candidacies"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"events"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"countedOn"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"members"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidacies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"candidacies"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"listedOn"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CellNamesQuery, CellNamesQueryVariables>;
export const CompositionNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompositionNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompositionOf"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"trait"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Trait"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"value"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"standing"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberStanding"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compositionMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"trait"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trait"}}},{"kind":"Argument","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"value"}}},{"kind":"Argument","name":{"kind":"Name","value":"standing"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standing"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompositionNamesQuery, CompositionNamesQueryVariables>;
