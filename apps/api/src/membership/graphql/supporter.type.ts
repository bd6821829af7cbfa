import { Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { standingRefusal, SupportBody, supportBodyLabels, SupportRole, supportRoleLabels } from '@dangvu/domain/membership/supporters';
import type { SupporterStanding } from '@dangvu/domain/membership/supporters';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { Person } from './person.type.ts';

exposeEnum(SupportRole, 'SupportRole', 'How somebody stands by a candidate.', supportRoleLabels);
exposeEnum(SupportBody, 'SupportBody', 'A body that introduces in place of one of the two members.', supportBodyLabels);

@Described('Supporter', 'Who introduces or helps a candidate, by resolution of the branch.')
export class Supporter {
  @Field(() => ID, { description: 'Id of the assignment.' })
  id!: string;

  @Field(() => SupportRole, { description: 'Introducer or mentor.' })
  role!: SupportRole;

  @Field(() => Person, { nullable: true, description: 'The member; null for a body, or where the caller sees no names.' })
  person!: Person | null;

  @Field(() => String, { nullable: true, description: 'The member’s name; null for a body, and where the caller may not see the member.' })
  personName!: string | null;

  @Field(() => SupportBody, { nullable: true, description: 'The body that introduces; null for a member.' })
  body!: SupportBody | null;

  @Field(() => LocalDate, { nullable: true, description: 'Since when both work or live in one place.' })
  togetherSince!: string | null;

  @Field(() => Boolean, { description: 'In place of another: the twelve months are not asked (294-QĐ/TW 3.2.2).' })
  replacement!: boolean;

  @Field(() => LocalDate, { description: 'Day of the branch’s resolution.' })
  assignedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which no more; null: it goes on.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  endReason!: string | null;
}

@Resolver(() => Supporter)
export class SupporterFields {
  @FieldResolver(() => String, { nullable: true, description: 'Why the member can go on no more, in the language of the caller; null when he can.' })
  notEligible(@Root() { $role, $standing }: { $role: SupportRole; $standing: SupporterStanding | null }, @Ctx() { locale }: RequestContext): string | null {
    const refusal = $standing && standingRefusal($role, $standing);
    return refusal && formatMessage(refusal.code, locale, refusal.params);
  }
}
