import { Field, ID, InputType } from 'type-graphql';
import { ComplaintLevel } from '@dangvu/domain/membership/complaints';
import { DisciplineForm } from '@dangvu/domain/membership/discipline';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { MembershipDecidedInput, MembershipRecordInput } from './record.inputs.ts';

const discipline = 'Id of the discipline, one of the membership.';

@InputType('DisciplineChangeInput', { description: 'A decision that puts another form in place of the one decided.' })
export class DisciplineChangeInput extends MembershipDecidedInput {
  @Field(() => ID, { description: discipline })
  disciplineId!: string;

  @Field(() => DisciplineForm, { description: 'The new form; not expulsion.' })
  form!: DisciplineForm;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('DisciplineRevokeInput', { description: 'A decision that withdraws a discipline.' })
export class DisciplineRevokeInput extends MembershipDecidedInput {
  @Field(() => ID, { description: discipline })
  disciplineId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('AppealFileInput', { description: 'An appeal against a discipline.' })
export class AppealFileInput extends MembershipRecordInput {
  @Field(() => ID, { description: discipline })
  disciplineId!: string;

  @Field(() => LocalDate, { description: 'Day of the appeal.' })
  filedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day the decision was received, from which the days run; counted from the decision when it is not given.' })
  receivedOn?: string | null;

  @Field(() => String, { description: 'What it says.' })
  reason!: string;
}

@InputType('AppealRejectInput', { description: 'A decision that upholds a discipline appealed against.' })
export class AppealRejectInput extends MembershipDecidedInput {
  @Field(() => ID, { description: discipline })
  disciplineId!: string;
}

@InputType('DisciplinePublishInput', { description: 'A discipline has been made known.' })
export class DisciplinePublishInput extends MembershipRecordInput {
  @Field(() => ID, { description: discipline })
  disciplineId!: string;

  @Field(() => LocalDate, { description: 'Day on which it was made known.' })
  publishedOn!: string;
}

@InputType('MembershipSuspendInput', { description: 'A decision that suspends a member from party activity.' })
export class MembershipSuspendInput extends MembershipDecidedInput {
  @Field(() => LocalDate, { description: 'Last day of the suspension; it ends by itself after it.' })
  until!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('MembershipResumeInput', { description: 'A suspension that ends before its last day.' })
export class MembershipResumeInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'First day on which the member is active again.' })
  resumedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('InspectionOpenInput', { description: 'An inspection because of signs of a violation.' })
export class InspectionOpenInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'First day.' })
  openedOn!: string;

  @Field(() => String, { description: 'What is looked into.' })
  reason!: string;
}

@InputType('InspectionCloseInput', { description: 'The end of an inspection.' })
export class InspectionCloseInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'Day on which it was closed.' })
  closedOn!: string;

  @Field(() => String, { description: 'What was found.' })
  outcome!: string;
}

@InputType('MembershipRestoreInput', { description: 'A decision that restores who was put out wrongly.' })
export class MembershipRestoreInput extends MembershipDecidedInput {
  @Field(() => ID, { nullable: true, description: 'Branch in which the member takes part again; the one left when it is not given.' })
  branchId?: string | null;

  @Field(() => String, { description: 'What was wrong with the exit.' })
  reason!: string;
}

@InputType('ComplaintFileInput', { description: 'A complaint of somebody struck off.' })
export class ComplaintFileInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'Day of the complaint.' })
  filedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day the decision was received, from which the days run; counted from the decision when it is not given.' })
  receivedOn?: string | null;

  @Field(() => String, { description: 'What it says.' })
  reason!: string;

  @Field(() => ComplaintLevel, { nullable: true, description: 'Who is to answer it; the superior or the province when left out.' })
  level?: ComplaintLevel | null;
}

@InputType('ComplaintRejectInput', { description: 'A decision that upholds the striking off complained about.' })
export class ComplaintRejectInput extends MembershipDecidedInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
