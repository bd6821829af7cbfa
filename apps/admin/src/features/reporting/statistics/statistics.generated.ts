// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whom a breakdown counts. */
export type CompositionOf =
  /** Người kết nạp trong kỳ — Admitted in the period */
  | 'ADMITTED'
  /** Đảng viên hiện có — Members there are */
  | 'MEMBERS';

/** What a row of a breakdown is. */
export type CompositionRowKind =
  /** Những người không có giá trị nào được ghi — Those of whom no value is recorded */
  | 'NOT_RECORDED'
  /** Các giá trị ít gặp, gộp lại — Rare values together */
  | 'OTHERS'
  /** Một giá trị — One value */
  | 'VALUE';

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

/** What a row of the statement does to the number of members. */
export type MovementKind =
  /** Dòng giảm — Takes away */
  | 'DECREASE'
  /** Dòng tăng — Adds */
  | 'INCREASE'
  /** Không làm thay đổi đảng số — Changes no number */
  | 'NOTE'
  /** Đảng số đầu kỳ hoặc cuối kỳ — How many there are */
  | 'STOCK';

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

export type StatisticsHeadFragment = { __typename: 'Dashboard', asOf: string, from: string, to: string, unit: { __typename: 'Unit', id: string, name: string, shortName: string, parent: { __typename: 'Unit', id: string, name: string } | null } };

export type MakeUpRowFragment = { __typename: 'CompositionRow', kind: CompositionRowKind, value: string | null, label: string, official: number, probationary: number, awaitingCeremony: number, left: number, count: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null } };

export type MakeUpQueryVariables = Exact<{
  unitId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
  of: CompositionOf;
}>;


export type MakeUpQuery = { __typename: 'Query', dashboard: { __typename: 'Dashboard', asOf: string, from: string, to: string, composition: { __typename: 'Composition', of: CompositionOf, count: number, total: { __typename: 'CompositionRow', kind: CompositionRowKind, value: string | null, label: string, official: number, probationary: number, awaitingCeremony: number, left: number, count: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null } }, tables: Array<{ __typename: 'CompositionTable', trait: Trait, label: string, average: number | null, rows: Array<{ __typename: 'CompositionRow', kind: CompositionRowKind, value: string | null, label: string, official: number, probationary: number, awaitingCeremony: number, left: number, count: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null } }> }> } | null, unit: { __typename: 'Unit', id: string, name: string, shortName: string, parent: { __typename: 'Unit', id: string, name: string } | null } } | null };

export type MovementsQueryVariables = Exact<{
  unitId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type MovementsQuery = { __typename: 'Query', dashboard: { __typename: 'Dashboard', asOf: string, from: string, to: string, movements: Array<{ __typename: 'Movement', cell: ReportCellCode, kind: MovementKind, label: string, definition: string, count: number, official: number | null, readmitted: number | null, previousYear: number }>, unit: { __typename: 'Unit', id: string, name: string, shortName: string, parent: { __typename: 'Unit', id: string, name: string } | null } } | null };

export type YearsBesideQueryVariables = Exact<{
  unitId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type YearsBesideQuery = { __typename: 'Query', dashboard: { __typename: 'Dashboard', asOf: string, from: string, to: string, years: Array<{ __typename: 'YearOfUnit', year: number, until: string, members: number, recognised: number, disciplinedPeople: number, disciplinesRevoked: number, attainment: { __typename: 'Attainment', done: number, quota: number | null, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null } }, exits: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }>, discipline: Array<{ __typename: 'DisciplineCount', measure: Measure, label: string, decisions: number, people: number }> }>, unit: { __typename: 'Unit', id: string, name: string, shortName: string, parent: { __typename: 'Unit', id: string, name: string } | null } } | null };

export const StatisticsHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<StatisticsHeadFragment, unknown>;
export const MakeUpRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MakeUpRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompositionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"probationary"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingCeremony"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<MakeUpRowFragment, unknown>;
export const MakeUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MakeUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompositionOf"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsHead"}},{"kind":"Field","name":{"kind":"Name","value":"composition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MakeUpRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trait"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MakeUpRow"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MakeUpRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompositionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"probationary"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingCeremony"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<MakeUpQuery, MakeUpQueryVariables>;
export const MovementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Movements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsHead"}},{"kind":"Field","name":{"kind":"Name","value":"movements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"readmitted"}},{"kind":"Field","name":{"kind":"Name","value":"previousYear"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<MovementsQuery, MovementsQueryVariables>;
export const YearsBesideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"YearsBeside"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsHead"}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discipline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disciplinedPeople"}},{"kind":"Field","name":{"kind":"Name","value":"disciplinesRevoked"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]} as unknown as DocumentNode<YearsBesideQuery, YearsBesideQueryVariables>;
