import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { OfficeRole } from '@dangvu/domain/membership/office-roles';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { leaveOffice, takeOffice } from '../commands/offices.ts';
import { key, version } from './input-texts.ts';
import './office.type.ts';
import { payloadOf } from './payloads.ts';
import { MembershipRecordInput } from './record.inputs.ts';

@InputType('OfficeTakeInput', { description: 'An office in the branch of a member or in a unit above it.' })
export class OfficeTakeInput extends MembershipRecordInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => OfficeRole, { description: 'What is held from then on.' })
  role!: OfficeRole;

  @Field(() => LocalDate, { description: 'First day in office.' })
  takenOn!: string;
}

@InputType('OfficeLeaveInput', { description: 'An office is left.' })
export class OfficeLeaveInput {
  @Field(() => ID, { description: 'Id of the office.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'First day no longer in office.' })
  leftOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const OfficeTakePayload = payloadOf('officeTake', 'office', 'membership');
const OfficeLeavePayload = payloadOf('officeLeave', 'office', 'person');
const description = 'What to do.';

@Resolver()
export class OfficeMutations {
  @Mutation(() => OfficeTakePayload, { nullable: true, description: 'Records that an official member took an office: one secretary of a unit at a time; a branch elects a committee from nine official members on (294-QĐ/TW 23.2).' })
  officeTake(@Arg('input', () => OfficeTakeInput, { description }) input: OfficeTakeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'officeTake', input, takeOffice);
  }

  @Mutation(() => OfficeLeavePayload, { nullable: true, description: 'Records that an office was left. Exits, transfers and removal from office end offices by themselves.' })
  officeLeave(@Arg('input', () => OfficeLeaveInput, { description }) input: OfficeLeaveInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'officeLeave', input, leaveOffice);
  }
}
