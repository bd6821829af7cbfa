import type { Label } from '../language/label.ts';
import { educationLabels, politicalTheoryLabels, qualificationLabels, sexLabels } from '../membership/person-traits.ts';
import { sectorLabels } from '../organisation/unit-kinds.ts';
import { ageBands, partyAgeBands } from './composition-bands.ts';
import type { Band } from './composition-bands.ts';

/** What the make-up of the membership is broken down by, in the order of the tables. */
export const Trait = {
  STATUS: 'STATUS',
  SEX: 'SEX',
  AGE: 'AGE',
  ETHNICITY: 'ETHNICITY',
  RELIGION: 'RELIGION',
  OCCUPATION: 'OCCUPATION',
  EDUCATION: 'EDUCATION',
  QUALIFICATION: 'QUALIFICATION',
  POLITICAL_THEORY: 'POLITICAL_THEORY',
  PARTY_AGE: 'PARTY_AGE',
  SECTOR: 'SECTOR',
} as const;
export type Trait = (typeof Trait)[keyof typeof Trait];

/** Whom a breakdown counts. */
export const CompositionOf = { MEMBERS: 'MEMBERS', ADMITTED: 'ADMITTED' } as const;
export type CompositionOf = (typeof CompositionOf)[keyof typeof CompositionOf];

export const compositionOfLabels = {
  MEMBERS: { vi: 'Đảng viên hiện có', en: 'Members there are' },
  ADMITTED: { vi: 'Người kết nạp trong kỳ', en: 'Admitted in the period' },
} as const satisfies Record<CompositionOf, Label>;

/** The columns of a breakdown. Together they are everybody: nobody stands in two, nobody in none. */
export const MemberStanding = { OFFICIAL: 'OFFICIAL', PROBATIONARY: 'PROBATIONARY', AWAITING: 'AWAITING', LEFT: 'LEFT' } as const;
export type MemberStanding = (typeof MemberStanding)[keyof typeof MemberStanding];

export const memberStandingLabels = {
  OFFICIAL: { vi: 'Chính thức', en: 'Official' },
  PROBATIONARY: { vi: 'Dự bị', en: 'Probationary' },
  AWAITING: { vi: 'Chờ lễ kết nạp', en: 'Ceremony awaited' },
  LEFT: { vi: 'Không còn sinh hoạt', en: 'Left since' },
} as const satisfies Record<MemberStanding, Label>;

/** The majority, named first; the forms count everybody else as a minority. */
export const majorityEthnicity = 'Kinh';

const unrecorded: Label = { vi: 'Chưa ghi', en: 'Not recorded' };
/** The record holds no difference between none and not asked; saying either would say more than it knows. */
const noneOrUnrecorded: Label = { vi: 'Không có hoặc chưa ghi', en: 'None or not recorded' };

/** How a trait is printed. */
export interface TraitRow {
  readonly label: Label;
  /** Values of a closed list in its order, each printed also with 0; empty where people write what they like. */
  readonly fixed: Readonly<Record<string, Label>>;
  /** Values come as completed years and are put into these. */
  readonly bands: readonly Band[] | null;
  /** Told of those who have no value; null where nobody can be without. */
  readonly without: Label | null;
  /** Sensitive by law (Nghị định 356/2025, Đ4): small numbers are not told to whoever reads figures without names. */
  readonly sensitive: boolean;
  /** Told of those admitted too: on that day party age is none yet. */
  readonly ofAdmitted: boolean;
}

const closed = (label: Label, fixed: Readonly<Record<string, Label>>, without: Label | null = unrecorded): TraitRow => ({ label, fixed, bands: null, without, sensitive: false, ofAdmitted: true });
const banded = (label: Label, bands: readonly Band[], without: Label | null): TraitRow => ({ ...closed(label, Object.fromEntries(bands.map((band) => [band.key, band.label])), without), bands });

/** Sources: Biểu 2, 3, 4, 5-BTCTW (11-HD/BTCTW of 2021; the layout since 10/10/2025, 40-HD/BTCTW, is not published). */
export const traitRows: Readonly<Record<Trait, TraitRow>> = {
  STATUS: closed({ vi: 'Tình trạng', en: 'Status' }, memberStandingLabels, null),
  SEX: closed({ vi: 'Giới tính', en: 'Sex' }, sexLabels),
  AGE: banded({ vi: 'Độ tuổi', en: 'Age' }, ageBands, unrecorded),
  ETHNICITY: { ...closed({ vi: 'Dân tộc', en: 'Ethnicity' }, { [majorityEthnicity]: { vi: majorityEthnicity, en: majorityEthnicity } }), sensitive: true },
  RELIGION: { ...closed({ vi: 'Tôn giáo', en: 'Religion' }, {}, noneOrUnrecorded), sensitive: true },
  OCCUPATION: closed({ vi: 'Nghề nghiệp', en: 'Occupation' }, {}),
  EDUCATION: closed({ vi: 'Giáo dục phổ thông', en: 'General education' }, educationLabels),
  QUALIFICATION: closed({ vi: 'Trình độ chuyên môn', en: 'Qualification' }, qualificationLabels, noneOrUnrecorded),
  POLITICAL_THEORY: closed({ vi: 'Lý luận chính trị', en: 'Political theory' }, politicalTheoryLabels, noneOrUnrecorded),
  PARTY_AGE: { ...banded({ vi: 'Tuổi đảng', en: 'Party age' }, partyAgeBands, null), ofAdmitted: false },
  SECTOR: closed({ vi: 'Loại hình chi bộ', en: 'Sector of the branch' }, sectorLabels, null),
};

export const traitLabels = Object.fromEntries(Object.entries(traitRows).map(([trait, { label }]) => [trait, label])) as Record<Trait, Label>;

/** The tables of a breakdown, in their order. */
export const traitsOf = (of: CompositionOf): readonly Trait[] => Object.values(Trait).filter((trait) => of === 'MEMBERS' || traitRows[trait].ofAdmitted);
