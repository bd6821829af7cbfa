import { Field, ID, InputType, Int } from 'type-graphql';
import { ReminderMeans } from '@dangvu/domain/membership/transfer-states';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key, version } from './input-texts.ts';

@InputType('TransferReferInput', { description: 'The papers of a transfer that was asked for.' })
export class TransferReferInput {
  @Field(() => ID, { description: 'Id of the transfer.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day they are issued.' })
  referredOn!: string;

  @Field(() => String, { nullable: true, description: 'Of a probationer: what the member who helps him says of him; in place of what came with the request.' })
  mentorComment?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a probationer: what the branch says of him; in place of what came with the request.' })
  branchComment?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('AbsenceRemindInput', { description: 'A reminder to a member who stays away or has not presented the papers.' })
export class AbsenceRemindInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => LocalDate, { description: 'Day of the reminder.' })
  remindedOn!: string;

  @Field(() => ReminderMeans, { description: 'How.' })
  means!: ReminderMeans;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TransferDeletionProposeInput', { description: 'Proposing to strike off somebody who never presented the papers.' })
export class TransferDeletionProposeInput {
  @Field(() => ID, { description: 'Id of the transfer.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day of the proposal.' })
  proposedOn!: string;

  @Field(() => String, { nullable: true, description: 'Why nobody could be reminded; needed when no reminder is recorded.' })
  withoutReminders?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
