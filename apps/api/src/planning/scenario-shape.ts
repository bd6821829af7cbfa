import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, expression, extendShape, list, one } from '../platform/read/shape.ts';
import { planShape } from './plan-shape.ts';

/** Row: unit_id, position, amount (of the scenario), draft. */
export const scenarioQuotaShape = defineShape('ScenarioQuota', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  amount: column('amount'),
  draft: column('draft'),
  difference: expression((row) => `${row}.amount - ${row}.draft`),
});

const sum = (row: string, what: string): string => `(select ${what} from plan_scenario_quota q join plan p on p.id = ${row}.plan_id where q.scenario_id = ${row}.id and q.unit_id <> p.unit_id)`;

/** Row: table plan_scenario. */
export const scenarioShape = defineShape('PlanScenario', {
  id: column('id'),
  name: column('name'),
  note: column('note'),
  savedAt: column('saved_at'),
  savedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.saved_by)`),
  target: expression((row) => `(select q.amount from plan_scenario_quota q join plan p on p.id = ${row}.plan_id where q.scenario_id = ${row}.id and q.unit_id = p.unit_id)`),
  assigned: expression((row) => sum(row, 'coalesce(sum(q.amount), 0)::integer')),
  unitsAssigned: expression((row) => sum(row, 'count(*)::integer')),
  // Every unit that has a figure here or in the draft, so that what is missing on one side is seen.
  quotas: list(
    () => scenarioQuotaShape,
    (alias, row, statement) => ({
      from: `(select coalesce(q.unit_id, d.unit_id) as unit_id, q.amount, d.amount as draft,
          (select v.position from org_unit_revision v where v.unit_id = coalesce(q.unit_id, d.unit_id) order by v.during @> ${statement.asOf} desc, v.during desc limit 1) as position
        from (select q.* from plan_scenario_quota q where q.scenario_id = ${row}.id) q
        full join (select d.* from quota_draft d where d.plan_id = ${row}.plan_id) d on d.unit_id = q.unit_id
        where coalesce(q.unit_id, d.unit_id) <> (select p.unit_id from plan p where p.id = ${row}.plan_id))`,
      orderBy: `${alias}.position, ${alias}.unit_id`,
    }),
  ),
});

extendShape(planShape, {
  // Only who works on the plan: what was weighed and not chosen is nobody else's business, before publication and after.
  scenarios: list(
    () => scenarioShape,
    (alias, row, statement) => ({ from: `(select s.* from plan_scenario s where s.plan_id = ${row}.id and ${statement.within('PLAN_EDIT', `${row}.unit_id`)})`, orderBy: `${alias}.saved_at, ${alias}.id` }),
  ),
});
