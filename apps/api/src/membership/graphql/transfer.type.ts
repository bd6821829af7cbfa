import { Ctx, Field, FieldResolver, ID, InputType, Int, Resolver, Root } from 'type-graphql';
import { ReminderMeans, TransferState } from '@dangvu/domain/membership/transfer-states';
import { Decision, Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { permissionsAt, possibilities } from '../record-facts.ts';
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

  @Field(() => Boolean, { description: 'Issue the papers that were asked for.' })
  canRefer!: boolean;

  @Field(() => Boolean, { description: 'Record that the member was reminded.' })
  canRemind!: boolean;

  @Field(() => Boolean, { description: 'Propose striking off somebody whose papers are missing too long.' })
  canProposeDeletion!: boolean;
}

@Described('AbsenceReminder', 'A member who stays away was reminded.')
export class AbsenceReminder {
  @Field(() => ID, { description: 'Id of the reminder.' })
  id!: string;

  @Field(() => LocalDate, { description: 'Day of it.' })
  remindedOn!: string;

  @Field(() => ReminderMeans, { description: 'How.' })
  means!: ReminderMeans;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;

  @Field(() => Unit, { description: 'The side that reminded.' })
  unit!: Unit;
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

  @Field(() => LocalDate, { description: 'Day it was asked for.' })
  requestedOn!: string;

  @Field(() => String, { description: 'What is printed on the slip and typed or scanned to find the case: eight letters and digits.' })
  code!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the move or of the decision to move, when it is known.' })
  movedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day the papers were issued, from which the member is on the way; null before.' })
  referredOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'While the papers are still to be issued: the last day to do so, 60 working days from the move; null afterwards.',
  })
  startDueOn!: string | null;

  @Field(() => LocalDate, { description: 'The next day of the case: to issue the papers, then to present them.' })
  dueOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'On the way: the first day on which striking off may be proposed because nobody came, more than three months after the referral.',
  })
  noShowOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which striking off was proposed.' })
  deletionProposedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why nobody could be reminded before that.' })
  deletionReason!: string | null;

  @Field(() => [AbsenceReminder], { description: 'Reminders to the member, the latest first.' })
  reminders!: AbsenceReminder[];

  @Field(() => LocalDate, { description: 'Day by which the papers must be presented: 30 working days from the referral; until then reckoned as if it came on its last day.' })
  presentDueOn!: string;

  @Field(() => Int, { nullable: true, description: 'Calendar days until `dueOn`, negative when past; null once closed.' })
  daysLeft!: number | null;

  @Field(() => Boolean, { description: 'Open and past its day.' })
  overdue!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'Day it was accepted, returned or cancelled.' })
  closedOn!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision it rests on, when there is one.' })
  decision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'Why it was requested, returned or cancelled.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a probationer: what the member who helps him says of him, for the branch that takes him in (06-HD/TW 3.10). May have several lines.' })
  mentorComment!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a probationer: what the branch that lets him go says of him. May have several lines.' })
  branchComment!: string | null;

  @Field(() => Boolean, { description: 'The member is in probation: the comments of his mentor and of his branch go with him.' })
  commentsExpected!: boolean;
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

  @Field(() => Boolean, { nullable: true, description: 'true: only those still to be answered; false: only the others.' })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Words of the member’s name in any order, with or without marks, or the code of the slip.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only open ones past their day; false: only the others.' })
  overdue?: boolean | null;
}

interface TransferRow {
  readonly $open: boolean;
  readonly $mayPropose: boolean;
  readonly $facts: RecordFacts;
}

@Resolver(() => Transfer)
export class TransferFields {
  @FieldResolver(() => TransferPermissions, { description: 'What the caller can do with it now.' })
  permissions(@Root() { $open, $mayPropose, $facts }: TransferRow, @Ctx() { viewer, today }: RequestContext): TransferPermissions {
    if (!$open) return { canAccept: false, canReturn: false, canCancel: false, canRefer: false, canRemind: false, canProposeDeletion: false };
    const { above, transfer } = $facts;
    const [here, there] = [permissionsAt(viewer, above), permissionsAt(viewer, transfer?.above ?? [])];
    const can = new Set(
      possibilities($facts, viewer, today)
        .filter(({ allowed }) => allowed)
        .map(({ act }) => act),
    );
    return {
      canAccept: can.has('TRANSFER_ACCEPT') || can.has('MOVE_OUT'),
      canReturn: can.has('TRANSFER_RETURN'),
      canCancel: can.has('TRANSFER_CANCEL'),
      canRefer: can.has('TRANSFER_REFER'),
      canRemind: here.has('MEMBERSHIP_RECORD') || here.has('CANDIDACY_RECORD') || there.has('TRANSFER_DECIDE') || there.has('CANDIDACY_RECORD'),
      canProposeDeletion: $mayPropose && (transfer?.outside ? here.has('MEMBERSHIP_RECORD') : there.has('TRANSFER_DECIDE')),
    };
  }
}
