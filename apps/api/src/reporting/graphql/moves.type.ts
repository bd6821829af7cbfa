import { Args, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Unit } from '../../organisation/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Dashboard } from './dashboard.type.ts';

@Described('MovePlace', 'A place members came from or left for, by the tree of the day of each move.')
export class MovePlace {
  @Field(() => Unit, {
    nullable: true,
    description: 'Within the tree: the highest unit around the other branch that the unit looked at does not stand in, seen from a ward another ward or an agency; null outside.',
  })
  unit!: Unit | null;

  @Field(() => String, { nullable: true, description: 'Outside the tree: its name as it was mostly written; null within, and where none was put down.' })
  place!: string | null;

  @Field(() => Int, { description: 'Members who came from there in the period.' })
  came!: number;

  @Field(() => Int, { description: 'Members who left for there in the period: who has been taken in.' })
  left!: number;

  @Field(() => Int, { description: 'On the way there on the last day counted, the overdue ones among them.' })
  onTheWay!: number;

  @Field(() => Int, { description: 'Of these, past the day the papers had to be issued or presented.' })
  overdue!: number;

  @Field(() => Int, { description: 'Sent back from there in the period.' })
  returned!: number;

  @Field(() => Int, { description: 'Who never presented the papers there and was proposed for striking off in the period.' })
  deletionProposed!: number;
}

export const MovePlaceConnection = connectionOf('MovePlace', () => MovePlace);

@Described('Moves', 'Members who came to a unit and left it in the period, and those lost on the way.')
export class Moves {
  @Field(() => Int, { description: 'Came, from within the tree (`MOVED_IN`) and from outside (`ARRIVED`).' })
  came!: number;

  @Field(() => Int, { description: 'Left, within the tree (`MOVED_OUT`) and out of it (`DEPARTED`).' })
  left!: number;

  @Field(() => Int, { description: 'Leaving and not yet taken in on the last day counted.' })
  onTheWay!: number;

  @Field(() => Int, { description: 'Of these, past their day.' })
  overdue!: number;

  @Field(() => Int, { description: 'Sent back by the other side in the period.' })
  returned!: number;

  @Field(() => Int, { description: 'Proposed for striking off in the period because the papers were never presented.' })
  deletionProposed!: number;

  @Field(() => Int, { description: 'Moves between branches of the unit itself, which change nothing in its number.' })
  inside!: number;
}

@Resolver(() => Moves)
export class MovesFields {
  @FieldResolver(() => MovePlaceConnection, { description: 'By place: those of the tree first, then by how many came and left.' })
  places(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => Dashboard)
export class DashboardMoves {
  @FieldResolver(() => Moves, { description: 'Who came from where and left for where in the period.' })
  moves(): never {
    throw new Error('read by the statement');
  }
}
