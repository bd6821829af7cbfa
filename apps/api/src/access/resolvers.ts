import { SessionMutations } from './graphql/session.mutations.ts';
import { ViewerQueries } from './graphql/viewer.queries.ts';
import { ViewerFields } from './graphql/viewer.type.ts';

export const accessResolvers = [ViewerQueries, ViewerFields, SessionMutations];
