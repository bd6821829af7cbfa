// What the server may use of exchange.
export { ApiClientEntity } from './api-client.entity.ts';
export { lifePaper } from './papers/life-paper.ts';
export type { LifeChosen, LifeEntryOnPaper, LifeOnPaper } from './papers/life-paper.ts';
export { lifePaperQuestion } from './papers/life-question.ts';
export { paperAsCsv } from './papers/paper-csv.ts';
export { paperAsDocx, paperAsXlsx } from './papers/paper-forms.ts';
export { planPaper } from './papers/plan-paper.ts';
export type { PlanOnPaper, PlanPaperKind, PlanRowOnPaper } from './papers/plan-paper.ts';
export { planPaperQuestion, targetPaperQuestion } from './papers/plan-question.ts';
export type { TargetOnPaper } from './papers/target-paper.ts';
