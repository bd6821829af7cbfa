import { Ctx, Field, FieldResolver, ID, InputType, Int, Resolver, Root } from 'type-graphql';
import { DepartureState, departureStateLabels } from '@dangvu/domain/membership/expected-departures';
import { DepartureKind, departureKindLabels } from '@dangvu/domain/membership/departure-kinds';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { permissionsAt } from '../record-facts.ts';
import { Membership } from './membership.type.ts';

exposeEnum(DepartureKind, 'DepartureKind', 'Why a branch expects that a member will go.', departureKindLabels);
exposeEnum(DepartureState, 'DepartureState', 'What became of an expected departure.', departureStateLabels);

@Described('ExpectedDeparturePermissions', 'What the caller can do with an expected departure now.')
export class ExpectedDeparturePermissions {
  @Field(() => Boolean, { description: 'Begin the transfer.' })
  canTransfer!: boolean;

  @Field(() => Boolean, { description: 'Record that the member does not go.' })
  canWithdraw!: boolean;
}

@Described('ExpectedDeparture', 'A member will go on a day, as the branch knows beforehand; the transfer is done in time.')
export class ExpectedDeparture {
  @Field(() => ID, { description: 'Id of it.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => DepartureKind, { description: 'Why.' })
  kind!: DepartureKind;

  @Field(() => LocalDate, { description: 'Day expected.' })
  expectedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where to, as far as it is known.' })
  destination!: string | null;

  @Field(() => String, { nullable: true, description: 'What else is known.' })
  note!: string | null;

  @Field(() => DepartureState, { description: 'What became of it.' })
  state!: DepartureState;

  @Field(() => LocalDate, { nullable: true, description: 'Day it was closed; null: still expected.' })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the member does not go.' })
  closeReason!: string | null;

  @Field(() => String, { description: 'Full name of the member.' })
  personName!: string;

  @Field(() => Membership, { nullable: true, description: 'The membership; null when the caller sees the member no longer.' })
  membership!: Membership | null;

  @Field(() => Unit, { description: 'The branch the member belongs to.' })
  branch!: Unit;

  @Field(() => Int, { nullable: true, description: 'Calendar days until the day, negative when past; null once closed.' })
  daysLeft!: number | null;

  @Field(() => Boolean, { description: 'The day has passed and no transfer was begun.' })
  overdue!: boolean;
}

export const ExpectedDepartureConnection = connectionOf('ExpectedDeparture', () => ExpectedDeparture);

@InputType('ExpectedDepartureFilter', { description: 'Which expected departures; all conditions hold together.' })
export class ExpectedDepartureFilterInput {
  @Field(() => ID, { nullable: true, description: 'In this unit or below it; everywhere the caller reads names when left out.' })
  unitId?: string | null;

  @Field(() => DepartureKind, { nullable: true, description: 'Only of this kind.' })
  kind?: DepartureKind | null;

  @Field(() => LocalDate, { nullable: true, description: 'Expected by this day.' })
  until?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only those still expected; false: only the others.' })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Words of the member’s name in any order, with or without marks.' })
  search?: string | null;
}

@Resolver(() => ExpectedDeparture)
export class ExpectedDepartureFields {
  @FieldResolver(() => ExpectedDeparturePermissions, { description: 'What the caller can do with it now.' })
  permissions(@Root() { $open, $above }: { $open: boolean; $above: readonly string[] }, @Ctx() { viewer }: RequestContext): ExpectedDeparturePermissions {
    const held = permissionsAt(viewer, $above);
    const canTransfer = $open && held.has('MEMBERSHIP_RECORD');
    return { canTransfer, canWithdraw: $open && (canTransfer || held.has('CANDIDACY_RECORD')) };
  }
}

@Resolver(() => Membership)
export class ExpectedDepartureOfMembership {
  @FieldResolver(() => ExpectedDeparture, { nullable: true, description: 'The departure that is expected; null: none.' })
  expectedDeparture(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may record that the member will go.' })
  canExpectDeparture(@Root() { $goesOn, $aboveMember }: { $goesOn: boolean; $aboveMember: readonly string[] }, @Ctx() { viewer }: RequestContext): boolean {
    const held = permissionsAt(viewer, $aboveMember);
    return $goesOn && (held.has('CANDIDACY_RECORD') || held.has('MEMBERSHIP_RECORD'));
  }
}
