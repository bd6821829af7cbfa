import { sheetColumns, sheetFields } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import type { SheetField } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import { sheetWords } from '@dangvu/domain/membership/member-sheet/sheet-words';
import type { Label } from '@dangvu/domain/language/label';
import type { MemberListPreviewQuery, MemberSheetField } from '../member-list.generated.ts';

export type ListPreview = NonNullable<MemberListPreviewQuery['memberImport']>;
export type ListRow = ListPreview['rows'][number];
export type ListHeading = ListPreview['headings'][number];

/** FULL_NAME → fullName: the API names fields as enums are named, the rules as properties are. */
const ruleName = (field: MemberSheetField): SheetField => field.toLowerCase().replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()) as SheetField;
const apiName = (field: SheetField): MemberSheetField => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as MemberSheetField;

/** Everything that is read of a list, in the order of the lists of the field. */
export const listFields: readonly MemberSheetField[] = sheetFields.map(apiName);

export const fieldLabel = (field: MemberSheetField): Label => sheetColumns[ruleName(field)].label;
export const isNeeded = (field: MemberSheetField): boolean => sheetColumns[ruleName(field)].needed;

/** The words of a closed list; null where anything may be written. */
export const wordsOf = (field: MemberSheetField): readonly Label[] | null => {
  const closed: Readonly<Record<string, Readonly<Record<string, Label>>>> = sheetWords;
  const words = closed[ruleName(field)];
  return words === undefined ? null : Object.values(words);
};
