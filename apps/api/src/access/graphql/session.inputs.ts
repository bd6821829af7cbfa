import { Field, InputType } from 'type-graphql';
import type { Locale } from '@dangvu/domain/language/label';
import { LocaleName } from './viewer.type.ts';

@InputType('SignInInput', { description: 'What a person signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'Login, in any case.' })
  login!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;

  @Field(() => LocaleName, { nullable: true, description: 'Language of the screen; kept in the account when given.' })
  locale?: Locale | null;
}

@InputType('SignInConfirmInput', { description: 'The second step of signing in.' })
export class SignInConfirmInput {
  @Field(() => String, { description: '`secondStep` of the answer to signIn.' })
  secondStep!: string;

  @Field(() => String, { description: 'Code the authenticator shows now, or a recovery code; spaces and dashes do not matter.' })
  oneTimeCode!: string;

  @Field(() => LocaleName, { nullable: true, description: 'Language of the screen; kept in the account when given.' })
  locale?: Locale | null;
}

@InputType('PasswordChangeInput', { description: 'A new password, by the one who knows the present one.' })
export class PasswordChangeInput {
  @Field(() => String, { description: 'Present password.' })
  current!: string;

  @Field(() => String, { description: 'New password: at least 12 characters, not the login.' })
  next!: string;
}

@InputType('LocaleSetInput', { description: 'The language of labels and messages.' })
export class LocaleSetInput {
  @Field(() => LocaleName, { description: 'Language.' })
  locale!: Locale;
}
