import type { EntitySchema } from '@mikro-orm/postgresql';
import type { NonEmptyArray } from 'type-graphql';
import { RuleFields } from '../platform/graphql/rule.type.ts';
import { InputError, QuotaBeyondFeasible, QuotaExceeded, StaleVersion, TransitionRefused } from '../platform/graphql/user-error.type.ts';
import { rulebookResolvers } from '../rulebook/resolvers.ts';
import { DecisionEntity } from '../organisation/public.ts';
import { organisationResolvers } from '../organisation/resolvers.ts';
import { AccountEntity } from '../access/public.ts';
import { accessResolvers } from '../access/resolvers.ts';
import { auditResolvers } from '../audit/resolvers.ts';
import { ApiClientEntity } from '../exchange/public.ts';
import { exchangeResolvers } from '../exchange/resolvers.ts';
import { CandidacyEntity, MembershipEntity, PersonEntity, TransferEntity } from '../membership/public.ts';
import { membershipResolvers } from '../membership/resolvers.ts';
import { PlanEntity } from '../planning/public.ts';
import { planningResolvers } from '../planning/resolvers.ts';
import { ReportEntity } from '../reporting/public.ts';
import { reportingResolvers } from '../reporting/resolvers.ts';

/** Every resolver class of the API, feature by feature in the order of their dependence. */
export const resolvers = [RuleFields, ...rulebookResolvers, ...organisationResolvers, ...accessResolvers, ...membershipResolvers, ...planningResolvers, ...reportingResolvers, ...exchangeResolvers, ...auditResolvers] as unknown as NonEmptyArray<new () => object>;

/** Types only reached through an interface; the schema builder does not find them by itself. */
export const orphanedTypes = [InputError, StaleVersion, TransitionRefused, QuotaExceeded, QuotaBeyondFeasible];

/** Every entity that is written through MikroORM. */
export const entities: EntitySchema[] = [DecisionEntity, PersonEntity, CandidacyEntity, MembershipEntity, TransferEntity, AccountEntity, ApiClientEntity, PlanEntity, ReportEntity];
