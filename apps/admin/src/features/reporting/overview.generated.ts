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

/** What is counted. */
export type Measure =
  /** Kết nạp — Admitted */
  | 'ADMITTED'
  /** Hủy quyết định kết nạp — Admissions annulled */
  | 'ANNULLED'
  /** Từ ngoài thị xã chuyển đến — Arrived from outside the town */
  | 'ARRIVED'
  /** Lễ kết nạp — Ceremonies */
  | 'CEREMONY'
  /** Chuyển ra ngoài thị xã — Departed to outside the town */
  | 'DEPARTED'
  /** Từ trần — Died */
  | 'DIED'
  /** Quyết định kỷ luật bị hủy — Disciplines revoked */
  | 'DISCIPLINE_REVOKED'
  /** Khai trừ — Expelled */
  | 'EXPELLED'
  /** Chuyển đến trong thị xã — Moved in within the town */
  | 'MOVED_IN'
  /** Chuyển đi trong thị xã — Moved out within the town */
  | 'MOVED_OUT'
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

/** By what a forecast is reckoned. */
export type OutlookMethod =
  /** Theo số ngày đã qua của kỳ — By the days of the period that have passed */
  | 'CALENDAR'
  /** Kỳ đã hết, đây là số cuối kỳ — The period is over; this is its figure */
  | 'OVER'
  /** Theo nhịp từng tháng của chính đơn vị trong ba năm trước — By the unit’s own rhythm over the months of the last three years */
  | 'SEASON'
  /** Kỳ mới bắt đầu, chưa dự báo được — The period has just begun; nothing can be forecast yet */
  | 'TOO_EARLY';

/** How a unit stands against its quota and against the share of the period that has passed. */
export type Standing =
  /** Vượt nhịp thời gian — More than the passed share of the period asks for */
  | 'AHEAD'
  /** Chậm so với nhịp thời gian — Fewer than the passed share of the period asks for */
  | 'BEHIND'
  /** Đạt chỉ tiêu — The quota is reached; a quota of 0 is from the first day */
  | 'MET'
  /** Chưa giao chỉ tiêu — No quota is assigned, so there is nothing to be behind of */
  | 'NOT_ASSIGNED'
  /** Đúng nhịp thời gian — As many as the passed share of the period asks for */
  | 'ON_PACE';

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

export type StandingFragment = { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } };

export type OverviewQueryVariables = Exact<{
  unitId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type OverviewQuery = { __typename: 'Query', dashboard: { __typename: 'Dashboard', asOf: string, computedAt: string, from: string, to: string, sentence: string, memberCount: number, probationaryCount: number, disciplinedPeople: number, unit: { __typename: 'Unit', id: string, name: string, kind: UnitKind, childCount: number, endedOn: string | null, parent: { __typename: 'Unit', id: string } | null }, attainment: { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } }, units: Array<{ __typename: 'UnitProgress', members: number, pipeline: number, unit: { __typename: 'Unit', id: string, name: string, shortName: string, kind: UnitKind, sector: UnitSector, childCount: number }, attainment: { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } } }>, outcome: { __typename: 'CohortOutcome', admitted: number, recognised: number, stillProbationary: number, awaitingCeremony: number, left: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }> }, outlook: { __typename: 'Outlook', expectedBySeason: number | null, seasonBase: number, monthsLeft: number, neededPerMonth: number | null, forecast: number | null, method: OutlookMethod, methodLabel: string }, retention: Array<{ __typename: 'Retention', months: number, from: string, to: string, admitted: number, recognised: number, stillHere: number, left: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }> }> | null, discipline: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }>, exits: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }>, dormantBranches: { __typename: 'DormantBranchConnection', totalCount: number, nodes: Array<{ __typename: 'DormantBranch', years: number, lastAdmissionOn: string | null, members: number, candidates: number, unit: { __typename: 'Unit', id: string, name: string, parent: { __typename: 'Unit', id: string, shortName: string } | null } }> } | null, monthly: Array<{ __typename: 'MonthCount', month: string, cumulative: number, previousYear: number }>, pipeline: Array<{ __typename: 'StageCount', stage: CandidacyStage, label: string, count: number }>, due: Array<{ __typename: 'DueCount', kind: WorkItemKind, label: string, count: number, overdue: number }> | null, termAttainment: { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } } | null, term: { __typename: 'Plan', id: string, startsOn: string, endsOn: string } | null } | null };

export const StandingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attainment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"originalQuota"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"smallBase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedByNow"}},{"kind":"Field","name":{"kind":"Name","value":"gapToPace"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedPercent"}}]}}]} as unknown as DocumentNode<StandingFragment, unknown>;
export const OverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"computedAt"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"probationaryCount"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"admitted"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"stillProbationary"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingCeremony"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outlook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expectedBySeason"}},{"kind":"Field","name":{"kind":"Name","value":"seasonBase"}},{"kind":"Field","name":{"kind":"Name","value":"monthsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"neededPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"forecast"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"admitted"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"stillHere"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"discipline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disciplinedPeople"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dormantBranches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"lastAdmissionOn"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"monthly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"previousYear"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termAttainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"term"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attainment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"originalQuota"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"smallBase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedByNow"}},{"kind":"Field","name":{"kind":"Name","value":"gapToPace"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedPercent"}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
