import type { LocalDate } from '../calendar/local-date.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label, Locale } from '../language/label.ts';
import { refuse } from './lifecycle-guards.ts';
import type { ChangedParticular } from './particulars.ts';
import { sexLabels } from './person-traits.ts';

/**
 * What nobody edits in a file and a written decision puts right (294-QĐ/TW 6.2.4): it was so all along, hence no day from which it holds.
 * Not among them: the date of birth, which is not adjusted (06-HD/TW 9.2), and what a yearly supplement tells.
 */
export const Correctable = {
  FULL_NAME: 'FULL_NAME',
  SEX: 'SEX',
  ETHNICITY: 'ETHNICITY',
  HOME_TOWN: 'HOME_TOWN',
  PERSONAL_ID: 'PERSONAL_ID',
} as const;
export type Correctable = (typeof Correctable)[keyof typeof Correctable];

export const correctableLabels = {
  FULL_NAME: { vi: 'Họ và tên', en: 'Full name' },
  SEX: { vi: 'Giới tính', en: 'Sex' },
  ETHNICITY: { vi: 'Dân tộc', en: 'Ethnicity' },
  HOME_TOWN: { vi: 'Quê quán', en: 'Home town' },
  PERSONAL_ID: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
} as const satisfies Record<Correctable, Label>;

/** The clause a correction of a record stands on. */
export const correctionClause = '294-QĐ/TW 6.2.4';

/** What no record is without. */
const neverEmpty: readonly Correctable[] = ['FULL_NAME', 'SEX', 'ETHNICITY'];

/** Values by what they are of; null: there is none. */
export type RecordValues = Readonly<Partial<Record<Correctable, string | null>>>;

/** A correction as a decision orders it. */
export interface RecordCorrection {
  /** Day of the decision. */
  readonly decidedOn: LocalDate;
  /** What the record is to say; what is left out is right. */
  readonly values: RecordValues;
}

/** A refusal, and the part of the correction it is about. */
export interface CorrectionRefusal extends Refusal {
  readonly at: 'decidedOn' | 'values' | Correctable;
}

/** What would change: before and after, of what differs from the record alone. */
export const correctionsOf = (record: RecordValues, values: RecordValues): Readonly<Partial<Record<Correctable, ChangedParticular>>> =>
  Object.fromEntries(
    Object.values(Correctable).flatMap((what) => {
      const [before, after] = [record[what] ?? null, values[what]];
      return after === undefined || after === before ? [] : [[what, [before, after]]];
    }),
  );

/** Why a correction is not taken; null when it is. A decision comes after the birth and not ahead of today, and changes something. */
export function correctionRefusal(record: RecordValues & { readonly bornOn: LocalDate }, { decidedOn, values }: RecordCorrection, today: LocalDate): CorrectionRefusal | null {
  if (!isLocalDate(decidedOn)) return { ...refuse('DATE_INVALID', { text: decidedOn }), at: 'decidedOn' };
  if (decidedOn > today) return { ...refuse('DATE_IN_FUTURE', { date: decidedOn }), at: 'decidedOn' };
  if (decidedOn < record.bornOn) return { ...refuse('DATE_OUT_OF_ORDER', { date: decidedOn, earliest: record.bornOn }), at: 'decidedOn' };
  for (const what of neverEmpty) if (values[what] === null) return { ...refuse('INVALID_INPUT', { what: correctableLabels[what] }), at: what };
  return Object.keys(correctionsOf(record, values)).length === 0 ? { ...refuse('CORRECTION_CHANGES_NOTHING', {}, correctionClause), at: 'values' } : null;
}

const none: Label = { vi: 'không có', en: 'none' };
const textOf = (what: Correctable, value: string | null, locale: Locale): string =>
  value === null ? none[locale] : what === 'SEX' ? ((sexLabels as Record<string, Label>)[value]?.[locale] ?? value) : value;

/** What a correction changed, as lines in the reader's language, in the order of the record. */
export function correctionChanges(changed: Readonly<Partial<Record<string, ChangedParticular>>>, locale: Locale): readonly { label: string; before: string; after: string }[] {
  return Object.values(Correctable).flatMap((what) => {
    const values = changed[what];
    return values ? [{ label: correctableLabels[what][locale], before: textOf(what, values[0], locale), after: textOf(what, values[1], locale) }] : [];
  });
}
