import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ErasureBasis, erasureBasisLabels, erasureRefusal, keptUntil } from '@dangvu/domain/membership/erasure';
import type { ErasureFacts } from '@dangvu/domain/membership/erasure';
import { ruleByCode } from '@dangvu/domain/rulebook/rules';
import { Unit } from '../../organisation/public.ts';
import { act } from '../../platform/act/act.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { erasePeople, erasePerson } from '../commands/erase-person.ts';
import { keptNoLonger } from '../erasure-shape.ts';
import { key, version } from './input-texts.ts';
import { RecordVersionInput, allOrNothing, preview } from './many.inputs.ts';
import { manyPayloadOf, payloadOf } from './payloads.ts';
import { Person } from './person.type.ts';
import { logNamesRead, logOutcomesRead } from './reading-log.ts';

exposeEnum(ErasureBasis, 'ErasureBasis', 'Why the personal data of somebody were erased.', erasureBasisLabels);

@Described('PersonErasure', 'That the personal data of somebody were erased; what happened stays without a name.')
export class PersonErasure {
  @Field(() => ErasureBasis, { description: 'Why.' })
  basis!: ErasureBasis;

  @Field(() => LocalDate, { nullable: true, description: 'The day the request came; null at the end of keeping.' })
  requestedOn!: string | null;

  @Field(() => DateTimeISO, { description: 'When.' })
  erasedAt!: string;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  erasedBy!: string | null;
}

@Described('FormerCandidate', 'Somebody who left the list of candidates so long ago that the data are kept no longer.')
export class FormerCandidate {
  @Field(() => Person, { nullable: true, description: 'The person; null when the caller may not see him.' })
  person!: Person | null;

  @Field(() => Unit, { description: 'The branch whose list he left last.' })
  branch!: Unit;

  @Field(() => LocalDate, { description: 'The day he left it.' })
  closedOn!: string;

  @Field(() => LocalDate, { description: 'Last day on which the data were to be kept.' })
  keptUntil!: string;
}

const FormerCandidateConnection = connectionOf('FormerCandidate', () => FormerCandidate);

@InputType('PersonEraseInput', { description: 'Whose personal data to erase, and why.' })
export class PersonEraseInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => ErasureBasis, { description: 'Why.' })
  basis!: ErasureBasis;

  @Field(() => LocalDate, { nullable: true, description: 'The day the request came; only where there was one.' })
  requestedOn?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('PeopleEraseInput', { description: 'Those whose time of keeping is over.' })
export class PeopleEraseInput {
  @Field(() => [RecordVersionInput], { description: 'The people, at most 2,000.' })
  rows!: RecordVersionInput[];

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const PersonErasePayload = payloadOf('personErase', 'person');
const PeopleErasePayload = manyPayloadOf('peopleErase', 'person');
const description = 'What to do.';

@Resolver()
export class ErasureResolver {
  @Query(() => FormerCandidateConnection, {
    description: 'Former candidates of a unit and below it whose data are kept no longer and whom the caller may erase; the longest over first. Logged.',
  })
  async formerCandidates(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'FormerCandidate', { ...page }, (alias, statement) => keptNoLonger(unitId, alias, statement));
    await logNamesRead(context, info, answer, 'FormerCandidate', { unitId });
    return answer;
  }

  @Mutation(() => PersonErasePayload, {
    nullable: true,
    description: 'Erases the personal data of somebody who was only ever a candidate: in the record, the log, the audit and the scans. Cannot be taken back. Figures stay as they are. ERASURE_OF_MEMBER, ERASURE_WHILE_CANDIDATE, ERASURE_TOO_EARLY, PERSON_ERASED.',
  })
  personErase(@Arg('input', () => PersonEraseInput, { description }) input: PersonEraseInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'personErase', input, erasePerson);
  }

  @Mutation(() => PeopleErasePayload, {
    nullable: true,
    description: 'Erases the personal data of many whose time of keeping is over. Each row is erased or refused by itself. ROWS_REFUSED when nothing was written.',
  })
  async peopleErase(@Arg('input', () => PeopleEraseInput, { description }) input: PeopleEraseInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return logOutcomesRead(context, info, 'Person', await act(context, info, 'peopleErase', input, erasePeople));
  }
}

interface ErasableRow {
  readonly $erasable: ErasureFacts;
  readonly $mayErase: boolean;
}

@Resolver(() => Person)
export class ErasureOfPerson {
  @FieldResolver(() => PersonErasure, { nullable: true, description: 'That the personal data were erased; null: they were not.' })
  erasure(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may erase the personal data now when the person asks for it: he was only ever a candidate and is on no list.' })
  canErase(@Root() { $erasable, $mayErase }: ErasableRow, @Ctx() { today }: RequestContext): boolean {
    return $mayErase && erasureRefusal($erasable, { basis: 'REQUEST', requestedOn: today }, today) === null;
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'Last day on which the data of a former candidate are to be kept; null for a member, who always is, and for who is on a list.' })
  keptUntil(@Root() { $erasable: { wasMember, openCandidacy, lastClosedOn, erased } }: ErasableRow): string | null {
    return wasMember || openCandidacy || erased || lastClosedOn === null ? null : keptUntil(lastClosedOn).dueOn;
  }
}

@Resolver(() => FormerCandidate)
export class FormerCandidateFields {
  @FieldResolver(() => RuleType, { nullable: true, description: 'The row of the rulebook that says so.' })
  rule(@Root() { $ruleCode }: { $ruleCode: string }): object | null {
    return ruleByCode($ruleCode) ?? null;
  }
}
