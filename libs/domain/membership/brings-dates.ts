import type { LifecycleAct } from './lifecycle-acts.ts';

/** Acts by which a membership begins that was begun elsewhere, or before records were kept here: the member brings its dates. */
export const bringsDates: ReadonlySet<LifecycleAct> = new Set<LifecycleAct>(['ARRIVE', 'REGISTER']);

/** Of these, the acts that stand on the day of the admission itself and have no other day: it changes with the dates alone. */
export const datedByAdmission: ReadonlySet<LifecycleAct> = new Set<LifecycleAct>(['REGISTER']);
