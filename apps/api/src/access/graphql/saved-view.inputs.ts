import { Field, ID, InputType, Int } from 'type-graphql';
import { Role } from '@dangvu/domain/access/roles';
import { ViewAudience, ViewedList } from '@dangvu/domain/access/saved-views';
import { key } from '../../platform/graphql/intent-key.ts';

const searchDescription = 'The address of the list behind its question mark: conditions, order, columns; at most 1 500 characters. Empty: the plain list. The unit, the period and the day belong to the page and are not kept.';
const unitDescription = 'Unit whose people find it; asked for with UNIT alone.';

@InputType('SavedViewCreateInput', { description: 'A state of a list to keep under a name.' })
export class SavedViewCreateInput {
  @Field(() => ViewedList, { description: 'Which list.' })
  list!: ViewedList;

  @Field(() => String, { description: 'Name, at most 80 characters; each of one’s own in a list has another.' })
  name!: string;

  @Field(() => String, { description: searchDescription })
  search!: string;

  @Field(() => ViewAudience, { description: 'Who finds it.' })
  audience!: ViewAudience;

  @Field(() => ID, { nullable: true, description: unitDescription })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('SavedViewChangeInput', { description: 'What to change of a view of one’s own; what is left out stays.' })
export class SavedViewChangeInput {
  @Field(() => ID, { description: 'View.' })
  id!: string;

  @Field(() => Int, { description: 'Version the caller has seen.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Another name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: searchDescription })
  search?: string | null;

  @Field(() => ViewAudience, { nullable: true, description: 'Who finds it from now on. Taken back from everyone, it is the default of no role any more.' })
  audience?: ViewAudience | null;

  @Field(() => ID, { nullable: true, description: unitDescription })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('SavedViewRemoveInput', { description: 'Which view to delete.' })
export class SavedViewRemoveInput {
  @Field(() => ID, { description: 'View.' })
  id!: string;

  @Field(() => Int, { description: 'Version the caller has seen.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('SavedViewDefaultSetInput', { description: 'What a list opens with for the caller.' })
export class SavedViewDefaultSetInput {
  @Field(() => ViewedList, { description: 'Which list.' })
  list!: ViewedList;

  @Field(() => ID, { nullable: true, description: 'View; null: the plain list, whatever the caller’s role begins with.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('SavedViewRoleDefaultSetInput', { description: 'What a list opens with for whoever holds a role and has chosen nothing himself.' })
export class SavedViewRoleDefaultSetInput {
  @Field(() => ViewedList, { description: 'Which list.' })
  list!: ViewedList;

  @Field(() => Role, { description: 'Role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'A view for everyone; null: the plain list.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}
