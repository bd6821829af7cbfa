// What the server may use of exchange.
export { ApiClientEntity } from './api-client.entity.ts';
export { readListAddress } from './lists/list-address.ts';
export type { ListAsked } from './lists/list-address.ts';
export { listAsCsv } from './lists/list-csv.ts';
export type { ListFile } from './lists/list-file.ts';
export { countInWords, filterInWords, takerInWords } from './lists/list-words.ts';
export { listAsXlsx } from './lists/list-xlsx.ts';
export { headsOf, listPageRows, listQuestion, listUnitQuestion, peopleLists, rowsOf } from './lists/people-list.ts';
export type { ListPage, ListUnit, PeopleList } from './lists/people-list.ts';
export { lifePaper } from './papers/life-paper.ts';
export type { LifeChosen, LifeEntryOnPaper, LifeOnPaper } from './papers/life-paper.ts';
export { lifePaperQuestion } from './papers/life-question.ts';
export { paperAsCsv } from './papers/paper-csv.ts';
export { paperAsDocx, paperAsXlsx } from './papers/paper-forms.ts';
export { planPaper } from './papers/plan-paper.ts';
export type { PlanOnPaper, PlanPaperKind, PlanRowOnPaper } from './papers/plan-paper.ts';
export { planPaperQuestion, targetPaperQuestion } from './papers/plan-question.ts';
export type { TargetOnPaper } from './papers/target-paper.ts';
