import './unit-fields-shape.ts';
import './plan-shape.ts';
import './scenario-shape.ts';
import './target-shape.ts';
import { IndicatorFields } from './graphql/indicator.type.ts';
import { UnitPermissionsOfPlanning, UnitQuotaFields } from './graphql/plan-row.type.ts';
import { NegotiationMutations } from './graphql/negotiation.mutations.ts';
import { PlanMutations } from './graphql/plan.mutations.ts';
import { QuotaAboveFeasibleFields, QuotaBeyondFeasibleFields, QuotaDraftSetFields, QuotaExceededFields, RejectedCellFields } from './graphql/plan.payloads.ts';
import { PlanQueries } from './graphql/plan.queries.ts';
import { PlanFields } from './graphql/plan.type.ts';
import { PlanScenarioFields, ScenarioMutations } from './graphql/scenario.resolver.ts';
import { TargetOperations } from './graphql/target.mutations.ts';
import { PlanTargetFields } from './graphql/target.type.ts';

export const planningResolvers = [
  PlanQueries, PlanMutations, NegotiationMutations, PlanFields, UnitQuotaFields, UnitPermissionsOfPlanning, RejectedCellFields, QuotaDraftSetFields, QuotaExceededFields,
  QuotaAboveFeasibleFields, QuotaBeyondFeasibleFields, TargetOperations, PlanTargetFields, IndicatorFields, PlanScenarioFields, ScenarioMutations,
];
