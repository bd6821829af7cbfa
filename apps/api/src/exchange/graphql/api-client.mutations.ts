import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ClientScope } from '@dangvu/domain/access/roles';
import { newKey } from '../../access/public.ts';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { createClient, disableClient } from '../commands/create-client.ts';
import { issueKey, revokeKey } from '../commands/issue-key.ts';
import { ApiClient, ApiKey } from './api-client.type.ts';

@InputType('ApiClientCreateInput', { description: 'A program to register.' })
class ApiClientCreateInput {
  @Field(() => String, { description: 'Name people know it by.' })
  name!: string;

  @Field(() => ID, { description: 'Unit: it reads there and below.' })
  unitId!: string;

  @Field(() => [ClientScope], { description: 'What it may read; at least one.' })
  scopes!: ClientScope[];

  @Field(() => String, { nullable: true, description: 'Made by the caller, once per intent: sent again with the same key, the act is not done again.' })
  idempotencyKey?: string | null;
}

@InputType('ApiKeyIssueInput', { description: 'A key for a client.' })
class ApiKeyIssueInput {
  @Field(() => ID, { description: 'Client.' })
  clientId!: string;

  @Field(() => LocalDate, { description: 'Last day it works; after today, at most a year ahead.' })
  expiresOn!: string;

  @Field(() => String, { nullable: true, description: 'Made by the caller, once per intent: sent again with the same key, no second key is issued and the secret is not shown again.' })
  idempotencyKey?: string | null;
}

@InputType('ApiKeyRevokeInput', { description: 'Which key to revoke.' })
class ApiKeyRevokeInput {
  @Field(() => ID, { description: 'Key.' })
  id!: string;
}

@InputType('ApiClientDisableInput', { description: 'Which client to shut.' })
class ApiClientDisableInput {
  @Field(() => ID, { description: 'Client.' })
  id!: string;
}

@Described('ApiClientCreatePayload', 'Answer of apiClientCreate.')
class ApiClientCreatePayload extends Payload {
  @Field(() => ApiClient, { nullable: true, description: 'The new client.' })
  apiClient!: ApiClient | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ApiClientDisablePayload', 'Answer of apiClientDisable.')
class ApiClientDisablePayload extends Payload {
  @Field(() => ApiClient, { nullable: true, description: 'The client as it is now.' })
  apiClient!: ApiClient | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ApiKeyIssuePayload', 'Answer of apiKeyIssue.')
class ApiKeyIssuePayload extends Payload {
  @Field(() => ApiClient, { nullable: true, description: 'The client with its keys.' })
  apiClient!: ApiClient | null;

  @Field(() => ApiKey, { nullable: true, description: 'The new key, without its secret.' })
  apiKey!: ApiKey | null;

  @Field(() => String, { nullable: true, description: 'The key itself, for `Authorization: Bearer …`. Shown this once; null when the same request is sent again.' })
  secret!: string | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ApiKeyRevokePayload', 'Answer of apiKeyRevoke.')
class ApiKeyRevokePayload extends Payload {
  @Field(() => ApiClient, { nullable: true, description: 'The client with its keys.' })
  apiClient!: ApiClient | null;

  @Field(() => ApiKey, { nullable: true, description: 'The key as it is now.' })
  apiKey!: ApiKey | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class ApiClientMutations {
  @Mutation(() => ApiClientCreatePayload, { nullable: true, description: 'Registers a program. INVALID_INPUT, NOT_FOUND, NOT_PERMITTED.' })
  apiClientCreate(
    @Arg('input', () => ApiClientCreateInput, { description: 'What it is.' }) input: ApiClientCreateInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'apiClientCreate', input, createClient);
  }

  @Mutation(() => ApiKeyIssuePayload, { nullable: true, description: 'Issues a key and shows it once. NOT_FOUND, KEY_LIMIT_REACHED, INVALID_INPUT.' })
  async apiKeyIssue(
    @Arg('input', () => ApiKeyIssueInput, { description: 'For which client, until when.' }) input: ApiKeyIssueInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    // Beside the payload, not in it: payloads are kept for a repeated request, and a key must not be.
    let shown: string | null = null;
    const payload = await act(context, info, 'apiKeyIssue', input, async (transaction, key) => {
      const secret = newKey();
      const issued = await issueKey(transaction, key, secret);
      shown = secret;
      return issued;
    });
    return { ...payload, secret: 'apiKey' in payload ? shown : null };
  }

  @Mutation(() => ApiKeyRevokePayload, { nullable: true, description: 'Makes a key useless at once. NOT_FOUND.' })
  apiKeyRevoke(
    @Arg('input', () => ApiKeyRevokeInput, { description: 'Which.' }) input: ApiKeyRevokeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'apiKeyRevoke', input, revokeKey);
  }

  @Mutation(() => ApiClientDisablePayload, { nullable: true, description: 'Shuts a client: its keys open nothing any more. NOT_FOUND.' })
  apiClientDisable(
    @Arg('input', () => ApiClientDisableInput, { description: 'Which.' }) input: ApiClientDisableInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'apiClientDisable', input, disableClient);
  }
}
