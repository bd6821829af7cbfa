import { Arg, Ctx, Field, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { createAccount } from '../commands/create-account.ts';
import { disableAccount, enableAccount, resetPassword } from '../commands/disable-account.ts';
import { grantRole, revokeRole } from '../commands/grant-role.ts';
import { temporaryPassword } from '../password.ts';
import { AccountCreateInput, AccountDisableInput, AccountEnableInput, AccountPasswordResetInput, RoleGrantInput, RoleRevokeInput } from './account.inputs.ts';
import { Account } from './account.type.ts';
import { withSecret } from './shown-once.ts';

/** The payload of an act on an account. */
function accountPayload(name: string) {
  @Described(name, `Answer of ${name.charAt(0).toLowerCase()}${name.slice(1, -'Payload'.length)}.`)
  class AccountPayload extends Payload {
    @Field(() => Account, { nullable: true, description: 'The account as it is now.' })
    account!: Account | null;

    @UserErrors()
    override userErrors!: UserError[];
  }
  return AccountPayload;
}

const AccountDisablePayload = accountPayload('AccountDisablePayload');
const AccountEnablePayload = accountPayload('AccountEnablePayload');
const RoleGrantPayload = accountPayload('RoleGrantPayload');
const RoleRevokePayload = accountPayload('RoleRevokePayload');

@Described('AccountCreatePayload', 'Answer of accountCreate.')
class AccountCreatePayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The new account.' })
  account!: Account | null;

  @Field(() => String, { nullable: true, description: 'Password to hand over. Shown this once; null when the same request is sent again.' })
  temporaryPassword!: string | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('AccountPasswordResetPayload', 'Answer of accountPasswordReset.')
class AccountPasswordResetPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The account.' })
  account!: Account | null;

  @Field(() => String, { nullable: true, description: 'Password to hand over. Shown this once.' })
  temporaryPassword!: string | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class AccountMutations {
  @Mutation(() => AccountCreatePayload, { nullable: true, description: 'Makes an account. LOGIN_TAKEN, INVALID_INPUT, GRANT_INVALID, NOT_PERMITTED.' })
  async accountCreate(
    @Arg('input', () => AccountCreateInput, { description: 'Who, and with which role.' }) input: AccountCreateInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    // Beside the payload, not in it: payloads are kept for a repeated request, and a password must not be.
    let shown: string | null = null;
    const payload = await act(context, info, 'accountCreate', input, async (transaction, account) => {
      const secret = temporaryPassword();
      const created = await createAccount(transaction, account, secret);
      shown = secret;
      return created;
    });
    return withSecret(payload, 'temporaryPassword', shown);
  }

  @Mutation(() => AccountDisablePayload, { nullable: true, description: 'Shuts an account and ends its sessions. NOT_FOUND, NOT_PERMITTED, OWN_ACCOUNT, STALE_VERSION.' })
  accountDisable(
    @Arg('input', () => AccountDisableInput, { description: 'Which.' }) input: AccountDisableInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'accountDisable', input, disableAccount);
  }

  @Mutation(() => AccountEnablePayload, { nullable: true, description: 'Opens a disabled account again. NOT_FOUND, NOT_PERMITTED, OWN_ACCOUNT, STALE_VERSION.' })
  accountEnable(
    @Arg('input', () => AccountEnableInput, { description: 'Which.' }) input: AccountEnableInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'accountEnable', input, enableAccount);
  }

  @Mutation(() => AccountPasswordResetPayload, { nullable: true, description: 'Gives an account a temporary password and ends its sessions. NOT_FOUND, NOT_PERMITTED, OWN_ACCOUNT.' })
  async accountPasswordReset(
    @Arg('input', () => AccountPasswordResetInput, { description: 'Whose.' }) input: AccountPasswordResetInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    let shown: string | null = null;
    const payload = await act(context, info, 'accountPasswordReset', input, async (transaction, account) => {
      const secret = temporaryPassword();
      const reset = await resetPassword(transaction, account, secret);
      shown = secret;
      return reset;
    });
    return withSecret(payload, 'temporaryPassword', shown);
  }

  @Mutation(() => RoleGrantPayload, { nullable: true, description: 'Gives an account a role. GRANT_INVALID, NOT_FOUND, NOT_PERMITTED, OWN_ACCOUNT.' })
  roleGrant(
    @Arg('input', () => RoleGrantInput, { description: 'Whom, what, where, when.' }) input: RoleGrantInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'roleGrant', input, grantRole);
  }

  @Mutation(() => RoleRevokePayload, { nullable: true, description: 'Takes a role back. GRANT_INVALID, NOT_FOUND, OWN_ACCOUNT.' })
  roleRevoke(
    @Arg('input', () => RoleRevokeInput, { description: 'Which, and from when.' }) input: RoleRevokeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'roleRevoke', input, revokeRole);
  }
}
