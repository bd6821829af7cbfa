import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refuseRevisionDays } from '@dangvu/domain/planning/revision-days';
import type { PublishedDays } from '@dangvu/domain/planning/revision-days';
import { lineKindOf, refuseTargetLine, termsAt } from '@dangvu/domain/planning/targets/target-ledger';
import type { TargetLine } from '@dangvu/domain/planning/targets/target-ledger';
import { recordDecision, unitsFrom } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { advanceVersion, lockPlan, requireHolders } from './lock-plan.ts';
import { firstLineOf, publishedOn } from '../queries/plan-sources.ts';
import { readTargets } from './typed-target.ts';
import type { TypedTarget } from './typed-target.ts';

export interface TargetRevision {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly decision: TypedDecision;
  readonly effectiveOn: string;
  readonly changes: readonly (TypedTarget & { readonly reason?: string | null })[];
}

/**
 * Changes published targets by a further decision, all changes or none: each is a line that says what holds from its day on.
 * @throws DomainError PLAN_NOT_PUBLISHED, STALE_VERSION, DATE_IN_FUTURE, DATE_OUT_OF_ORDER, TARGET_NOT_ASSIGNED, TARGET_TERMS_INVALID, UNIT_CLOSED and what `readTargets` refuses
 */
export async function reviseTarget(transaction: Transaction, input: TargetRevision): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  if (plan.state !== 'PUBLISHED') throw new DomainError('PLAN_NOT_PUBLISHED');
  requireVersion(plan, input.expectedVersion);
  if (input.effectiveOn > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['effectiveOn'], params: { date: input.effectiveOn } });
  const targets = await readTargets(transaction, plan, input.changes, 'changes');
  const given = targets.flatMap(({ unitId, terms }, index) => (terms === null || unitId === plan.unitId ? [] : [[unitId, ['changes', String(index), 'unitId']] as const]));
  await requireHolders(transaction, plan, input.effectiveOn, new Map(given));
  const { ledger, days } = await ledgerOf(transaction, plan);
  const untimely = refuseRevisionDays({ decidedOn: input.decision.decidedOn, effectiveOn: input.effectiveOn, today: transaction.today }, days);
  if (untimely) throw DomainError.of(untimely, { path: untimely.at === 'effectiveOn' ? ['effectiveOn'] : ['decision', 'decidedOn'] });
  const lines = targets.map(({ unitId, indicatorId, terms }, index) => {
    const known = ledger.get(`${unitId} ${indicatorId}`) ?? [];
    const refusal = refuseTargetLine(known, terms, input.effectiveOn);
    if (refusal) throw DomainError.of(refusal, { path: refusal.code === 'DATE_OUT_OF_ORDER' ? ['effectiveOn'] : ['changes', String(index), 'kind'] });
    const reason = optionalText({ text: input.changes[index]?.reason, path: ['changes', String(index), 'reason'], what: { vi: 'lý do', en: 'the reason' } });
    return { ord: index, unitId, indicatorId, lineKind: lineKindOf(termsAt(known, input.effectiveOn).now, terms), ...terms, reason };
  });
  const above = await unitsFrom(transaction, plan.unitId);
  const decisionId = recordDecision(transaction, input.decision, { kind: 'QUOTA', above, permission: 'PLAN_EDIT' });
  await transaction.written();
  await transaction.query(
    `insert into target_line (plan_id, unit_id, indicator_id, line_kind, kind, low, high, base, due_on, effective_on, decision_id, reason, recorded_at, recorded_by)
     select $1, l."unitId", l."indicatorId", l."lineKind", l.kind, l.low, l.high, l.base, l."dueOn", $3, $2, l.reason, $5, $6
       from json_to_recordset($4::json) as l(ord integer, "unitId" uuid, "indicatorId" uuid, "lineKind" text, kind text, low integer, high integer, base text, "dueOn" date, reason text) order by l.ord`,
    [plan.id, decisionId, input.effectiveOn, JSON.stringify(lines), transaction.clock.now(), transaction.accountId],
  );
  await advanceVersion(transaction, plan);
  return { plan: ref(plan.id) };
}

type LineRow = PublishedDays & { unitId: string | null; indicatorId: string; lineKind: string; kind: NonNullable<TargetLine['terms']>['kind'] | null } & Omit<NonNullable<TargetLine['terms']>, 'kind'> & { effectiveOn: string; sequence: number };

/** The lines by unit and indicator, and the days a revision is held against. */
async function ledgerOf(transaction: Transaction, plan: PlanEntity): Promise<{ ledger: ReadonlyMap<string, TargetLine[]>; days: PublishedDays }> {
  const rows = await transaction.query<LineRow>(
    `select l.unit_id as "unitId", l.indicator_id as "indicatorId", l.kind, l.low, l.high, l.base, l.due_on::text as "dueOn", l.effective_on::text as "effectiveOn", l.seq::integer as sequence,
        ${publishedOn('p')}::text as "decidedOn", ${firstLineOf('p')}::text as "firstOn"
       from plan p left join target_line l on l.plan_id = p.id where p.id = $1 order by l.seq`,
    [plan.id],
  );
  const ledger = new Map<string, TargetLine[]>();
  for (const { unitId, indicatorId, kind, low, high, base, dueOn, effectiveOn, sequence } of rows) {
    if (unitId === null) continue;
    const key = `${unitId} ${indicatorId}`;
    ledger.set(key, [...(ledger.get(key) ?? []), { terms: kind && { kind, low, high, base, dueOn }, effectiveOn, sequence }]);
  }
  return { ledger, days: { decidedOn: rows[0]?.decidedOn ?? null, firstOn: rows[0]?.firstOn ?? null } };
}

/** The targets of a draft as the first lines of their ledgers, by the decision that publishes the plan. */
export async function assignTargets(transaction: Transaction, plan: PlanEntity, given: { readonly decisionId: string; readonly effectiveOn: string }): Promise<void> {
  await transaction.query(
    `with given as (delete from target_draft d where d.plan_id = $1 returning d.*)
     insert into target_line (plan_id, unit_id, indicator_id, line_kind, kind, low, high, base, due_on, effective_on, decision_id, reason, recorded_at, recorded_by)
     select g.plan_id, g.unit_id, g.indicator_id, 'ASSIGNED', g.kind, g.low, g.high, g.base, g.due_on, $3, $2, g.remark, $4, $5
       from given g join indicator i on i.id = g.indicator_id order by i.position, g.indicator_id, g.unit_id`,
    [plan.id, given.decisionId, given.effectiveOn, transaction.clock.now(), transaction.accountId],
  );
}
