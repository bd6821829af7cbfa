import { Field, ID, InputType } from 'type-graphql';
import { Role } from '@dangvu/domain/access/roles';

const codeDescription = 'Code the authenticator shows now, or a recovery code; spaces and dashes do not matter.';

@InputType('SecondFactorStartInput', { description: 'Who asks for a second factor, said again.' })
export class SecondFactorStartInput {
  @Field(() => String, { description: 'Password of the caller.' })
  password!: string;

  @Field(() => String, { nullable: true, description: `Where there is a second factor already and it moves to another device. ${codeDescription}` })
  oneTimeCode?: string | null;
}

@InputType('SecondFactorConfirmInput', { description: 'The first code of the new second factor.' })
export class SecondFactorConfirmInput {
  @Field(() => String, { description: 'Code the authenticator shows now.' })
  oneTimeCode!: string;
}

@InputType('SecondFactorRemoveInput', { description: 'Who turns the second factor off, said again.' })
export class SecondFactorRemoveInput {
  @Field(() => String, { description: 'Password of the caller.' })
  password!: string;

  @Field(() => String, { description: codeDescription })
  oneTimeCode!: string;
}

@InputType('RecoveryCodesRenewInput', { description: 'Who asks for new recovery codes, said again.' })
export class RecoveryCodesRenewInput {
  @Field(() => String, { description: 'Password of the caller.' })
  password!: string;

  @Field(() => String, { description: codeDescription })
  oneTimeCode!: string;
}

@InputType('AccountSecondFactorResetInput', { description: 'Whose second factor to take away, and why.' })
export class AccountSecondFactorResetInput {
  @Field(() => ID, { description: 'Account.' })
  id!: string;

  @Field(() => String, { description: 'How the person was recognised and what was lost; the person and the audit are told.' })
  reason!: string;
}

@InputType('SecondFactorRequireInput', { description: 'Whether a role requires a second factor.' })
export class SecondFactorRequireInput {
  @Field(() => Role, { description: 'Role.' })
  role!: Role;

  @Field(() => Boolean, { description: 'True: nobody works in it without.' })
  required!: boolean;
}
