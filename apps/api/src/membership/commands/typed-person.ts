import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Education, Qualification, Sex } from '@dangvu/domain/membership/person-traits';
import type { Label } from '@dangvu/domain/language/label';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { persons } from '../person.entity.ts';
import type { PersonEntity } from '../person.entity.ts';

/** A person as typed. */
export interface TypedPerson {
  readonly fullName: string;
  readonly bornOn: string;
  readonly sex: Sex;
  readonly ethnicity: string;
  readonly religion?: string | null;
  readonly homeTown?: string | null;
  readonly residence?: string | null;
  readonly occupation: string;
  readonly education: Education;
  readonly qualification?: Qualification | null;
  readonly personalId?: string | null;
  readonly youthUnionMember?: boolean | null;
}

const earliestBirth = '1900-01-01';
const nameLetters = /^[\p{L}\p{M}'’. -]+$/u;

const at = (field: string): string[] => ['person', field];
const wrong = (field: string, what: Label): DomainError =>
  new DomainError('INVALID_INPUT', { path: at(field), params: { what } });

/** Makes a person of what was typed, each field checked. @throws DomainError with the path of the first field at fault */
export function createPerson(transaction: Transaction, typed: TypedPerson): PersonEntity {
  const required = (field: 'fullName' | 'ethnicity' | 'occupation', what: Label): string =>
    requiredText({ text: typed[field], path: at(field), what, longest: 120 });
  const optional = (field: 'religion' | 'homeTown' | 'residence' | 'personalId', what: Label): string | null =>
    optionalText({ text: typed[field], path: at(field), what, longest: 200 });

  const nameWhat = { vi: 'họ và tên (chỉ gồm chữ cái)', en: 'full name (letters only)' };
  const fullName = required('fullName', nameWhat);
  if (!nameLetters.test(fullName)) throw wrong('fullName', nameWhat);
  if (typed.bornOn > transaction.today)
    throw new DomainError('DATE_IN_FUTURE', { path: at('bornOn'), params: { date: typed.bornOn } });
  if (typed.bornOn < earliestBirth) throw wrong('bornOn', { vi: 'ngày sinh', en: 'date of birth' });
  const personalId = optional('personalId', { vi: 'số định danh cá nhân', en: 'personal identification number' });
  if (personalId !== null && !/^[0-9]{12}$/.test(personalId)) {
    throw wrong('personalId', {
      vi: 'số định danh cá nhân (12 chữ số)',
      en: 'personal identification number (12 digits)',
    });
  }
  const person: PersonEntity = {
    id: newId(),
    fullName,
    bornOn: typed.bornOn,
    sex: typed.sex,
    ethnicity: required('ethnicity', { vi: 'dân tộc', en: 'ethnicity' }),
    religion: optional('religion', { vi: 'tôn giáo', en: 'religion' }),
    homeTown: optional('homeTown', { vi: 'quê quán', en: 'home town' }),
    residence: optional('residence', { vi: 'nơi ở', en: 'residence' }),
    occupation: required('occupation', { vi: 'nghề nghiệp', en: 'occupation' }),
    education: typed.education,
    qualification: typed.qualification ?? null,
    workplace: null,
    politicalTheory: null,
    personalId,
    youthUnionMember: typed.youthUnionMember ?? false,
    diedOn: null,
    version: 1,
  };
  transaction.writes.add(persons, person, {
    person_personal_id_unique: () =>
      wrong('personalId', {
        vi: 'số định danh cá nhân (đã có trong hồ sơ khác)',
        en: 'personal identification number (already on another record)',
      }),
  });
  return person;
}
