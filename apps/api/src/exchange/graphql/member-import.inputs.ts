import { Field, ID, InputType, Int } from 'type-graphql';
import { sheetColumns } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import type { SheetField } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import { exposeEnum } from '../../platform/graphql/decorators.ts';
import { key } from '../../platform/graphql/intent-key.ts';
import { SheetFileInput } from './quota-import.inputs.ts';

const fields = Object.keys(sheetColumns) as SheetField[];
/** What is read of a list of members, as the schema names it: FULL_NAME for fullName. */
export const MemberSheetField = Object.fromEntries(fields.map((field) => [field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), field])) as Readonly<Record<string, SheetField>>;
exposeEnum(MemberSheetField as Record<string, string>, 'MemberSheetField', 'What a column of a list of members holds.', Object.fromEntries(fields.map((field) => [field, sheetColumns[field].label])));

@InputType('MemberSheetFieldInput', { description: 'Where one thing is read from: a column of the sheet, one value for every row whose cell is empty, or both.' })
export class MemberSheetFieldInput {
  @Field(() => MemberSheetField as never, { description: 'What is read.' })
  field!: SheetField;

  @Field(() => Int, { nullable: true, description: 'The column, from 0.' })
  column?: number | null;

  @Field(() => String, { nullable: true, description: 'A value, written as a cell would have it.' })
  value?: string | null;
}

@InputType('MemberSheetUnitInput', { description: 'Which branch is meant by what the sheet writes.' })
export class MemberSheetUnitInput {
  @Field(() => String, { description: 'The code, or where there is none the name, as written.' })
  written!: string;

  @Field(() => ID, { description: 'The branch.' })
  unitId!: string;
}

@InputType('MemberSheetChoicesInput', { description: 'What is said of a list of members. What is left out is found out from its headings.' })
export class MemberSheetChoicesInput {
  @Field(() => String, { nullable: true, description: 'Name of the sheet in the workbook; the first one one sees when left out.' })
  sheet?: string | null;

  @Field(() => Int, { nullable: true, description: 'Row of the headings, from 1.' })
  headRow?: number | null;

  @Field(() => [MemberSheetFieldInput], { nullable: true, description: 'Where each thing is read from; given, it is all that is read.' })
  fields?: MemberSheetFieldInput[] | null;

  @Field(() => [MemberSheetUnitInput], { nullable: true, description: 'Branches that are written otherwise than they are called.' })
  units?: MemberSheetUnitInput[] | null;

  @Field(() => [Int], { nullable: true, description: 'Rows about somebody else than who is on record with the same name and birth date.' })
  differentPeople?: number[] | null;
}

@InputType('MemberImportApplyInput', { description: 'A list of members to be entered.' })
export class MemberImportApplyInput {
  @Field(() => ID, { description: 'The unit whose list it is; everybody goes into a branch of it or below it.' })
  unitId!: string;

  @Field(() => SheetFileInput, { description: 'The file, as it was looked at.' })
  file!: SheetFileInput;

  @Field(() => MemberSheetChoicesInput, { nullable: true, description: 'What was said of it when it was looked at.' })
  choices?: MemberSheetChoicesInput | null;

  @Field(() => Int, { description: 'How many people the caller has seen would be entered.' })
  expectedPeople!: number;

  @Field(() => Boolean, { nullable: true, description: 'true: nobody is entered unless every row can be. Left out: who can be is, the other rows are told by `memberImport`.' })
  allOrNothing?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MemberImportUndoInput', { description: 'A list of members to be taken back.' })
export class MemberImportUndoInput {
  @Field(() => ID, { description: 'Id of the import.' })
  id!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
