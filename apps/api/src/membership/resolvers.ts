import './unit-fields-shape.ts';
import './work-item-shape.ts';
import { CandidacyFields } from './graphql/candidacy.type.ts';
import { LifecycleEventFields } from './graphql/lifecycle-event.type.ts';
import { MembershipQueries } from './graphql/membership.queries.ts';
import { MembershipFields } from './graphql/membership.type.ts';
import { PersonFields } from './graphql/person.type.ts';
import { TransferFields } from './graphql/transfer.type.ts';
import { UnitFieldsOfMembership, UnitPermissionsOfMembership } from './graphql/unit.fields.ts';
import { WorkItemFields } from './graphql/work-item.type.ts';

export const membershipResolvers = [
  MembershipQueries,
  PersonFields,
  MembershipFields,
  CandidacyFields,
  TransferFields,
  LifecycleEventFields,
  WorkItemFields,
  UnitFieldsOfMembership,
  UnitPermissionsOfMembership,
];
