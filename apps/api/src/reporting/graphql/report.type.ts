import { Field, ID, Int } from 'type-graphql';
import { FormCell } from '@dangvu/domain/reporting/monthly-form';
import { ReportState } from '@dangvu/domain/reporting/report-states';
import { Refusal } from '../../membership/public.ts';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import { ReportAct, ReportPeriodKind } from './enums.ts';

@Described('ReportPeriod', 'A period reports are made for.')
export class ReportPeriod {
  @Field(() => ID, { description: 'Id of the period.' })
  id!: string;

  @Field(() => ReportPeriodKind, { description: 'How long it is.' })
  kind!: ReportPeriodKind;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn!: string;

  @Field(() => LocalDate, { description: 'First day on which it may be reported.' })
  opensOn!: string;

  @Field(() => LocalDate, { description: 'Day by which the report is due.' })
  dueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which a report is saved and sent; null: it never closes. A unit may have been given longer.' })
  closesOn!: string | null;

  @Field(() => Boolean, { description: 'Whether the town asks for reports of it. Otherwise nothing is expected and nothing late.' })
  asked!: boolean;
}

export const ReportPeriodConnection = connectionOf('ReportPeriod', () => ReportPeriod);

@Described('ReportCell', 'A row of a report.')
export class ReportCell {
  @Field(() => FormCell, { description: 'Which row.' })
  code!: FormCell;

  @Field(() => Int, { description: 'The figure of the report: declared if one is, else derived. Frozen once accepted.' })
  value!: number;

  @Field(() => Int, { description: 'What the records give: now while the report is written, as sent once it is sent.' })
  derived!: number;

  @Field(() => Int, { nullable: true, description: 'What the unit states instead; null: as derived.' })
  declared!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it states another figure.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'What the superior asked about this figure when the report was last returned.' })
  returnReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'The same period a year before, as the records give it now.' })
  previousYear!: number | null;
}

@Described('ReportEvent', 'An act on a report.')
export class ReportEvent {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => ReportAct, { description: 'What was done.' })
  act!: ReportAct;

  @Field(() => DateTimeISO, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason, as typed.' })
  reason!: string | null;
}

@Described('ReportReopening', 'More time for one unit after a period has closed, given by its superior.')
export class ReportReopening {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => LocalDate, { description: 'Last day on which the unit may save and send.' })
  until!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeISO, { description: 'When it was given.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  by!: string | null;
}

@Described('ReportReminder', 'A reminder to a unit that has not reported, from its superior.')
export class ReportReminder {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => LocalDate, { description: 'The day in the town. A unit is reminded of a period once a day at most.' })
  remindedOn!: string;

  @Field(() => String, { nullable: true, description: 'What was said with it; null: nothing.' })
  message!: string | null;

  @Field(() => DateTimeISO, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  by!: string | null;

  @Field(() => ReportPeriod, { description: 'The period it is about, with the days until which its report is due and can be sent.' })
  period!: ReportPeriod;
}

@Described('ReportSnapshot', 'An accepted report, byte for byte, for ever.')
export class ReportSnapshot {
  @Field(() => ID, { description: 'Id of the snapshot.' })
  id!: string;

  @Field(() => String, { description: 'SHA-256 of `content` in UTF-8, in hexadecimal.' })
  sha256!: string;

  @Field(() => String, { description: 'The report as canonical JSON: keys sorted, no white space, text in NFC.' })
  content!: string;

  @Field(() => DateTimeISO, { description: 'When it was accepted.' })
  issuedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who accepted it.' })
  issuedBy!: string | null;
}

@Described('ReportDrift', 'A figure of an accepted report that the records give otherwise today than when it was sent. The report does not change.')
export class ReportDrift {
  @Field(() => FormCell, { description: 'Which row.' })
  code!: FormCell;

  @Field(() => Int, { description: 'As the records gave it when the report was sent.' })
  issued!: number;

  @Field(() => Int, { description: 'As the records give it now.' })
  now!: number;
}

@Described('AvailableReportTransition', 'An act on a report with whether it can be done now; decided by the same function as when it is tried.')
export class AvailableReportTransition {
  @Field(() => ReportAct, { description: 'The act.' })
  act!: ReportAct;

  @Field(() => String, { description: 'What to call it, in the language of the caller.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether it can be done now, as far as can be said before anything is typed.' })
  allowed!: boolean;

  @Field(() => [Refusal], { description: 'Why not; empty when it can.' })
  refusals!: Refusal[];
}

@Described('Report', 'What a unit sends up for a period.')
export class Report {
  @Field(() => ID, { description: 'Id of the report.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => Unit, { description: 'The unit that reports.' })
  unit!: Unit;

  @Field(() => ReportPeriod, { description: 'The period.' })
  period!: ReportPeriod;

  @Field(() => ReportReopening, { nullable: true, description: 'The time given to the unit beyond the closing day, as it counts on the day of the read; null: none.' })
  reopening!: ReportReopening | null;

  @Field(() => ReportState, { description: 'Where it stands on the day of the read.' })
  state!: ReportState;

  @Field(() => String, { description: 'Remarks of the unit; empty when there are none.' })
  remarks!: string;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was last sent.' })
  submittedAt!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was first sent; whether it came in time goes by this.' })
  firstSubmittedAt!: string | null;

  @Field(() => [ReportCell], { description: 'Its rows, in the order in which they are printed; rows of 0 are there.' })
  cells!: ReportCell[];

  @Field(() => [ReportReminder], { description: 'How often the unit was reminded of the period up to the day of the read, the latest first.' })
  reminders!: ReportReminder[];

  @Field(() => [ReportEvent], { description: 'What was done with it, the oldest first.' })
  log!: ReportEvent[];

  @Field(() => ReportSnapshot, { nullable: true, description: 'The frozen text; null until it is accepted.' })
  snapshot!: ReportSnapshot | null;

  @Field(() => [ReportDrift], { description: 'Figures of an accepted report whose records were corrected after it was sent. What the unit declared beside the records is no drift.' })
  drift!: ReportDrift[];
}

export const ReportConnection = connectionOf('Report', () => Report);

@Described('ReportStanding', 'Where the report of a unit for a period stands on the day of the read, also when it was not begun.')
export class ReportStanding {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => Report, { nullable: true, description: 'Its report; null when not begun, which is not a report of zeros.' })
  report!: Report | null;

  @Field(() => ReportState, { description: 'Where it stands.' })
  state!: ReportState;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was last sent, up to the day of the read; null: not yet.' })
  submittedAt!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was first sent; whether it came in time goes by this.' })
  firstSubmittedAt!: string | null;

  @Field(() => LocalDate, { description: 'Day by which it is due.' })
  dueOn!: string;

  @Field(() => Boolean, { description: 'Whether that day is past on the day of the read and nothing that stands was sent; false where no report is asked for.' })
  overdue!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which any unit saves and sends; null: the period never closes.' })
  closesOn!: string | null;

  @Field(() => ReportReopening, { nullable: true, description: 'The time given to the unit beyond that day, as it counts on the day of the read; null: none.' })
  reopening!: ReportReopening | null;

  @Field(() => [ReportReminder], { description: 'How often the unit was reminded of the period up to the day of the read, the latest first.' })
  reminders!: ReportReminder[];

  @Field(() => Boolean, { description: 'Whether the caller can give the unit more time now: the period closes, and nothing of it waits for a decision or is accepted.' })
  canReopen!: boolean;
}
