import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { mergeUnits } from '../commands/reorganisation/merge-units.ts';
import { moveUnit } from '../commands/reorganisation/move-unit.ts';
import { closeUnit, establishUnit, renameUnit } from '../commands/reorganisation/plain-acts.ts';
import { splitUnit } from '../commands/reorganisation/split-unit.ts';
import { UnitCloseInput, UnitEstablishInput, UnitMergeInput, UnitMoveInput, UnitRenameInput, UnitSplitInput } from './reorganisation.inputs.ts';
import { ReorganisationPayload } from './reorganisation.type.ts';

const description = 'What to do.';

@Resolver()
export class ReorganisationMutations {
  @Mutation(() => ReorganisationPayload, { nullable: true, description: 'Establishes a unit under a superior.' })
  unitEstablish(@Arg('input', () => UnitEstablishInput, { description }) input: UnitEstablishInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'unitEstablish', input, establishUnit);
  }

  @Mutation(() => ReorganisationPayload, { nullable: true, description: 'Gives a unit another name, code, kind or sector from a day on.' })
  unitRename(@Arg('input', () => UnitRenameInput, { description }) input: UnitRenameInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'unitRename', input, renameUnit);
  }

  @Mutation(() => ReorganisationPayload, { nullable: true, description: 'Puts a unit, with everything below it, under another superior; its quotas go with it.' })
  unitMove(@Arg('input', () => UnitMoveInput, { description }) input: UnitMoveInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'unitMove', input, moveUnit);
  }

  @Mutation(() => ReorganisationPayload, { nullable: true, description: 'Makes one unit of several; people go into it, quotas add up.' })
  unitMerge(@Arg('input', () => UnitMergeInput, { description }) input: UnitMergeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'unitMerge', input, mergeUnits);
  }

  @Mutation(() => ReorganisationPayload, { nullable: true, description: 'Makes several units of one; people are assigned, quotas divided by members.' })
  unitSplit(@Arg('input', () => UnitSplitInput, { description }) input: UnitSplitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'unitSplit', input, splitUnit);
  }

  @Mutation(() => ReorganisationPayload, { nullable: true, description: 'Dissolves a unit in which nobody and nothing is left.' })
  unitClose(@Arg('input', () => UnitCloseInput, { description }) input: UnitCloseInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'unitClose', input, closeUnit);
  }
}
