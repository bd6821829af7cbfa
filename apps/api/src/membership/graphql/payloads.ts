import { Field } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { Described } from '../../platform/graphql/decorators.ts';
import { UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import { TransitionWarning } from './available-transition.type.ts';
import { Candidacy } from './candidacy.type.ts';
import { LifecycleEvent } from './lifecycle-event.type.ts';
import { Membership } from './membership.type.ts';
import { Person } from './person.type.ts';
import { Transfer } from './transfer.type.ts';

/** Objects an act may change, by the name of the payload's field. */
const changed = {
  candidacy: { type: (): ClassType<object> => Candidacy, description: 'The candidacy as it stands now.' },
  membership: {
    type: (): ClassType<object> => Membership,
    description: 'The membership as it stands now; null when the caller sees the member no longer.',
  },
  transfer: { type: (): ClassType<object> => Transfer, description: 'The transfer as it stands now.' },
  person: { type: (): ClassType<object> => Person, description: 'The person.' },
  event: { type: (): ClassType<object> => LifecycleEvent, description: 'The entry written into the log.' },
} as const;

/** The payload of a mutation of membership: what changed, what is told, why it was refused. */
export function payloadOf(mutation: string, ...fields: (keyof typeof changed)[]): ClassType<object> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  @Described(name, `What became of ${mutation}.`)
  class ActPayload {
    @Field(() => [TransitionWarning], {
      nullable: true,
      description: 'What went through and is told; null when refused.',
    })
    warnings!: TransitionWarning[] | null;

    @UserErrors()
    userErrors!: UserError[];
  }
  for (const field of fields) {
    const { type, description } = changed[field];
    Field(() => type(), { nullable: true, description })(ActPayload.prototype, field);
  }
  return ActPayload;
}
