// One synthetic person: what a branch secretary would have on file, fitting the branch they belong to.
import { addDays, partsOf, type LocalDate } from '@dangvu/domain/calendar/local-date';
import type { Sector } from '@dangvu/domain/organisation/unit-kinds';
import { stream, type Stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import { grassrootsOf } from '../units/tree.ts';
import { type Ethnicity, fullName, type Sex } from './names.ts';
import { femaleShare, lifeOf, type Life, type Source } from './walks-of-life.ts';

export type SourceGroup =
  | 'YOUTH_BRANCH_SECRETARY'
  | 'ASSOCIATION_HEAD'
  | 'DEMOBILISED_SOLDIER'
  | 'TEACHER'
  | 'PUPIL'
  | 'STUDENT'
  | 'GRADUATE'
  | 'WORKER'
  | 'FARMER'
  | 'OFFICIAL'
  | 'OTHER';

export interface Person extends Life {
  id: string;
  fullName: string;
  bornOn: LocalDate;
  sex: Sex;
  ethnicity: Ethnicity;
  religion: string | null;
  homeTown: string;
  residence: string;
  personalId: string | null;
  youthUnionMember: boolean;
  diedOn: LocalDate | null;
}

const homes = [
  'Nghĩa Đàn, Nghệ An',
  'Quỳ Hợp, Nghệ An',
  'Quỳnh Lưu, Nghệ An',
  'Yên Thành, Nghệ An',
  'Diễn Châu, Nghệ An',
  'Đô Lương, Nghệ An',
  'Thanh Chương, Nghệ An',
  'Nam Đàn, Nghệ An',
  'Tân Kỳ, Nghệ An',
  'Như Xuân, Thanh Hóa',
  'Hương Sơn, Hà Tĩnh',
];

export interface PersonMaker {
  /**
   * @param branch where the person is when first recorded
   * @param bornOn date of birth
   * @param on the day of that first record, for what depends on age then
   */
  make(branch: Unit, bornOn: LocalDate, on: LocalDate, sex?: Sex): Person;
  /** Someone a branch has found, of the age its source has on the day the branch votes. */
  candidate(branch: Unit, source: Source, votedOn: LocalDate, listedOn: LocalDate): Person;
  /** A date of birth such that the person is of an age between two (whole years) on a day. */
  birthday(on: LocalDate, youngest: number, oldest: number): LocalDate;
}

/** @param topic names the stream of chance, so that one group of people does not depend on how many another has */
export function personMaker(topic: string, numbers: PersonalNumbers): PersonMaker {
  const chance = stream(`people ${topic}`);
  const maker: PersonMaker = {
    birthday: (on, youngest, oldest) =>
      addDays(on, -chance.between(Math.ceil(youngest * 365.25), Math.floor((oldest + 1) * 365.25) - 1)),
    candidate: (branch, source, votedOn, listedOn) => {
      const soldier = source.group === 'DEMOBILISED_SOLDIER';
      const person = maker.make(
        branch,
        maker.birthday(votedOn, source.youngest, source.oldest),
        listedOn,
        soldier ? 'MALE' : undefined,
      );
      if (source.occupation) person.occupation = source.occupation;
      if (source.group === 'GRADUATE') person.qualification = chance.pick(['COLLEGE', 'BACHELOR', 'BACHELOR']);
      if (source.group === 'STUDENT' || source.group === 'PUPIL') person.qualification = null;
      person.education = source.group === 'PUPIL' ? 'LOWER_SECONDARY' : schooling(person);
      return person;
    },
    make: (branch, bornOn, on, given) => {
      const bornIn = partsOf(bornOn).year;
      const age = partsOf(on).year - bornIn;
      const sex: Sex = given ?? (chance.chance(femaleShare(branch.sector, bornIn)) ? 'FEMALE' : 'MALE');
      const ethnicity = ethnicityIn(branch, chance);
      const life = lifeOf(branch, sex, bornOn, on, chance);
      return {
        id: chance.uuid(on),
        fullName: fullName(chance, sex, ethnicity, bornIn),
        bornOn,
        sex,
        ethnicity,
        religion: chance.chance(0.985) ? null : chance.pick(['Công giáo', 'Công giáo', 'Phật giáo']),
        homeTown: chance.chance(0.45) ? 'Thái Hòa, Nghệ An' : chance.pick(homes),
        residence: residenceOf(branch, chance),
        ...life,
        education: schooling(life),
        // A number nobody can have: no province has the code 999. Some cards were never seen.
        personalId: chance.chance(0.97) ? numbers.next() : null,
        youthUnionMember: age <= 30,
        diedOn: null,
      };
    },
  };
  return maker;
}

/** Nobody goes to college without upper secondary school. */
function schooling({ education, qualification }: Pick<Life, 'education' | 'qualification'>): Life['education'] {
  return qualification === null || qualification === 'TECHNICAL' ? education : 'UPPER_SECONDARY';
}

export interface PersonalNumbers {
  next(): string;
}

/** 12 digits each, all different, beginning with the impossible 999. */
export function personalNumbers(): PersonalNumbers {
  let count = 0;
  return {
    // 7919 and a million have no common factor, so a million numbers pass before one returns.
    next: () => `999${String(100_000_000 + (((count += 1) * 7919) % 1_000_000) * 113).padStart(9, '0')}`,
  };
}

function ethnicityIn(branch: Unit, chance: Stream): Ethnicity {
  const place = grassrootsOf(branch).shortName;
  const others = place === 'Xã Nghĩa Thuận' || place === 'Xã Nghĩa Tiến' ? 0.14 : place.startsWith('Xã') ? 0.07 : 0.035;
  if (!chance.chance(others)) return 'Kinh';
  return chance.weighted<Ethnicity>(
    ['Thái', 'Thổ', 'Thanh', 'Tày'],
    (name) => ({ Kinh: 0, Thái: 5, Thổ: 5, Thanh: 2, Tày: 1 })[name],
  );
}

const wards = [
  'phường Hòa Hiếu',
  'phường Long Sơn',
  'phường Quang Phong',
  'phường Quang Tiến',
  'xã Đông Hiếu',
  'xã Nghĩa Mỹ',
  'xã Tây Hiếu',
];

function residenceOf(branch: Unit, chance: Stream): string {
  const place = grassrootsOf(branch);
  const residential: Sector = 'RESIDENTIAL';
  if (branch.sector === residential)
    return `${branch.shortName}, ${place.shortName.replace(/^./, (letter) => letter.toLowerCase())}`;
  if (place.sector === 'WARD' || place.sector === 'COMMUNE') return place.shortName;
  return `${chance.pick(wards).replace(/^./, (letter) => letter.toUpperCase())}`;
}
