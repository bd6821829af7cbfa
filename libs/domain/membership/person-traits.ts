import type { Label } from '../language/label.ts';

/** Nobody on record was born before. */
export const earliestBirth = '1900-01-01';

export const Sex = { FEMALE: 'FEMALE', MALE: 'MALE' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];

export const sexLabels = {
  FEMALE: { vi: 'Nữ', en: 'Female' },
  MALE: { vi: 'Nam', en: 'Male' },
} as const satisfies Record<Sex, Label>;

/** General education completed, as the statistics have it (Biểu 2). Lower secondary is what admission asks (294-QĐ/TW 1.2.1). */
export const Education = {
  LITERATE: 'LITERATE',
  PRIMARY: 'PRIMARY',
  LOWER_SECONDARY: 'LOWER_SECONDARY',
  UPPER_SECONDARY: 'UPPER_SECONDARY',
} as const;
export type Education = (typeof Education)[keyof typeof Education];

export const educationLabels = {
  LITERATE: { vi: 'Biết đọc, biết viết', en: 'Literate' },
  PRIMARY: { vi: 'Tiểu học', en: 'Primary' },
  LOWER_SECONDARY: { vi: 'Trung học cơ sở', en: 'Lower secondary' },
  UPPER_SECONDARY: { vi: 'Trung học phổ thông', en: 'Upper secondary' },
} as const satisfies Record<Education, Label>;

/** Highest professional qualification. */
export const Qualification = {
  TECHNICAL: 'TECHNICAL',
  INTERMEDIATE: 'INTERMEDIATE',
  COLLEGE: 'COLLEGE',
  BACHELOR: 'BACHELOR',
  MASTER: 'MASTER',
  DOCTORATE: 'DOCTORATE',
} as const;
export type Qualification = (typeof Qualification)[keyof typeof Qualification];

export const qualificationLabels = {
  TECHNICAL: { vi: 'Công nhân kỹ thuật', en: 'Skilled worker' },
  INTERMEDIATE: { vi: 'Trung cấp', en: 'Intermediate' },
  COLLEGE: { vi: 'Cao đẳng', en: 'College' },
  BACHELOR: { vi: 'Đại học', en: 'Bachelor' },
  MASTER: { vi: 'Thạc sĩ', en: 'Master' },
  DOCTORATE: { vi: 'Tiến sĩ', en: 'Doctorate' },
} as const satisfies Record<Qualification, Label>;

/** Highest level of political theory (Biểu 3). */
export const PoliticalTheory = {
  ELEMENTARY: 'ELEMENTARY',
  INTERMEDIATE: 'INTERMEDIATE',
  ADVANCED: 'ADVANCED',
  BACHELOR: 'BACHELOR',
} as const;
export type PoliticalTheory = (typeof PoliticalTheory)[keyof typeof PoliticalTheory];

export const politicalTheoryLabels = {
  ELEMENTARY: { vi: 'Sơ cấp', en: 'Elementary' },
  INTERMEDIATE: { vi: 'Trung cấp', en: 'Intermediate' },
  ADVANCED: { vi: 'Cao cấp', en: 'Advanced' },
  BACHELOR: { vi: 'Cử nhân', en: 'Bachelor' },
} as const satisfies Record<PoliticalTheory, Label>;

/** Where candidates come from: the groups in which the town looks for them. */
export const SourceGroup = {
  YOUTH_BRANCH_SECRETARY: 'YOUTH_BRANCH_SECRETARY',
  ASSOCIATION_HEAD: 'ASSOCIATION_HEAD',
  DEMOBILISED_SOLDIER: 'DEMOBILISED_SOLDIER',
  TEACHER: 'TEACHER',
  PUPIL: 'PUPIL',
  STUDENT: 'STUDENT',
  GRADUATE: 'GRADUATE',
  WORKER: 'WORKER',
  FARMER: 'FARMER',
  OFFICIAL: 'OFFICIAL',
  OTHER: 'OTHER',
} as const;
export type SourceGroup = (typeof SourceGroup)[keyof typeof SourceGroup];

export const sourceGroupLabels = {
  YOUTH_BRANCH_SECRETARY: { vi: 'Bí thư chi đoàn', en: 'Youth-Union branch secretary' },
  ASSOCIATION_HEAD: { vi: 'Chi hội trưởng, trưởng tổ chức hội', en: 'Head of an association' },
  DEMOBILISED_SOLDIER: { vi: 'Bộ đội xuất ngũ', en: 'Demobilised soldier' },
  TEACHER: { vi: 'Giáo viên', en: 'Teacher' },
  PUPIL: { vi: 'Học sinh', en: 'Pupil' },
  STUDENT: { vi: 'Sinh viên', en: 'Student' },
  GRADUATE: { vi: 'Sinh viên ra trường', en: 'Graduate' },
  WORKER: { vi: 'Công nhân', en: 'Worker' },
  FARMER: { vi: 'Nông dân', en: 'Farmer' },
  OFFICIAL: { vi: 'Cán bộ, công chức, viên chức', en: 'Official' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<SourceGroup, Label>;
