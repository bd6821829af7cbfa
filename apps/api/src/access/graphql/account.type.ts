import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Locale } from '@dangvu/domain/language/label';
import { UnitPermissions } from '../../organisation/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO } from '../../platform/graphql/scalars.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { accountsMatching } from '../account-shape.ts';
import { LocaleName, RoleGrant } from './viewer.type.ts';

@Described('AccountPermissions', 'What the caller may do with an account.')
export class AccountPermissions {
  @Field(() => Boolean, { description: 'Disable or enable it. Never one’s own.' })
  canDisable!: boolean;

  @Field(() => Boolean, { description: 'Give it roles or take them back. Never one’s own.' })
  canGrant!: boolean;

  @Field(() => Boolean, { description: 'Give it a temporary password. Never one’s own: that is passwordChange.' })
  canResetPassword!: boolean;

  @Field(() => Boolean, { description: 'Take its second factor away: it has one. Never one’s own: that is secondFactorRemove.' })
  canResetSecondFactor!: boolean;
}

@Described('Account', 'Who may sign in. Seen by those who manage accounts where it holds a role.')
export class Account {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'What the person signs in with.' })
  login!: string;

  @Field(() => String, { description: 'Name of the person.' })
  displayName!: string;

  @Field(() => LocaleName, { description: 'Language chosen.' })
  locale!: Locale;

  @Field(() => Boolean, { description: 'True while a temporary password has not been replaced.' })
  mustChangePassword!: boolean;

  @Field(() => DateTimeISO, { nullable: true, description: 'Since when it is disabled; null: it may sign in.' })
  disabledAt!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'Last request of any session, to the minute; null: never signed in.' })
  lastSeenAt!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'Since when it has a second factor; null: the password alone opens it.' })
  secondFactorSince!: string | null;

  @Field(() => Boolean, { description: 'Whether a role it holds today requires a second factor. Without one the account opens nothing but its setting up.' })
  secondFactorRequired!: boolean;

  @Field(() => [RoleGrant], { description: 'Roles it holds today or will hold.' })
  grants!: RoleGrant[];

  @Field(() => AccountPermissions, { description: 'What the caller may do with it.' })
  permissions!: AccountPermissions;
}

export const AccountConnection = connectionOf('Account', () => Account);

@Resolver()
export class AccountQueries {
  @Query(() => AccountConnection, { description: 'Accounts with a role where the caller manages accounts, by login.' })
  accounts(
    @Arg('search', () => String, { nullable: true, description: 'Words of the name or the login, with or without marks.' }) search: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'Account', { ...page }, (alias, statement) => accountsMatching(search, alias, statement));
  }
}

@Resolver(() => UnitPermissions)
export class UnitAccountPermissions {
  @FieldResolver(() => Boolean, { description: 'Give and take roles here and below.' })
  canManageAccounts(): never {
    throw new Error('read by the statement');
  }
}
