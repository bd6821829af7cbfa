import { Field, ID, InputType, Int } from 'type-graphql';
import { Role } from '@dangvu/domain/access/roles';
import { LocalDate } from '../../platform/graphql/scalars.ts';

const keyDescription = 'Made by the caller, once per intent: sent again with the same key, the act is not done again. A secret is not shown again.';

@InputType('AccountCreateInput', { description: 'A new account with its first role.' })
export class AccountCreateInput {
  @Field(() => String, { description: 'Login: 2–63 characters of a–z, digits, “.”, “-”, “_”.' })
  login!: string;

  @Field(() => String, { description: 'Name of the person.' })
  displayName!: string;

  @Field(() => Role, { description: 'First role.' })
  role!: Role;

  @Field(() => ID, { description: 'Unit of the first role.' })
  unitId!: string;

  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

@InputType('AccountDisableInput', { description: 'Which account to disable.' })
export class AccountDisableInput {
  @Field(() => ID, { description: 'Account.' })
  id!: string;

  @Field(() => Int, { description: 'Version the caller has seen.' })
  expectedVersion!: number;
}

@InputType('AccountEnableInput', { description: 'Which account to enable again.' })
export class AccountEnableInput {
  @Field(() => ID, { description: 'Account.' })
  id!: string;

  @Field(() => Int, { description: 'Version the caller has seen.' })
  expectedVersion!: number;
}

@InputType('AccountPasswordResetInput', { description: 'Whose password to replace by a temporary one.' })
export class AccountPasswordResetInput {
  @Field(() => ID, { description: 'Account.' })
  id!: string;
}

@InputType('RoleGrantInput', { description: 'One more role for an account.' })
export class RoleGrantInput {
  @Field(() => ID, { description: 'Account.' })
  accountId!: string;

  @Field(() => Role, { description: 'Role.' })
  role!: Role;

  @Field(() => ID, { description: 'Unit: the role holds there and below.' })
  unitId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day; today when left out.' })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; open when left out.' })
  endsOn?: string | null;
}

@InputType('RoleRevokeInput', { description: 'Which grant to take back.' })
export class RoleRevokeInput {
  @Field(() => ID, { description: 'Grant.' })
  id!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, today or later, and not after the one the role has; at once when left out.' })
  endsOn?: string | null;
}
