import { DomainError } from '@dangvu/domain/errors/domain-error';
import { advanceVersion, lockPlan, requireDraft, targetOfPlan, writeAmounts } from '../../planning/public.ts';
import type { PlanEntity } from '../../planning/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { spreadFigures } from '../queries/spread-figures.ts';
import type { SpreadFigures } from '../queries/spread-figures.ts';
import { spreadTarget } from '../spread-proposal.ts';
import type { AskedSpread } from '../spread-proposal.ts';

export interface SpreadToApply {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly settings: AskedSpread;
  readonly seen?: readonly { readonly unitId: string; readonly amount?: number | null }[] | null;
}

/**
 * Spreads the target of a draft again, on the figures of this moment, and writes what changes into it in one statement. Remarks,
 * locks and bounds stay.
 * @throws DomainError STALE_VERSION when the plan, or what the settings give, is not what the caller has seen; PLAN_NOT_DRAFT,
 *   QUOTA_NOT_ASSIGNED, and what `spread` refuses
 */
export async function applySpread(transaction: Transaction, input: SpreadToApply): Promise<{ plan: Reference; changed: number }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  // Proposals tell how many members and candidates there are.
  if (!(await transaction.permits('FIGURES_READ', plan.unitId))) throw new DomainError('NOT_PERMITTED');
  const units = await figuresNow(transaction, plan);
  const { amount: target } = await targetOfPlan(transaction, plan);
  const answer = spreadTarget(target, units, input.settings);
  if (!answer.ok) throw DomainError.of(answer.refusal, { path: ['settings'] });

  const proposed = new Map(answer.rows.map(({ unitId, amount }) => [unitId, amount]));
  const { seen } = input;
  if (seen && (seen.length !== proposed.size || seen.some(({ unitId, amount }) => proposed.get(unitId) !== (amount ?? null)))) {
    throw new DomainError('STALE_VERSION', { path: ['seen'], detail: { currentVersion: plan.version } });
  }
  const changes = units.flatMap(({ id, draft }) => {
    const amount = proposed.get(id) ?? null;
    return amount === null || amount === draft ? [] : [{ unitId: id, amount }];
  });
  if (changes.length > 0) {
    // What was asked are weights; what they gave belongs into the log, too.
    transaction.about({ targetType: 'Plan', targetId: plan.id, unitId: plan.unitId, details: { cells: changes } });
    await writeAmounts(transaction, plan, changes);
    await advanceVersion(transaction, plan);
  }
  return { plan: ref(plan.id), changed: changes.length };
}

/** The units of a locked plan with what the methods weigh, as the query reads them. */
async function figuresNow(transaction: Transaction, plan: PlanEntity): Promise<readonly SpreadFigures[]> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const rows = await transaction.query<{ figures: SpreadFigures }>(
    `select f.figures from plan p cross join lateral ${spreadFigures('p', statement)} f where p.id = ${statement.param(plan.id, 'uuid')} order by f.position, f.unit_id`,
    statement.values,
  );
  return rows.map((row) => row.figures);
}
