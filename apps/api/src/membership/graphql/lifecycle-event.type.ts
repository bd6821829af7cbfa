import { Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { eventLines } from '@dangvu/domain/membership/event-details';
import { LifecycleAct, actLabels } from '@dangvu/domain/membership/lifecycle';
import { Decision, Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { capitalised } from './available-transition.type.ts';
import { Person } from './person.type.ts';

@Described('EventDetail', 'Something noted with an act, ready to be read.')
export class EventDetail {
  @Field(() => String, { description: 'What it is, in the language of the caller.' })
  label!: string;

  @Field(() => String, { description: 'The value, in the language of the caller.' })
  value!: string;
}

@Described(
  'LifecycleEvent',
  'An entry of the log: something that happened to a person. Never changed; a correction is another entry.',
)
export class LifecycleEvent {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => LifecycleAct, { description: 'What happened.' })
  act!: LifecycleAct;

  @Field(() => String, { nullable: true, description: 'State before; null when it opened a record.' })
  fromState!: string | null;

  @Field(() => String, { nullable: true, description: 'State after.' })
  toState!: string | null;

  @Field(() => LocalDate, { description: 'True from this day.' })
  effectiveOn!: string;

  @Field(() => LocalDate, { description: 'The day it counts towards figures: as `effectiveOn`, but a recognition decided later counts when it is decided.' })
  countedOn!: string;

  @Field(() => DateTimeISO, { description: 'Known to the system from this instant.' })
  recordedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who recorded it; null when it was loaded or came from a program.',
  })
  recordedBy!: string | null;

  @Field(() => Unit, { description: 'The branch the person was in: where it counts.' })
  branch!: Unit;

  @Field(() => Unit, { nullable: true, description: 'Of a transfer: the other end.' })
  toBranch!: Unit | null;

  @Field(() => Decision, { nullable: true, description: 'The decision it rests on.' })
  decision!: Decision | null;

  @Field(() => LifecycleEvent, { nullable: true, description: 'The entry this one replaces.' })
  corrects!: LifecycleEvent | null;

  @Field(() => LifecycleEvent, { nullable: true, description: 'The entry that replaces this one.' })
  correctedBy!: LifecycleEvent | null;

  @Field(() => Boolean, { description: 'A correction that says: it never happened.' })
  voided!: boolean;

  @Field(() => Boolean, { description: 'Whether a figure counts it.' })
  counts!: boolean;

  @Field(() => String, { description: 'Full name of the person.' })
  personName!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'The person; null when he has since gone where the caller sees no names.',
  })
  person!: Person | null;
}

export const LifecycleEventConnection = connectionOf('LifecycleEvent', () => LifecycleEvent);

interface EventRow {
  readonly $act: LifecycleAct;
  readonly $details: Readonly<Record<string, unknown>>;
  readonly $inForce: boolean;
  readonly $permitted: boolean;
}

@Resolver(() => LifecycleEvent)
export class LifecycleEventFields {
  @FieldResolver(() => String, { description: 'What happened, in the language of the caller.' })
  label(@Root() { $act }: EventRow, @Ctx() { locale }: RequestContext): string {
    return capitalised(actLabels[$act][locale]);
  }

  @FieldResolver(() => [EventDetail], { description: 'What was noted with it.' })
  details(@Root() { $details }: EventRow, @Ctx() { locale }: RequestContext): readonly EventDetail[] {
    return eventLines($details, locale);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller can correct it: it is in force and he may.' })
  canCorrect(@Root() { $inForce, $permitted }: EventRow): boolean {
    return $inForce && $permitted;
  }
}
