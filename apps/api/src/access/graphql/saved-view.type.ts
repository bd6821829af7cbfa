import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Role } from '@dangvu/domain/access/roles';
import { ViewAudience, ViewedList, viewAudienceLabels, viewedListLabels } from '@dangvu/domain/access/saved-views';
import { Unit } from '../../organisation/public.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { readList } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { savedViewsOf } from '../saved-view-shape.ts';
import { Viewer } from './viewer.type.ts';

exposeEnum(ViewedList, 'ViewedList', 'A list whose present state can be named and found again.', viewedListLabels);
exposeEnum(ViewAudience, 'ViewAudience', 'Who finds a saved view. What it shows everybody sees through his own rights.', viewAudienceLabels);

@Described('SavedViewPermissions', 'What the caller may do with a saved view.')
export class SavedViewPermissions {
  @Field(() => Boolean, { description: 'Change its name, its conditions and who finds it: it is his own.' })
  canChange!: boolean;

  @Field(() => Boolean, { description: 'Delete it: his own, or shared with people whose accounts he keeps.' })
  canRemove!: boolean;

  @Field(() => Boolean, { description: 'Make it the default of a role: it is for everyone, and he keeps the accounts of the whole tree.' })
  canSetForRoles!: boolean;
}

@Described('SavedView', 'A state of a list under a name: conditions, order and columns, never what stands in the list.')
export class SavedView {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => ViewedList, { description: 'Of which list.' })
  list!: ViewedList;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'The address of the list behind its question mark; empty: the plain list.' })
  search!: string;

  @Field(() => ViewAudience, { description: 'Who finds it.' })
  audience!: ViewAudience;

  @Field(() => Unit, { nullable: true, description: 'Whose people find it; null unless it is shared with a unit.' })
  unit!: Unit | null;

  @Field(() => String, { description: 'Name of the person who saved it.' })
  owner!: string;

  @Field(() => Boolean, { description: 'Whether the caller saved it.' })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'Whether the caller chose that the list opens with it.' })
  isDefault!: boolean;

  @Field(() => [Role], { description: 'Roles for which the list opens with it.' })
  defaultOfRoles!: Role[];

  @Field(() => SavedViewPermissions, { description: 'What the caller may do with it.' })
  permissions!: SavedViewPermissions;
}

@Resolver()
export class SavedViewQueries {
  @Query(() => [SavedView], { description: 'The saved views of a list the caller finds: his own first, then those of his units and of everyone, by name.' })
  savedViews(
    @Arg('list', () => ViewedList, { description: 'Which list.' }) list: ViewedList,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readList(context, info, (alias, statement) => savedViewsOf(list, alias, statement));
  }
}

@Resolver(() => Viewer)
export class ViewerOpeningViews {
  @FieldResolver(() => [SavedView], { description: 'What lists open with for the caller, one view a list at most: what he chose, else what his first role begins with. A list that is missing opens plain.' })
  openingViews(): never {
    throw new Error('read by the statement');
  }
}
