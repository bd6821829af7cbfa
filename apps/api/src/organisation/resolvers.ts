import './reorganisation-shape.ts';
import { ReorganisationPermissions, UnitReorganisations } from './graphql/reorganisation.type.ts';
import { UnitPermissionFields } from './graphql/unit-permissions.type.ts';
import { UnitQueries } from './graphql/unit.queries.ts';
import { UnitFields } from './graphql/unit.type.ts';

export const organisationResolvers = [UnitQueries, UnitFields, UnitPermissionFields, UnitReorganisations, ReorganisationPermissions];
