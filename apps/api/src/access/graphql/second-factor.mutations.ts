import { Arg, Ctx, Field, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { recordReading } from '../../platform/audit/record-audit.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { countOwnAttempt } from '../commands/change-password.ts';
import { confirmSecondFactor, removeSecondFactor, renewRecoveryCodes, startSecondFactor } from '../commands/second-factor.ts';
import type { ShownSecret, WithShown } from '../commands/second-factor.ts';
import { serverKey } from '../factor/server-key.ts';
import { beforeAct } from './before-act.ts';
import { RecoveryCodesRenewInput, SecondFactorConfirmInput, SecondFactorRemoveInput, SecondFactorStartInput } from './second-factor.inputs.ts';
import { withSecret } from './shown-once.ts';
import { Viewer } from './viewer.type.ts';

@Described('SecondFactorSecret', 'A secret on its way to an authenticator. It counts from its first code on.')
export class SecondFactorSecret {
  @Field(() => String, { description: 'The secret in Base32, to be typed where no camera is at hand.' })
  secret!: string;

  @Field(() => String, { description: 'The same as an otpauth address, to be shown as a QR code.' })
  address!: string;
}

@Described('SecondFactorStartPayload', 'Answer of secondFactorStart.')
export class SecondFactorStartPayload extends Payload {
  @Field(() => SecondFactorSecret, { nullable: true, description: 'What to scan. Shown this once.' })
  shown!: SecondFactorSecret | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SecondFactorConfirmPayload', 'Answer of secondFactorConfirm.')
export class SecondFactorConfirmPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The caller. Every other session of the account has ended.' })
  viewer!: Viewer | null;

  @Field(() => [String], { nullable: true, description: 'Ten recovery codes, each good for one time. Shown this once.' })
  recoveryCodes!: string[] | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SecondFactorRemovePayload', 'Answer of secondFactorRemove.')
export class SecondFactorRemovePayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The caller.' })
  viewer!: Viewer | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('RecoveryCodesRenewPayload', 'Answer of recoveryCodesRenew.')
export class RecoveryCodesRenewPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The caller.' })
  viewer!: Viewer | null;

  @Field(() => [String], { nullable: true, description: 'Ten recovery codes in place of those there were. Shown this once.' })
  recoveryCodes!: string[] | null;

  @UserErrors()
  override userErrors!: UserError[];
}

/** Why the caller must wait, or null. Counted outside of the transaction of the act: a refused try must stay counted. */
async function mustWait(context: RequestContext, info: GraphQLResolveInfo): Promise<{ userErrors: object[] } | null> {
  const { userErrors } = await beforeAct(context, info, () => countOwnAttempt(context));
  return userErrors.length > 0 ? { userErrors } : null;
}

/** The answer; a wrong code stands in the log as one at the door does, with what it was typed for: the act it was typed for wrote nothing. */
async function refusalKept(context: RequestContext, operation: string, payload: object): Promise<object> {
  const { userErrors } = payload as { readonly userErrors: readonly { readonly code?: string }[] };
  const { viewer } = context;
  if (viewer && userErrors.some(({ code }) => code === 'ONE_TIME_CODE_WRONG')) {
    await recordReading(context.pool, viewer, 'secondFactorRefused', { targetType: 'Account', targetId: viewer.id }, { login: viewer.login, address: context.request.ip, operation });
  }
  return payload;
}

/** A command that shows something once, as one that answers with its payload alone; what is shown goes to `show`. */
const showing =
  <Input, Shown>(command: (transaction: Transaction, input: Input, key: Buffer) => Promise<WithShown<Shown>>, { config }: RequestContext, show: (shown: Shown) => void) =>
  async (transaction: Transaction, input: Input): Promise<PayloadReferences> => {
    const { payload, shown } = await command(transaction, input, serverKey(config));
    show(shown);
    return payload;
  };

@Resolver()
export class SecondFactorMutations {
  @Mutation(() => SecondFactorStartPayload, { nullable: true, description: 'Begins to set up a second factor for the caller’s own account, or to move it to another device. SIGN_IN_FAILED when the password is wrong, ONE_TIME_CODE_WRONG, TOO_MANY_ATTEMPTS.' })
  async secondFactorStart(
    @Arg('input', () => SecondFactorStartInput, { description: 'Who asks.' }) input: SecondFactorStartInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    let secret: ShownSecret | null = null;
    const payload = (await mustWait(context, info)) ?? (await refusalKept(context, 'secondFactorStart', await act(context, info, 'secondFactorStart', input, showing(startSecondFactor, context, (shown) => (secret = shown)))));
    return withSecret(payload, 'shown', secret);
  }

  @Mutation(() => SecondFactorConfirmPayload, { nullable: true, description: 'Turns the second factor on with its first code. SECOND_FACTOR_NOT_STARTED, ONE_TIME_CODE_WRONG, TOO_MANY_ATTEMPTS.' })
  async secondFactorConfirm(
    @Arg('input', () => SecondFactorConfirmInput, { description: 'The code.' }) input: SecondFactorConfirmInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    let secret: string[] | null = null;
    const payload = (await mustWait(context, info)) ?? (await refusalKept(context, 'secondFactorConfirm', await act(context, info, 'secondFactorConfirm', input, showing(confirmSecondFactor, context, (shown) => (secret = shown)))));
    return withSecret(payload, 'recoveryCodes', secret);
  }

  @Mutation(() => SecondFactorRemovePayload, { nullable: true, description: 'Turns the caller’s own second factor off. SIGN_IN_FAILED, ONE_TIME_CODE_WRONG, SECOND_FACTOR_OFF, SECOND_FACTOR_REQUIRED, TOO_MANY_ATTEMPTS.' })
  async secondFactorRemove(
    @Arg('input', () => SecondFactorRemoveInput, { description: 'Who asks.' }) input: SecondFactorRemoveInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return (await mustWait(context, info)) ?? refusalKept(context, 'secondFactorRemove', await act(context, info, 'secondFactorRemove', input, (transaction, given) => removeSecondFactor(transaction, given, serverKey(context.config))));
  }

  @Mutation(() => RecoveryCodesRenewPayload, { nullable: true, description: 'Gives the caller new recovery codes. SIGN_IN_FAILED, ONE_TIME_CODE_WRONG, SECOND_FACTOR_OFF, TOO_MANY_ATTEMPTS.' })
  async recoveryCodesRenew(
    @Arg('input', () => RecoveryCodesRenewInput, { description: 'Who asks.' }) input: RecoveryCodesRenewInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    let secret: string[] | null = null;
    const payload = (await mustWait(context, info)) ?? (await refusalKept(context, 'recoveryCodesRenew', await act(context, info, 'recoveryCodesRenew', input, showing(renewRecoveryCodes, context, (shown) => (secret = shown)))));
    return withSecret(payload, 'recoveryCodes', secret);
  }
}
