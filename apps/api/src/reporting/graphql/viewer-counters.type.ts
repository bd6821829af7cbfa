import { Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Viewer } from '../../access/public.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { tooMany } from './too-many.ts';

@Described('ViewerCounters', 'How much waits for the caller today, in everything he has a right in.')
export class ViewerCounters {
  @Field(() => Int, { description: 'Everything that waits.' })
  workItems!: number;

  @Field(() => Int, { description: 'Of these, reports to write, to correct or to decide on.' })
  reportsWaiting!: number;

  @Field(() => Int, { description: 'Of these, transfers to accept or overdue.' })
  transfersWaiting!: number;
}

@Resolver(() => Viewer)
export class ViewerCounterFields {
  @FieldResolver(() => ViewerCounters, { nullable: true, description: `How much waits for the caller today; null where he has a right in ${tooMany}.` })
  counters(): never {
    throw new Error('read by the statement');
  }
}
