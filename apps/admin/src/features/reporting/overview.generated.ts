// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type UnitKind =
  | 'PROVINCE_COMMITTEE'
  | 'TOWN_COMMITTEE'
  | 'WARD_PARTY_ORG'
  | 'COMMUNE_PARTY_ORG'
  | 'GRASSROOTS_PARTY_ORG'
  | 'GRASSROOTS_BRANCH'
  | 'SECTION_ORG'
  | 'SUB_BRANCH';

export type UnitSector =
  | 'RESIDENTIAL'
  | 'SCHOOL'
  | 'HEALTH'
  | 'AGENCY'
  | 'MASS_ORGANISATION'
  | 'ENTERPRISE'
  | 'ARMED_FORCES'
  | 'POLICE'
  | 'COOPERATIVE'
  | 'WARD'
  | 'COMMUNE'
  | 'OTHER';

export type CandidacyStage =
  | 'LISTED'
  | 'CLASS_DONE'
  | 'DOSSIER_OPEN'
  | 'BRANCH_RESOLVED'
  | 'COMMITTEE_RESOLVED'
  | 'ADMITTED'
  | 'DROPPED';

export type WorkItemKind =
  | 'PROBATION_ENDED'
  | 'CEREMONY_DUE'
  | 'TRANSFER_TO_ACCEPT'
  | 'TRANSFER_OVERDUE'
  | 'CERTIFICATE_EXPIRES'
  | 'DOSSIER_EXPIRES'
  | 'REPORT_DUE'
  | 'REPORT_RETURNED'
  | 'REPORT_TO_DECIDE';

export type Standing =
  | 'NOT_ASSIGNED'
  | 'BEHIND'
  | 'ON_PACE'
  | 'AHEAD'
  | 'MET';

export type Measure =
  | 'ADMITTED'
  | 'CEREMONY'
  | 'RECOGNISED'
  | 'ARRIVED'
  | 'DEPARTED'
  | 'MOVED_IN'
  | 'MOVED_OUT'
  | 'DIED'
  | 'EXPELLED'
  | 'STRUCK_OFF'
  | 'RESIGNED'
  | 'ANNULLED'
  | 'REPRIMANDED'
  | 'WARNED'
  | 'REMOVED_FROM_OFFICE';

export type StandingFragment = { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } };

export type OverviewQueryVariables = Exact<{
  unitId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type OverviewQuery = { __typename: 'Query', dashboard: { __typename: 'Dashboard', asOf: string, computedAt: string, from: string, to: string, sentence: string, memberCount: number, probationaryCount: number, disciplinedPeople: number, unit: { __typename: 'Unit', id: string, name: string, kind: UnitKind, childCount: number }, attainment: { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } }, units: Array<{ __typename: 'UnitProgress', members: number, pipeline: number, unit: { __typename: 'Unit', id: string, name: string, shortName: string, kind: UnitKind, sector: UnitSector, childCount: number }, attainment: { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } } }>, outcome: { __typename: 'CohortOutcome', admitted: number, recognised: number, stillProbationary: number, awaitingCeremony: number, left: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }> }, discipline: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }>, exits: Array<{ __typename: 'MeasureCount', measure: Measure, label: string, count: number }>, dormantBranches: { __typename: 'DormantBranchConnection', totalCount: number, nodes: Array<{ __typename: 'DormantBranch', years: number, lastAdmissionOn: string | null, members: number, candidates: number, unit: { __typename: 'Unit', id: string, name: string, parent: { __typename: 'Unit', id: string, shortName: string } | null } }> }, monthly: Array<{ __typename: 'MonthCount', month: string, cumulative: number, previousYear: number }>, pipeline: Array<{ __typename: 'StageCount', stage: CandidacyStage, label: string, count: number }>, due: Array<{ __typename: 'DueCount', kind: WorkItemKind, label: string, count: number, overdue: number }>, termAttainment: { __typename: 'Attainment', done: number, quota: number | null, originalQuota: number | null, expectedByNow: number | null, gapToPace: number | null, standing: Standing, elapsedPercent: number, percent: { __typename: 'Percent', numerator: number, denominator: number | null, value: number | null, smallBase: boolean } } | null, term: { __typename: 'Plan', id: string, startsOn: string, endsOn: string } | null } | null };

export const StandingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attainment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"originalQuota"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"smallBase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedByNow"}},{"kind":"Field","name":{"kind":"Name","value":"gapToPace"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedPercent"}}]}}]} as unknown as DocumentNode<StandingFragment, unknown>;
export const OverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"computedAt"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"probationaryCount"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"admitted"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"stillProbationary"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingCeremony"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"discipline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disciplinedPeople"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dormantBranches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"lastAdmissionOn"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"monthly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"previousYear"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termAttainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"term"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attainment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"originalQuota"}},{"kind":"Field","name":{"kind":"Name","value":"percent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"smallBase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedByNow"}},{"kind":"Field","name":{"kind":"Name","value":"gapToPace"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedPercent"}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
