import { Field, ID, InputType, Int } from 'type-graphql';
import { key } from '../../platform/graphql/intent-key.ts';

const version = 'Version of the plan the caller has read.';

@InputType('SheetFileInput', { description: 'A file from a spreadsheet: XLSX without macros, or CSV in Unicode; 180 kB at most.' })
export class SheetFileInput {
  @Field(() => String, { description: 'Its name, with what it ends in.' })
  name!: string;

  @Field(() => String, { description: 'Its bytes in Base64.' })
  content!: string;
}

@InputType('QuotaImportCellInput', { description: 'A row of a preview to be written.' })
export class QuotaImportCellInput {
  @Field(() => ID, { description: 'A unit directly below the plan’s unit.' })
  unitId!: string;

  @Field(() => Int, { nullable: true, description: 'People; null clears the cell, which is not 0.' })
  amount?: number | null;

  @Field(() => String, { nullable: true, description: 'Remark; kept with the figure.' })
  remark?: string | null;
}

@InputType('QuotaImportApplyInput', { description: 'Rows of a file to be written into a draft: all of them or none.' })
export class QuotaImportApplyInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, { description: 'Digest of the preview.' })
  digest!: string;

  @Field(() => [QuotaImportCellInput], { description: 'The rows, 1,000 at most.' })
  cells!: QuotaImportCellInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('QuotaImportUndoInput', { description: 'An import to be taken back.' })
export class QuotaImportUndoInput {
  @Field(() => ID, { description: 'Id of the import.' })
  importId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
