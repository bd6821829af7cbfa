import { Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { CandidacyStage } from '@dangvu/domain/membership/lifecycle';
import type { TargetTerms } from '@dangvu/domain/planning/targets/target-kinds';
import { writtenFigure } from '@dangvu/domain/planning/targets/target-kinds';
import { targetWords } from '@dangvu/domain/planning/targets/target-words';
import { Reorganisation, Unit } from '../../organisation/public.ts';
import { Indicator, Plan } from '../../planning/public.ts';
import { toUserError } from '../../platform/act/user-error.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Obstacle } from '../commands/reorganisation/prepared.ts';

@Described('CandidatesAtStage', 'People on the candidates’ lists at one stage.')
export class CandidatesAtStage {
  @Field(() => CandidacyStage, { description: 'The stage.' })
  stage!: CandidacyStage;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@Described('UnitHoldings', 'What hangs on a unit and everything below it, today.')
export class UnitHoldings {
  @Field(() => Unit, { nullable: true, description: 'The unit.' })
  unit!: Unit | null;

  @Field(() => Int, { description: 'Members with a decision whose ceremony is awaited.' })
  decided!: number;

  @Field(() => Int, { description: 'Probationary members.' })
  probationary!: number;

  @Field(() => Int, { description: 'Official members.' })
  official!: number;

  @Field(() => [CandidatesAtStage], { description: 'Candidates by stage; zeros are there.' })
  candidates!: CandidatesAtStage[];

  @Field(() => Int, { description: 'Units directly below.' })
  unitsBelow!: number;

  @Field(() => Int, { description: 'Transfers to or from it that are not finished.' })
  openTransfers!: number;

  @Field(() => Int, { description: 'Classes it holds in which somebody has no result yet.' })
  openClasses!: number;

  @Field(() => Int, { description: 'Counter-proposals about its quota that are not answered.' })
  openCounters!: number;

  @Field(() => Int, { description: 'Accounts with a role at the unit itself; a role does not go along by itself.' })
  accounts!: number;

  @Field(() => Int, { description: 'Programs with a key for the unit itself.' })
  clients!: number;

  @Field(() => Int, { description: 'Its reports that are not accepted. Those that are never change.' })
  openReports!: number;
}

@Described('QuotaCarried', 'A quota before and after a reorganisation.')
export class QuotaCarried {
  @Field(() => Plan, { nullable: true, description: 'The plan; null for one that begins with it.' })
  plan!: Plan | null;

  @Field(() => Unit, { nullable: true, description: 'The unit; null for one that begins with it.' })
  unit!: Unit | null;

  @Field(() => String, { nullable: true, description: 'Name of a unit that begins with it.' })
  newUnitName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Before; null: no quota.' })
  before!: number | null;

  @Field(() => Int, { nullable: true, description: 'After; null: no quota.' })
  after!: number | null;

  @Field(() => Boolean, { description: 'A figure of a draft, which binds nobody yet.' })
  draft!: boolean;
}

@Described('TargetCarried', 'A target by indicator before and after a reorganisation.')
export class TargetCarried {
  @Field(() => Plan, { nullable: true, description: 'The plan; null for one that begins with it.' })
  plan!: Plan | null;

  @Field(() => Unit, { nullable: true, description: 'The unit; null for one that begins with it.' })
  unit!: Unit | null;

  @Field(() => String, { nullable: true, description: 'Name of a unit that begins with it.' })
  newUnitName!: string | null;

  @Field(() => Indicator, { description: 'What is counted.' })
  indicator!: Indicator;

  @Field(() => Boolean, { description: 'A target of a draft, which binds nobody yet.' })
  draft!: boolean;
}

interface TargetChange {
  readonly was: TargetTerms | null;
  readonly is: TargetTerms | null;
}

const inWords = (terms: TargetTerms | null, { locale }: RequestContext): string | null =>
  terms && targetWords({ kind: terms.kind, from: writtenFigure(terms.kind, terms.low), to: writtenFigure(terms.kind, terms.high), base: terms.base, dueOn: terms.dueOn }, (label) => label[locale]);

@Resolver(() => TargetCarried)
export class TargetCarriedFields {
  @FieldResolver(() => String, { nullable: true, description: 'Before, in words; null: no target.' })
  before(@Root() change: TargetChange, @Ctx() context: RequestContext): string | null {
    return inWords(change.was, context);
  }

  @FieldResolver(() => String, { nullable: true, description: 'After, in words; null: no target.' })
  after(@Root() change: TargetChange, @Ctx() context: RequestContext): string | null {
    return inWords(change.is, context);
  }
}

@Described('Preflight', 'What a reorganisation moves and what stands against it.')
export class Preflight {
  @Field(() => LocalDate, { description: 'The day it takes effect.' })
  effectiveOn!: string;

  @Field(() => [UnitHoldings], { description: 'The units concerned, and what hangs on them.' })
  units!: UnitHoldings[];

  @Field(() => [QuotaCarried], { description: 'Every quota and every figure of a draft that changes, plan by plan.' })
  quotas!: QuotaCarried[];

  @Field(() => [TargetCarried], { description: 'Every target by indicator that changes, plan by plan.' })
  targets!: TargetCarried[];
}

@Resolver(() => Preflight)
export class PreflightFields {
  @FieldResolver(() => [UserError], { description: 'What has to be settled first, all of it; empty when nothing stands against it.' })
  obstacles(@Root() preflight: { refusals?: readonly Obstacle[] }, @Ctx() context: RequestContext): object[] {
    return (preflight.refusals ?? []).map(({ refusal, path }) => toUserError(DomainError.of(refusal, { path }), context));
  }
}

@Described('ReorganisationPayload', 'What became of an act upon units, or would become of it.')
export class ReorganisationPayload extends Payload {
  @Field(() => Unit, { nullable: true, description: 'The unit it led to, the first of several; the dissolved one when there is none. Null when refused or only looked at.' })
  unit!: Unit | null;

  @Field(() => [Unit], { nullable: true, description: 'Every unit it led to.' })
  units!: Unit[] | null;

  @Field(() => Reorganisation, { nullable: true, description: 'The act, as it is kept.' })
  reorganisation!: Reorganisation | null;

  @Field(() => Preflight, { nullable: true, description: 'What moved, or would move.' })
  preflight!: Preflight | null;

  @UserErrors()
  override userErrors!: UserError[];
}
