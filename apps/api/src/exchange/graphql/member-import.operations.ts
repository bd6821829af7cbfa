import { Arg, Args, Ctx, Field, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { recordReading } from '../../platform/audit/record-audit.ts';
import { act } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { applyMemberImport } from '../commands/apply-member-import.ts';
import { undoMemberImport } from '../commands/undo-member-import.ts';
import { importVisible } from '../member-import-shape.ts';
import { askingAsReader } from '../queries/ask.ts';
import { readMemberImport } from '../queries/read-member-import.ts';
import { MemberImportApplyInput, MemberImportUndoInput, MemberSheetChoicesInput } from './member-import.inputs.ts';
import { MemberImport, MemberImportConnection, MemberImportPreview } from './member-import.type.ts';
import { SheetFileInput } from './quota-import.inputs.ts';

const made = { nullable: true, description: 'The import as it stands now; null when refused.' };

@Described('MemberImportApplyPayload', 'What became of memberImportApply.')
class MemberImportApplyPayload extends Payload {
  @Field(() => MemberImport, made)
  memberImport!: MemberImport | null;

  @Field(() => Int, { nullable: true, description: 'How many people were entered.' })
  entered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows that could not be.' })
  refused!: number | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('MemberImportUndoPayload', 'What became of memberImportUndo.')
class MemberImportUndoPayload extends Payload {
  @Field(() => MemberImport, made)
  memberImport!: MemberImport | null;

  @Field(() => Int, { nullable: true, description: 'How many people are no longer on record.' })
  removed!: number | null;

  @Field(() => [Int], { nullable: true, description: 'Rows of the file whose people stay, because something has been recorded about them since.' })
  keptRows!: number[] | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class MemberImportOperations {
  @Query(() => MemberImportPreview, {
    nullable: true,
    description: 'What a list of members from before records were kept here would do, row by row; null where the caller records no members at the unit. People on record it speaks of are logged as read.',
  })
  async memberImport(
    @Arg('unitId', () => ID, { description: 'The unit whose list it is.' }) unitId: string,
    @Arg('file', () => SheetFileInput, { description: 'The file.' }) file: SheetFileInput,
    @Arg('choices', () => MemberSheetChoicesInput, { nullable: true, description: 'What is said of it.' }) choices: MemberSheetChoicesInput | null,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const preview = await readMemberImport(askingAsReader(context), { ...choices, unitId, file });
    if (preview && preview.peopleRead > 0 && context.viewer) {
      context.statements += 1;
      await recordReading(context.pool, context.viewer, 'memberImport', { targetType: 'Person', unitId }, { people: preview.peopleRead, fields: ['bornOn', 'branch', 'fullName'] });
    }
    return preview;
  }

  @Query(() => MemberImportConnection, { description: 'Lists of members entered at a unit or below it, the latest first, where the caller records members.' })
  memberImports(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'MemberImport', { ...page }, (alias, statement) => ({
      from: 'member_import',
      where: [statement.below(unitId, `${alias}.unit_id`), importVisible(alias, statement)],
      order: { keys: [{ sql: `${alias}.applied_at`, type: 'timestamptz' }, { sql: `${alias}.id`, type: 'uuid' }], descending: true },
    }));
  }

  @Mutation(() => MemberImportApplyPayload, { nullable: true, description: 'Enters the people of a list of members, with the dates they have there, as one act that can be taken back. Admissions of these branches count in their years.' })
  memberImportApply(@Arg('input', () => MemberImportApplyInput, { description: 'What to do.' }) input: MemberImportApplyInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'memberImportApply', input, (transaction, { choices, ...asked }) => applyMemberImport(transaction, { ...choices, ...asked }));
  }

  @Mutation(() => MemberImportUndoPayload, { nullable: true, description: 'Takes a list of members back: who was entered with it is no longer on record, unless something has been recorded about him since.' })
  memberImportUndo(@Arg('input', () => MemberImportUndoInput, { description: 'What to do.' }) input: MemberImportUndoInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'memberImportUndo', input, undoMemberImport);
  }
}
