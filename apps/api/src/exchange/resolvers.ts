import './draft-act-shape.ts';
import { ApiClientMutations } from './graphql/api-client.mutations.ts';
import { ApiClientQueries } from './graphql/api-client.type.ts';
import { PlanDraftActs } from './graphql/draft-act.type.ts';
import { QuotaImportOperations } from './graphql/quota-import.operations.ts';
import { QuotaImportPreviewFields, QuotaImportRowFields } from './graphql/quota-import.type.ts';

export const exchangeResolvers = [ApiClientQueries, ApiClientMutations, QuotaImportOperations, QuotaImportPreviewFields, QuotaImportRowFields, PlanDraftActs];
