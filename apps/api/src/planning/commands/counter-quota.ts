import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { lockPlan, lockPlanBelow, requireAct, unitsBelow } from './lock-plan.ts';
import { moveTo, openCounters } from './negotiate-plan.ts';
import { requireQuota } from './write-draft.ts';

export interface CounterProposal {
  readonly planId: string;
  readonly unitId: string;
  readonly amount: number;
  readonly grounds: string;
}

const what = { vi: 'căn cứ của đề nghị', en: 'the grounds of the counter-proposal' };

/**
 * A unit would have another number than is proposed to it, and says why. A second one takes the place of the first as long as that has
 * no answer.
 * @throws DomainError PLAN_STAGE_REFUSED, QUOTA_NOT_CHILD, INVALID_INPUT without grounds, QUOTA_NEGATIVE
 */
export async function counterQuota(transaction: Transaction, input: CounterProposal): Promise<{ plan: Reference }> {
  const plan = await lockPlanBelow(transaction, input.planId, input.unitId, 'PLAN_EDIT');
  if (!(await unitsBelow(transaction, plan)).has(input.unitId)) throw new DomainError('QUOTA_NOT_CHILD', { path: ['unitId'] });
  requireAct('COUNTER', plan);
  const amount = requireQuota(input.amount, ['amount']);
  const grounds = optionalText({ text: input.grounds, path: ['grounds'], what });
  if (grounds === null) throw new DomainError('INVALID_INPUT', { path: ['grounds'], params: { what } });
  const now = transaction.clock.now();
  await transaction.query(
    `update quota_counter set answer = 'WITHDRAWN', answered_at = $3, answered_by = $4 where plan_id = $1 and unit_id = $2 and answer is null`,
    [plan.id, input.unitId, now, transaction.accountId],
  );
  await transaction.query(
    `insert into quota_counter (plan_id, unit_id, proposed, amount, grounds, made_at, made_by)
     select $1, $2, (select d.amount from quota_draft d where d.plan_id = $1 and d.unit_id = $2), $3, $4, $5, $6`,
    [plan.id, input.unitId, amount, grounds, now, transaction.accountId],
  );
  await moveTo(transaction, plan, 'COUNTERED');
  return { plan: ref(plan.id) };
}

export interface CounterAnswer {
  readonly id: string;
  readonly expectedVersion: number;
  readonly accept: boolean;
  readonly reason?: string | null;
}

/**
 * The planner takes the number of a unit into the draft, or declines and says why.
 * @throws DomainError NOT_FOUND, COUNTER_ANSWERED, PLAN_STAGE_REFUSED, INVALID_INPUT without a reason, STALE_VERSION
 */
export async function answerCounter(transaction: Transaction, input: CounterAnswer): Promise<{ plan: Reference }> {
  const [counter] = await transaction.query<{ planId: string; unitId: string; planner: string }>(
    'select c.plan_id as "planId", c.unit_id as "unitId", p.unit_id as planner from quota_counter c join plan p on p.id = c.plan_id where c.id = $1',
    [input.id],
  );
  // What another unit has said is not found, and not merely forbidden.
  if (!counter || !((await transaction.permits('PLAN_READ', counter.planner)) || (await transaction.permits('PLAN_READ', counter.unitId)))) throw new DomainError('NOT_FOUND');
  const plan = await lockPlan(transaction, counter.planId, 'PLAN_EDIT');
  const [held] = await transaction.query<{ unitId: string; amount: number; grounds: string; answer: string | null }>(
    'select unit_id as "unitId", amount, grounds, answer from quota_counter where id = $1',
    [input.id],
  );
  if (!held) throw new DomainError('NOT_FOUND');
  if (held.answer !== null) throw new DomainError('COUNTER_ANSWERED');
  requireVersion(plan, input.expectedVersion);
  requireAct('ANSWER', plan);
  const reason = optionalText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  if (!input.accept && reason === null) throw new DomainError('INVALID_INPUT', { path: ['reason'], params: { what: { vi: 'lý do không đồng ý', en: 'the reason for declining' } } });
  await transaction.query(
    'update quota_counter set answer = $2, answer_reason = $3, answered_at = $4, answered_by = $5 where id = $1',
    [input.id, input.accept ? 'ACCEPTED' : 'DECLINED', reason, transaction.clock.now(), transaction.accountId],
  );
  if (input.accept) {
    await transaction.query(
      `insert into quota_draft (plan_id, unit_id, amount, remark) values ($1, $2, $3, $4)
       on conflict (plan_id, unit_id) do update set amount = excluded.amount, remark = coalesce(quota_draft.remark, excluded.remark)`,
      [plan.id, held.unitId, held.amount, held.grounds],
    );
  }
  await moveTo(transaction, plan, (await openCounters(transaction, plan)) > 0 ? 'COUNTERED' : 'PROPOSED');
  return { plan: ref(plan.id) };
}
