import { Field, FieldResolver, ID, Resolver } from 'type-graphql';
import { ReorganisationAct, reorganisationLabels } from '@dangvu/domain/organisation/reorganisation';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import { Decision } from './decision.type.ts';
import { UnitPermissions } from './unit-permissions.type.ts';
import { Unit } from './unit.type.ts';

exposeEnum(ReorganisationAct, 'ReorganisationAct', 'What happened to units.', reorganisationLabels);

@Described('Reorganisation', 'An act upon units, by a decision. Earlier days go on showing the units as they were.')
export class Reorganisation {
  @Field(() => ID, { description: 'Id of the act.' })
  id!: string;

  @Field(() => ReorganisationAct, { description: 'What happened.' })
  act!: ReorganisationAct;

  @Field(() => LocalDate, { description: 'First day on which it is so.' })
  effectiveOn!: string;

  @Field(() => String, { nullable: true, description: 'Why, as noted.' })
  reason!: string | null;

  @Field(() => DateTimeISO, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: string | null;

  @Field(() => Decision, { description: 'The decision it rests on.' })
  decision!: Decision;

  @Field(() => [String], { description: 'What the units were called on the day before; none for a unit that was established.' })
  namesBefore!: string[];

  @Field(() => [String], { description: 'What the units it led to were called on its day; none for one that was dissolved.' })
  namesAfter!: string[];

  @Field(() => [Unit], { description: 'The units as they went into it.' })
  unitsBefore!: Unit[];

  @Field(() => [Unit], { description: 'The units it led to. A unit that goes on is on both sides.' })
  unitsAfter!: Unit[];
}

@Resolver(() => Unit)
export class UnitReorganisations {
  @FieldResolver(() => [Reorganisation], { description: 'What happened to the unit itself, the latest first.' })
  reorganisations(): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => UnitPermissions)
export class ReorganisationPermissions {
  @FieldResolver(() => Boolean, { description: 'Whether a unit may be established below it.' })
  canEstablishBelow(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether it may be renamed, moved, merged, split or dissolved: never by its own officers.' })
  canReorganise(): never {
    throw new Error('read by the statement');
  }
}
