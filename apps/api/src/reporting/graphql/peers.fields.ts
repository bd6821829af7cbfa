import { Arg, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { peerRank, rankedAmong } from '@dangvu/domain/planning/peers';
import type { PeerFigures } from '@dangvu/domain/planning/peers';
import { Unit } from '../../organisation/public.ts';
import { Plan } from '../../planning/public.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { PercentView } from '../attainment-view.ts';
import { Percent } from './attainment.type.ts';

@Described('PeerUnit', 'One of the units a unit is compared with, or the unit itself.')
export class PeerUnit {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => Int, { description: 'Official members of the unit and below on the day the sizes are taken from.' })
  members!: number;

  @Field(() => Int, { description: 'Admissions decided in the plan’s period, up to the day of the read.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Quota as adjusted; null: not assigned, which is not 0.' })
  quota!: number | null;
}

@Described('UnitPeers', 'A unit among the units of the same plan that are of its kind, its sector and its size; the rows PEER_SIZE of the rulebook say where a size begins.')
export class UnitPeers {
  @Field(() => LocalDate, { description: 'The day the sizes are taken from: the first of the period, or the day of the read when it has not begun.' })
  on!: string;

  @Field(() => Int, { description: 'Official members of the unit and below on that day.' })
  members!: number;

  @Field(() => Int, { description: 'Least official members of the band.' })
  from!: number;

  @Field(() => Int, { nullable: true, description: 'Most official members of the band; null: no upper end.' })
  to!: number | null;

  @Field(() => [PeerUnit], { description: 'All units of the band, the unit included, in the order of the tree.' })
  units!: PeerUnit[];
}

@Resolver(() => PeerUnit)
export class PeerUnitFields {
  @FieldResolver(() => Percent, { description: 'Done of the adjusted quota.' })
  percent(@Root() row: { $done: number; $quota: number | null }): PercentView {
    return new PercentView(row.$done, row.$quota);
  }

  @FieldResolver(() => Percent, { description: 'Done of the quota as first assigned.' })
  percentOfOriginal(@Root() row: { $done: number; $original: number | null }): PercentView {
    return new PercentView(row.$done, row.$original);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Where it stands by the share done, 1 is the first; equals share a place. Null on a small base, without a quota, and when nobody else can be compared.' })
  rank(@Root() row: { $unitId: string; $peers: readonly PeerFigures[] }): number | null {
    return peerRank(row.$unitId, row.$peers)?.rank ?? null;
  }
}

@Resolver(() => UnitPeers)
export class UnitPeersFields {
  @FieldResolver(() => Int, { description: 'How many of the units have a place at all: those with a quota that is no small base.' })
  ranked(@Root() row: { $peers: readonly PeerFigures[] }): number {
    return rankedAmong(row.$peers).length;
  }
}

@Resolver(() => Plan)
export class PlanPeersFields {
  @FieldResolver(() => UnitPeers, { nullable: true, description: 'The unit among its peers in this plan; null when it is not in the plan or the caller sees only his own line.' })
  peers(@Arg('unitId', () => ID, { description: 'A unit of the plan.' }) _unitId: string): never {
    throw new Error('read by the statement');
  }
}
