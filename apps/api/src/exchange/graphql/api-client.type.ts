import { Args, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ClientScope } from '@dangvu/domain/access/roles';
import { Unit } from '../../organisation/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO } from '../../platform/graphql/scalars.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { apiClientType, managedClients } from '../api-client-shape.ts';

@Described('ApiKey', 'A key of a client. The key itself was shown once, when it was issued.')
export class ApiKey {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Beginning of the key, to tell keys apart.' })
  prefix!: string;

  @Field(() => DateTimeISO, { description: 'When it was issued.' })
  createdAt!: string;

  @Field(() => DateTimeISO, { description: 'From when it opens nothing any more.' })
  expiresAt!: string;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'Last use, to the minute; null: never used.' })
  lastUsedAt!: string | null;
}

@Described('ApiClient', 'A program of a third party: it reads within its scopes in the subtree of its unit, and never records.')
export class ApiClient {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record.' })
  version!: number;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Unit, { description: 'Where it reads: this unit and all below it.' })
  unit!: Unit;

  @Field(() => [ClientScope], { description: 'What it may read.' })
  scopes!: ClientScope[];

  @Field(() => DateTimeISO, { nullable: true, description: 'Since when it is shut; null: it is open.' })
  disabledAt!: string | null;

  @Field(() => [ApiKey], { description: 'Its keys, the latest first; two live at most.' })
  keys!: ApiKey[];
}

export const ApiClientConnection = connectionOf('ApiClient', () => ApiClient);

@Resolver()
export class ApiClientQueries {
  @Query(() => ApiClientConnection, { description: 'Clients in units where the caller manages clients, the latest first.' })
  apiClients(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return readConnection(context, info, apiClientType, { ...page }, managedClients);
  }
}
