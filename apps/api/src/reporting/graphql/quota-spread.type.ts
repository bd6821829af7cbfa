import { Ctx, Field, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { SpreadMethod } from '@dangvu/domain/planning/spread/spread-methods';
import { explainSpread, hundredthsOf } from '@dangvu/domain/planning/spread/spread-words';
import { Unit } from '../../organisation/public.ts';
import { Plan } from '../../planning/public.ts';
import { toUserError } from '../../platform/act/user-error.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ProposedRow, Proposal } from '../spread-proposal.ts';

/** What holds a proposed number. */
export const SpreadHold = { LOCKED: 'LOCKED', SHARED: 'SHARED', MINIMUM: 'MINIMUM', MAXIMUM: 'MAXIMUM' } as const;
export type SpreadHold = (typeof SpreadHold)[keyof typeof SpreadHold];

exposeEnum(SpreadHold, 'SpreadHold', 'What holds a proposed number.', {
  LOCKED: 'Ô đã khóa, giữ số dự thảo — The cell is locked and keeps its figure',
  SHARED: 'Theo phần được chia — Its share, rounded',
  MINIMUM: 'Ở mức tối thiểu — At its minimum',
  MAXIMUM: 'Ở mức tối đa — At its maximum',
});

@Described('SpreadPart', 'What one method weighs for a unit.')
export class SpreadPart {
  @Field(() => SpreadMethod, { description: 'The method.' })
  method!: SpreadMethod;

  @Field(() => Int, { description: 'Its weight in the mixture.' })
  weight!: number;

  @Field(() => Int, { description: 'What it weighs for this unit, e.g. members.' })
  figure!: number;

  @Field(() => Int, { description: 'What it weighs for all units that are spread over.' })
  total!: number;
}

@Described('SpreadRow', 'What a unit would get.')
export class SpreadRow {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => Int, { nullable: true, description: 'The figure in the draft now; null: none, which is not 0.' })
  draft!: number | null;
}

@Resolver(() => SpreadRow)
export class SpreadRowFields {
  @FieldResolver(() => Int, { nullable: true, description: 'People proposed; null when the cell is locked without a quota, or when nothing could be proposed.' })
  proposed(@Root() row: ProposedRow): number | null {
    return row.$spread?.amount ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Proposed minus the draft, an empty cell taken as 0; null when nothing is proposed.' })
  difference(@Root() row: ProposedRow): number | null {
    return row.$spread === undefined ? null : (row.$spread.amount ?? 0) - (row.$figures.draft ?? 0);
  }

  @FieldResolver(() => SpreadHold, { nullable: true, description: 'What holds the number; null when nothing could be proposed.' })
  held(@Root() row: ProposedRow): SpreadHold | null {
    return row.$spread?.reason.kind ?? null;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'The share before rounding, to two decimals; null for a locked cell.' })
  share(@Root() row: ProposedRow): number | null {
    return row.$spread?.reason.share ? hundredthsOf(row.$spread.reason.share) : null;
  }

  @FieldResolver(() => [SpreadPart], { description: 'What each method weighs; empty for a locked cell, or when no method had anything to weigh.' })
  parts(@Root() row: ProposedRow): readonly SpreadPart[] {
    return row.$spread?.reason.parts ?? [];
  }

  @FieldResolver(() => [String], { description: 'Why, in sentences in the language of the caller.' })
  reasons(@Root() row: ProposedRow, @Ctx() { locale }: RequestContext): readonly string[] {
    return row.$spread === undefined ? [] : explainSpread(row.$spread.amount, row.$spread.reason, locale);
  }
}

@Described('SpreadProposal', 'How a quota would be spread over the units of a draft. Nothing is written.')
export class SpreadProposal {
  @Field(() => Plan, { description: 'The draft.' })
  plan!: Plan;

  @Field(() => Int, { description: 'Version of the plan the proposal was made from.' })
  version!: number;

  @Field(() => Int, { nullable: true, description: 'What the plan’s unit has to reach.' })
  target!: number | null;

  @Field(() => [SpreadRow], { description: 'Every unit that may get a quota, in the order of the tree: it settles ties.' })
  rows!: SpreadRow[];
}

@Resolver(() => SpreadProposal)
export class SpreadProposalFields {
  @FieldResolver(() => UserError, { nullable: true, description: 'Why nothing could be proposed, and what does not fit.' })
  refusal(@Root() proposal: Proposal, @Ctx() context: RequestContext): object | null {
    return proposal.$refused ? toUserError(proposal.$refused, context) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'What stays with the plan’s unit: target = Σ proposed + reserve, exactly. Null when nothing could be proposed.' })
  reserve(@Root() proposal: Proposal): number | null {
    return proposal.$reserve ?? null;
  }

  @FieldResolver(() => [SpreadMethod], { description: 'Methods that had nothing to weigh for any unit; the others carried their weight.' })
  withoutBase(@Root() proposal: Proposal): readonly SpreadMethod[] {
    return proposal.$withoutBase ?? [];
  }
}
