import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { SupportBody, SupportRole } from '@dangvu/domain/membership/supporters';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { assignSupporter, endSupporter } from '../commands/assign-supporter.ts';
import { key, version } from './input-texts.ts';
import { payloadOf } from './payloads.ts';
import './supporter.type.ts';

@InputType('CandidacySupporterAssignInput', { description: 'Who introduces or helps a candidate. Exactly one of `personId` and `body`.' })
export class CandidacySupporterAssignInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => SupportRole, { description: 'Introducer or mentor.' })
  role!: SupportRole;

  @Field(() => ID, { nullable: true, description: 'The official member.' })
  personId?: string | null;

  @Field(() => SupportBody, { nullable: true, description: 'A body in place of one introducer.' })
  body?: SupportBody | null;

  @Field(() => LocalDate, { nullable: true, description: 'Since when both work or live in one place; needed for an introducer who replaces nobody.' })
  togetherSince?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'In place of another introducer; not when left out.' })
  replacement?: boolean | null;

  @Field(() => LocalDate, { description: 'Day of the branch’s resolution.' })
  assignedOn!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CandidacySupporterEndInput', { description: 'That somebody introduces or helps a candidate no longer.' })
export class CandidacySupporterEndInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => ID, { description: 'Id of the assignment.' })
  supporterId!: string;

  @Field(() => LocalDate, { description: 'First day on which no more.' })
  endedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const CandidacySupporterAssignPayload = payloadOf('candidacySupporterAssign', 'candidacy');
const CandidacySupporterEndPayload = payloadOf('candidacySupporterEnd', 'candidacy');
const description = 'What to do.';

@Resolver()
export class SupporterMutations {
  @Mutation(() => CandidacySupporterAssignPayload, { nullable: true, description: 'Records who introduces or helps a candidate, by resolution of the branch.' })
  candidacySupporterAssign(
    @Arg('input', () => CandidacySupporterAssignInput, { description }) input: CandidacySupporterAssignInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacySupporterAssign', input, assignSupporter);
  }

  @Mutation(() => CandidacySupporterEndPayload, { nullable: true, description: 'Records that somebody introduces or helps a candidate no longer.' })
  candidacySupporterEnd(
    @Arg('input', () => CandidacySupporterEndInput, { description }) input: CandidacySupporterEndInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacySupporterEnd', input, endSupporter);
  }
}
