import { Field, ID, InputType, Int } from 'type-graphql';
import { FormCell } from '@dangvu/domain/reporting/monthly-form';
import { ReportState } from '@dangvu/domain/reporting/report-states';
import './enums.ts';
import { key } from '../../platform/graphql/intent-key.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

const version = 'Version of the report the caller has read.';
const idOf = 'Id of the report.';

@InputType('ReportFilter', { description: 'Which reports; all conditions hold together.' })
export class ReportFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only reports of this unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only reports of this unit and of units below it.' })
  under?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only reports for this period.' })
  periodId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only reports for periods that begin in this year.' })
  year?: number | null;

  @Field(() => ReportState, { nullable: true, description: 'Only reports in this state. A report that was not begun is none: see `reportOverview`.' })
  state?: ReportState | null;
}

@InputType('ReportOpenInput', { description: 'A report to begin.' })
export class ReportOpenInput {
  @Field(() => ID, { description: 'The unit that reports.' })
  unitId!: string;

  @Field(() => ID, { description: 'The period.' })
  periodId!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('DeclarationInput', { description: 'A figure the unit states beside the one the records give.' })
export class DeclarationInput {
  @Field(() => FormCell, { description: 'Which row.' })
  code!: FormCell;

  @Field(() => Int, { nullable: true, description: 'The figure; null, or the same as derived, takes a declaration back.' })
  declared?: number | null;

  @Field(() => String, { nullable: true, description: 'Why it differs; needed when it does.' })
  reason?: string | null;
}

@InputType('ReportSaveInput', { description: 'What the unit adds to the figures.' })
export class ReportSaveInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Remarks.' })
  remarks!: string;

  @Field(() => [DeclarationInput], { description: 'Declared figures; rows not named stay as they are.' })
  declarations!: DeclarationInput[];

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('ReportSubmitInput', { description: 'A report to send up.' })
export class ReportSubmitInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('ReturnCellInput', { description: 'A question on one figure.' })
export class ReturnCellInput {
  @Field(() => FormCell, { description: 'Which row.' })
  code!: FormCell;

  @Field(() => String, { description: 'What is to be looked at.' })
  reason!: string;
}

@InputType('ReportReturnInput', { description: 'A report to send back.' })
export class ReportReturnInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day by which it is to be corrected and sent again: until then the period is reopened for the unit. Needed when the period is closed.' })
  reopenUntil?: string | null;

  @Field(() => [ReturnCellInput], { description: 'Figures concerned; may be empty.' })
  cells!: ReturnCellInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('ReportAcceptInput', { description: 'A report to accept.' })
export class ReportAcceptInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
