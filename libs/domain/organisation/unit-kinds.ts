import type { Label } from '../language/label.ts';

/** Kinds of unit. Levels are data: which kind stands under which is the table below, not code elsewhere. */
export const UnitKind = {
  PROVINCE_COMMITTEE: 'PROVINCE_COMMITTEE',
  TOWN_COMMITTEE: 'TOWN_COMMITTEE',
  WARD_PARTY_ORG: 'WARD_PARTY_ORG',
  COMMUNE_PARTY_ORG: 'COMMUNE_PARTY_ORG',
  GRASSROOTS_PARTY_ORG: 'GRASSROOTS_PARTY_ORG',
  GRASSROOTS_BRANCH: 'GRASSROOTS_BRANCH',
  SECTION_ORG: 'SECTION_ORG',
  SUB_BRANCH: 'SUB_BRANCH',
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** What a kind of unit is. */
export interface UnitKindRow {
  /** Smaller stands above. Units of one rank are peers. */
  readonly rank: number;
  /** Members belong to branches only; every other unit counts what is below it. */
  readonly holdsMembers: boolean;
  readonly children: readonly UnitKind[];
  readonly label: Label;
}

/** Sources: Party statutes art. 21; 294-QĐ/TW 10.2, 20.2, 20.3. */
export const unitKinds: Readonly<Record<UnitKind, UnitKindRow>> = {
  PROVINCE_COMMITTEE: {
    rank: 0,
    holdsMembers: false,
    // Wards and communes stand directly under the province since 1 July 2025 (294-QĐ/TW 10.2).
    children: [UnitKind.TOWN_COMMITTEE, UnitKind.WARD_PARTY_ORG, UnitKind.COMMUNE_PARTY_ORG],
    label: { vi: 'Đảng bộ tỉnh', en: 'Province party organisation' },
  },
  TOWN_COMMITTEE: {
    rank: 1,
    holdsMembers: false,
    children: [
      UnitKind.WARD_PARTY_ORG,
      UnitKind.COMMUNE_PARTY_ORG,
      UnitKind.GRASSROOTS_PARTY_ORG,
      UnitKind.GRASSROOTS_BRANCH,
    ],
    label: { vi: 'Đảng bộ thị xã', en: 'Town party organisation' },
  },
  WARD_PARTY_ORG: {
    rank: 2,
    holdsMembers: false,
    // Grassroots organisations stand under a ward only since the town level ended.
    children: [UnitKind.GRASSROOTS_PARTY_ORG, UnitKind.GRASSROOTS_BRANCH, UnitKind.SECTION_ORG, UnitKind.SUB_BRANCH],
    label: { vi: 'Đảng bộ phường', en: 'Ward party organisation' },
  },
  COMMUNE_PARTY_ORG: {
    rank: 2,
    holdsMembers: false,
    children: [UnitKind.GRASSROOTS_PARTY_ORG, UnitKind.GRASSROOTS_BRANCH, UnitKind.SECTION_ORG, UnitKind.SUB_BRANCH],
    label: { vi: 'Đảng bộ xã', en: 'Commune party organisation' },
  },
  GRASSROOTS_PARTY_ORG: {
    rank: 3,
    holdsMembers: false,
    children: [UnitKind.SECTION_ORG, UnitKind.SUB_BRANCH],
    label: { vi: 'Đảng bộ cơ sở', en: 'Grassroots party organisation' },
  },
  GRASSROOTS_BRANCH: {
    rank: 3,
    holdsMembers: true,
    children: [],
    label: { vi: 'Chi bộ cơ sở', en: 'Grassroots branch' },
  },
  SECTION_ORG: {
    rank: 4,
    holdsMembers: false,
    children: [UnitKind.SUB_BRANCH],
    label: { vi: 'Đảng bộ bộ phận', en: 'Sectional party organisation' },
  },
  SUB_BRANCH: {
    rank: 5,
    holdsMembers: true,
    children: [],
    label: { vi: 'Chi bộ trực thuộc', en: 'Subordinate branch' },
  },
};

/** Whether a unit of kind `child` may stand directly under a unit of kind `parent`. */
export function mayStandUnder(child: UnitKind, parent: UnitKind): boolean {
  return unitKinds[parent].children.includes(child);
}

/** Whether units of this kind are branches, that is, hold members themselves. */
export function isBranchKind(kind: UnitKind): boolean {
  return unitKinds[kind].holdsMembers;
}

/** Whether the unit's committee takes decisions: a branch resolves, the committee of a section appraises (294-QĐ/TW 20.3.3). */
export function decidesForMembers(kind: UnitKind): boolean {
  return !isBranchKind(kind) && kind !== 'SECTION_ORG';
}

/** Where a unit's members live or work; peers are compared within one sector. */
export const Sector = {
  RESIDENTIAL: 'RESIDENTIAL',
  SCHOOL: 'SCHOOL',
  HEALTH: 'HEALTH',
  AGENCY: 'AGENCY',
  MASS_ORGANISATION: 'MASS_ORGANISATION',
  ENTERPRISE: 'ENTERPRISE',
  ARMED_FORCES: 'ARMED_FORCES',
  POLICE: 'POLICE',
  COOPERATIVE: 'COOPERATIVE',
  WARD: 'WARD',
  COMMUNE: 'COMMUNE',
  OTHER: 'OTHER',
} as const;
export type Sector = (typeof Sector)[keyof typeof Sector];

export const sectorLabels = {
  RESIDENTIAL: { vi: 'Khối, xóm (dân cư)', en: 'Residential' },
  SCHOOL: { vi: 'Trường học', en: 'School' },
  HEALTH: { vi: 'Y tế', en: 'Health' },
  AGENCY: { vi: 'Cơ quan', en: 'Agency' },
  MASS_ORGANISATION: { vi: 'Mặt trận, đoàn thể', en: 'Mass organisation' },
  ENTERPRISE: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  ARMED_FORCES: { vi: 'Quân đội', en: 'Armed forces' },
  POLICE: { vi: 'Công an', en: 'Police' },
  COOPERATIVE: { vi: 'Hợp tác xã', en: 'Cooperative' },
  WARD: { vi: 'Phường', en: 'Ward' },
  COMMUNE: { vi: 'Xã', en: 'Commune' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<Sector, Label>;
