import { RulesQueries } from './graphql/rules.queries.ts';
import { UnitPermissionFields } from './graphql/unit-permissions.type.ts';
import { UnitQueries } from './graphql/unit.queries.ts';
import { UnitFields } from './graphql/unit.type.ts';

export const organisationResolvers = [RulesQueries, UnitQueries, UnitFields, UnitPermissionFields];
