import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { advanceVersion, lockPlan, requireDraft } from './lock-plan.ts';
import { unitsGiven } from './units-given.ts';

/** As many as can be compared side by side. */
const mostScenarios = 8;

/**
 * Keeps the figures of a draft under a name. The draft stays as it is.
 * @throws DomainError PLAN_NOT_DRAFT, PLAN_STAGE_REFUSED, STALE_VERSION, PLAN_EMPTY, SCENARIO_NAME_TAKEN, SCENARIO_TOO_MANY, INVALID_INPUT
 */
export async function saveScenario(
  transaction: Transaction, input: { readonly planId: string; readonly expectedVersion: number; readonly name: string; readonly note?: string | null },
): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  const name = requiredText({ text: input.name, path: ['name'], what: { vi: 'tên phương án', en: 'the name of the scenario' }, longest: 80 });
  const note = optionalText({ text: input.note, path: ['note'], what: { vi: 'ghi chú', en: 'the note' } });
  const kept = await transaction.query<{ name: string }>('select name from plan_scenario where plan_id = $1', [plan.id]);
  if (kept.length >= mostScenarios) throw new DomainError('SCENARIO_TOO_MANY', { params: { most: mostScenarios } });
  if (kept.some((one) => one.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'))) throw new DomainError('SCENARIO_NAME_TAKEN', { path: ['name'], params: { name } });
  const copied = await transaction.query(
    `with made as (insert into plan_scenario (plan_id, name, note, saved_at, saved_by) values ($1, $2, $3, $4, $5) returning id)
     insert into plan_scenario_quota (scenario_id, unit_id, amount, remark) select m.id, d.unit_id, d.amount, d.remark from made m cross join quota_draft d where d.plan_id = $1 returning unit_id`,
    [plan.id, name, note, transaction.clock.now(), transaction.accountId],
  );
  if (copied.length === 0) throw new DomainError('PLAN_EMPTY');
  return { plan: ref(plan.id) };
}

/**
 * Makes a scenario the draft: its figures take the place of the present ones; locks and bounds stay. What it has for units that are not below
 * any more is left out.
 * @throws DomainError NOT_FOUND, PLAN_NOT_DRAFT, PLAN_STAGE_REFUSED, STALE_VERSION
 */
export async function adoptScenario(transaction: Transaction, input: { readonly id: string; readonly expectedVersion: number }): Promise<{ plan: Reference }> {
  const plan = await planOfScenario(transaction, input.id);
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  const units = [...(await unitsGiven(transaction, plan)), plan.unitId];
  await transaction.query('delete from quota_draft where plan_id = $1', [plan.id]);
  await transaction.query(
    'insert into quota_draft (plan_id, unit_id, amount, remark) select $1, q.unit_id, q.amount, q.remark from plan_scenario_quota q where q.scenario_id = $2 and q.unit_id = any($3::uuid[])',
    [plan.id, input.id, units],
  );
  await advanceVersion(transaction, plan);
  return { plan: ref(plan.id) };
}

/** Throws a scenario away. @throws DomainError NOT_FOUND */
export async function discardScenario(transaction: Transaction, input: { readonly id: string }): Promise<{ plan: Reference }> {
  const plan = await planOfScenario(transaction, input.id);
  await transaction.query('delete from plan_scenario where id = $1', [input.id]);
  return { plan: ref(plan.id) };
}

/** The locked plan of a scenario; who may not edit the plan does not learn that there is one. */
async function planOfScenario(transaction: Transaction, id: string): Promise<PlanEntity> {
  const [known] = await transaction.query<{ planId: string; unitId: string }>(
    'select s.plan_id as "planId", p.unit_id as "unitId" from plan_scenario s join plan p on p.id = s.plan_id where s.id = $1',
    [id],
  );
  if (!known || !(await transaction.permits('PLAN_EDIT', known.unitId))) throw new DomainError('NOT_FOUND');
  const plan = await lockPlan(transaction, known.planId, 'PLAN_EDIT');
  // Thrown away by somebody else in the meantime.
  if ((await transaction.query('select 1 from plan_scenario where id = $1', [id])).length === 0) throw new DomainError('NOT_FOUND');
  return plan;
}
