import './unit-fields-shape.ts';
import { UnitPermissionsOfMembership } from './graphql/unit-permissions.fields.ts';

export const membershipResolvers = [UnitPermissionsOfMembership];
