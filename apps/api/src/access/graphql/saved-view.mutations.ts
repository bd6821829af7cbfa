import { Arg, Ctx, Field, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Role } from '@dangvu/domain/access/roles';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeView, createView, removeView } from '../commands/keep-view.ts';
import { setOpeningView, setOpeningViewOfRole } from '../commands/set-opening-view.ts';
import { SavedViewChangeInput, SavedViewCreateInput, SavedViewDefaultSetInput, SavedViewRemoveInput, SavedViewRoleDefaultSetInput } from './saved-view.inputs.ts';
import { SavedView } from './saved-view.type.ts';
import { Viewer } from './viewer.type.ts';

@Described('SavedViewCreatePayload', 'Answer of savedViewCreate.')
export class SavedViewCreatePayload extends Payload {
  @Field(() => SavedView, { nullable: true, description: 'The new view.' })
  savedView!: SavedView | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SavedViewChangePayload', 'Answer of savedViewChange.')
export class SavedViewChangePayload extends Payload {
  @Field(() => SavedView, { nullable: true, description: 'The view as it is now.' })
  savedView!: SavedView | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SavedViewRemovePayload', 'Answer of savedViewRemove.')
export class SavedViewRemovePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the view is gone.' })
  ok!: boolean | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SavedViewDefaultSetPayload', 'Answer of savedViewDefaultSet.')
export class SavedViewDefaultSetPayload extends Payload {
  @Field(() => SavedView, { nullable: true, description: 'The view the list opens with now; null: the plain list.' })
  savedView!: SavedView | null;

  @Field(() => Viewer, { nullable: true, description: 'The caller.' })
  viewer!: Viewer | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SavedViewRoleDefaultSetPayload', 'Answer of savedViewRoleDefaultSet.')
export class SavedViewRoleDefaultSetPayload extends Payload {
  @Field(() => SavedView, { nullable: true, description: 'The view the list opens with for the role now; null: the plain list.' })
  savedView!: SavedView | null;

  @Field(() => Role, { nullable: true, description: 'The role.' })
  role!: Role | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class SavedViewMutations {
  @Mutation(() => SavedViewCreatePayload, { nullable: true, description: 'Keeps a state of a list under a name. INVALID_INPUT, SAVED_VIEW_NAME_TAKEN, SAVED_VIEW_LIMIT_REACHED, SAVED_VIEW_HOLDS_WORDS when words of the search were to be shared; NOT_PERMITTED to share it where the caller keeps no records, or for a program; NOT_FOUND for the unit.' })
  savedViewCreate(
    @Arg('input', () => SavedViewCreateInput, { description: 'Which state, its name, and who finds it.' }) input: SavedViewCreateInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'savedViewCreate', input, createView);
  }

  @Mutation(() => SavedViewChangePayload, { nullable: true, description: 'Changes a view of one’s own. As savedViewCreate; NOT_FOUND, NOT_PERMITTED when another saved it, STALE_VERSION.' })
  savedViewChange(
    @Arg('input', () => SavedViewChangeInput, { description: 'Which, and what of it.' }) input: SavedViewChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'savedViewChange', input, changeView);
  }

  @Mutation(() => SavedViewRemovePayload, { nullable: true, description: 'Deletes a view; nobody’s list opens with it any more. NOT_FOUND, NOT_PERMITTED, STALE_VERSION.' })
  savedViewRemove(
    @Arg('input', () => SavedViewRemoveInput, { description: 'Which.' }) input: SavedViewRemoveInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'savedViewRemove', input, removeView);
  }

  @Mutation(() => SavedViewDefaultSetPayload, { nullable: true, description: 'Chooses what a list opens with for the caller. NOT_FOUND for a view he does not find or of another list, NOT_PERMITTED for a program.' })
  savedViewDefaultSet(
    @Arg('input', () => SavedViewDefaultSetInput, { description: 'List, and view.' }) input: SavedViewDefaultSetInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'savedViewDefaultSet', input, setOpeningView);
  }

  @Mutation(() => SavedViewRoleDefaultSetPayload, { nullable: true, description: 'Chooses what a list opens with for a role, for those who have chosen nothing themselves. NOT_PERMITTED unless the caller keeps the accounts of the whole tree, NOT_FOUND, SAVED_VIEW_NOT_FOR_EVERYONE.' })
  savedViewRoleDefaultSet(
    @Arg('input', () => SavedViewRoleDefaultSetInput, { description: 'List, role, and view.' }) input: SavedViewRoleDefaultSetInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'savedViewRoleDefaultSet', input, setOpeningViewOfRole);
  }
}
