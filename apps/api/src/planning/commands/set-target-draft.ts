import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { advanceVersion, lockPlan, requireDraft } from './lock-plan.ts';
import { refuseUnits } from './units-given.ts';
import { readTargets } from './typed-target.ts';
import type { TypedTarget } from './typed-target.ts';

export interface TypedTargets {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly targets: readonly (TypedTarget & { readonly remark?: string | null })[];
}

/**
 * Sets targets of a draft, all or none; without a kind one is taken away.
 * @throws DomainError PLAN_NOT_DRAFT, PLAN_STAGE_REFUSED, STALE_VERSION, QUOTA_UNIT_ENDED, and what `readTargets` refuses
 */
export async function setTargetDraft(transaction: Transaction, input: TypedTargets): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  const targets = await readTargets(transaction, plan, input.targets, 'targets');
  const given = targets.flatMap(({ unitId, terms }, index) => (terms === null || unitId === plan.unitId ? [] : [[unitId, index] as const]));
  const refused = await refuseUnits(transaction, plan, given.map(([unitId]) => unitId));
  for (const [unitId, index] of given) {
    const refusal = refused.get(unitId);
    if (refusal) throw DomainError.of(refusal, { path: ['targets', String(index), 'unitId'] });
  }
  const rows = targets.map(({ unitId, indicatorId, terms }, index) => ({
    unitId, indicatorId, ...terms,
    remark: optionalText({ text: input.targets[index]?.remark, path: ['targets', String(index), 'remark'], what: { vi: 'ghi chú', en: 'the remark' } }),
  }));
  await transaction.query(
    `delete from target_draft d using json_to_recordset($2::json) as t("unitId" uuid, "indicatorId" uuid) where d.plan_id = $1 and d.unit_id = t."unitId" and d.indicator_id = t."indicatorId"`,
    [plan.id, JSON.stringify(rows)],
  );
  await transaction.query(
    `insert into target_draft (plan_id, unit_id, indicator_id, kind, low, high, base, due_on, remark)
     select $1, t."unitId", t."indicatorId", t.kind, t.low, t.high, t.base, t."dueOn", t.remark
       from json_to_recordset($2::json) as t("unitId" uuid, "indicatorId" uuid, kind text, low integer, high integer, base text, "dueOn" date, remark text) where t.kind is not null`,
    [plan.id, JSON.stringify(rows)],
  );
  await advanceVersion(transaction, plan);
  return { plan: ref(plan.id) };
}
