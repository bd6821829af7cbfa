// What other features may use of planning.
export { Indicator } from './graphql/indicator.type.ts';
export { Plan } from './graphql/plan.type.ts';
export { PlanRow } from './graphql/plan-row.type.ts';
export { QuotaLine } from './graphql/quota-line.type.ts';
export { Target } from './graphql/target.type.ts';
export { advanceVersion, lockPlan, requireDraft, targetOfPlan, unitsBelow } from './commands/lock-plan.ts';
export { appendRevision } from './commands/revise-quota.ts';
export type { Revision } from './commands/revise-quota.ts';
export { refuseAmount, writeAmounts, writeDraft } from './commands/write-draft.ts';
export { registerFeasibility } from './feasibility.ts';
export { PlanEntity, PlanPeriodKind, PlanState } from './plan.entity.ts';
export { planRowShape } from './plan-row-shape.ts';
export { planShape } from './plan-shape.ts';
export { planVisible } from './plan-visibility.ts';
export { indicatorShape, targetShape } from './target-shape.ts';
export { plansNaming, quotaFor, rowsOf, targetOf } from './queries/plan-sources.ts';
export { topmostTargets } from './queries/target-sources.ts';
