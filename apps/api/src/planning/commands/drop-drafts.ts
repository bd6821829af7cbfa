import type { TargetTerms } from '@dangvu/domain/planning/targets/target-kinds';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { PlanPeriodKind } from '../plan.entity.ts';
import type { CarriedQuotas } from './carry-quotas.ts';

interface DraftPlan {
  readonly planId: string;
  readonly planUnitId: string;
  readonly periodKind: PlanPeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  /** What the draft has for the unit; null: nothing. */
  readonly amount: number | null;
  readonly targets: readonly (TargetTerms & { readonly indicatorId: string })[];
}

/**
 * Works out what drafts lose when a unit is dissolved: its figures, bounds and targets, in the drafts and in their scenarios. They bind nobody, and
 * there is nobody left to have them. Quotas in force are not touched: with one the unit is not dissolved (`refuseClose`).
 * @param on the first day the unit is not there; drafts of periods that were over by then keep what they say of it
 */
export async function dropDrafts(transaction: Transaction, unitId: string, on: string): Promise<CarriedQuotas> {
  const plans = await transaction.query<DraftPlan>(
    `select p.id as "planId", p.unit_id as "planUnitId", p.period_kind as "periodKind", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", d.amount,
        array(select json_build_object('indicatorId', t.indicator_id, 'kind', t.kind, 'low', t.low, 'high', t.high, 'base', t.base, 'dueOn', t.due_on)
          from target_draft t where t.plan_id = p.id and t.unit_id = $1 order by t.indicator_id) as targets
       from (select * from plan where state = 'DRAFT' and ends_on >= $2::date and unit_id in (select o.parent_id from org_placement o where o.unit_id = $1) order by id for update) p
       left join quota_draft d on d.plan_id = p.id and d.unit_id = $1 order by p.starts_on, p.id`,
    [unitId, on],
  );
  return {
    effects: plans.flatMap(({ amount, targets: _targets, ...plan }) => (amount === null ? [] : [{ ...plan, unitId, before: amount, after: null, draft: true }])),
    targets: plans.flatMap(({ planId, targets }) => targets.map(({ indicatorId, ...before }) => ({ planId, unitId, indicatorId, before, after: null, draft: true }))),
    refusals: [],
    write: async () => {
      if (plans.length === 0) return;
      await transaction.query(
        `with quotas as (delete from quota_draft where plan_id = any($1::uuid[]) and unit_id = $2 returning plan_id),
              bounds as (delete from quota_limit where plan_id = any($1::uuid[]) and unit_id = $2 returning plan_id),
              targets as (delete from target_draft where plan_id = any($1::uuid[]) and unit_id = $2 returning plan_id),
              copies as (delete from plan_scenario_quota q using plan_scenario s where s.id = q.scenario_id and s.plan_id = any($1::uuid[]) and q.unit_id = $2)
         update plan set version = version + 1 where id in (select plan_id from quotas union select plan_id from bounds union select plan_id from targets)`,
        [plans.map(({ planId }) => planId), unitId],
      );
    },
  };
}
