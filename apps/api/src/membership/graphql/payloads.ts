import { Field, Int } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { Decision } from '../../organisation/public.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { UserErrors } from '../../platform/graphql/payload.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { TransitionWarning } from './available-transition.type.ts';
import { Candidacy } from './candidacy.type.ts';
import { ExpectedDeparture } from './departure.type.ts';
import { LifecycleEvent } from './lifecycle-event.type.ts';
import { Membership } from './membership.type.ts';
import { MissedMonth } from './missed-month.type.ts';
import { Office } from './office.type.ts';
import { Person } from './person.type.ts';
import { TrainingClass, TrainingEnrolment } from './training.type.ts';
import { Transfer } from './transfer.type.ts';

/** Objects an act may change, by the name of the payload's field. */
const changed = {
  candidacy: { type: (): ClassType<object> => Candidacy, description: 'The candidacy as it stands now.' },
  membership: {
    type: (): ClassType<object> => Membership,
    description: 'The membership as it stands now; null when the caller sees the member no longer.',
  },
  transfer: { type: (): ClassType<object> => Transfer, description: 'The transfer as it stands now.' },
  departure: { type: (): ClassType<object> => ExpectedDeparture, description: 'The expected departure as it stands now.' },
  missedMonth: { type: (): ClassType<object> => MissedMonth, description: 'The note as it stands now.' },
  office: { type: (): ClassType<object> => Office, description: 'The office as it stands now.' },
  person: { type: (): ClassType<object> => Person, description: 'The person.' },
  trainingClass: { type: (): ClassType<object> => TrainingClass, description: 'The class as it stands now.' },
  enrolment: { type: (): ClassType<object> => TrainingEnrolment, description: 'The part this person takes in the class, as it stands now.' },
  decision: { type: (): ClassType<object> => Decision, description: 'The decision as it stands now.' },
  event: { type: (): ClassType<object> => LifecycleEvent, description: 'The entry written into the log.' },
} as const;

type Changed = keyof typeof changed;

function addFields(target: ClassType<object>, fields: readonly Changed[]): void {
  for (const field of fields) {
    const { type, description } = changed[field];
    Field(() => type(), { nullable: true, description })(target.prototype, field);
  }
}

const payloadName = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;

/** The payload of a mutation of membership: what changed, what is told, why it was refused. */
export function payloadOf(mutation: string, ...fields: Changed[]): ClassType<object> {
  @Described(`${payloadName(mutation)}Payload`, `What became of ${mutation}.`)
  class ActPayload {
    @Field(() => [TransitionWarning], {
      nullable: true,
      description: 'What went through and is told; null when refused.',
    })
    warnings!: TransitionWarning[] | null;

    @UserErrors()
    userErrors!: UserError[];
  }
  addFields(ActPayload, fields);
  return ActPayload;
}

/** The payload of a mutation about many: what became of every row, none left out, in the order of the input. */
export function manyPayloadOf(mutation: string, ...fields: Changed[]): ClassType<object> {
  @Described(`${payloadName(mutation)}Outcome`, `What became of one row of ${mutation}.`)
  class RowOutcome {
    @Field(() => Int, { description: 'Place of the row in the input, from 0.' })
    row!: number;

    @Field(() => [TransitionWarning], { nullable: true, description: 'What goes through and is told; null when refused.' })
    warnings!: TransitionWarning[] | null;

    @Field(() => [UserError], { description: 'Why the row was refused, as the act on one alone would say it; empty when it passed.' })
    userErrors!: UserError[];
  }
  addFields(RowOutcome, fields);

  @Described(`${payloadName(mutation)}Payload`, `What became of ${mutation}.`)
  class ManyPayload {
    @Field(() => [RowOutcome], { nullable: true, description: 'What became of every row, in the order of the input; null when the whole was refused unread.' })
    outcomes!: RowOutcome[] | null;

    @Field(() => Int, { nullable: true, description: 'How many rows passed.' })
    accepted!: number | null;

    @Field(() => Int, { nullable: true, description: 'How many rows were refused.' })
    refused!: number | null;

    @Field(() => Boolean, { nullable: true, description: 'Whether the rows that passed are written: not in a preview, and not when nothing was to be written unless all passed.' })
    written!: boolean | null;

    @UserErrors()
    userErrors!: UserError[];
  }
  return ManyPayload;
}
