import './record-reader-shape.ts';
import { AuditActorQueries } from './graphql/audit-actor.type.ts';
import { AuditQueries } from './graphql/audit-entry.type.ts';
import { PersonAccess } from './graphql/record-reader.type.ts';

export const auditResolvers = [AuditQueries, AuditActorQueries, PersonAccess];
