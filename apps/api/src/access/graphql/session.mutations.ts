import { Arg, Ctx, Field, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changePassword, countOwnAttempt } from '../commands/change-password.ts';
import { confirmSignIn } from '../commands/confirm-sign-in.ts';
import { setLocale } from '../commands/set-locale.ts';
import { signIn, signOut } from '../commands/sign-in.ts';
import { beforeAct } from './before-act.ts';
import { LocaleSetInput, PasswordChangeInput, SignInConfirmInput, SignInInput } from './session.inputs.ts';
import { Viewer } from './viewer.type.ts';

@Described('SignInPayload', 'Answer of signIn.')
export class SignInPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now; the session itself is in the cookie.' })
  viewer!: Viewer | null;

  @Field(() => String, { nullable: true, description: 'Set when the password was right and the account has a second factor: nobody is signed in yet; give it to signInConfirm within five minutes.' })
  secondStep!: string | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SignInConfirmPayload', 'Answer of signInConfirm.')
export class SignInConfirmPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now; the session itself is in the cookie.' })
  viewer!: Viewer | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('SignOutPayload', 'Answer of signOut.')
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { description: 'True: nobody is signed in any more, also when nobody was.' })
  ok!: boolean;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('PasswordChangePayload', 'Answer of passwordChange.')
export class PasswordChangePayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The caller. Every other session of the account has ended.' })
  viewer!: Viewer | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('LocaleSetPayload', 'Answer of localeSet.')
export class LocaleSetPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The caller.' })
  viewer!: Viewer | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class SessionMutations {
  @Mutation(() => SignInPayload, { nullable: true, description: 'Signs a person in and gives the browser a session cookie, or, where the account has a second factor, answers `secondStep`. SIGN_IN_FAILED, TOO_MANY_ATTEMPTS, NOT_PERMITTED (no role today).' })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who and by what.' }) input: SignInInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    let secondStep: string | null = null;
    const answer = await beforeAct(context, info, async () => {
      secondStep = await signIn(context, { login: input.login, password: input.password, locale: input.locale });
    });
    return { ...answer, secondStep };
  }

  @Mutation(() => SignInConfirmPayload, { nullable: true, description: 'The second step of signing in: the code gives the browser its session cookie. ONE_TIME_CODE_WRONG, SIGN_IN_STEP_OVER, TOO_MANY_ATTEMPTS, SECOND_FACTOR_UNREADABLE, NOT_PERMITTED (no role today).' })
  signInConfirm(
    @Arg('input', () => SignInConfirmInput, { description: 'Step and code.' }) input: SignInConfirmInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return beforeAct(context, info, () => confirmSignIn(context, { secondStep: input.secondStep, oneTimeCode: input.oneTimeCode, locale: input.locale }));
  }

  @Mutation(() => SignOutPayload, { nullable: true, description: 'Ends the session.' })
  async signOut(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return { ...(await beforeAct(context, info, () => signOut(context))), ok: true };
  }

  @Mutation(() => PasswordChangePayload, { nullable: true, description: 'Replaces the caller’s own password. SIGN_IN_FAILED when the present one is wrong, PASSWORD_TOO_WEAK, TOO_MANY_ATTEMPTS.' })
  async passwordChange(
    @Arg('input', () => PasswordChangeInput, { description: 'Both passwords.' }) input: PasswordChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    // Counted outside of the transaction: a refused try must stay counted.
    const counted = await beforeAct(context, info, () => countOwnAttempt(context));
    if (counted.userErrors.length > 0) return counted;
    return act(context, info, 'passwordChange', input, changePassword);
  }

  @Mutation(() => LocaleSetPayload, { nullable: true, description: 'Chooses the language of labels and messages for this account.' })
  localeSet(
    @Arg('input', () => LocaleSetInput, { description: 'Which.' }) input: LocaleSetInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'localeSet', input, setLocale);
  }
}
