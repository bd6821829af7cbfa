// What people do and have learnt, by the branch they are in and the years they were born in.
import { addDays, daysBetween, partsOf, type LocalDate } from '@dangvu/domain/calendar/local-date';
import type { Sector } from '@dangvu/domain/organisation/unit-kinds';
import type { Stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import type { Sex } from './names.ts';
import type { SourceGroup } from './person.ts';

export interface Life {
  occupation: string;
  education: 'PRIMARY' | 'LOWER_SECONDARY' | 'UPPER_SECONDARY';
  qualification: 'TECHNICAL' | 'INTERMEDIATE' | 'COLLEGE' | 'BACHELOR' | 'MASTER' | 'DOCTORATE' | null;
}

const occupations: Record<Sector, readonly string[]> = {
  RESIDENTIAL: ['Nông dân', 'Nông dân', 'Nông dân', 'Kinh doanh', 'Lao động tự do', 'Cán bộ khối, xóm', 'Công nhân'],
  SCHOOL: ['Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Nhân viên trường học', 'Cán bộ quản lý giáo dục'],
  HEALTH: ['Bác sĩ', 'Điều dưỡng', 'Điều dưỡng', 'Hộ sinh', 'Dược sĩ', 'Kỹ thuật viên y tế'],
  AGENCY: ['Công chức', 'Công chức', 'Công chức', 'Viên chức'],
  MASS_ORGANISATION: ['Cán bộ đoàn thể', 'Công chức', 'Cán bộ chuyên trách'],
  ENTERPRISE: ['Công nhân', 'Công nhân', 'Kỹ sư', 'Kế toán', 'Nhân viên', 'Cán bộ quản lý doanh nghiệp'],
  ARMED_FORCES: ['Sĩ quan quân đội', 'Quân nhân chuyên nghiệp', 'Dân quân thường trực'],
  POLICE: ['Sĩ quan công an', 'Sĩ quan công an', 'Hạ sĩ quan công an'],
  COOPERATIVE: ['Xã viên hợp tác xã', 'Cán bộ hợp tác xã'],
  WARD: ['Cán bộ phường'],
  COMMUNE: ['Cán bộ xã'],
  OTHER: ['Lao động tự do'],
};

/** Those for whom a degree is the condition of the post. */
const learned: ReadonlySet<Sector> = new Set<Sector>(['SCHOOL', 'HEALTH', 'AGENCY', 'MASS_ORGANISATION', 'POLICE']);

/** Share of women among those of a sector born in a year; older branches are of men. */
export function femaleShare(sector: Sector, bornIn: number): number {
  const young = bornIn >= 1975;
  switch (sector) {
    case 'SCHOOL':
      return 0.76;
    case 'HEALTH':
      return 0.64;
    case 'ARMED_FORCES':
      return 0.05;
    case 'POLICE':
      return 0.14;
    case 'RESIDENTIAL':
      return young ? 0.47 : 0.31;
    default:
      return young ? 0.46 : 0.33;
  }
}

/** Day on which someone goes: 60 for men, 55 for women, some months later because the ages have begun to rise. */
export function retiresOn(sex: Sex, bornOn: LocalDate): LocalDate {
  return addDays(bornOn, Math.round((sex === 'MALE' ? 60.5 : 56) * 365.25));
}

export function lifeOf(branch: Unit, sex: Sex, bornOn: LocalDate, on: LocalDate, chance: Stream): Life {
  const age = daysBetween(bornOn, on) / 365.25;
  const bornIn = partsOf(bornOn).year;
  if (branch.sector === 'RESIDENTIAL' && retiresOn(sex, bornOn) <= on) {
    // Most of a street's members come home from an office, a farm of the state or the army.
    const pension = chance.chance(0.72);
    return {
      occupation: pension ? 'Hưu trí' : 'Nông dân',
      education:
        bornIn < 1945 && chance.chance(0.45) ? 'PRIMARY' : chance.chance(0.5) ? 'LOWER_SECONDARY' : 'UPPER_SECONDARY',
      qualification: pension
        ? chance.weighted(['TECHNICAL', 'INTERMEDIATE', 'COLLEGE', 'BACHELOR', null] as const, (level) =>
            level ? { TECHNICAL: 2, INTERMEDIATE: 4, COLLEGE: 2, BACHELOR: 2 }[level] : 3,
          )
        : null,
    };
  }
  const occupation = chance.pick(occupations[branch.sector]);
  if (learned.has(branch.sector)) {
    return {
      occupation,
      education: 'UPPER_SECONDARY',
      qualification: chance.weighted(
        ['INTERMEDIATE', 'COLLEGE', 'BACHELOR', 'MASTER'] as const,
        (level) => ({ INTERMEDIATE: age > 45 ? 3 : 1, COLLEGE: 3, BACHELOR: 9, MASTER: age > 28 ? 1.5 : 0 })[level],
      ),
    };
  }
  return {
    occupation,
    education:
      bornIn < 1965
        ? chance.pick(['LOWER_SECONDARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'])
        : chance.chance(0.82)
          ? 'UPPER_SECONDARY'
          : 'LOWER_SECONDARY',
    qualification: chance.weighted([null, 'TECHNICAL', 'INTERMEDIATE', 'COLLEGE', 'BACHELOR'] as const, (level) =>
      level ? { TECHNICAL: 3, INTERMEDIATE: 3, COLLEGE: age > 21 ? 2 : 0, BACHELOR: age > 22 ? 2 : 0 }[level] : 5,
    ),
  };
}

/** Where a branch finds its candidates, with the ages (whole years) and the occupation they have when listed. */
export interface Source {
  group: SourceGroup;
  weight: number;
  youngest: number;
  oldest: number;
  occupation?: string;
}

const sources: Partial<Record<Sector, readonly Source[]>> = {
  RESIDENTIAL: [
    { group: 'YOUTH_BRANCH_SECRETARY', weight: 5, youngest: 20, oldest: 29, occupation: 'Bí thư chi đoàn' },
    { group: 'ASSOCIATION_HEAD', weight: 5, youngest: 29, oldest: 49, occupation: 'Chi hội trưởng nông dân' },
    { group: 'DEMOBILISED_SOLDIER', weight: 4, youngest: 21, oldest: 27, occupation: 'Bộ đội xuất ngũ' },
    { group: 'GRADUATE', weight: 3, youngest: 22, oldest: 26, occupation: 'Lao động tự do' },
    { group: 'STUDENT', weight: 2, youngest: 19, oldest: 21, occupation: 'Sinh viên' },
    { group: 'FARMER', weight: 4, youngest: 25, oldest: 44, occupation: 'Nông dân' },
    { group: 'OTHER', weight: 2, youngest: 26, oldest: 45, occupation: 'Kinh doanh' },
  ],
  SCHOOL: [{ group: 'TEACHER', weight: 1, youngest: 24, oldest: 39, occupation: 'Giáo viên' }],
  HEALTH: [{ group: 'OFFICIAL', weight: 1, youngest: 24, oldest: 38 }],
  AGENCY: [{ group: 'OFFICIAL', weight: 1, youngest: 24, oldest: 38 }],
  MASS_ORGANISATION: [{ group: 'OFFICIAL', weight: 1, youngest: 23, oldest: 35 }],
  ENTERPRISE: [{ group: 'WORKER', weight: 1, youngest: 23, oldest: 42 }],
  ARMED_FORCES: [{ group: 'OTHER', weight: 1, youngest: 19, oldest: 26 }],
  POLICE: [{ group: 'OTHER', weight: 1, youngest: 21, oldest: 29 }],
  COOPERATIVE: [{ group: 'FARMER', weight: 1, youngest: 25, oldest: 44 }],
};

/** Upper secondary schools admit their best pupils in the last year, besides teachers. */
const pupils: Source = { group: 'PUPIL', weight: 2, youngest: 18, oldest: 18, occupation: 'Học sinh' };

export function sourceFor(branch: Unit, chance: Stream): Source {
  const usual = sources[branch.sector] ?? sources.AGENCY ?? [];
  return chance.weighted(
    branch.shortName.startsWith('Trường THPT') ? [...usual, pupils] : usual,
    (source) => source.weight,
  );
}
