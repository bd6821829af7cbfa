import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DossierPaper } from '@dangvu/domain/membership/dossier-papers';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { attachScan } from '../commands/attach-scan.ts';
import { recordDossierPaper } from '../commands/record-dossier-paper.ts';
import { key, version } from './input-texts.ts';
import { payloadOf } from './payloads.ts';

@InputType('DossierPaperRecordInput', { description: 'One paper of a candidate’s dossier. It replaces what was noted of it before.' })
export class DossierPaperRecordInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DossierPaper, { description: 'The paper.' })
  paper!: DossierPaper;

  @Field(() => Boolean, { description: 'Whether it is in the dossier.' })
  inHand!: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the document.' })
  number?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the document.' })
  datedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything to remember about it.' })
  note?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('PaperScanAttachInput', { description: 'A file that was sent to /uploads/scans becomes the scan of a paper.' })
export class PaperScanAttachInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DossierPaper, { description: 'The paper.' })
  paper!: DossierPaper;

  @Field(() => ID, { description: 'Id the file was given when it was sent.' })
  scanId!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const PaperScanAttachPayload = payloadOf('paperScanAttach', 'candidacy');
const DossierPaperRecordPayload = payloadOf('dossierPaperRecord', 'candidacy');

@Resolver()
export class DossierMutations {
  @Mutation(() => PaperScanAttachPayload, { nullable: true, description: 'Attaches a scan to a paper of the dossier.' })
  paperScanAttach(
    @Arg('input', () => PaperScanAttachInput, { description: 'What to do.' }) input: PaperScanAttachInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'paperScanAttach', input, attachScan);
  }

  @Mutation(() => DossierPaperRecordPayload, { nullable: true, description: 'Notes a paper of the dossier, or that it is missing.' })
  dossierPaperRecord(
    @Arg('input', () => DossierPaperRecordInput, { description: 'What to do.' }) input: DossierPaperRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'dossierPaperRecord', input, recordDossierPaper);
  }
}
