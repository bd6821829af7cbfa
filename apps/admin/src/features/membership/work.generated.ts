// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a member who stays away was reminded. */
export type ReminderMeans =
  /** Gọi điện — By telephone */
  | 'CALL'
  /** Qua gia đình — Through the family */
  | 'FAMILY'
  /** Gửi văn bản — By letter */
  | 'LETTER'
  /** Nhắn tin — By message */
  | 'MESSAGE'
  /** Gặp trực tiếp — In person */
  | 'VISIT'
  /** Qua nơi làm việc, học tập — Through the workplace or school */
  | 'WORKPLACE';

/** How long a reporting period is. */
export type ReportPeriodKind =
  /** Sáu tháng — Half a year */
  | 'HALF'
  /** Tháng — Month */
  | 'MONTH'
  /** Quý — Quarter */
  | 'QUARTER'
  /** Năm — Year */
  | 'YEAR';

/** Seen from the unit asked about. */
export type TransferDirection =
  /** Cả hai — Either */
  | 'ANY'
  /** Chuyển đến — Into the unit */
  | 'IN'
  /** Chuyển đi — Out of the unit */
  | 'OUT';

/** Which transfers; all conditions hold together. */
export type TransferFilter = {
  /** Which way, seen from the unit; either when left out. */
  direction?: TransferDirection | null | undefined;
  /** true: only those still to be answered; false: only the others. */
  open?: boolean | null | undefined;
  /** true: only open ones past their day; false: only the others. */
  overdue?: boolean | null | undefined;
  /** Words of the member’s name in any order, with or without marks, or the code of the slip. */
  search?: string | null | undefined;
  /** Only in this state. */
  state?: TransferState | null | undefined;
  /** To or from this unit or what is below it; everywhere the caller reads names when left out. */
  unitId?: string | null | undefined;
};

/** Where a transfer of party activity stands. */
export type TransferState =
  /** Đã tiếp nhận — Accepted */
  | 'ACCEPTED'
  /** Đã hủy — Cancelled */
  | 'CANCELLED'
  /** Đang chuyển — In transit */
  | 'IN_TRANSIT'
  /** Chờ cấp giấy giới thiệu — Referral awaited */
  | 'REQUESTED'
  /** Đã trả lại — Returned */
  | 'RETURNED';

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

/** What waits for somebody. */
export type WorkItemKind =
  /** Chi bộ đã nghị quyết, chờ quyết định kết nạp — The branch has resolved, the admission to be decided */
  | 'ADMISSION_DECISION_DUE'
  /** Nguồn kết nạp sắp quá tuổi — Candidate about to pass the highest age of admission */
  | 'AGE_CEILING'
  /** Đủ tuổi đảng trong đợt tới, chờ tặng Huy hiệu Đảng — Party age reached by the coming award day, badge to be awarded */
  | 'BADGE_DUE'
  /** Đã ra khỏi Đảng, chưa thu hồi Huy hiệu Đảng — No longer a member, badge not returned */
  | 'BADGE_NOT_RETURNED'
  /** Sắp hết thời gian chưa xét tặng Huy hiệu Đảng do kỷ luật — A badge kept away by discipline may soon be considered */
  | 'BADGE_UNLOCKS'
  /** Chi bộ lâu không kết nạp được đảng viên — Branch without admission for years */
  | 'BRANCH_DORMANT'
  /** Chi bộ chưa đủ số đảng viên chính thức tối thiểu — Branch with fewer official members than an organisation needs */
  | 'BRANCH_TOO_SMALL'
  /** Chi bộ cơ sở đủ số đảng viên để lập đảng bộ cơ sở — Grassroots branch with members enough for a party organisation */
  | 'BRANCH_TO_BECOME_PARTY_ORG'
  /** Chi bộ đông đảng viên, cần chia tổ đảng — Branch with so many members that it is divided into groups */
  | 'BRANCH_TO_DIVIDE'
  /** Chi bộ đủ đảng viên chính thức để bầu chi ủy mà chưa có — Branch with members enough for a committee, and none */
  | 'BRANCH_WITHOUT_COMMITTEE'
  /** Người vào Đảng chuyển nơi, chờ chuyển hồ sơ — A candidate moves, the dossier to be forwarded */
  | 'CANDIDATE_TO_FORWARD'
  /** Người vào Đảng chuyển đến, chờ tiếp nhận — A candidate comes from elsewhere, to be taken in */
  | 'CANDIDATE_TO_TAKE_IN'
  /** Đã lập hồ sơ, chưa đủ hai người giới thiệu — Dossier open, fewer than two introducers */
  | 'CANDIDATE_WITHOUT_INTRODUCERS'
  /** Người trong danh sách nguồn chưa có đảng viên giúp đỡ — A candidate without a mentor */
  | 'CANDIDATE_WITHOUT_MENTOR'
  /** Đảng viên chính thức chưa có thẻ — Official member without a card */
  | 'CARD_NOT_ISSUED'
  /** Đã ra khỏi Đảng, chưa thu hồi thẻ đảng viên — No longer a member, card not returned */
  | 'CARD_NOT_RETURNED'
  /** Có quyết định kết nạp, chờ tổ chức lễ — Admission decided, ceremony to be held */
  | 'CEREMONY_DUE'
  /** Giấy chứng nhận lớp nhận thức về Đảng sắp hết giá trị — Awareness-class certificate about to expire */
  | 'CERTIFICATE_EXPIRES'
  /** Khiếu nại việc xóa tên, chờ giải quyết — Complaint about a striking off, to be answered */
  | 'COMPLAINT_TO_ANSWER'
  /** Dự kiến chuyển đi, cần làm thủ tục chuyển sinh hoạt — Departure expected, the transfer to be begun */
  | 'DEPARTURE_EXPECTED'
  /** Kỷ luật sắp hết hiệu lực — Discipline about to lapse */
  | 'DISCIPLINE_LAPSES'
  /** Quyết định kỷ luật chưa công bố — Discipline to be made known */
  | 'DISCIPLINE_TO_PUBLISH'
  /** Hồ sơ xin vào Đảng sắp hết giá trị — Admission dossier about to expire */
  | 'DOSSIER_EXPIRES'
  /** Ba tháng trong năm không đóng đảng phí hoặc bỏ sinh hoạt, xem xét xóa tên — Three months of the year without dues or activity, striking off to be considered */
  | 'DUES_MISSING'
  /** Sắp hết hạn miễn công tác và sinh hoạt đảng — Exemption about to run out */
  | 'EXEMPTION_EXPIRES'
  /** Sắp hết hoặc đã hết thời gian dự bị, chưa có giấy chứng nhận lớp đảng viên mới — Probation ends or has ended, no certificate of the new-member class */
  | 'NEW_MEMBER_CLASS_DUE'
  /** Đảng viên dự bị chưa có đảng viên giúp đỡ — A probationer without a mentor */
  | 'PROBATIONER_WITHOUT_MENTOR'
  /** Hết thời gian dự bị, chờ xét công nhận chính thức — Probation over, recognition to be considered */
  | 'PROBATION_ENDED'
  /** Kết nạp chậm so với nhịp thời gian — Admissions behind the pace of time */
  | 'QUOTA_BEHIND'
  /** Chi bộ biểu quyết công nhận ba lần không đạt, cấp ủy có thẩm quyền quyết định — Three votes of the branch on the recognition failed, the competent committee decides */
  | 'RECOGNITION_GOES_UP'
  /** Chi bộ đã tán thành công nhận chính thức, chờ quyết định — Recognition carried by the branch, to be decided */
  | 'RECOGNITION_TO_DECIDE'
  /** Báo cáo đến hạn — Report due */
  | 'REPORT_DUE'
  /** Số liệu báo cáo không khớp: đầu kỳ + tăng − giảm ≠ cuối kỳ, hoặc khác cuối kỳ trước — Figures of a report do not agree: opening + increases − decreases ≠ closing, or opening ≠ closing before */
  | 'REPORT_MISMATCH'
  /** Báo cáo bị trả lại — Report returned */
  | 'REPORT_RETURNED'
  /** Báo cáo chờ duyệt — Report to decide on */
  | 'REPORT_TO_DECIDE'
  /** Người giới thiệu hoặc giúp đỡ không còn đủ điều kiện, cần phân công lại — An introducer or mentor is no longer eligible, to be replaced */
  | 'SUPPORTER_NOT_ELIGIBLE'
  /** Sinh hoạt tạm thời sắp hết hạn hoặc quá hạn, cần gia hạn hoặc về lại chi bộ — Temporary activity about to end or past its end: extend it or record the return */
  | 'TEMPORARY_ACTIVITY_ENDS'
  /** Lớp đã học xong, chưa ghi hết kết quả — A class is over, results still to be recorded */
  | 'TRAINING_RESULT_DUE'
  /** Quá ba tháng không nộp giấy giới thiệu sinh hoạt, xem xét đề nghị xóa tên — Transfer papers not presented for three months, striking off to be considered */
  | 'TRANSFER_NO_SHOW'
  /** Chuyển sinh hoạt quá hạn — Transfer overdue */
  | 'TRANSFER_OVERDUE'
  /** Chuyển sinh hoạt đến, chờ tiếp nhận — Transfer to be accepted */
  | 'TRANSFER_TO_ACCEPT'
  /** Chuyển sinh hoạt đi, chờ cấp giấy giới thiệu — Transfer papers to be issued */
  | 'TRANSFER_TO_REFER'
  /** Thẩm tra lý lịch chưa được trả lời — Verification not answered */
  | 'VERIFICATION_UNANSWERED';

/** Whether something must be done by a day or is only to be known. */
export type WorkNature =
  /** Việc có hạn — To be done by a day */
  | 'DEADLINE'
  /** Cần để ý — To know of */
  | 'NOTICE';

/** How pressing something is. */
export type WorkUrgency =
  /** Sau đó — Later */
  | 'LATER'
  /** Quá hạn — Overdue */
  | 'OVERDUE'
  /** Trong bảy ngày tới — Within seven days */
  | 'WEEK';

export type WorkQueryVariables = Exact<{
  unitId: string;
  kind?: WorkItemKind | null | undefined;
  nature: WorkNature;
  urgency?: WorkUrgency | null | undefined;
  after?: string | null | undefined;
  withOthers: boolean;
  first: boolean;
}>;


export type WorkQuery = { __typename: 'Query', workItems: { __typename: 'WorkItemConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkItemKind, title: string, dueOn: string, baseOn: string, dated: boolean, daysLeft: number, overdue: boolean, rule: { __typename: 'Rule', id: string, title: string, source: string, clause: string } | null, unit: { __typename: 'Unit', id: string, shortName: string }, person: { __typename: 'Person', id: string, fullName: string } | null, report: { __typename: 'Report', id: string } | null, reportPeriod: { __typename: 'ReportPeriod', id: string, kind: ReportPeriodKind, label: string, startsOn: string } | null, reminder: { __typename: 'ReportReminder', id: string, message: string | null, at: string, by: string | null } | null, plan: { __typename: 'Plan', id: string } | null, transfer: { __typename: 'Transfer', id: string, code: string, personName: string } | null, trainingClass: { __typename: 'TrainingClass', id: string, name: string } | null }> }, workItemCounts?: Array<{ __typename: 'DueCount', kind: WorkItemKind, label: string, count: number, overdue: number }>, others?: { __typename: 'TransferConnection', totalCount: number, nodes: Array<{ __typename: 'Transfer', id: string, version: number, code: string, personName: string, state: TransferState, movedOn: string | null, requestedOn: string, referredOn: string | null, dueOn: string, presentDueOn: string, daysLeft: number | null, overdue: boolean, closedOn: string | null, deletionProposedOn: string | null, destination: string | null, reason: string | null, commentsExpected: boolean, fromBranch: { __typename: 'Unit', id: string, shortName: string, parent: { __typename: 'Unit', id: string, shortName: string } | null }, toBranch: { __typename: 'Unit', id: string, shortName: string, kind: UnitKind, holdsMembers: boolean, parent: { __typename: 'Unit', id: string, shortName: string } | null } | null, membership: { __typename: 'Membership', id: string, person: { __typename: 'Person', id: string } | null } | null, permissions: { __typename: 'TransferPermissions', canAccept: boolean, canReturn: boolean, canCancel: boolean, canRefer: boolean, canRemind: boolean, canProposeDeletion: boolean } }> } };

export type TransferLineFragment = { __typename: 'Transfer', id: string, version: number, code: string, personName: string, state: TransferState, movedOn: string | null, requestedOn: string, referredOn: string | null, dueOn: string, presentDueOn: string, daysLeft: number | null, overdue: boolean, closedOn: string | null, deletionProposedOn: string | null, destination: string | null, reason: string | null, commentsExpected: boolean, fromBranch: { __typename: 'Unit', id: string, shortName: string, parent: { __typename: 'Unit', id: string, shortName: string } | null }, toBranch: { __typename: 'Unit', id: string, shortName: string, kind: UnitKind, holdsMembers: boolean, parent: { __typename: 'Unit', id: string, shortName: string } | null } | null, membership: { __typename: 'Membership', id: string, person: { __typename: 'Person', id: string } | null } | null, permissions: { __typename: 'TransferPermissions', canAccept: boolean, canReturn: boolean, canCancel: boolean, canRefer: boolean, canRemind: boolean, canProposeDeletion: boolean } };

export type TransfersQueryVariables = Exact<{
  filter: TransferFilter;
  after?: string | null | undefined;
}>;


export type TransfersQuery = { __typename: 'Query', transfers: { __typename: 'TransferConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Transfer', id: string, version: number, code: string, personName: string, state: TransferState, movedOn: string | null, requestedOn: string, referredOn: string | null, dueOn: string, presentDueOn: string, daysLeft: number | null, overdue: boolean, closedOn: string | null, deletionProposedOn: string | null, destination: string | null, reason: string | null, commentsExpected: boolean, fromBranch: { __typename: 'Unit', id: string, shortName: string, parent: { __typename: 'Unit', id: string, shortName: string } | null }, toBranch: { __typename: 'Unit', id: string, shortName: string, kind: UnitKind, holdsMembers: boolean, parent: { __typename: 'Unit', id: string, shortName: string } | null } | null, membership: { __typename: 'Membership', id: string, person: { __typename: 'Person', id: string } | null } | null, permissions: { __typename: 'TransferPermissions', canAccept: boolean, canReturn: boolean, canCancel: boolean, canRefer: boolean, canRemind: boolean, canProposeDeletion: boolean } }> } };

export type TransferCaseQueryVariables = Exact<{
  code: string;
}>;


export type TransferCaseQuery = { __typename: 'Query', transfer: { __typename: 'Transfer', mentorComment: string | null, branchComment: string | null, startDueOn: string | null, noShowOn: string | null, deletionReason: string | null, id: string, version: number, code: string, personName: string, state: TransferState, movedOn: string | null, requestedOn: string, referredOn: string | null, dueOn: string, presentDueOn: string, daysLeft: number | null, overdue: boolean, closedOn: string | null, deletionProposedOn: string | null, destination: string | null, reason: string | null, commentsExpected: boolean, fromBranch: { __typename: 'Unit', name: string, id: string, shortName: string, parent: { __typename: 'Unit', name: string, id: string, shortName: string } | null }, toBranch: { __typename: 'Unit', name: string, id: string, shortName: string, kind: UnitKind, holdsMembers: boolean, parent: { __typename: 'Unit', name: string, id: string, shortName: string } | null } | null, reminders: Array<{ __typename: 'AbsenceReminder', id: string, remindedOn: string, means: ReminderMeans, note: string | null, unit: { __typename: 'Unit', id: string, shortName: string } }>, membership: { __typename: 'Membership', decidedOn: string, officialOn: string | null, cardNo: string | null, dossierNo: string | null, id: string, person: { __typename: 'Person', bornOn: string, fullName: string, id: string } | null } | null, permissions: { __typename: 'TransferPermissions', canAccept: boolean, canReturn: boolean, canCancel: boolean, canRefer: boolean, canRemind: boolean, canProposeDeletion: boolean } } | null };

export const TransferLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"movedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"referredOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"presentDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deletionProposedOn"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"commentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"fromBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"holdsMembers"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canAccept"}},{"kind":"Field","name":{"kind":"Name","value":"canReturn"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRefer"}},{"kind":"Field","name":{"kind":"Name","value":"canRemind"}},{"kind":"Field","name":{"kind":"Name","value":"canProposeDeletion"}}]}}]}}]} as unknown as DocumentNode<TransferLineFragment, unknown>;
export const WorkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Work"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkItemKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nature"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkNature"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"urgency"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkUrgency"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withOthers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workItems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"nature"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nature"}}},{"kind":"Argument","name":{"kind":"Name","value":"urgency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"urgency"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"baseOn"}},{"kind":"Field","name":{"kind":"Name","value":"dated"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reminder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainingClass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workItemCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"nature"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nature"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"others"},"name":{"kind":"Name","value":"transfers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":false}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withOthers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"movedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"referredOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"presentDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deletionProposedOn"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"commentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"fromBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"holdsMembers"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canAccept"}},{"kind":"Field","name":{"kind":"Name","value":"canReturn"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRefer"}},{"kind":"Field","name":{"kind":"Name","value":"canRemind"}},{"kind":"Field","name":{"kind":"Name","value":"canProposeDeletion"}}]}}]}}]} as unknown as DocumentNode<WorkQuery, WorkQueryVariables>;
export const TransfersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transfers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"movedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"referredOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"presentDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deletionProposedOn"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"commentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"fromBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"holdsMembers"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canAccept"}},{"kind":"Field","name":{"kind":"Name","value":"canReturn"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRefer"}},{"kind":"Field","name":{"kind":"Name","value":"canRemind"}},{"kind":"Field","name":{"kind":"Name","value":"canProposeDeletion"}}]}}]}}]} as unknown as DocumentNode<TransfersQuery, TransfersQueryVariables>;
export const TransferCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransferCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferLine"}},{"kind":"Field","name":{"kind":"Name","value":"mentorComment"}},{"kind":"Field","name":{"kind":"Name","value":"branchComment"}},{"kind":"Field","name":{"kind":"Name","value":"startDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"noShowOn"}},{"kind":"Field","name":{"kind":"Name","value":"deletionReason"}},{"kind":"Field","name":{"kind":"Name","value":"fromBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"remindedOn"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"cardNo"}},{"kind":"Field","name":{"kind":"Name","value":"dossierNo"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"movedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"referredOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"presentDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deletionProposedOn"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"commentsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"fromBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toBranch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"holdsMembers"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canAccept"}},{"kind":"Field","name":{"kind":"Name","value":"canReturn"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRefer"}},{"kind":"Field","name":{"kind":"Name","value":"canRemind"}},{"kind":"Field","name":{"kind":"Name","value":"canProposeDeletion"}}]}}]}}]} as unknown as DocumentNode<TransferCaseQuery, TransferCaseQueryVariables>;
