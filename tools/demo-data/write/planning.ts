import type { Plans } from '../plans/plans.ts';
import { tableRows, type TableRows } from './insert.ts';
import type { Recorder } from './log.ts';

/** Plans, their ledger and the figures of the one still being worked on. */
export function* planRows({ plans, lines, drafts, counters, targets, scenarios }: Plans, recordedBy: Recorder): Generator<TableRows> {
  yield tableRows(
    'plan',
    {
      id: 'uuid',
      unit_id: 'uuid',
      period_kind: 'text',
      starts_on: 'date',
      ends_on: 'date',
      state: 'text',
      published_at: 'timestamptz',
      decision_id: 'uuid',
      gap_remark: 'text',
      negotiation: 'text',
      proposed_at: 'timestamptz',
    },
    plans.map((plan) => ({
      id: plan.id,
      unit_id: plan.unit.id,
      period_kind: plan.periodKind,
      starts_on: plan.startsOn,
      ends_on: plan.endsOn,
      state: plan.state,
      published_at: plan.decision?.recordedAt ?? null,
      decision_id: plan.decision?.id ?? null,
      gap_remark: plan.gapRemark,
      negotiation: plan.negotiation ?? 'DRAFT',
      proposed_at: counters.find((counter) => counter.plan === plan)?.madeAt ?? null,
    })),
  );
  yield tableRows(
    'quota_line',
    {
      id: 'uuid',
      plan_id: 'uuid',
      unit_id: 'uuid',
      kind: 'text',
      amount: 'integer',
      effective_on: 'date',
      decision_id: 'uuid',
      reason: 'text',
      from_plan_id: 'uuid',
      counterpart_id: 'uuid',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    lines.map((line) => ({
      id: line.id,
      plan_id: line.plan.id,
      unit_id: line.unit.id,
      kind: line.kind,
      amount: line.amount,
      effective_on: line.effectiveOn,
      decision_id: line.decision.id,
      reason: line.reason,
      from_plan_id: line.fromPlan?.id ?? null,
      counterpart_id: line.counterpart?.id ?? null,
      recorded_at: line.decision.recordedAt,
      recorded_by: recordedBy(line.plan.unit, line.decision.recordedAt),
    })),
  );
  yield tableRows(
    'quota_draft',
    { plan_id: 'uuid', unit_id: 'uuid', amount: 'integer', remark: 'text' },
    drafts.map((draft) => ({
      plan_id: draft.plan.id,
      unit_id: draft.unit.id,
      amount: draft.amount,
      remark: draft.remark,
    })),
  );
  yield tableRows(
    'quota_counter',
    {
      plan_id: 'uuid',
      unit_id: 'uuid',
      proposed: 'integer',
      amount: 'integer',
      grounds: 'text',
      made_at: 'timestamptz',
      made_by: 'uuid',
      answer: 'text',
      answer_reason: 'text',
      answered_at: 'timestamptz',
      answered_by: 'uuid',
    },
    counters.map(({ plan, unit, proposed, amount, grounds, madeAt, declined }) => ({
      plan_id: plan.id,
      unit_id: unit.id,
      proposed,
      amount,
      grounds,
      made_at: madeAt,
      made_by: recordedBy(unit, madeAt),
      answer: declined === null ? null : 'DECLINED',
      answer_reason: declined,
      answered_at: declined === null ? null : madeAt,
      answered_by: declined === null ? null : recordedBy(plan.unit, madeAt),
    })),
  );
  const termColumns = { plan_id: 'uuid', unit_id: 'uuid', indicator_id: 'uuid', kind: 'text', low: 'integer', high: 'integer', base: 'text', due_on: 'date' } as const;
  const termsOf = ({ plan, unit, indicator, terms }: Plans['targets'][number]) => ({
    plan_id: plan.id, unit_id: unit.id, indicator_id: indicator, kind: terms.kind, low: terms.low, high: terms.high, base: terms.base, due_on: terms.dueOn,
  });
  yield tableRows(
    'target_line',
    { ...termColumns, line_kind: 'text', effective_on: 'date', decision_id: 'uuid', reason: 'text', recorded_at: 'timestamptz', recorded_by: 'uuid' },
    targets.flatMap((target) => (target.line === null ? [] : [{
      ...termsOf(target), line_kind: target.line.kind, effective_on: target.line.effectiveOn, decision_id: target.line.decision.id, reason: target.reason,
      recorded_at: target.line.decision.recordedAt, recorded_by: recordedBy(target.plan.unit, target.line.decision.recordedAt),
    }])),
  );
  yield tableRows('target_draft', { ...termColumns, remark: 'text' }, targets.filter(({ line }) => line === null).map((target) => ({ ...termsOf(target), remark: target.reason })));
  yield tableRows(
    'plan_scenario',
    { id: 'uuid', plan_id: 'uuid', name: 'text', note: 'text', saved_at: 'timestamptz', saved_by: 'uuid' },
    scenarios.map(({ id, plan, name, note, savedAt }) => ({ id, plan_id: plan.id, name, note, saved_at: savedAt, saved_by: recordedBy(plan.unit, savedAt) })),
  );
  yield tableRows(
    'plan_scenario_quota',
    { scenario_id: 'uuid', unit_id: 'uuid', amount: 'integer' },
    scenarios.flatMap(({ id, quotas }) => quotas.map(({ unit, amount }) => ({ scenario_id: id, unit_id: unit.id, amount }))),
  );
  // The draft of the last plan began with a file: it can still be taken back.
  const begun = drafts.findLast(({ plan }) => plan.state === 'DRAFT')?.plan;
  const brought = drafts.filter(({ plan }) => plan === begun);
  yield tableRows(
    'quota_import',
    { plan_id: 'uuid', file_name: 'text', digest: 'text', cells: 'jsonb' },
    begun === undefined ? [] : [{
      plan_id: begun.id,
      file_name: `du-kien-chi-tieu-${begun.startsOn.slice(0, 4)}.xlsx`,
      digest: '5'.repeat(64),
      cells: brought.map(({ unit, amount, remark }) => ({ unitId: unit.id, was: null, wasRemark: null, amount, remark })),
    }],
  );
}
