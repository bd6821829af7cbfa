import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { TrainingKind } from '@dangvu/domain/membership/training-kinds';
import { sourceById } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { readConnection, readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { trainingClassesMatching } from '../training-shape.ts';
import { Candidacy } from './candidacy.type.ts';
import { Membership } from './membership.type.ts';
import { logRecordRead } from './reading-log.ts';
import { TrainingClass, TrainingClassConnection, TrainingEnrolment } from './training.type.ts';
import { WorkItem } from './work-item.type.ts';

/** People shown by a class that was asked for, under whatever name its list was asked. */
const shownIn = (found: object): number =>
  Math.max(0, ...Object.entries(found).map(([field, value]: [string, unknown]) => (/^enrolments(@|$)/.test(field) && Array.isArray(value) ? value.length : 0)));

@Resolver()
export class TrainingQueries {
  @Query(() => TrainingClassConnection, { description: 'Classes held by a unit, below it, or above it for its people; the latest first.' })
  trainingClasses(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('kind', () => TrainingKind, { nullable: true, description: 'Only this kind.' }) kind: TrainingKind | undefined,
    @Arg('over', () => Boolean, { nullable: true, description: 'true: only those whose last day is past; false: only the others.' }) over: boolean | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'TrainingClass', { ...page }, (alias, statement) => trainingClassesMatching({ unitId, kind: kind ?? null, over: over ?? null }, alias, statement));
  }

  @Query(() => TrainingClass, { nullable: true, description: 'A class by id; null when there is none the caller may see. Logged where it shows names.' })
  async trainingClass(
    @Arg('id', () => ID, { description: 'Id of the class.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const found = await readOne(context, info, (alias, statement) => sourceById('TrainingClass')(alias, statement.param(id, 'uuid'), statement));
    if (found) await logRecordRead(context, info, { targetType: 'TrainingClass', targetId: id }, shownIn(found));
    return found;
  }
}

@Resolver(() => Candidacy)
export class TrainingFieldsOfCandidacy {
  @FieldResolver(() => [TrainingEnrolment], { description: 'Classes the candidate takes or took part in, the latest first.' })
  training(): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => Membership)
export class TrainingFieldsOfMembership {
  @FieldResolver(() => [TrainingEnrolment], { description: 'Classes of new members the member takes or took part in, the latest first.' })
  training(): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => WorkItem)
export class TrainingFieldsOfWorkItem {
  @FieldResolver(() => TrainingClass, { nullable: true, description: 'The class it concerns.' })
  trainingClass(): never {
    throw new Error('read by the statement');
  }
}
