import { AuditQueries } from './graphql/audit-entry.type.ts';

export const auditResolvers = [AuditQueries];
