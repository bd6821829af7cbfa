import { Arg, Args, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { actorsMatching, auditActorShape } from '../audit-actor-shape.ts';
import { ActorKind } from './audit-entry.type.ts';

@Described('AuditActor', 'An account or a program whose acts stand in the log.')
export class AuditActor {
  @Field(() => ID, { description: 'Id of the account or client, as `actorId` takes it.' })
  id!: string;

  @Field(() => ActorKind, { description: 'A person or a program.' })
  kind!: ActorKind;

  @Field(() => String, { description: 'Name of the account or client.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Login of the account; null for a program.' })
  login!: string | null;
}

export const AuditActorConnection = connectionOf('AuditActor', () => AuditActor);

@Resolver()
export class AuditActorQueries {
  @Query(() => AuditActorConnection, { description: 'Accounts and programs whose acts the caller may read in the log, by name.' })
  auditActors(
    @Arg('search', () => String, { nullable: true, description: 'Words of the name or the login in any order, with or without marks.' }) search: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, auditActorShape.type, { ...page }, (alias, statement) => actorsMatching(search, alias, statement));
  }
}
