import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { exceededOn } from './revision-days.ts';

/** What a unit has to reach from a day on; null: nothing is assigned to it. */
export interface TargetDay {
  readonly on: LocalDate;
  readonly amount: number | null;
}

/** A plan about to be published. */
export interface PlanToPublish {
  readonly state: 'DRAFT' | 'PUBLISHED';
  /** What the unit has to reach; null when its superior has assigned nothing. */
  readonly target: number | null;
  /**
   * OWN: the unit set its target itself or has it from outside the system: a gap is shown and explained, not blocked.
   * ASSIGNED: the target is the quota its superior assigned here: more than that cannot be given away.
   */
  readonly targetIs: 'OWN' | 'ASSIGNED';
  /**
   * What an assigned target was from the day of the decision on, each time it changed, the earliest first. Left out where the decision is
   * not known yet.
   */
  readonly targetSince?: readonly TargetDay[];
  /** Kept back, to be given later. */
  readonly reserve: number;
  /** Quota of each unit below; null is "none", not 0. */
  readonly quotas: readonly (number | null)[];
  readonly remark: string | null;
  readonly decision: { readonly number: string; readonly issuedOn: string } | null;
  readonly today: string;
}

/** The sums the row of the unit shows, and why it cannot be published yet. */
export interface PublishCheck {
  readonly assigned: number;
  /** target − assigned − reserve; 0 when they agree, negative when too much is given. Null without a target. */
  readonly gap: number | null;
  readonly refusals: readonly Refusal[];
}

/** target = assigned + reserve, or a remark says why not. The same function for the screen and for the command. */
export function checkPublication(plan: PlanToPublish): PublishCheck {
  const given = plan.quotas.filter((quota) => quota !== null);
  const assigned = given.reduce((sum, quota) => sum + quota, 0);
  const gap = plan.target === null ? null : plan.target - assigned - plan.reserve;
  const refusals: Refusal[] = [];

  if (plan.state !== 'DRAFT') refusals.push({ code: 'PLAN_NOT_DRAFT', params: {} });
  if (given.length === 0) refusals.push({ code: 'PLAN_EMPTY', params: {} });
  for (const amount of [...given, plan.reserve]) {
    if (amount < 0) refusals.push({ code: 'QUOTA_NEGATIVE', params: { result: amount } });
  }
  if (plan.target === null) {
    refusals.push(
      plan.targetIs === 'ASSIGNED'
        ? { code: 'QUOTA_NOT_ASSIGNED', params: {} }
        : {
            code: 'INVALID_INPUT',
            params: { what: { vi: 'chỉ tiêu chung của kế hoạch', en: 'the target of the plan' } },
          },
    );
  } else if (gap !== null && gap < 0 && plan.targetIs === 'ASSIGNED') {
    const remaining = Math.max(0, plan.target - plan.reserve);
    refusals.push({ code: 'QUOTA_EXCEEDED', params: { remaining, requested: assigned } });
  } else if (gap !== null && gap !== 0 && (plan.remark ?? '').trim() === '') {
    const { target, reserve } = plan;
    refusals.push({ code: 'PLAN_GAP_NEEDS_REMARK', params: { target, assigned, reserve, gap } });
  }
  if (plan.decision === null || plan.decision.number.trim() === '') {
    refusals.push({ code: 'DECISION_REQUIRED', params: {} });
  } else if (plan.decision.issuedOn > plan.today) {
    refusals.push({ code: 'DATE_IN_FUTURE', params: { date: plan.decision.issuedOn } });
  }
  if (plan.targetIs === 'ASSIGNED' && plan.target !== null && plan.decision !== null) refusals.push(...refuseBeforeTarget(plan.decision.issuedOn, plan.targetSince ?? [], assigned));
  return { assigned, gap, refusals };
}

/** A unit divides what it has been given, so not before it was, and on no day since more than it had. */
function refuseBeforeTarget(decidedOn: LocalDate, since: readonly TargetDay[], assigned: number): Refusal[] {
  const [first] = since;
  const given = since.find(({ amount }) => amount !== null);
  if (first?.amount === null && given) return [{ code: 'DATE_OUT_OF_ORDER', params: { date: decidedOn, earliest: given.on } }];
  const less = since.find(({ amount }) => (amount ?? 0) < assigned);
  return less ? [exceededOn(less.on, less.amount ?? 0, assigned)] : [];
}
