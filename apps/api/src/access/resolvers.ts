import { AccountMutations } from './graphql/account.mutations.ts';
import { AccountQueries, UnitAccountPermissions } from './graphql/account.type.ts';
import { SessionMutations } from './graphql/session.mutations.ts';
import { ViewerQueries } from './graphql/viewer.queries.ts';
import { ViewerFields } from './graphql/viewer.type.ts';

export const accessResolvers = [ViewerQueries, ViewerFields, SessionMutations, AccountQueries, UnitAccountPermissions, AccountMutations];
