import { Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { QuotaSheetRow } from '@dangvu/domain/planning/quota-sheet';
import { toUserError } from '../../platform/act/user-error.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { QuotaImportPreview as Preview } from '../queries/preview-quota-import.ts';

@Described('QuotaImportRow', 'What one row of a file would do to a draft.')
export class QuotaImportRow {
  @Field(() => Int, { description: 'Row of the sheet, from 1.' })
  line!: number;

  @Field(() => String, { description: 'The code as written; empty when there is none.' })
  code!: string;

  @Field(() => String, { description: 'The name as written; empty when there is none.' })
  name!: string;

  @Field(() => String, { description: 'The quota as written.' })
  typed!: string;

  @Field(() => ID, { nullable: true, description: 'The unit that was found; null: none.' })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null when none was found.' })
  unitName!: string | null;

  @Field(() => Int, { nullable: true, description: 'What the draft holds now; null: no quota, which is not 0.' })
  was!: number | null;

  @Field(() => String, { nullable: true, description: 'The remark that stands there now.' })
  wasRemark!: string | null;

  @Field(() => Int, { nullable: true, description: 'What it would hold; null: no quota, or the row is refused.' })
  amount!: number | null;

  @Field(() => String, { nullable: true, description: 'The remark that would stand beside it.' })
  remark!: string | null;
}

@Resolver(() => QuotaImportRow)
export class QuotaImportRowFields {
  @FieldResolver(() => UserError, { nullable: true, description: 'Why the row cannot be used and what to do; null: it can.' })
  error(@Root() row: QuotaSheetRow, @Ctx() context: RequestContext): object | null {
    return row.refusal && toUserError(DomainError.of(row.refusal), context);
  }
}

@Described('QuotaImportPreview', 'What a file would do to a draft. Nothing is written.')
export class QuotaImportPreview {
  @Field(() => Int, { description: 'Version of the plan the preview was made from; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'SHA-256 of the file as it was sent, in hexadecimal.' })
  digest!: string;

  @Field(() => [QuotaImportRow], { description: 'Every row, in the order of the sheet; empty when the file cannot be used.' })
  rows!: QuotaImportRow[];

  @Field(() => Int, { nullable: true, description: 'What the plan’s unit has to reach; null: not assigned.' })
  target!: number | null;

  @Field(() => Int, { description: 'What the draft assigns now.' })
  assignedBefore!: number;

  @Field(() => Int, { description: 'What it would assign when the rows that can be used are written.' })
  assignedAfter!: number;
}

@Resolver(() => QuotaImportPreview)
export class QuotaImportPreviewFields {
  @FieldResolver(() => UserError, { nullable: true, description: 'Why nothing of the file can be used, and what to do; null: it could be read.' })
  refusal(@Root() preview: Preview, @Ctx() context: RequestContext): object | null {
    return preview.refused && toUserError(DomainError.of(preview.refused), context);
  }
}
