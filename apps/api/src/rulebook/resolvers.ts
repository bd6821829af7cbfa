import { CalendarResolver } from './graphql/calendar.resolver.ts';
import { RulesMutations } from './graphql/rules.mutations.ts';
import { RulesQueries } from './graphql/rules.queries.ts';

export const rulebookResolvers = [RulesQueries, RulesMutations, CalendarResolver];
