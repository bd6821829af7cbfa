import { DomainError } from '@dangvu/domain/errors/domain-error';
import { earliestBirth } from '@dangvu/domain/membership/person-traits';
import type { Education, PoliticalTheory, Qualification, Sex } from '@dangvu/domain/membership/person-traits';
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
  /** Known from a list; else they come with a supplement. */
  readonly workplace?: string | null;
  readonly politicalTheory?: PoliticalTheory | null;
}

const nameLetters = /^[\p{L}\p{M}'’. -]+$/u;

const nameWhat: Label = { vi: 'họ và tên (chỉ gồm chữ cái)', en: 'full name (letters only)' };
const numberWhat: Label = { vi: 'số định danh cá nhân (12 chữ số)', en: 'personal identification number (12 digits)' };

/** A name as typed, in letters. @throws DomainError INVALID_INPUT */
export function typedName(text: string, path: readonly string[]): string {
  const name = requiredText({ text, path, what: nameWhat, longest: 120 });
  if (!nameLetters.test(name)) throw new DomainError('INVALID_INPUT', { path, params: { what: nameWhat } });
  return name;
}

/** A personal identification number as typed; null: none. @throws DomainError INVALID_INPUT */
export function typedPersonalId(text: string | null | undefined, path: readonly string[]): string | null {
  const number = optionalText({ text, path, what: numberWhat, longest: 200 });
  if (number !== null && !/^[0-9]{12}$/.test(number)) throw new DomainError('INVALID_INPUT', { path, params: { what: numberWhat } });
  return number;
}

/** What to say when the number stands on another record, which the unique key tells when it is written. */
export const personalIdTaken = (path: readonly string[]) => ({
  person_personal_id_unique: () =>
    new DomainError('INVALID_INPUT', { path, params: { what: { vi: 'số định danh cá nhân (đã có trong hồ sơ khác)', en: 'personal identification number (already on another record)' } } }),
});

const at = (field: string): string[] => ['person', field];
const wrong = (field: string, what: Label): DomainError =>
  new DomainError('INVALID_INPUT', { path: at(field), params: { what } });

/** Makes a person of what was typed, each field checked. @throws DomainError with the path of the first field at fault */
export function createPerson(transaction: Transaction, typed: TypedPerson): PersonEntity {
  const required = (field: 'ethnicity' | 'occupation', what: Label): string =>
    requiredText({ text: typed[field], path: at(field), what, longest: 120 });
  const optional = (field: 'religion' | 'homeTown' | 'residence', what: Label): string | null =>
    optionalText({ text: typed[field], path: at(field), what, longest: 200 });

  const fullName = typedName(typed.fullName, at('fullName'));
  if (typed.bornOn > transaction.today)
    throw new DomainError('DATE_IN_FUTURE', { path: at('bornOn'), params: { date: typed.bornOn } });
  if (typed.bornOn < earliestBirth) throw wrong('bornOn', { vi: 'ngày sinh', en: 'date of birth' });
  const personalId = typedPersonalId(typed.personalId, at('personalId'));
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
    workplace: typed.workplace ?? null,
    politicalTheory: typed.politicalTheory ?? null,
    personalId,
    youthUnionMember: typed.youthUnionMember ?? false,
    diedOn: null,
    version: 1,
  };
  transaction.writes.add(persons, person, personalIdTaken(at('personalId')));
  return person;
}
