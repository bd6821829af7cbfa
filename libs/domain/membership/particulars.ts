import type { LocalDate } from '../calendar/local-date.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label, Locale } from '../language/label.ts';
import { refuse } from './lifecycle-guards.ts';
import { educationLabels, politicalTheoryLabels, qualificationLabels } from './person-traits.ts';

/**
 * What changes in the course of a life and is told by the supplement each member files once a year (06-HD/TW 8.3a). Not among them: the date
 * of birth, which is not adjusted (06-HD/TW 9.2), and name, sex, ethnicity and home town, which nobody edits in a file (294-QĐ/TW 6.2.4).
 */
export const Particular = {
  RESIDENCE: 'RESIDENCE',
  WORKPLACE: 'WORKPLACE',
  OCCUPATION: 'OCCUPATION',
  EDUCATION: 'EDUCATION',
  QUALIFICATION: 'QUALIFICATION',
  POLITICAL_THEORY: 'POLITICAL_THEORY',
  RELIGION: 'RELIGION',
  YOUTH_UNION: 'YOUTH_UNION',
  PERSONAL_ID: 'PERSONAL_ID',
} as const;
export type Particular = (typeof Particular)[keyof typeof Particular];

export const particularLabels = {
  RESIDENCE: { vi: 'Nơi ở', en: 'Residence' },
  WORKPLACE: { vi: 'Nơi làm việc', en: 'Workplace' },
  OCCUPATION: { vi: 'Nghề nghiệp', en: 'Occupation' },
  EDUCATION: { vi: 'Giáo dục phổ thông', en: 'General education' },
  QUALIFICATION: { vi: 'Trình độ chuyên môn', en: 'Qualification' },
  POLITICAL_THEORY: { vi: 'Lý luận chính trị', en: 'Political theory' },
  RELIGION: { vi: 'Tôn giáo', en: 'Religion' },
  YOUTH_UNION: { vi: 'Đoàn viên', en: 'Youth-Union member' },
  PERSONAL_ID: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
} as const satisfies Record<Particular, Label>;

/** The clause each member's yearly supplement stands on. */
export const supplementClause = '06-HD/TW 8.3a';
const noSelfEditing = '294-QĐ/TW 6.2.4';

/** Particulars nobody is without. */
export const neverEmpty: readonly Particular[] = ['OCCUPATION', 'EDUCATION', 'YOUTH_UNION'];

/** Values that are codes. */
const codes: Partial<Record<Particular, Readonly<Record<string, Label>>>> = {
  EDUCATION: educationLabels,
  QUALIFICATION: qualificationLabels,
  POLITICAL_THEORY: politicalTheoryLabels,
  YOUTH_UNION: { true: { vi: 'có', en: 'yes' }, false: { vi: 'không', en: 'no' } },
};

const none: Label = { vi: 'không có', en: 'none' };

/** A value as it is read; null: there is none. */
export const particularText = (particular: Particular, value: string | null, locale: Locale): string =>
  value === null ? none[locale] : (codes[particular]?.[value]?.[locale] ?? value);

/** A person as far as a supplement looks at the record. */
export interface SupplementedPerson {
  /** On a list of candidates or a member now; nobody files a supplement for somebody else. */
  readonly followed: boolean;
  readonly bornOn: LocalDate;
  readonly personalId: string | null;
}

/** A supplement as it is filed. */
export interface Supplement {
  /** Day it was handed in. */
  readonly filedOn: LocalDate;
  /** Day from which what it says holds. */
  readonly validFrom: LocalDate;
  /** What it says; what is left out has not changed. Null: there is none any more. */
  readonly values: Readonly<Partial<Record<Particular, string | null>>>;
}

/** A refusal, and the part of the supplement it is about. */
export interface SupplementRefusal extends Refusal {
  readonly at: 'filedOn' | 'validFrom' | Particular | 'person';
}

/**
 * Why a supplement is not taken; null when it is. It tells what has come to be: nothing ahead of the day it was filed, nothing from before
 * birth. A number that names a person is added where none is known; one that stands is put right by a decision, not by its bearer.
 */
export function supplementRefusal({ followed, bornOn, personalId }: SupplementedPerson, { filedOn, validFrom, values }: Supplement, today: LocalDate): SupplementRefusal | null {
  if (!followed) return { ...refuse('SUPPLEMENT_NOT_FOLLOWED', {}, supplementClause), at: 'person' };
  for (const [at, day] of [['filedOn', filedOn], ['validFrom', validFrom]] as const) if (!isLocalDate(day)) return { ...refuse('DATE_INVALID', { text: day }), at };
  if (filedOn > today) return { ...refuse('DATE_IN_FUTURE', { date: filedOn }), at: 'filedOn' };
  if (validFrom > filedOn) return { ...refuse('SUPPLEMENT_AHEAD', { date: validFrom, filedOn }, supplementClause), at: 'validFrom' };
  if (validFrom < bornOn) return { ...refuse('DATE_OUT_OF_ORDER', { date: validFrom, earliest: bornOn }), at: 'validFrom' };
  for (const particular of neverEmpty) if (values[particular] === null) return { ...refuse('INVALID_INPUT', { what: particularLabels[particular] }), at: particular };
  if (values.PERSONAL_ID !== undefined && personalId !== null && values.PERSONAL_ID !== personalId) return { ...refuse('PERSONAL_ID_STANDS', {}, noSelfEditing), at: 'PERSONAL_ID' };
  return null;
}

/** One value that changed: before and after, null where there was or is none. */
export type ChangedParticular = readonly [before: string | null, after: string | null];

/** What a supplement changed, as lines in the reader's language, in the order in which particulars are shown. */
export function particularChanges(changed: Readonly<Partial<Record<string, ChangedParticular>>>, locale: Locale): readonly { label: string; before: string; after: string }[] {
  return Object.values(Particular).flatMap((particular) => {
    const values = changed[particular];
    return values ? [{ label: particularLabels[particular][locale], before: particularText(particular, values[0], locale), after: particularText(particular, values[1], locale) }] : [];
  });
}
