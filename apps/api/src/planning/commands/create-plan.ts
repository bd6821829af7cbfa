import { periodOf, termOf } from '@dangvu/domain/calendar/period';
import type { Period } from '@dangvu/domain/calendar/period';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { PlanEntity } from '../plan.entity.ts';
import type { PlanPeriodKind } from '../plan.entity.ts';
import { unitsBelow } from './lock-plan.ts';
import { requireQuota, writeDraft } from './write-draft.ts';

export interface NewPlan {
  readonly unitId: string;
  readonly periodKind: PlanPeriodKind;
  readonly year: number;
  readonly endYear?: number | null;
  readonly target?: number | null;
}

const firstYear = 1990;
const lastYear = 2100;
const longestTerm = 10;

function periodFor(input: NewPlan): Period {
  const { year, endYear } = input;
  if (year < firstYear || year > lastYear) throw new DomainError('INVALID_INPUT', { path: ['year'], params: { what: { vi: 'năm', en: 'the year' } } });
  if (input.periodKind === 'YEAR') return periodOf('YEAR', year);
  if (!endYear || endYear <= year || endYear - year >= longestTerm) {
    throw new DomainError('INVALID_INPUT', { path: ['endYear'], params: { what: { vi: 'năm cuối nhiệm kỳ', en: 'the last year of the term' } } });
  }
  return termOf(periodOf('YEAR', year).from, periodOf('YEAR', endYear).to);
}

/**
 * Begins a draft.
 * @throws DomainError PLAN_EXISTS, QUOTA_OWN_UNIT for a target anywhere but at the root, INVALID_INPUT for a unit with nobody below
 */
export async function createPlan(transaction: Transaction, input: NewPlan): Promise<{ plan: Reference }> {
  await transaction.requirePermission('PLAN_EDIT', input.unitId, { visibleWith: 'ORGANISATION_READ' });
  const period = periodFor(input);
  const existing = await transaction.em.findOne(PlanEntity, { unitId: input.unitId, periodKind: input.periodKind, startsOn: period.from });
  if (existing) throw new DomainError('PLAN_EXISTS');
  const plan = transaction.em.create(PlanEntity, {
    unitId: input.unitId, periodKind: input.periodKind, startsOn: period.from, endsOn: period.to, state: 'DRAFT', negotiation: 'DRAFT', proposedBy: null, proposedAt: null, approvedBy: null, approvedAt: null,
    publishedAt: null, decisionId: null, gapRemark: null,
  });
  await transaction.em.flush();
  transaction.about({ targetType: 'Plan', targetId: plan.id, unitId: plan.unitId });
  if ((await unitsBelow(transaction, plan)).size === 0) {
    throw new DomainError('INVALID_INPUT', { path: ['unitId'], params: { what: { vi: 'đơn vị có đơn vị trực thuộc', en: 'a unit with units below it' } } });
  }
  if (input.target !== null && input.target !== undefined) {
    const target = requireQuota(input.target, ['target']);
    await requireRoot(transaction, plan);
    await writeDraft(transaction, plan, [{ unitId: plan.unitId, amount: target, remark: null }]);
  }
  return { plan: ref(plan.id) };
}

/** @throws DomainError QUOTA_OWN_UNIT where a unit above assigns the target: nobody sets his own. */
export async function requireRoot(transaction: Transaction, plan: PlanEntity): Promise<void> {
  const above = await transaction.query(
    `select 1 from org_ancestry where descendant_id = $1 and depth > 0 and during && daterange($2::date, $3::date, '[]') limit 1`,
    [plan.unitId, plan.startsOn, plan.endsOn],
  );
  if (above.length > 0) throw new DomainError('QUOTA_OWN_UNIT', { path: ['target'] });
}
