// What other features may use of membership.
export { candidacyShape } from './candidacy-shape.ts';
export { Candidacy, CandidacyConnection } from './graphql/candidacy.type.ts';
export { LifecycleEvent, LifecycleEventConnection } from './graphql/lifecycle-event.type.ts';
export { Membership, MembershipConnection } from './graphql/membership.type.ts';
export { Person } from './graphql/person.type.ts';
export { logNamesRead } from './graphql/reading-log.ts';
export { WorkItem, WorkItemConnection } from './graphql/work-item.type.ts';
export { candidateCountSql, memberCountSql } from './headcount.ts';
export { eventOrder, lifecycleEventShape } from './lifecycle-event-shape.ts';
export { membershipShape, statusOn } from './membership-shape.ts';
export { personShape } from './person-shape.ts';
export { candidaciesMatching } from './queries/list-candidacies.ts';
export { membersMatching } from './queries/list-members.ts';
export { candidacyVisible, eventVisible, personVisible, transferVisible } from './visibility.ts';
export { workItemShape } from './work-item-shape.ts';
export { inScope, registerWorkItems, workItemsIn } from './work-items.ts';
export type { WorkItemScope, WorkItemSource } from './work-items.ts';
