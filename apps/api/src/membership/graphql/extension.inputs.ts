import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key, version } from './input-texts.ts';

@InputType('AdmissionDecisionExtendInput', { description: 'More time to decide an admission, as it was given (294-QĐ/TW 4.3.1).' })
export class AdmissionDecisionExtendInput {
  @Field(() => ID, { description: 'Id of the candidacy, or of the membership to be recognised.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day on which it was given: before the time is over.' })
  extendedOn!: string;

  @Field(() => String, { description: 'Who gave it.' })
  extendedBy!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Number of the document.' })
  documentNo?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('RecognitionDecisionExtendInput', { description: 'More time to decide a recognition; `id` is that of the membership.' })
export class RecognitionDecisionExtendInput extends AdmissionDecisionExtendInput {}
