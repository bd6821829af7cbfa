import './draft-act-shape.ts';
import './member-import-shape.ts';
import { ApiClientMutations } from './graphql/api-client.mutations.ts';
import { ApiClientQueries } from './graphql/api-client.type.ts';
import { PlanDraftActs } from './graphql/draft-act.type.ts';
import { MemberImportOperations } from './graphql/member-import.operations.ts';
import { MemberImportPreviewFields, MemberImportRowFields } from './graphql/member-import.type.ts';
import { QuotaImportOperations } from './graphql/quota-import.operations.ts';
import { QuotaImportPreviewFields, QuotaImportRowFields } from './graphql/quota-import.type.ts';

export const exchangeResolvers = [ApiClientQueries, ApiClientMutations, QuotaImportOperations, QuotaImportPreviewFields, QuotaImportRowFields, PlanDraftActs, MemberImportOperations, MemberImportPreviewFields, MemberImportRowFields];
