import { Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { nobodyExcluded, outcomeOf, VoteBody, voteBodyLabels, voteOutcomeLabels, voteParamOf, votesNeeded } from '@dangvu/domain/membership/votes';
import type { Ballot, VoteExclusions as Exclusions, VoteMatter, VoteOutcome } from '@dangvu/domain/membership/votes';
import { ruleOn } from '@dangvu/domain/rulebook/rules';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

const VoteOutcomeValues: { readonly [Outcome in VoteOutcome]: Outcome } = { REACHED: 'REACHED', NOT_REACHED: 'NOT_REACHED' };

exposeEnum(VoteBody, 'VoteBody', 'Who votes on an admission, a recognition or a striking off.', voteBodyLabels);
exposeEnum(VoteOutcomeValues, 'VoteOutcome', 'What became of a vote.', voteOutcomeLabels);

@Described('VoteExclusions', 'How many of those summoned are not counted, by reason (294-QĐ/TW 9.3.2).')
export class VoteExclusions {
  @Field(() => Int, { description: 'On temporary activity elsewhere.' })
  elsewhereTemporarily!: number;

  @Field(() => Int, { description: 'Exempted and absent; who is exempted and votes is counted.' })
  exemptedAbsent!: number;

  @Field(() => Int, { description: 'Suspended.' })
  suspended!: number;

  @Field(() => Int, { description: 'Prosecuted or detained.' })
  detained!: number;

  @Field(() => Int, { description: 'Absent with an excuse.' })
  excused!: number;
}

@Described('Vote', 'A vote as it stands in the minutes.')
export class Vote {
  @Field(() => ID, { description: 'Id of its entry in the log.' })
  id!: string;

  @Field(() => LocalDate, { description: 'Day of the meeting.' })
  heldOn!: string;

  @Field(() => VoteBody, { description: 'Who voted.' })
  body!: VoteBody;

  @Field(() => Int, { description: 'The how-manieth vote of this body on this matter, from 1.' })
  round!: number;
}

interface VoteRow {
  readonly $ballot: Ballot & {
    readonly present?: number;
    readonly blank?: number;
    readonly summoned?: number;
    readonly excluded?: Partial<Exclusions>;
  };
  readonly $body: VoteBody;
  readonly $heldOn: string;
  readonly $matter: VoteMatter;
}

const ruleOf = ({ $body, $heldOn, $matter }: VoteRow) => ruleOn(voteParamOf($body, $matter), $heldOn);

@Resolver(() => Vote)
export class VoteFields {
  @FieldResolver(() => Int, { description: 'Everyone counted, present or not: the denominator.' })
  eligible(@Root() { $ballot }: VoteRow): number {
    return $ballot.base;
  }

  @FieldResolver(() => Int, { description: 'Of these, present.' })
  present(@Root() { $ballot }: VoteRow): number {
    return $ballot.present ?? $ballot.votesFor + $ballot.votesAgainst + $ballot.notVoting;
  }

  @FieldResolver(() => Int, { description: 'In favour.' })
  inFavour(@Root() { $ballot }: VoteRow): number {
    return $ballot.votesFor;
  }

  @FieldResolver(() => Int, { description: 'Against.' })
  against(@Root() { $ballot }: VoteRow): number {
    return $ballot.votesAgainst;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Papers without a mark or spoilt; null when not recorded.' })
  blank(@Root() { $ballot }: VoteRow): number | null {
    return $ballot.blank ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Official members summoned; null when only those counted are recorded.' })
  summoned(@Root() { $ballot }: VoteRow): number | null {
    return $ballot.summoned ?? null;
  }

  @FieldResolver(() => VoteExclusions, { nullable: true, description: 'Why the others are not counted; null when not recorded.' })
  exclusions(@Root() { $ballot }: VoteRow): VoteExclusions | null {
    return $ballot.excluded ? { ...nobodyExcluded, ...$ballot.excluded } : null;
  }

  @FieldResolver(() => Int, { description: 'Votes in favour that carry it.' })
  needed(@Root() row: VoteRow): number {
    return votesNeeded(row.$ballot.base, ruleOf(row));
  }

  @FieldResolver(() => VoteOutcomeValues, { description: 'Whether it carried under the rule of its day.' })
  outcome(@Root() { $ballot, $body, $heldOn, $matter }: VoteRow): VoteOutcome {
    return outcomeOf($ballot, $body, $heldOn, $matter);
  }

  @FieldResolver(() => RuleType, { description: 'The rule of its day.' })
  rule(@Root() row: VoteRow): object {
    return ruleOf(row);
  }
}
