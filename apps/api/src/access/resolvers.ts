import { AccountMutations } from './graphql/account.mutations.ts';
import { AccountQueries, UnitAccountPermissions } from './graphql/account.type.ts';
import { SavedViewMutations } from './graphql/saved-view.mutations.ts';
import { SavedViewQueries, ViewerOpeningViews } from './graphql/saved-view.type.ts';
import { SecondFactorMutations } from './graphql/second-factor.mutations.ts';
import { SecondFactorOversight } from './graphql/second-factor-oversight.resolver.ts';
import { SessionMutations } from './graphql/session.mutations.ts';
import { ViewerQueries } from './graphql/viewer.queries.ts';
import { ViewerFields } from './graphql/viewer.type.ts';

export const accessResolvers = [ViewerQueries, ViewerFields, SessionMutations, SecondFactorMutations, SecondFactorOversight, AccountQueries, UnitAccountPermissions, AccountMutations, SavedViewQueries, ViewerOpeningViews, SavedViewMutations];
