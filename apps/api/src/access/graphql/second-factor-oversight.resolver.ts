import { Arg, Ctx, Field, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Role } from '@dangvu/domain/access/roles';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import { readList } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { requireSecondFactor, resetSecondFactor } from '../commands/oversee-second-factor.ts';
import { rolesWithFactor } from '../factor-shape.ts';
import { Account } from './account.type.ts';
import { AccountSecondFactorResetInput, SecondFactorRequireInput } from './second-factor.inputs.ts';

@Described('SecondFactorRole', 'Whether a role requires a second factor, and how far its holders have come.')
export class SecondFactorRole {
  @Field(() => Role, { description: 'Role.' })
  role!: Role;

  @Field(() => Boolean, { description: 'Whether nobody works in it without a second factor.' })
  required!: boolean;

  @Field(() => Int, { description: 'Accounts the caller keeps that hold it today and are not disabled.' })
  holders!: number;

  @Field(() => Int, { description: 'How many of them have a second factor.' })
  withFactor!: number;

  @Field(() => Boolean, { description: 'Whether the caller may change the requirement: he keeps the accounts of the whole tree.' })
  canChange!: boolean;
}

@Described('AccountSecondFactorResetPayload', 'Answer of accountSecondFactorReset.')
export class AccountSecondFactorResetPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The account as it is now. Its sessions have ended.' })
  account!: Account | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SecondFactorRequirePayload', 'Answer of secondFactorRequire.')
export class SecondFactorRequirePayload extends Payload {
  @Field(() => Role, { nullable: true, description: 'The role.' })
  role!: Role | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it requires a second factor now.' })
  required!: boolean | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class SecondFactorOversight {
  @Query(() => [SecondFactorRole], { description: 'Every role: whether it requires a second factor and how many of its holders have one. Nothing for a caller who keeps no accounts.' })
  secondFactorRoles(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readList(context, info, rolesWithFactor);
  }

  @Mutation(() => AccountSecondFactorResetPayload, { nullable: true, description: 'Takes the second factor of another’s account away and ends its sessions; the person is told. NOT_FOUND, NOT_PERMITTED, OWN_ACCOUNT, SECOND_FACTOR_OFF, INVALID_INPUT without a reason.' })
  accountSecondFactorReset(
    @Arg('input', () => AccountSecondFactorResetInput, { description: 'Whose, and why.' }) input: AccountSecondFactorResetInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'accountSecondFactorReset', input, resetSecondFactor);
  }

  @Mutation(() => SecondFactorRequirePayload, { nullable: true, description: 'Says whether a role requires a second factor. Its holders without one may do nothing but set it up. NOT_PERMITTED.' })
  secondFactorRequire(
    @Arg('input', () => SecondFactorRequireInput, { description: 'Role, and whether.' }) input: SecondFactorRequireInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'secondFactorRequire', input, requireSecondFactor);
  }
}
