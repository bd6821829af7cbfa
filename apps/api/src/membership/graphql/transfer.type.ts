import { Ctx, Field, FieldResolver, ID, InputType, Int, Resolver, Root } from 'type-graphql';
import { TransferState } from '@dangvu/domain/membership/transfer-states';
import { Decision, Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { possibilities } from '../record-facts.ts';
import type { RecordFacts } from '../record-facts.ts';
import { TransferDirection } from './enums.ts';
import { Membership } from './membership.type.ts';

@Described('TransferPermissions', 'What the caller can do with a transfer now.')
export class TransferPermissions {
  @Field(() => Boolean, { description: 'Accept it; for one that leaves the town, record that the other side has.' })
  canAccept!: boolean;

  @Field(() => Boolean, { description: 'Send the papers back.' })
  canReturn!: boolean;

  @Field(() => Boolean, { description: 'Call it back.' })
  canCancel!: boolean;
}

@Described(
  'Transfer',
  'A member on the way from one branch to another, or out of the town. The other side must accept.',
)
export class Transfer {
  @Field(() => ID, { description: 'Id of the transfer.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => TransferState, { description: 'Where it stands.' })
  state!: TransferState;

  @Field(() => String, { description: 'Full name of the member.' })
  personName!: string;

  @Field(() => Membership, {
    nullable: true,
    description: 'The membership; null when the member is no longer where the caller sees names.',
  })
  membership!: Membership | null;

  @Field(() => Unit, { description: 'The branch that lets go.' })
  fromBranch!: Unit;

  @Field(() => Unit, {
    nullable: true,
    description: 'The branch that is to accept; null when it leads out of the town.',
  })
  toBranch!: Unit | null;

  @Field(() => String, { nullable: true, description: 'Where it leads outside the town.' })
  destination!: string | null;

  @Field(() => LocalDate, { description: 'Day of the referral.' })
  requestedOn!: string;

  @Field(() => LocalDate, { description: 'Day by which the papers must be presented: 30 working days.' })
  presentDueOn!: string;

  @Field(() => Int, { nullable: true, description: 'Calendar days until then, negative when past; null once closed.' })
  daysLeft!: number | null;

  @Field(() => Boolean, { description: 'Open and past its day.' })
  overdue!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'Day it was accepted, returned or cancelled.' })
  closedOn!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision it rests on, when there is one.' })
  decision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'Why it was requested, returned or cancelled.' })
  reason!: string | null;
}

export const TransferConnection = connectionOf('Transfer', () => Transfer);

@InputType('TransferFilter', { description: 'Which transfers; all conditions hold together.' })
export class TransferFilterInput {
  @Field(() => ID, {
    nullable: true,
    description: 'To or from this unit or what is below it; everywhere the caller reads names when left out.',
  })
  unitId?: string | null;

  @Field(() => TransferDirection, {
    nullable: true,
    description: 'Which way, seen from the unit; either when left out.',
  })
  direction?: TransferDirection | null;

  @Field(() => TransferState, { nullable: true, description: 'Only in this state.' })
  state?: TransferState | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only open ones past their day; false: only the others.' })
  overdue?: boolean | null;
}

interface TransferRow {
  readonly $open: boolean;
  readonly $facts: RecordFacts;
}

@Resolver(() => Transfer)
export class TransferFields {
  @FieldResolver(() => TransferPermissions, { description: 'What the caller can do with it now.' })
  permissions(@Root() { $open, $facts }: TransferRow, @Ctx() { viewer, today }: RequestContext): TransferPermissions {
    if (!$open) return { canAccept: false, canReturn: false, canCancel: false };
    const can = new Set(
      possibilities($facts, viewer, today)
        .filter(({ allowed }) => allowed)
        .map(({ act }) => act),
    );
    return {
      canAccept: can.has('TRANSFER_ACCEPT') || can.has('MOVE_OUT'),
      canReturn: can.has('TRANSFER_RETURN'),
      canCancel: can.has('TRANSFER_CANCEL'),
    };
  }
}
