// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Forms of discipline of a member; striking off is none of them. */
export type DisciplineForm =
  /** Khai trừ — Expulsion */
  | 'EXPULSION'
  /** Cách chức — Removal from office */
  | 'REMOVAL_FROM_OFFICE'
  /** Khiển trách — Reprimand */
  | 'REPRIMAND'
  /** Cảnh cáo — Warning */
  | 'WARNING';

/** General education completed. */
export type Education =
  /** Biết đọc, biết viết — Literate */
  | 'LITERATE'
  /** Trung học cơ sở — Lower secondary */
  | 'LOWER_SECONDARY'
  /** Tiểu học — Primary */
  | 'PRIMARY'
  /** Trung học phổ thông — Upper secondary */
  | 'UPPER_SECONDARY';

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

/** Order of a list of members. */
export type MemberOrder =
  /** Mới kết nạp trước — By admission decision, the latest first */
  | 'DECIDED_ON_DESC'
  /** Theo tên — By given name, then the rest of the name */
  | 'NAME';

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

/** Highest level of political theory. */
export type PoliticalTheory =
  /** Cao cấp — Advanced */
  | 'ADVANCED'
  /** Cử nhân — Bachelor */
  | 'BACHELOR'
  /** Sơ cấp — Elementary */
  | 'ELEMENTARY'
  /** Trung cấp — Intermediate */
  | 'INTERMEDIATE';

/** Highest professional qualification. */
export type Qualification =
  /** Đại học — Bachelor */
  | 'BACHELOR'
  /** Cao đẳng — College */
  | 'COLLEGE'
  /** Tiến sĩ — Doctorate */
  | 'DOCTORATE'
  /** Trung cấp — Intermediate */
  | 'INTERMEDIATE'
  /** Thạc sĩ — Master */
  | 'MASTER'
  /** Công nhân kỹ thuật — Skilled worker */
  | 'TECHNICAL';

/** Sex as in the file. */
export type Sex =
  /** Nữ — Female */
  | 'FEMALE'
  /** Nam — Male */
  | 'MALE';

/** Which units; all conditions hold together. */
export type UnitFilter = {
  /** How many levels below `under`; 1 is its children. All when left out. */
  depth?: number | null | undefined;
  /** Also units that had ended by the day of the read, where they last stood. */
  includeEnded?: boolean | null | undefined;
  /** Only these kinds. */
  kinds?: Array<UnitKind> | null | undefined;
  /** Words of the name in any order, with or without marks. */
  search?: string | null | undefined;
  /** Only these sectors. */
  sectors?: Array<UnitSector> | null | undefined;
  /** Only units below this one. */
  under?: string | null | undefined;
};

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

export type MembersQueryVariables = Exact<{
  filter: MemberFilter;
  orderBy?: MemberOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  branchesOf?: UnitFilter | null | undefined;
  withBranches?: boolean | null | undefined;
  withCeremonyOn?: boolean | null | undefined;
  withCardNo?: boolean | null | undefined;
  withDossierNo?: boolean | null | undefined;
  withBranchCode?: boolean | null | undefined;
  withReligion?: boolean | null | undefined;
  withHomeTown?: boolean | null | undefined;
  withResidence?: boolean | null | undefined;
  withOccupation?: boolean | null | undefined;
  withWorkplace?: boolean | null | undefined;
  withEducation?: boolean | null | undefined;
  withQualification?: boolean | null | undefined;
  withPoliticalTheory?: boolean | null | undefined;
  withPersonalId?: boolean | null | undefined;
}>;


export type MembersQuery = { __typename: 'Query', members: { __typename: 'MembershipConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Membership', id: string, personName: string, status: MembershipStatus, decidedOn: string, officialOn: string | null, endedOn: string | null, probationEndsOn: string | null, partyAgeYears: number | null, disciplineInForce: DisciplineForm | null, ceremonyOn?: string | null, cardNo?: string | null, dossierNo?: string | null, branch: { __typename: 'Unit', id: string, shortName: string, code?: string, parent: { __typename: 'Unit', id: string, shortName: string } | null }, openTransfer: { __typename: 'Transfer', id: string } | null, person: { __typename: 'Person', id: string, fullName: string, bornOn: string, sex: Sex, ethnicity: string, religion?: string | null, homeTown?: string | null, residence?: string | null, occupation?: string, workplace?: string | null, education?: Education, qualification?: Qualification | null, politicalTheory?: PoliticalTheory | null, personalId?: string | null } | null }> }, branches?: { __typename: 'UnitConnection', totalCount: number, nodes: Array<{ __typename: 'Unit', id: string, shortName: string }> } };

export type BranchChoiceFragment = { __typename: 'UnitConnection', totalCount: number, nodes: Array<{ __typename: 'Unit', id: string, shortName: string }> };

export const BranchChoiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BranchChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<BranchChoiceFragment, unknown>;
export const MembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"branchesOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UnitFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withBranches"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withCeremonyOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withCardNo"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withDossierNo"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withBranchCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withReligion"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withHomeTown"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withResidence"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withOccupation"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withWorkplace"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withEducation"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withQualification"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withPoliticalTheory"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withPersonalId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"probationEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"partyAgeYears"}},{"kind":"Field","name":{"kind":"Name","value":"disciplineInForce"}},{"kind":"Field","name":{"kind":"Name","value":"ceremonyOn"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCeremonyOn"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"cardNo"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withCardNo"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"dossierNo"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withDossierNo"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withBranchCode"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"openTransfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"}},{"kind":"Field","name":{"kind":"Name","value":"religion"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withReligion"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"homeTown"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withHomeTown"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"residence"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withResidence"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"occupation"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withOccupation"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"workplace"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withWorkplace"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"education"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withEducation"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withQualification"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"politicalTheory"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withPoliticalTheory"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"personalId"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withPersonalId"}}}]}]}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"branches"},"name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"branchesOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withBranches"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BranchChoice"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BranchChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
