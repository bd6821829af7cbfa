import { Arg, Ctx, Field, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Plan } from '../../planning/public.ts';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { applyQuotaImport } from '../commands/apply-quota-import.ts';
import { undoQuotaImport } from '../commands/undo-quota-import.ts';
import { previewQuotaImport } from '../queries/preview-quota-import.ts';
import { QuotaImportApplyInput, QuotaImportUndoInput, SheetFileInput } from './quota-import.inputs.ts';
import { QuotaImportPreview } from './quota-import.type.ts';

const plan = { nullable: true, description: 'The plan as it stands now.' };

@Described('QuotaImportApplyPayload', 'What became of quotaImportApply.')
class QuotaImportApplyPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @Field(() => ID, { nullable: true, description: 'Id of the import, to take it back by.' })
  importId!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many cells changed.' })
  changed!: number | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('QuotaImportUndoPayload', 'What became of quotaImportUndo.')
class QuotaImportUndoPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @Field(() => Int, { nullable: true, description: 'How many cells hold again what they held before.' })
  restored!: number | null;

  @Field(() => [ID], { nullable: true, description: 'Units whose cells were changed since and were left as they are.' })
  kept!: string[] | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class QuotaImportOperations {
  @Query(() => QuotaImportPreview, { nullable: true, description: 'What a file would do to a draft, row by row; null when there is no draft the caller may edit.' })
  quotaImport(
    @Arg('planId', () => ID, { description: 'Id of the plan.' }) planId: string,
    @Arg('file', () => SheetFileInput, { description: 'The file.' }) file: SheetFileInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return previewQuotaImport(context, planId, file);
  }

  @Mutation(() => QuotaImportApplyPayload, { nullable: true, description: 'Writes rows of a file into a draft as one act that can be taken back.' })
  quotaImportApply(@Arg('input', () => QuotaImportApplyInput, { description: 'What to do.' }) input: QuotaImportApplyInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'quotaImportApply', input, applyQuotaImport);
  }

  @Mutation(() => QuotaImportUndoPayload, { nullable: true, description: 'Takes an import back; cells changed since are left and named.' })
  quotaImportUndo(@Arg('input', () => QuotaImportUndoInput, { description: 'What to do.' }) input: QuotaImportUndoInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'quotaImportUndo', input, undoQuotaImport);
  }
}
