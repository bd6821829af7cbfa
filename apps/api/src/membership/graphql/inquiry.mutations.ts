import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InquiryFinding, InquiryKind } from '@dangvu/domain/membership/inquiries';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { answerInquiry, sendInquiry } from '../commands/inquiries.ts';
import { key, version } from './input-texts.ts';
import { payloadOf } from './payloads.ts';
import './inquiry.type.ts';

@InputType('InquirySendInput', { description: 'Others are asked about a candidate.' })
export class InquirySendInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => InquiryKind, { description: 'A verification or an opinion.' })
  kind!: InquiryKind;

  @Field(() => String, { description: 'Whom it is sent to.' })
  addressee!: string;

  @Field(() => String, { nullable: true, description: 'Whom it is about, e.g. a relative; the candidate when left out.' })
  about?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a verification goes abroad; at home when left out.' })
  abroad?: boolean | null;

  @Field(() => LocalDate, { description: 'Day it is sent.' })
  sentOn!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('InquiryAnswerInput', { description: 'An answer that has come.' })
export class InquiryAnswerInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => ID, { description: 'Id of the inquiry.' })
  inquiryId!: string;

  @Field(() => LocalDate, { description: 'Day of the answer.' })
  answeredOn!: string;

  @Field(() => InquiryFinding, { description: 'What it comes to.' })
  finding!: InquiryFinding;

  @Field(() => String, { nullable: true, description: 'What it says; needed unless nothing was found.' })
  note?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const InquirySendPayload = payloadOf('inquirySend', 'candidacy');
const InquiryAnswerPayload = payloadOf('inquiryAnswer', 'candidacy');
const description = 'What to do.';

@Resolver()
export class InquiryMutations {
  @Mutation(() => InquirySendPayload, { nullable: true, description: 'Records that others were asked about a candidate; a verification’s clock runs from here.' })
  inquirySend(@Arg('input', () => InquirySendInput, { description }) input: InquirySendInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'inquirySend', input, sendInquiry);
  }

  @Mutation(() => InquiryAnswerPayload, { nullable: true, description: 'Records the answer.' })
  inquiryAnswer(@Arg('input', () => InquiryAnswerInput, { description }) input: InquiryAnswerInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'inquiryAnswer', input, answerInquiry);
  }
}
