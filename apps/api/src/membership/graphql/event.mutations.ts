import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { correctEvent } from '../commands/correct-event.ts';
import { payloadOf } from './payloads.ts';
import { EventCorrectInput } from './transfer.inputs.ts';

const EventCorrectPayload = payloadOf('eventCorrect', 'event', 'person');

@Resolver()
export class EventMutations {
  @Mutation(() => EventCorrectPayload, {
    nullable: true,
    description: 'Puts an entry of the log right by a decision; the record follows the log.',
  })
  eventCorrect(
    @Arg('input', () => EventCorrectInput, { description: 'What to do.' }) input: EventCorrectInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'eventCorrect', input, correctEvent);
  }
}
