// What other features may use of planning.
export { Plan } from './graphql/plan.type.ts';
export { PlanRow } from './graphql/plan-row.type.ts';
export { advanceVersion, lockPlan, requireDraft, targetOfPlan, unitsBelow } from './commands/lock-plan.ts';
export { refuseAmount, writeAmounts, writeDraft } from './commands/write-draft.ts';
export { registerFeasibility } from './feasibility.ts';
export { PlanEntity, PlanPeriodKind, PlanState } from './plan.entity.ts';
export { planRowShape } from './plan-row-shape.ts';
export { planShape } from './plan-shape.ts';
export { planVisible } from './plan-visibility.ts';
export { plansNaming, quotaFor, rowsOf, targetOf } from './queries/plan-sources.ts';
