import { admitted } from '../plan-progress-shape.ts';

/**
 * What a unit has left of its quota in a plan: one row (quota, done, carried), the twin of `YearLeft` of the domain. Carried: by lines of
 * other plans that name this one.
 */
export const yearLeft = (plan: string, unit: string, on: string): string => `(select
    (select q.amount from quota_on(${plan}.id, ${on}) q where q.unit_id = ${unit}) as quota,
    ${admitted(unit, `${plan}.starts_on`, `least(${plan}.ends_on, ${on})`)} as done,
    coalesce((select sum(l.amount)::integer from quota_line l where l.from_plan_id = ${plan}.id and l.unit_id = ${unit} and l.effective_on <= ${on}), 0) as carried)`;
