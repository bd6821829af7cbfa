import { Ctx, Field, FieldResolver, ID, InputType, Int, Resolver, Root } from 'type-graphql';
import { deadlineOf, missingOf, nextDeadline } from '@dangvu/domain/membership/deadlines';
import type { CandidacyDates } from '@dangvu/domain/membership/deadlines';
import { dossierPapers, papersLacking } from '@dangvu/domain/membership/dossier-papers';
import type { PaperInHand } from '@dangvu/domain/membership/dossier-papers';
import { CandidacyStage } from '@dangvu/domain/membership/lifecycle';
import { SourceGroup } from '@dangvu/domain/membership/person-traits';
import type { Education } from '@dangvu/domain/membership/person-traits';
import { supportersLacking } from '@dangvu/domain/membership/supporters';
import type { SupportersInHand } from '@dangvu/domain/membership/supporters';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { RecordFacts } from '../record-facts.ts';
import { AvailableTransition, transitionsShown } from './available-transition.type.ts';
import { DossierPaperLine, paperShown } from './dossier-paper.type.ts';
import type { PaperScan } from './dossier-paper.type.ts';
import { Person } from './person.type.ts';
import { Supporter } from './supporter.type.ts';
import { Vote } from './vote.type.ts';

@Described('Candidacy', 'A person followed on the way to admission.')
export class Candidacy {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Full name of the candidate.' })
  personName!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'The candidate; null when he has since gone where the caller sees no names.',
  })
  person!: Person | null;

  @Field(() => Unit, { description: 'The branch that follows the candidate.' })
  branch!: Unit;

  @Field(() => CandidacyStage, { description: 'How far it has come.' })
  stage!: CandidacyStage;

  @Field(() => SourceGroup, { description: 'Where the candidate comes from.' })
  sourceGroup!: SourceGroup;

  @Field(() => LocalDate, { description: 'Day of the listing.' })
  listedOn!: string;

  @Field(() => String, { nullable: true, description: 'Number of the awareness-class certificate.' })
  certificateNo!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day the certificate was issued.' })
  certificateIssuedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day the committee permitted a dossier.' })
  dossierPermittedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day the dossier was opened.' })
  dossierOpenedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the branch resolution.' })
  branchResolvedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the committee resolution.' })
  committeeResolvedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day it ended, by admission or otherwise.' })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was dropped.' })
  closeReason!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Of a refusal: day on which the branch was told (294-QĐ/TW 4.3.1); null: still to be told.' })
  refusalToldOn!: string | null;

  @Field(() => [Supporter], { description: 'Who introduces and helps, those who go on first.' })
  supporters!: Supporter[];

  @Field(() => [Vote], { description: 'Its votes, the earliest first; those that did not carry as well.' })
  votes!: Vote[];
}

export const CandidacyConnection = connectionOf('Candidacy', () => Candidacy);

@InputType('CandidacyFilter', { description: 'Which candidacies; all conditions hold together.' })
export class CandidacyFilterInput {
  @Field(() => ID, { nullable: true, description: 'In this unit or below it.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this branch.' })
  branchId?: string | null;

  @Field(() => [CandidacyStage], { nullable: true, description: 'Only these stages.' })
  stages?: CandidacyStage[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name in any order, with or without marks.' })
  search?: string | null;

  @Field(() => SourceGroup, { nullable: true, description: 'Only from this source.' })
  sourceGroup?: SourceGroup | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'true: those that go on; false: those that ended; null: both.',
  })
  open?: boolean | null;
}

interface CandidacyRow {
  readonly $dates: CandidacyDates & { readonly certificateNo: string | null; readonly committeeResolvedOn: string | null };
  readonly $papers: readonly PaperInHand[];
  readonly $scans: readonly PaperScan[];
  readonly $leftBefore: boolean;
  readonly $belowSection: boolean;
  /** The papers while the dossier waits for the branch; null otherwise. */
  readonly $wanted: readonly PaperInHand[] | null;
  /** Until the branch has resolved. */
  readonly $education: Education | null;
  /** Who stands by the candidate until the branch has considered; null afterwards. */
  readonly $supporters: SupportersInHand | null;
  readonly $facts: RecordFacts;
}

@Resolver(() => Candidacy)
export class CandidacyFields {
  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Last day on which the branch may consider with this certificate.',
  })
  certificateExpiresOn(@Root() { $dates }: CandidacyRow): string | null {
    return $dates.certificateIssuedOn && deadlineOf('CERTIFICATE_VALIDITY', $dates.certificateIssuedOn).dueOn;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Last day on which the branch may consider with this dossier.',
  })
  dossierExpiresOn(@Root() { $dates }: CandidacyRow): string | null {
    return $dates.dossierOpenedOn && deadlineOf('DOSSIER_VALIDITY', $dates.dossierOpenedOn).dueOn;
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'The next day that must be met.' })
  nextDueOn(@Root() { $dates }: CandidacyRow): string | null {
    return nextDeadline($dates)?.dueOn ?? null;
  }

  @FieldResolver(() => RuleType, { nullable: true, description: 'The rule the next day comes from.' })
  nextDueRule(@Root() { $dates }: CandidacyRow): object | null {
    return nextDeadline($dates)?.rule ?? null;
  }

  @FieldResolver(() => [String], {
    description: 'What is still missing before the admission can be decided, in the language of the caller.',
  })
  missing(@Root() { $dates, $wanted, $supporters, $education }: CandidacyRow, @Ctx() { locale, today }: RequestContext): string[] {
    const wanting = $wanted === null ? [] : papersLacking(dossierPapers($wanted, $dates), 'BRANCH_VOTE_RECORD');
    const standing = $supporters === null ? [] : supportersLacking($dates.stage, $supporters, today);
    return missingOf($dates, today, [...wanting.map(({ rule }) => rule.label), ...standing], $education ?? undefined).map((label) => label[locale]);
  }

  @FieldResolver(() => [DossierPaperLine], { description: 'Every paper of the dossier, in its order, with whether it is there.' })
  papers(@Root() { $dates, $papers, $scans, $leftBefore, $belowSection }: CandidacyRow, @Ctx() { locale }: RequestContext): DossierPaperLine[] {
    return dossierPapers($papers, { ...$dates, leftBefore: $leftBefore, belowSection: $belowSection }).map((line) => paperShown(line, locale, $scans));
  }

  @FieldResolver(() => [AvailableTransition], { description: 'What can be recorded now and why the rest cannot.' })
  availableTransitions(@Root() { $facts }: CandidacyRow, @Ctx() context: RequestContext): AvailableTransition[] {
    return transitionsShown($facts, context);
  }
}
