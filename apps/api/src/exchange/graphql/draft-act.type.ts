import { Args, Field, FieldResolver, ID, Resolver } from 'type-graphql';
import { Plan } from '../../planning/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO } from '../../platform/graphql/scalars.ts';

export const DraftActKind = { TYPED: 'TYPED', SPREAD: 'SPREAD', IMPORTED: 'IMPORTED', TAKEN_BACK: 'TAKEN_BACK' } as const;
export type DraftActKind = (typeof DraftActKind)[keyof typeof DraftActKind];
exposeEnum(DraftActKind, 'DraftActKind', 'How figures came into a draft.', {
  TYPED: 'Gõ hoặc dán vào bảng — Typed or pasted into the grid',
  SPREAD: 'Phân bổ — Spread',
  IMPORTED: 'Nhập từ tệp — Imported from a file',
  TAKEN_BACK: 'Hoàn tác một lần nhập — An import taken back',
});

@Described('DraftAct', 'One writing into the draft of a plan: who changed which units, and when.')
export class DraftAct {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => DraftActKind, { description: 'How the figures came in.' })
  kind!: DraftActKind;

  @Field(() => DateTimeISO, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Who; null for what came with the data.' })
  by!: string | null;

  @Field(() => Boolean, { description: 'Whether it was the caller.' })
  own!: boolean;

  @Field(() => [ID], { description: 'Units it wrote to.' })
  unitIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The import, to take it back by; null for other ways.' })
  importId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file; null for other ways.' })
  fileName!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When the import was taken back; null: it stands, or this is no import.' })
  undoneAt!: string | null;

  @Field(() => Boolean, { description: 'Whether the caller may take it back now.' })
  canUndo!: boolean;
}

export const DraftActConnection = connectionOf('DraftAct', () => DraftAct);

@Resolver(() => Plan)
export class PlanDraftActs {
  @FieldResolver(() => DraftActConnection, { description: 'What has been written into the draft, the latest first; empty for those who may not edit the plan.' })
  draftActs(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }
}
