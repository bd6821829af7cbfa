import { Arg, Ctx, Field, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { acceptReport } from '../commands/accept-report.ts';
import { openReport } from '../commands/open-report.ts';
import { returnReport } from '../commands/return-report.ts';
import { saveReport } from '../commands/save-report.ts';
import { submitReport } from '../commands/submit-report.ts';
import { ReportAcceptInput, ReportOpenInput, ReportReturnInput, ReportSaveInput, ReportSubmitInput } from './report.inputs.ts';
import { Report } from './report.type.ts';

const report = { nullable: true, description: 'The report as it stands now.' };

@Described('ReportOpenPayload', 'What became of reportOpen.')
export class ReportOpenPayload extends Payload {
  @Field(() => Report, report)
  report!: Report | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ReportSavePayload', 'What became of reportSave.')
export class ReportSavePayload extends Payload {
  @Field(() => Report, report)
  report!: Report | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ReportSubmitPayload', 'What became of reportSubmit.')
export class ReportSubmitPayload extends Payload {
  @Field(() => Report, report)
  report!: Report | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ReportReturnPayload', 'What became of reportReturn.')
export class ReportReturnPayload extends Payload {
  @Field(() => Report, report)
  report!: Report | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ReportAcceptPayload', 'What became of reportAccept.')
export class ReportAcceptPayload extends Payload {
  @Field(() => Report, report)
  report!: Report | null;

  @UserErrors()
  override userErrors!: UserError[];
}

const description = 'What to do.';

@Resolver()
export class ReportMutations {
  @Mutation(() => ReportOpenPayload, { nullable: true, description: 'Begins a report; its figures are computed from the records.' })
  reportOpen(@Arg('input', () => ReportOpenInput, { description }) input: ReportOpenInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportOpen', input, openReport);
  }

  @Mutation(() => ReportSavePayload, { nullable: true, description: 'Keeps remarks and declared figures.' })
  reportSave(@Arg('input', () => ReportSaveInput, { description }) input: ReportSaveInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportSave', input, saveReport);
  }

  @Mutation(() => ReportSubmitPayload, { nullable: true, description: 'Sends a report up, with the figures of this moment.' })
  reportSubmit(@Arg('input', () => ReportSubmitInput, { description }) input: ReportSubmitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportSubmit', input, submitReport);
  }

  @Mutation(() => ReportReturnPayload, { nullable: true, description: 'Sends a report back with a reason.' })
  reportReturn(@Arg('input', () => ReportReturnInput, { description }) input: ReportReturnInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportReturn', input, returnReport);
  }

  @Mutation(() => ReportAcceptPayload, { nullable: true, description: 'Accepts a report and freezes it.' })
  reportAccept(@Arg('input', () => ReportAcceptInput, { description }) input: ReportAcceptInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportAccept', input, acceptReport);
  }
}
