import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Decision } from '../../organisation/public.ts';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { attachDecisionScan } from '../commands/attach-scan.ts';
import { key } from './input-texts.ts';
import { payloadOf } from './payloads.ts';

@Described('DecisionScan', 'A scan of a decision; GET /downloads/scans/<id> gives the file.')
export class DecisionScan {
  @Field(() => ID, { description: 'Id of the scan.' })
  id!: string;

  @Field(() => String, { description: 'Name of the file as it was sent.' })
  fileName!: string;

  @Field(() => String, { description: 'application/pdf, image/jpeg or image/png.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => DateTimeISO, { description: 'When it was attached.' })
  attachedAt!: string;
}

@InputType('DecisionScanAttachInput', { description: 'A file that was sent to /uploads/scans becomes the scan of a decision.' })
export class DecisionScanAttachInput {
  @Field(() => ID, { description: 'Id of the decision.' })
  id!: string;

  @Field(() => ID, { description: 'Id the file was given when it was sent.' })
  scanId!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const DecisionScanAttachPayload = payloadOf('decisionScanAttach', 'decision');

@Resolver(() => Decision)
export class DecisionScanFields {
  @FieldResolver(() => [DecisionScan], { description: 'Its scans, the earliest first; none for who may not see everybody it was about.' })
  scans(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may attach a scan: who may record for everybody it was about.' })
  canAttachScan(): never {
    throw new Error('read by the statement');
  }

  @Mutation(() => DecisionScanAttachPayload, { nullable: true, description: 'Attaches a scan to a decision on members or candidates.' })
  decisionScanAttach(
    @Arg('input', () => DecisionScanAttachInput, { description: 'What to do.' }) input: DecisionScanAttachInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'decisionScanAttach', input, attachDecisionScan);
  }
}
