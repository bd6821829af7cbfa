import { ApiClientMutations } from './graphql/api-client.mutations.ts';
import { ApiClientQueries } from './graphql/api-client.type.ts';

export const exchangeResolvers = [ApiClientQueries, ApiClientMutations];
