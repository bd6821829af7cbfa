import { Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { inquiryDeadline, InquiryFinding, inquiryFindingLabels, InquiryKind, inquiryKindLabels } from '@dangvu/domain/membership/inquiries';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { Candidacy } from './candidacy.type.ts';

exposeEnum(InquiryKind, 'InquiryKind', 'What is asked of others about a candidate.', inquiryKindLabels);
exposeEnum(InquiryFinding, 'InquiryFinding', 'What an answer comes to.', inquiryFindingLabels);

@Described('Inquiry', 'What was asked of others about a candidate and what they answered (06-HD/TW 3.4, 3.5).')
export class Inquiry {
  @Field(() => ID, { description: 'Id of the inquiry.' })
  id!: string;

  @Field(() => InquiryKind, { description: 'A verification or an opinion.' })
  kind!: InquiryKind;

  @Field(() => String, { description: 'Whom it was sent to.' })
  addressee!: string;

  @Field(() => String, { nullable: true, description: 'Whom it is about, e.g. a relative; null: the candidate.' })
  about!: string | null;

  @Field(() => Boolean, { description: 'Whether it went abroad; it then has 90 working days instead of 30.' })
  abroad!: boolean;

  @Field(() => LocalDate, { description: 'Day it was sent.' })
  sentOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the answer; null: none yet.' })
  answeredOn!: string | null;

  @Field(() => InquiryFinding, { nullable: true, description: 'What the answer comes to.' })
  finding!: InquiryFinding | null;

  @Field(() => String, { nullable: true, description: 'What was noted with the answer.' })
  note!: string | null;
}

interface InquiryRow {
  readonly $asked: { readonly kind: InquiryKind; readonly sentOn: string; readonly abroad: boolean; readonly answeredOn: string | null };
}

@Resolver(() => Inquiry)
export class InquiryFields {
  @FieldResolver(() => LocalDate, { nullable: true, description: 'Last day of the answer; null for an opinion, which no rule times.' })
  dueOn(@Root() { $asked: { kind, sentOn, abroad } }: InquiryRow): string | null {
    return inquiryDeadline(kind, sentOn, abroad)?.dueOn ?? null;
  }

  @FieldResolver(() => RuleType, { nullable: true, description: 'The rule that sets it.' })
  dueRule(@Root() { $asked: { kind, sentOn, abroad } }: InquiryRow): object | null {
    return inquiryDeadline(kind, sentOn, abroad)?.rule ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the answer is late: not there after its last day.' })
  overdue(@Root() { $asked: { kind, sentOn, abroad, answeredOn } }: InquiryRow, @Ctx() { today }: RequestContext): boolean {
    const due = inquiryDeadline(kind, sentOn, abroad);
    return due !== null && answeredOn === null && due.dueOn < today;
  }
}

@Resolver(() => Candidacy)
export class InquiriesOfCandidacy {
  @FieldResolver(() => [Inquiry], { description: 'What was asked of others, unanswered first.' })
  inquiries(): never {
    throw new Error('read by the statement');
  }
}
